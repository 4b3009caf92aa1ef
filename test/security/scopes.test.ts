import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createKey } from '../../src/database/api-keys.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

type Operation = { readonly security?: object[] }
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What only computes: its answer is gone once it is read. Traces are counted in the metrics beside that, and kept only where a key writes the ledger. */
const COMPUTES = /^\/v1\/(estimates\/|comparisons|projections\/|otlp\/|(traces|logs|schedules)$)/
const UNAUTHORIZED = 401
const FORBIDDEN = 403

const { paths } = parse(readFileSync('openapi.yaml', 'utf8')) as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => ['get', 'post', 'put', 'delete', 'patch'].includes(method))
    .map(([method, { security }]) => ({
      method: method.toUpperCase() as Method,
      path,
      isClosed: security !== undefined && security.length > 0,
    })),
)
const closed = operations.filter(({ isClosed }) => isClosed)

let service: StartedApp
const keys = { read: '', write: '', another: '', admin: '' }
beforeAll(async () => {
  service = await startedApp({ FAILED_KEYS_PER_MINUTE: '0' })
  const make = async (owner: string, scope: 'read' | 'write' | 'admin') => (await createKey(service.database, { owner, scope })).key
  keys.read = await make('Reader', 'read')
  keys.write = await make('Writer', 'write')
  keys.another = await make('Another writer', 'write')
  keys.admin = await make('Administrator', 'admin')
})
afterAll(() => service.stop())

function ask(method: Method, path: string, key?: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> {
  const url = path.replaceAll(/\{[^}]+\}/g, 'x')
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return service.ask(url, { method, headers: { ...authorization, ...headers }, ...(payload && { payload }) })
}

describe('without a key', () => {
  it('only reading and computing is open: all that changes something needs one', () => {
    const open = operations.filter(({ isClosed }) => !isClosed)
    expect(open.filter(({ method, path }) => method !== 'GET' && !COMPUTES.test(path))).toEqual([])
    expect(closed.length).toBeGreaterThan(0)
  })

  it.each(closed.map(({ method, path }) => [method, path] as const))('%s %s is refused before anything is read', async (method, path) => {
    expect((await ask(method, path)).status).toBe(UNAUTHORIZED)
    expect((await ask(method, path, `wattprint_${'0'.repeat(16)}_${'x'.repeat(43)}`)).status).toBe(UNAUTHORIZED)
  })
})

describe('a key', () => {
  it.each(closed.map(({ method, path }) => [method, path] as const))('of the scope "read" does not open %s %s', async (method, path) => {
    expect((await ask(method, path, keys.read)).status).toBe(FORBIDDEN)
  })

  it.each(closed.filter(({ path }) => path.startsWith('/v1/keys')).map(({ method, path }) => [method, path] as const))(
    'of the scope "write" does not open %s %s',
    async (method, path) => {
      expect((await ask(method, path, keys.write)).status).toBe(FORBIDDEN)
    },
  )
})

// A record belongs to the catalog and not to who wrote it: this is meant, and said in SECURITY.md.
describe('a record that one key wrote', () => {
  const source = { id: 'shared', kind: 'report', title: 'Shared', publisher: 'Us', evidence: 'primary' }

  it('is changed with another key by who has seen it, and by nobody else; both are told', async () => {
    expect((await ask('PUT', '/v1/sources/shared', keys.write, source)).status).toBe(201)
    const changed = { ...source, title: 'Changed' }
    expect((await ask('PUT', '/v1/sources/shared', keys.another, changed)).status).toBe(428)
    const { etag } = (await ask('GET', '/v1/sources/shared')).headers
    expect((await ask('PUT', '/v1/sources/shared', keys.another, changed, { 'if-match': String(etag) })).status).toBe(200)
    const { json } = await ask('GET', '/v1/changes?kind=source&id=shared')
    expect((json as { items: { owner: string }[] }).items.map(({ owner }) => owner)).toEqual(['Another writer', 'Writer'])
  })
})
