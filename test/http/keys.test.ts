import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiKey, CreatedApiKey } from '../../src/schemas/api-key.js'
import { Problem } from '../../src/schemas/problem.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` }
}

async function created(owner: string, scope: string): Promise<CreatedApiKey> {
  const answer = await service.rest('/v1/keys', { method: 'POST', payload: { owner, scope }, headers: bearer(ADMIN_KEY) })
  expect(answer.status).toBe(201)
  return answer.json as CreatedApiKey
}

function problemOf({ json }: Answer): Problem {
  return Problem.parse(json)
}

describe('keys over HTTP', () => {
  it('are made by the administrator key of the environment, shown once and kept only as a hash', async () => {
    const { id, key } = await created('Data team', 'write')
    const { text, headers } = await service.rest('/v1/keys', { headers: bearer(ADMIN_KEY) })
    expect(text).toContain(id)
    expect(text).not.toContain(key)
    expect(headers['cache-control']).toBe('no-store')
    const rows = await service.database.prisma.apiKey.findMany()
    // The secret may hold underscores itself.
    expect(JSON.stringify(rows)).not.toContain(key.split('_').slice(2).join('_'))
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('with the scope admin make others', async () => {
    const { key } = await created('Head of data', 'admin')
    const answer = await service.rest('/v1/keys', { method: 'POST', payload: { owner: 'x', scope: 'read' }, headers: bearer(key) })
    expect(answer.status).toBe(201)
  })

  it('that are revoked open nothing, and revoking twice does no harm', async () => {
    const { id, key } = await created('Head of data', 'admin')
    const revoke = (): Promise<Answer> => service.rest(`/v1/keys/${id}`, { method: 'DELETE', headers: bearer(ADMIN_KEY) })
    const first = (await revoke()).json as ApiKey
    expect(first.revokedAt).not.toBeNull()
    expect((await revoke()).json).toEqual(first)
    expect(problemOf(await service.rest('/v1/keys', { headers: bearer(key) })).code).toBe('key-unknown')
  })

  it('of no such id cannot be revoked', async () => {
    const answer = await service.rest('/v1/keys/none', { method: 'DELETE', headers: bearer(ADMIN_KEY) })
    expect(problemOf(answer)).toMatchObject({ code: 'unknown-key', status: 404 })
  })

  it.each([
    ['no owner', { scope: 'write' }, '/owner'],
    ['an unknown scope', { owner: 'x', scope: 'root' }, '/scope'],
    ['an unknown field', { owner: 'x', scope: 'read', hash: '0' }, '/hash'],
  ])('with %s are not made', async (_what, payload, pointer) => {
    const answer = await service.rest('/v1/keys', { method: 'POST', payload, headers: bearer(ADMIN_KEY) })
    expect(problemOf(answer)).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] })
  })
})

describe('a request that needs a key', () => {
  it('without one is a 401 that names the scheme', async () => {
    const answer = await service.rest('/v1/keys')
    expect(problemOf(answer)).toMatchObject({ code: 'key-missing', status: 401 })
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="Wattprint"')
  })

  it.each([
    ['another scheme', 'Basic dXNlcjpwYXNz', 'key-missing'],
    ['nothing behind the scheme', 'Bearer ', 'key-missing'],
    ['an unknown key', `Bearer wattprint_${'0'.repeat(16)}_${'a'.repeat(43)}`, 'key-unknown'],
    ['something that is no key', 'Bearer hunter2', 'key-unknown'],
  ])('with %s is a 401', async (_what, authorization, code) => {
    const answer = await service.rest('/v1/keys', { headers: { authorization } })
    expect(problemOf(answer)).toMatchObject({ code, status: 401 })
    expect(answer.headers['www-authenticate']).toBeDefined()
  })

  it('with a key whose id is right and whose secret is not is a 401', async () => {
    const { key } = await created('x', 'admin')
    const answer = await service.rest('/v1/keys', { headers: bearer(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`) })
    expect(problemOf(answer).code).toBe('key-unknown')
  })

  it('with a key of a smaller scope is a 403 that says whose key it is and what is needed', async () => {
    const { key } = await created('Reader', 'write')
    const problem = problemOf(await service.rest('/v1/keys', { headers: bearer(key) }))
    expect(problem).toMatchObject({ code: 'scope-missing', status: 403 })
    expect(problem.detail).toMatch(/^The key of Reader has the scope "write"; this needs "admin"/)
  })
})

it('answers a key with 503 and when to try again while the database is away', async () => {
  await service.database.close()
  const answer = await service.rest('/v1/keys', { headers: bearer(ADMIN_KEY) })
  expect(problemOf(answer)).toMatchObject({ code: 'database-unavailable', status: 503 })
  expect(answer.headers['retry-after']).toBe('5')
})
