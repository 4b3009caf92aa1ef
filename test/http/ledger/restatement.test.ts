import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKey } from '../../../src/database/api-keys.js'
import type { LedgerReport } from '../../../src/schemas/ledger-report.js'
import type { FrozenReport, LedgerRestatement } from '../../../src/schemas/ledger-restatement.js'
import { type Answer, type StartedApp, startedApp } from '../../support/app.js'

const AT = '2026-10-05T09:30:00Z'
const PERIOD = { from: '2026-10-01', to: '2026-11-01', groupBy: ['asked'] }
const REPORTS = '/v1/ledger/reports'
const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, at: AT, zone: 'FRA' }

let service: StartedApp
let made = 0
let admin = ''
beforeAll(async () => {
  service = await startedApp({ LEDGER_RETENTION: '1200' })
  admin = (await createKey(service.database, { owner: 'Administrator', scope: 'admin' })).key
})
afterAll(() => service.stop())

/** A workspace with one key that does everything, and its calls. */
async function workspace(calls: readonly object[]) {
  const name = `workspace-${++made}`
  const { key } = await createKey(service.database, { owner: name, scope: 'admin', workspace: name })
  const headers = { authorization: `Bearer ${key}` }
  const send = (payload: object): Promise<Answer> => service.rest('/v1/ledger/calls', { method: 'POST', payload, headers })
  const ask = (url: string): Promise<Answer> => service.rest(url, { headers })
  await send(calls)
  return {
    headers,
    send,
    ask,
    issue: async (asked: object = PERIOD): Promise<FrozenReport> =>
      (await service.rest(REPORTS, { method: 'POST', payload: asked, headers })).json as FrozenReport,
    restated: async (query: string): Promise<LedgerRestatement> => (await ask(`/v1/ledger/restatement?${query}`)).json as LedgerRestatement,
  }
}

/** Writes a zone of our own in place of the bundled one, with another intensity; gives what takes it back. */
async function zoneWith(id: string, gramsPerKwh: number): Promise<() => Promise<void>> {
  const headers = { authorization: `Bearer ${admin}` }
  const citation = { source: 'acme-meter', locator: 'table 1' }
  await service.ask('/v1/sources/acme-meter', {
    method: 'PUT',
    headers,
    payload: { id: 'acme-meter', kind: 'report', title: 'Meter', publisher: 'Acme', evidence: 'primary' },
  })
  const intensity = { period: '2025', basis: 'lifecycle', value: gramsPerKwh, unit: 'gCO2e/kWh', ...citation }
  const put = await service.ask(`/v1/grids/${id}`, {
    method: 'PUT',
    headers,
    payload: { id, name: `Zone ${id}`, kind: 'country', carbonIntensity: [intensity] },
  })
  expect([put.status, put.text.slice(0, 500)]).toEqual([200, expect.any(String)])
  return async () => {
    await service.ask(`/v1/grids/${id}`, { method: 'DELETE', headers: { ...headers, 'if-match': String(put.headers['etag']) } })
  }
}

describe('an issued report', () => {
  it('stays as it was to the byte while calls come in, and the same report is kept once', async () => {
    const { send, issue, ask } = await workspace([{ ...call, id: '1' }])
    const issued = await issue()
    expect((await issue()).id).toBe(issued.id)
    await send([{ ...call, id: '2' }])
    const { json } = await ask(`${REPORTS}/${issued.id}`)
    expect(json).toEqual(issued.report)
    expect((json as LedgerReport).totals.calls).toBe(1)
    expect((await issue()).id).not.toBe(issued.id)
    const { items } = (await ask(REPORTS)).json as { items: FrozenReport[] }
    expect(items.map(({ digest }) => digest)).toContain(issued.digest)
    expect(items).toHaveLength(2)
    expect((await ask(`${REPORTS}/${issued.id}?format=md`)).text).toContain(issued.digest)
  })

  it('is seen by its own workspace alone, and deleted by an administrator', async () => {
    const [one, other] = [await workspace([{ ...call, id: '1' }]), await workspace([])]
    const { id, catalogRevision } = await one.issue()
    expect((await other.ask(`${REPORTS}/${id}`)).json).toMatchObject({ code: 'unknown-report' })
    const removed = await service.rest(`${REPORTS}/${id}`, { method: 'DELETE', headers: one.headers })
    expect(removed.status).toBe(204)
    expect((await one.ask(`${REPORTS}/${id}`)).json).toMatchObject({ code: 'unknown-report' })
    const kept = await service.database.prisma.ledgerFrozenReport.count({ where: { catalogRevision } })
    expect(await service.database.prisma.ledgerCatalog.count({ where: { revision: catalogRevision } })).toBe(kept > 0 ? 1 : 0)
  })
})

