import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../src/database/api-keys.js'
import type { CallsReport } from '../../src/schemas/calls-report.js'
import type { LedgerReport } from '../../src/schemas/ledger-report.js'
import { type StartedApp, startedApp } from '../support/app.js'

const PATH = '/v1/estimates/report'
const NDJSON = { 'content-type': 'application/x-ndjson' }
const BY = 'groupBy=day&groupBy=model&groupBy=tag:team'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ LEDGER_TAGS: 'team', LEDGER_REPORT_CELLS: '5000', BATCH_UNPACKED_LIMIT_BYTES: '1000000' })
})
afterAll(() => service.stop())

/** Calls of some models, teams and days, so many and all at other hours and of other sizes. */
function callsOf(count: number) {
  return Array.from({ length: count }, (_one, index) => ({
    id: `call-${index}`,
    model: ['gpt-4o', 'gpt-4o-mini', 'claude-haiku-4.5'][index % 3] ?? '',
    at: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}T${String(index % 24).padStart(2, '0')}:30:00Z`,
    inputTokens: 50 + ((index * 7919) % 9000),
    outputTokens: 10 + ((index * 104_729) % 900),
    tags: { team: ['search', 'chat'][index % 2] ?? '' },
  }))
}
const lines = (calls: readonly object[]): string => calls.map((call) => `${JSON.stringify(call)}\n`).join('')

async function reportOn(payload: string | Buffer | object, headers: Record<string, string> = NDJSON, query = BY) {
  return service.rest(`${PATH}?${query}`, { method: 'POST', payload, headers })
}

describe('a report on calls that nobody keeps', () => {
  it.each([
    ['few', 200],
    ['more than are estimated one by one', 2600],
  ])('of %s calls says what the ledger says of the same calls', async (name, count) => {
    const keyOf = async (scope: 'ledger:write' | 'ledger:read') =>
      (await createKey(service.database, { owner: name, scope, workspace: `w${count}` })).key
    const bearer = async (scope: 'ledger:write' | 'ledger:read') => ({ authorization: `Bearer ${await keyOf(scope)}` })
    const payload = lines(callsOf(count))
    await service.rest('/v1/ledger/calls', { method: 'POST', payload, headers: { ...NDJSON, ...(await bearer('ledger:write')) } })
    const kept = (await service.rest(`/v1/ledger/report?from=2026-10-01&to=2026-11-01&${BY}`, { headers: await bearer('ledger:read') }))
      .json as LedgerReport
    const { calls, report } = (await reportOn(payload)).json as CallsReport
    expect(calls).toMatchObject({ taken: count, refused: 0, ignored: 0 })
    expect(report.totals.calls).toBe(count)
    expect(kept.totals.calls).toBe(count)
    expect(report.groups.map(({ key }) => key)).toEqual(kept.groups.map(({ key }) => key))
    expect(report.cells).toBe(kept.cells)
    for (const figure of ['energy', 'primaryEnergy', 'abioticDepletion'] as const)
      for (const end of ['value', 'low', 'high'] as const) expect(report.totals[figure][end] / kept.totals[figure][end]).toBeCloseTo(1, 9)
    for (const [index, { totals }] of report.groups.entries())
      expect(totals.energy.value / (kept.groups[index]?.totals.energy.value ?? 0)).toBeCloseTo(1, 6)
  })

  it('counts every call that is sent, also those that say the same, as a batch does', async () => {
    const call = { model: 'gpt-4o', usage: { prompt_tokens: 100, completion_tokens: 20 }, at: '2026-10-01T10:00:00Z', tag: 'search' }
    const { report } = (await reportOn(lines([call, call, call]))).json as CallsReport
    const batch = await service.rest('/v1/estimates/batch', { method: 'POST', payload: [call, call, call] })
    const { totals } = batch.json as { totals: { energy: { value: number; low: number; high: number } } }
    expect(report.totals.calls).toBe(3)
    for (const end of ['value', 'low', 'high'] as const) expect(report.totals.energy[end] / totals.energy[end]).toBeCloseTo(1, 9)
    expect([report.from, report.to]).toEqual(['2026-10-01T10:00:00Z', '2026-10-01T11:00:00Z'])
  })

  it('reads a table, an array and what is packed, and says what it left out', async () => {
    const table =
      'date,model,team,prompt_tokens,completion_tokens\n2026-10-01,gpt-4o,search,100,20\n2026-10-02,a-model-of-nobody,chat,1,1\n'
    const { calls, report } = (await reportOn(table, { 'content-type': 'text/csv' }, 'groupBy=tag:tag')).json as CallsReport
    expect(calls).toMatchObject({ taken: 2, ignored: 1 })
    expect(report.groups.map(({ key }) => key[0]?.value)).toEqual(['chat', 'search'])
    expect(report.withoutEstimate.reasons[0]).toMatchObject({ code: 'unknown-model', calls: 1 })
    const array = (await reportOn(callsOf(3), {})).json as CallsReport
    expect(array.calls.taken).toBe(3)
    const packed = (await reportOn(gzipSync(lines(callsOf(5))), { ...NDJSON, 'content-encoding': 'gzip' })).json as CallsReport
    expect(packed.calls.taken).toBe(5)
    const bad = (await reportOn('{"model":"gpt-4o"}\nnot JSON\n')).json as CallsReport
    expect(bad.calls).toMatchObject({ taken: 0, refused: 2 })
    expect(bad.report.totals.calls).toBe(0)
  })

  it('is had in the forms of a report', async () => {
    const payload = lines(callsOf(3))
    const csv = await reportOn(payload, NDJSON, `${BY}&format=csv`)
    expect(csv.headers['content-type']).toContain('text/csv')
    const ghg = await reportOn(payload, { ...NDJSON, accept: 'application/vnd.ghg-protocol+json' })
    expect(ghg.json).toMatchObject({ standard: 'GHG Protocol' })
    expect(((await reportOn(payload, NDJSON, 'format=cyclonedx')).json as { bomFormat: string }).bomFormat).toBe('CycloneDX')
  })

  it('costs no more than its bounds', async () => {
    const kinds = callsOf(6000).map((call, index) => ({ ...call, tags: { team: `team-${index}` } }))
    expect((await reportOn(lines(kinds))).json).toMatchObject({ code: 'report-too-large' })
    expect((await reportOn(lines(kinds), NDJSON, 'groupBy=model')).status).toBe(200)
    const packed = await reportOn(gzipSync('\n'.repeat(1_100_000)), { ...NDJSON, 'content-encoding': 'gzip' })
    expect(packed.json).toMatchObject({ code: 'body-too-large' })
    expect((await reportOn('{}', NDJSON, 'groupBy=shoe-size')).status).toBe(422)
  })
})
