import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { Problem } from '../../src/schemas/problem.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { ownModel, ownSource } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const MODEL = '/v1/models/own-model'
const NEVER_LIMITED = { WATTPRINT_ADMIN_KEY: ADMIN_KEY, RATE_LIMIT_PER_MINUTE: '0' }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp(NEVER_LIMITED)
})
afterAll(() => service.stop())

let used = 0
function newKey(): string {
  used += 1
  return `write-${used}`
}

function put(key: string, record: object = ownModel(), headers: object = {}): Promise<Answer> {
  return service.rest(MODEL, { method: 'PUT', payload: record, headers: { ...BY, 'if-match': '*', 'idempotency-key': key, ...headers } })
}

function remove(headers: object = {}): Promise<Answer> {
  return service.rest(MODEL, { method: 'DELETE', headers: { ...BY, 'if-match': '*', ...headers } })
}

async function create(): Promise<void> {
  await service.rest(MODEL, { method: 'PUT', payload: ownModel(), headers: BY })
}

function problemOf(answer: Answer): Problem {
  const problem = Problem.parse(answer.json)
  expect(answer.status).toBe(problem.status)
  return problem
}

describe('a write sent again with its Idempotency-Key', () => {
  it('is answered as it was, head and body, and not done again', async () => {
    await remove()
    const key = newKey()
    const write = (): Promise<Answer> =>
      service.rest(MODEL, { method: 'PUT', payload: ownModel(), headers: { ...BY, 'if-none-match': '*', 'idempotency-key': key } })
    const first = await write()
    expect(first.status).toBe(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const changes = await service.database.prisma.change.count()
    const again = await write()
    expect(again.text).toBe(first.text)
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } })
    for (const name of ['etag', 'location', 'content-type']) expect(again.headers[name]).toBe(first.headers[name])
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    expect(await service.database.prisma.change.count()).toBe(changes)
  })

  it('is not done again after what it wrote is gone', async () => {
    await create()
    const key = newKey()
    const first = await remove({ 'idempotency-key': key })
    expect(first).toMatchObject({ status: 204, text: '' })
    await create()
    expect(await remove({ 'idempotency-key': key })).toMatchObject({ status: 204, text: '', headers: { 'idempotency-replayed': 'true' } })
    expect((await service.rest(MODEL)).status).toBe(200)
  })

  it('of many at once, to two processes, is done once', async () => {
    await create()
    const other = await buildApp({ config: readConfig({ LOG_LEVEL: 'silent', ...NEVER_LIMITED }), database: service.database })
    const key = newKey()
    const payload = ownModel({ name: 'At once' })
    const headers = { ...BY, 'if-match': '*', 'idempotency-key': key }
    const before = await service.database.prisma.change.count()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? other : service.app).inject({ url: MODEL, method: 'PUT', payload, headers })),
    )
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([])
    expect(answers.filter(({ statusCode, headers }) => statusCode === 200 && headers['idempotency-replayed'] === undefined)).toHaveLength(1)
    for (const { statusCode, headers, body } of answers) {
      if (statusCode !== 409) continue
      expect(JSON.parse(body)).toMatchObject({ code: 'idempotency-key-in-use' })
      expect(headers['retry-after']).toBe('1')
    }
    expect(await service.database.prisma.change.count()).toBe(before + 1)
    await other.close()
  })

  it('may have its key with quotes or without', async () => {
    await create()
    const key = newKey()
    await put(`"${key}"`)
    expect((await put(key)).headers['idempotency-replayed']).toBe('true')
  })

  it('of many records is answered as it was', async () => {
    const payload = `${JSON.stringify({ kind: 'model', record: ownModel({ name: 'Imported' }) })}\n`
    const headers = { ...BY, 'content-type': 'application/x-ndjson', 'idempotency-key': newKey() }
    const first = await service.rest('/v1/imports', { method: 'POST', payload, headers })
    expect(first.status).toBe(200)
    const again = await service.rest('/v1/imports', { method: 'POST', payload, headers })
    expect(again).toMatchObject({ text: first.text, headers: { 'idempotency-replayed': 'true' } })
    const other = await service.rest('/v1/imports', { method: 'POST', payload: `${payload}\n`, headers })
    expect(problemOf(other).code).toBe('idempotency-key-reused')
  })
})

