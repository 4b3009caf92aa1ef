import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'a-key-of-an-administrator-for-tests'
const KEYED = { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` }
/** Words of the inside: of SQL, of the libraries, of files, of a stack. */
const INSIDE =
  /\b(select|insert|update|delete) .*\b(from|into|set)\b|relation|constraint|prisma|pglite|postgres|P20\d\d|42P01|node_modules|\.[jt]s:\d|\bat \w+ \(|"stack"/i

const SOURCE = { id: 'a-report', kind: 'report', title: 'A report', publisher: 'Us', evidence: 'primary' }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  await service.rest('/v1/sources/a-report', { method: 'PUT', payload: SOURCE, headers: KEYED })
  // The tables go while the service runs: every query of theirs throws what the database says.
  for (const table of ['Change', 'ApiKey', 'CatalogRecord', 'Source', 'IdempotentWrite'])
    await service.database.prisma.$executeRawUnsafe(`DROP TABLE "${table}" CASCADE`)
})
afterAll(() => service.stop())

const asks: [string, () => Promise<Answer>][] = [
  ['a write', () => service.ask('/v1/sources/other', { method: 'PUT', payload: { ...SOURCE, id: 'other' }, headers: KEYED })],
  [
    'a withdrawal',
    () => service.ask('/v1/sources/a-report', { method: 'DELETE', headers: { authorization: KEYED.authorization, 'if-match': '"x"' } }),
  ],
  [
    'an import',
    () =>
      service.ask('/v1/imports?kind=source', {
        method: 'POST',
        payload: '{"id":"x"}',
        headers: { ...KEYED, 'content-type': 'application/x-ndjson' },
      }),
  ],
  [
    'a write with an Idempotency-Key',
    () =>
      service.ask('/v1/sources/other', {
        method: 'PUT',
        payload: { ...SOURCE, id: 'other' },
        headers: { ...KEYED, 'idempotency-key': 'k' },
      }),
  ],
  ['the list of keys', () => service.ask('/v1/keys', { headers: KEYED })],
  ['a new key', () => service.ask('/v1/keys', { method: 'POST', payload: { owner: 'x', scope: 'read' }, headers: KEYED })],
  [
    'a key to be looked up',
    () => service.ask('/v1/keys', { headers: { authorization: `Bearer wattprint_${'0'.repeat(16)}_${'a'.repeat(43)}` } }),
  ],
  ['the changes', () => service.ask('/v1/changes')],
  ['the changes over GraphQL', () => service.graphql('{ changes { totalCount } }')],
]

describe('a database that throws', () => {
  it.each(asks)('shows nothing of the inside in the answer to %s', async (_what, ask) => {
    const { text, json, headers } = await ask()
    const code = /"code":"([a-z-]+)"/.exec(text)?.[1]
    expect(['internal-error', 'database-unavailable', 'import-invalid', 'invalid-request']).toContain(code)
    expect(json).toBeDefined()
    expect(`${text} ${JSON.stringify(headers)}`).not.toMatch(INSIDE)
  })

  it('is met by most of these, and estimates go on', async () => {
    const codes = await Promise.all(asks.map(async ([, ask]) => /"code":"([a-z-]+)"/.exec((await ask()).text)?.[1]))
    // Tables that are gone are those of a database that is being restored: it is away, and asked again later.
    const met = codes.filter((code) => code === 'database-unavailable' || code === 'internal-error')
    expect(met.length).toBeGreaterThanOrEqual(asks.length - 2)
    const estimate = { model: 'gpt-4o', outputTokens: 250 }
    expect((await service.ask('/v1/estimates/inference', { method: 'POST', payload: estimate })).status).toBe(200)
  })
})