describe('a restatement', () => {
  let restore: (() => Promise<void>) | undefined
  beforeEach(async () => {
    await restore?.()
    restore = undefined
  })

  it('of a report that nothing moved says so', async () => {
    const { issue, restated } = await workspace([{ ...call, id: '1' }])
    const { id } = await issue()
    const said = await restated(`report=${id}`)
    expect(said).toMatchObject({ report: id, isUnchanged: true, causes: [], groups: [], recordsChanged: 0 })
    expect(said.figures.map(({ change }) => change).every((change) => change === 0)).toBe(true)
  })

  it('says which totals a changed record moves, by how much, and names that record and no other', async () => {
    const { issue, restated, ask } = await workspace([
      { ...call, id: '1' },
      { ...call, id: '2', zone: 'DEU', model: 'claude-sonnet-4-5' },
    ])
    const { id, report, catalogRevision } = await issue()
    restore = await zoneWith('FRA', 500)
    const undoUnused = await zoneWith('ISL', 900)
    const said = await restated(`report=${id}`)
    await undoUnused()
    expect(said).toMatchObject({ isUnchanged: false, recordsChanged: 2, examinedShareOfRequests: 1, calls: { before: 2, after: 2 } })
    const carbon = said.figures.find(({ figure }) => figure === 'carbonTotal')
    expect(carbon?.before).toEqual(report.totals.carbon.total)
    expect(carbon?.change).toBeGreaterThan(0)
    expect(said.causes.map(({ cause, records }) => [cause, records.map(({ kind, id: name }) => `${kind} ${name}`)])).toEqual([
      ['records', ['gridZone FRA']],
    ])
    expect(said.causes[0]?.records[0]?.fields).toContain('carbonIntensity')
    expect((said.causes[0]?.carbonGco2e ?? 0) / (carbon?.change ?? 1)).toBeCloseTo(1, 9)
    expect(Math.abs(said.unexplained.carbonGco2e)).toBeLessThan(1e-9)
    expect(said.groups.map(({ key }) => key[0]?.value)).toEqual(['gpt-4o'])
    // By the earlier catalog the report is still what was issued.
    const again = (await ask(`/v1/ledger/report?from=2026-10-01&to=2026-11-01&groupBy=asked&revision=${catalogRevision}`)).json
    expect(again).toEqual(report)
    const byRevision = await restated(`from=2026-10-01&to=2026-11-01&groupBy=asked&revision=${catalogRevision}`)
    expect(byRevision).toMatchObject({ report: null, figures: said.figures })
  })

  it('keeps apart what calls moved that came since from what records moved', async () => {
    const { issue, restated, send } = await workspace([{ ...call, id: '1' }])
    const { id } = await issue()
    await send([{ ...call, id: '2' }])
    restore = await zoneWith('FRA', 400)
    const { causes, unexplained, calls } = await restated(`report=${id}`)
    expect(calls).toEqual({ before: 1, after: 2 })
    expect(causes.map(({ cause }) => cause).sort()).toEqual(['calls', 'records'])
    expect(causes.find(({ cause }) => cause === 'calls')?.energyKwh).toBeGreaterThan(0)
    expect(Math.abs(unexplained.carbonGco2e)).toBeLessThan(1e-9)
  })

  it('is had over GraphQL too', async () => {
    const { issue, headers } = await workspace([{ ...call, id: '1' }])
    const { id } = await issue()
    const query = `{ ledgerRestatement(report: "${id}") { isUnchanged calls { before after } causes { cause } } }`
    const answer = await service.ask('/graphql', { method: 'POST', payload: { query }, headers })
    expect(answer.json).toEqual({ data: { ledgerRestatement: { isUnchanged: true, calls: { before: 1, after: 1 }, causes: [] } } })
  })

  it.each([
    ['without what to compare with', 'from=2026-10-01&to=2026-11-01', 'invalid-request'],
    ['of a revision that nobody kept', 'from=2026-10-01&to=2026-11-01&revision=abcdef', 'unknown-revision'],
    ['of no revision', 'from=2026-10-01&to=2026-11-01&revision=last', 'invalid-request'],
    ['of a report that nobody issued', 'report=0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e', 'unknown-report'],
    ['of a revision without a period', 'revision=abcdef', 'invalid-request'],
  ])('%s is refused', async (_what, query, code) => {
    const { ask } = await workspace([])
    expect((await ask(`/v1/ledger/restatement?${query}`)).json).toMatchObject({ code })
  })
})

describe('a catalog that was kept by a version which knew fewer records', () => {
  it('is refused with the reason and the way out, and the report that was issued by it stays', async () => {
    const { issue, ask } = await workspace([{ ...call, id: '1' }])
    // A revision that nobody asked for yet.
    const undo = await zoneWith('ISL', 777)
    const { id, report, catalogRevision: revision } = await issue()
    const { ledgerCatalog } = service.database.prisma
    const { content } = await ledgerCatalog.findUniqueOrThrow({ where: { revision } })
    const kept = JSON.parse(gunzipSync(content).toString('utf8')) as { records: object }
    const poorer = gzipSync(JSON.stringify({ ...kept, records: { ...kept.records, factor: [] } }))
    await ledgerCatalog.update({ where: { revision }, data: { content: new Uint8Array(poorer) } })
    const restore = await zoneWith('FRA', 321)
    for (const url of [`/v1/ledger/report?from=2026-10-01&to=2026-11-01&revision=${revision}`, `/v1/ledger/restatement?report=${id}`]) {
      const { status, json } = await ask(url)
      expect(status).toBe(409)
      expect(json).toMatchObject({ code: 'revision-unusable', detail: expect.stringContaining(revision) as string })
    }
    expect((await ask(`${REPORTS}/${id}`)).json).toEqual(report)
    await restore()
    await undo()
  })
})