describe('what a write with an Idempotency-Key answered', () => {
  const imported = (records: readonly object[], headers: object): Promise<Answer> =>
    service.rest('/v1/imports', {
      method: 'POST',
      payload: records.map((record) => JSON.stringify(record)).join('\n'),
      headers: { ...BY, 'content-type': 'application/x-ndjson', ...headers },
    })
  const ofReport = (fields: object = {}) => ({ kind: 'model', record: ownModel({ id: 'reported', aliases: [], ...fields }) })

  it('is kept whatever its length', async () => {
    const MANY = 8000
    const sources = Array.from({ length: MANY }, (_, index) => ({
      kind: 'source',
      record: ownSource({ id: `${'long-'.repeat(25)}${index}` }),
    }))
    const headers = { 'idempotency-key': newKey() }
    const first = await imported(sources, headers)
    expect(first).toMatchObject({ status: 200, json: { counts: { added: MANY } } })
    expect(first.text.length).toBeGreaterThan(1024 * 1024)
    const again = await imported(sources, headers)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.text === first.text).toBe(true)
  })

  it('is kept together with what it wrote, or neither is', async () => {
    await create()
    const { executeSql } = service.database
    await executeSql(`
      CREATE FUNCTION refuse_keeping() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not kept'; END $$;
      CREATE TRIGGER refuse_keeping BEFORE INSERT OR UPDATE ON "IdempotentWrite" FOR EACH ROW EXECUTE FUNCTION refuse_keeping()`)
    const changes = await service.database.prisma.change.count()
    const key = newKey()
    const write = () =>
      service.ask(MODEL, {
        method: 'PUT',
        payload: ownModel({ name: 'Kept' }),
        headers: { ...BY, 'if-match': '*', 'idempotency-key': key },
      })
    expect((await write()).status).toBe(500)
    expect(await service.database.prisma.change.count()).toBe(changes)
    await executeSql('DROP TRIGGER refuse_keeping ON "IdempotentWrite"; DROP FUNCTION refuse_keeping')
    expect((await write()).status).toBe(200)
    expect(await service.database.prisma.change.count()).toBe(changes + 1)
  })

  it('is answered again although others wrote meanwhile: an import, a withdrawal, a revocation, a deletion', async () => {
    const record = { kind: 'source', record: ownSource() }
    const reference = { source: 'our-report', locator: 'p. 1' }
    const cited = ofReport({ totalParameters: { value: 3, unit: 'B parameters', ...reference } })
    const byKey = { 'idempotency-key': newKey() }
    const first = await imported([record, cited], byKey)
    expect(first.status).toBe(200)

    const withdrawing = { method: 'DELETE' as const, headers: { ...BY, 'idempotency-key': newKey() } }
    const withdrawn = await service.rest('/v1/imports/our-report', withdrawing)
    expect(withdrawn).toMatchObject({ status: 200, json: { deleted: [{ kind: 'model', id: 'reported' }] } })
    expect(await imported([record, cited], byKey)).toMatchObject({ text: first.text, headers: { 'idempotency-replayed': 'true' } })
    expect((await service.rest('/v1/models/reported')).status).toBe(404)

    await imported([record, cited], {})
    const changes = await service.database.prisma.change.count()
    expect(await service.rest('/v1/imports/our-report', withdrawing)).toMatchObject({
      text: withdrawn.text,
      headers: { 'idempotency-replayed': 'true' },
    })
    expect(await service.database.prisma.change.count()).toBe(changes)

    const made = await service.rest('/v1/keys', { method: 'POST', payload: { owner: 'Gone', scope: 'read' }, headers: BY })
    const address = `/v1/keys/${(made.json as { id: string }).id}`
    const revoking = { method: 'DELETE' as const, headers: { ...BY, 'idempotency-key': newKey() } }
    const revoked = await service.rest(address, revoking)
    expect(revoked.status).toBe(200)
    expect(await service.rest(address, revoking)).toMatchObject({ text: revoked.text, headers: { 'idempotency-replayed': 'true' } })
  })
})

