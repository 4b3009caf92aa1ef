import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallsReport } from '../../../src/schemas/calls-report.js'
import type { LedgerReport } from '../../../src/schemas/ledger-report.js'
import { type StartedApp, startedApp } from '../../support/app.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const AT = '2026-10-05T09:30:00Z'
const REPORT = '/v1/ledger/report?from=2026-10-01&to=2026-11-01&groupBy=model,tag:team'
const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, at: AT, zone: 'FRA' }
const UNKNOWN = '=a model, of "nobody"'

let service: StartedApp
let report: LedgerReport
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY, LEDGER_TAGS: 'team', LEDGER_TAG_VALUES: '1', LEDGER_RETENTION: '1200' })
  const calls = ['search', 'chat'].map((team) => ({ ...call, id: team, tags: { team } }))
  await asked('/v1/ledger/calls', [...calls, { ...call, id: 'unknown', model: UNKNOWN }])
  report = (await asked(REPORT)).json as LedgerReport
})
afterAll(() => service.stop())

function asked(url: string, payload?: object) {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` }
  return service.rest(url, payload ? { method: 'POST', payload, headers } : { headers })
}

/** Read as strictly as a parser can: a row of another length is an error. */
async function rowsOf(url: string, payload?: object): Promise<Record<string, string>[]> {
  const { status, text, headers } = await asked(url, payload)
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  return parse(text, { columns: true })
}

function said(rows: readonly Record<string, string>[], about: string): Record<string, string>[] {
  return rows.filter((row) => row['about'] === about)
}

describe('a report as CSV', () => {
  it('has a row for each group, and what comes before the report columns is what always came', async () => {
    const rows = await rowsOf(`${REPORT}&format=csv`)
    expect(rows.map(({ by1, by2, calls }) => [by1, by2, calls])).toEqual([
      [`'${UNKNOWN}`, '', '1'],
      ['gpt-4o', 'other', '1'],
      ['gpt-4o', 'search', '1'],
    ])
    const names = Object.keys(rows[0] ?? {})
    expect(names.slice(0, 4)).toEqual(['by1', 'by2', 'calls', 'requests'])
    const own = names.findIndex((name) => name.startsWith('report.'))
    expect(names.slice(own).every((name) => name.startsWith('report.'))).toBe(true)
  })

  it.each([
    ['with groups', REPORT],
    ['without groups', '/v1/ledger/report?from=2026-10-01&to=2026-11-01&basis=direct&timeZone=Europe/Paris'],
    ['over nothing', '/v1/ledger/report?from=2026-09-01&to=2026-10-01'],
  ])('%s says in every row which report it is of, at which revision and by which methods', async (_what, url) => {
    const { from, to, timeZone, basis, methods, catalogRevision, digest } = (await asked(url)).json as LedgerReport
    const rows = await rowsOf(`${url}&format=csv`)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row).toMatchObject({
        'report.from': from,
        'report.to': to,
        'report.timeZone': timeZone,
        'report.basis': basis ?? '',
        'report.role': 'customer',
        'report.groupBy': JSON.stringify(url === REPORT ? ['model', 'tag:team'] : []),
        'report.methods': JSON.stringify(methods.map(({ id, version }) => `${id} ${version}`)),
        'report.catalogRevision': catalogRevision,
        'report.digest': digest,
      })
  })
})

describe('the notes to a report as CSV', () => {
  it('name its period, revision, digest and methods, and every source with its place', async () => {
    const rows = await rowsOf(`${REPORT}&format=csv&part=notes`)
    const about = Object.fromEntries(said(rows, 'report').map(({ name = '', text }) => [name, text]))
    const { from, to, catalogRevision, digest, cells, keptFrom } = report
    expect(about).toMatchObject({
      from,
      to,
      catalogRevision,
      digest,
      keptFrom,
      cells: String(cells),
      groupBy: 'model, tag:team',
      isCut: 'no',
    })
    expect(said(rows, 'method').map(({ name, text }) => [name, text])).toEqual(
      report.methods.map(({ id, title, version }) => [id, `${title}, version ${version}`]),
    )
    expect(said(rows, 'source').map(({ name, locator, evidence }) => [name, locator, evidence])).toEqual(
      report.citations.map(({ source, locator, evidence }) => [source, locator, evidence]),
    )
    expect(said(rows, 'source').length).toBeGreaterThan(5)
    expect(said(rows, 'evidence').map(({ name }) => name)).toEqual(report.evidence.map(({ evidence }) => evidence))
    expect(said(rows, 'warning').map(({ name }) => name)).toEqual(report.warnings.map(({ code }) => code))
  })

  it('say what has no estimate, with its reason and the guess, and what counts under other', async () => {
    const rows = await rowsOf(`${REPORT}&format=csv&part=notes`)
    expect(said(rows, 'without_estimate')).toMatchObject([
      { name: 'unknown-model', calls: '1', text: expect.stringContaining(UNKNOWN) as string },
    ])
    const { guess } = report.withoutEstimate
    expect(said(rows, 'guess').map((row) => [row['name'], row['calls'], row['quantity.value'], row['quantity.unit']])).toEqual([
      ['energy', '1', String(guess?.energy.value), 'kWh'],
      ['carbon', '1', String(guess?.carbon.value), 'gCO2e'],
      ['water', '1', String(guess?.water.total.value), 'L'],
    ])
    expect(said(rows, 'tag')).toMatchObject([{ name: 'team', calls: '1', text: report.tagsUnderOther?.[0]?.note }])
  })

  it('are had of an issued report and of calls that nobody keeps too, and leave other forms as they are', async () => {
    const { id } = (await asked('/v1/ledger/reports', { from: '2026-10-01', to: '2026-11-01' })).json as { id: string }
    const issued = (await asked(`/v1/ledger/reports/${id}`)).json as LedgerReport
    const digestIn = (rows: readonly Record<string, string>[]) => rows.find(({ name }) => name === 'digest')?.['text']
    expect(digestIn(await rowsOf(`/v1/ledger/reports/${id}?format=csv&part=notes`))).toBe(issued.digest)
    const answer = (await asked('/v1/estimates/report', [call])).json as CallsReport
    expect(digestIn(await rowsOf('/v1/estimates/report?format=csv&part=notes', [call]))).toBe(answer.report.digest)
    expect((await asked(`${REPORT}&part=notes`)).json).toEqual(report)
  })

  it('of a part that there is not are refused', async () => {
    expect((await asked(`${REPORT}&format=csv&part=sources`)).json).toMatchObject({ code: 'invalid-request' })
  })
})