describe('an Idempotency-Key', () => {
  it('of another write is refused, whatever differs', async () => {
    await create()
    const key = newKey()
    await put(key)
    expect(problemOf(await put(key, ownModel({ name: 'Other' })))).toMatchObject({ code: 'idempotency-key-reused', status: 422 })
    expect(problemOf(await put(key, ownModel(), { 'if-match': '"x"' })).code).toBe('idempotency-key-reused')
    expect(problemOf(await remove({ 'idempotency-key': key })).code).toBe('idempotency-key-reused')
  })

  it('belongs to who wrote: another API key may have the same', async () => {
    await create()
    const key = newKey()
    await put(key)
    const made = await service.rest('/v1/keys', { method: 'POST', payload: { owner: 'Other', scope: 'write' }, headers: BY })
    const { key: other } = made.json as { key: string }
    const answer = await put(key, ownModel({ name: 'Of another' }), { authorization: `Bearer ${other}` })
    expect(answer.status).toBe(200)
    expect(answer.headers['idempotency-replayed']).toBeUndefined()
  })

  it('may be used again after a write that failed', async () => {
    await create()
    const key = newKey()
    expect(problemOf(await put(key, ownModel(), { 'if-match': '"stale"', 'content-type': 'application/json' })).code).toBe(
      'precondition-failed',
    )
    expect((await put(key)).status).toBe(200)
  })

  it('is forgotten after a day, and one of a process of version 0.1.0 that ended after ten minutes', async () => {
    await create()
    const { prisma } = service.database
    const [old, forsaken] = [newKey(), newKey()]
    await put(old)
    await prisma.idempotentWrite.updateMany({ where: { key: old }, data: { at: new Date(Date.now() - 25 * 3600 * 1000) } })
    const at = new Date(Date.now() - 11 * 60 * 1000)
    await prisma.idempotentWrite.create({ data: { holder: 'environment', key: forsaken, digest: 'x', at } })
    for (const key of [old, forsaken]) {
      const answer = await put(key)
      expect(answer.status).toBe(200)
      expect(answer.headers['idempotency-replayed']).toBeUndefined()
    }
  })

  it.each([
    ['empty', ''],
    ['only quotes', '""'],
    ['of 256 characters', 'x'.repeat(256)],
    ['of a megabyte', 'x'.repeat(1_000_000)],
    ['with a new line', 'a\nb'],
    ['with a space', 'a b'],
    ['with a quotation mark inside', 'a"b'],
    ['with other letters', 'clé'],
  ])('that is %s is refused before anything is written', async (_what, key) => {
    await create()
    const changes = await service.database.prisma.change.count()
    expect(problemOf(await put(key, ownModel({ name: 'Never' })))).toMatchObject({ code: 'idempotency-key-invalid', status: 400 })
    expect(await service.database.prisma.change.count()).toBe(changes)
  })

  it('is refused where the answer holds a secret, and none is kept', async () => {
    const payload = { owner: 'Twice', scope: 'read' }
    const answer = await service.rest('/v1/keys', { method: 'POST', payload, headers: { ...BY, 'idempotency-key': newKey() } })
    expect(problemOf(answer)).toMatchObject({ code: 'idempotency-key-invalid', detail: expect.stringContaining('secret') as string })
    const kept = await service.database.prisma.idempotentWrite.findMany()
    expect(JSON.stringify(kept)).not.toMatch(/wattprint_[0-9a-f]{16}_/)
    expect(JSON.stringify(await service.database.prisma.apiKey.findMany())).not.toContain('Twice')
  })

  it('means nothing where nothing is written', async () => {
    const headers = { 'idempotency-key': 'a b' }
    expect((await service.rest(MODEL, { headers })).status).toBe(200)
    const payload = { model: 'gpt-4o', outputTokens: 1 }
    expect((await service.rest('/v1/estimates/inference', { method: 'POST', payload, headers })).status).toBe(200)
  })

  it('without an API key opens nothing', async () => {
    const answer = await service.rest(MODEL, { method: 'DELETE', headers: { 'idempotency-key': newKey() } })
    expect(problemOf(answer).code).toBe('key-missing')
  })
})

it('a write with an Idempotency-Key is refused with 503 while the database is away', async () => {
  await service.database.close()
  expect(problemOf(await put(newKey())).code).toBe('database-unavailable')
})
