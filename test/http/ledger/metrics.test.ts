import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.js'
import { createKey } from '../../../src/database/api-keys.js'
import type { LedgerReport } from '../../../src/schemas/ledger-report.js'
import { type StartedApp, startedApp } from '../../support/app.js'

const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, zone: 'FRA' }
const SETTINGS = {
  LEDGER_TAGS: 'team',
  LEDGER_METRICS_SECONDS: '0',
  LEDGER_BUDGETS: 'team=search:2 kWh,total:1 kgCO2e,elsewhere/total:5 L',
}

let service: StartedApp
let headers: Record<string, string>
beforeAll(async () => {
  service = await startedApp(SETTINGS)
  const { key } = await createKey(service.database, { owner: 'Administrator', scope: 'admin' })
  headers = { authorization: `Bearer ${key}` }
})
afterAll(() => service.stop())

/** The value of each series of a metric, by its labels as they are written. */
async function told(metric: string): Promise<Map<string, number>> {
  const { text } = await service.rest('/metrics')
  const lines = text.split('\n').filter((line) => line.startsWith(`${metric}{`))
  return new Map(lines.map((line) => [line.slice(metric.length, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
}

describe('the metrics of the ledger', () => {
  it('are the report of the month that runs, by workspace, model and tag; what is sent again adds nothing', async () => {
    const calls = [
      { ...call, id: '1', tags: { team: 'search' } },
      { ...call, id: '2', tags: { team: 'chat' } },
    ]
    for (let sent = 0; sent < 2; sent += 1) await service.rest('/v1/ledger/calls', { method: 'POST', payload: calls, headers })
    const series = await told('wattprint_ledger_month_calls')
    expect([...series]).toEqual([
      ['{workspace="default",model="gpt-4o",tag_team="chat"}', 1],
      ['{workspace="default",model="gpt-4o",tag_team="search"}', 1],
    ])
    const now = new Date()
    const [from, to] = [0, 1].map((later) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later)).toISOString().slice(0, 10))
    const { totals } = (await service.rest(`/v1/ledger/report?from=${from ?? ''}&to=${to ?? ''}`, { headers })).json as LedgerReport
    const sum = (values: Map<string, number>): number => [...values.values()].reduce((all, one) => all + one, 0)
    expect(sum(await told('wattprint_ledger_month_energy_kwh')) / totals.energy.value).toBeCloseTo(1, 9)
    expect(sum(await told('wattprint_ledger_month_carbon_gco2e')) / totals.carbon.total.value).toBeCloseTo(1, 9)
    expect(sum(await told('wattprint_ledger_month_water_litres')) / totals.water.total.value).toBeCloseTo(1, 9)
    expect(sum(await told('wattprint_ledger_month_tokens'))).toBe(1780)
    const used = await told('wattprint_ledger_budget_used_ratio')
    const ofSearch = used.get('{workspace="default",tag="team",value="search",unit="kWh"}') ?? 0
    expect(ofSearch / (totals.energy.value / 2 / 2)).toBeCloseTo(1, 9)
    expect((used.get('{workspace="default",tag="",value="",unit="kgCO2e"}') ?? 0) / (totals.carbon.total.value / 1000)).toBeCloseTo(1, 9)
    expect(used.get('{workspace="elsewhere",tag="",value="",unit="L"}')).toBe(0)
  })

  it('count a span once that another replica sent before, and say that it was repeated', async () => {
    const other = await service.rest('/v1/ledger/calls', {
      method: 'POST',
      // As the other replica kept it: by its trace and span.
      payload: [{ ...call, reference: '5b8efff798038103d269b633813fc60c/eee19b7ec3c1b174' }],
      headers,
    })
    expect(other.json).toMatchObject({ taken: 1 })
    const attribute = (key: string, value: object): object => ({ key, value })
    const span = {
      traceId: '5b8efff798038103d269b633813fc60c',
      spanId: 'eee19b7ec3c1b174',
      name: 'chat gpt-4o',
      startTimeUnixNano: String(BigInt(Date.now()) * 1_000_000n),
      endTimeUnixNano: String(BigInt(Date.now() + 4000) * 1_000_000n),
      attributes: [
        attribute('gen_ai.operation.name', { stringValue: 'chat' }),
        attribute('gen_ai.request.model', { stringValue: 'gpt-4o' }),
        attribute('gen_ai.usage.input_tokens', { intValue: '800' }),
        attribute('gen_ai.usage.output_tokens', { intValue: '90' }),
      ],
    }
    await service.rest('/v1/traces', { method: 'POST', payload: { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }, headers })
    expect((await told('wattprint_calls_total')).size).toBe(0)
    expect((await told('wattprint_trace_spans_total')).get('{outcome="repeated"}')).toBe(1)
  })
})

describe('a workspace with more cells than one report adds up', () => {
  it('is told as incomplete, and keeps no other from its metrics', async () => {
    const small = await startedApp({ ...SETTINGS, LEDGER_REPORT_CELLS: '1000', LEDGER_BUDGETS: 'large/total:5 kWh,total:5 kWh' })
    try {
      const keyOf = async (workspace: string): Promise<Record<string, string>> => ({
        authorization: `Bearer ${(await createKey(small.database, { owner: workspace, scope: 'ledger:write', workspace })).key}`,
      })
      const many = Array.from({ length: 1001 }, (_, index) => ({ id: String(index), model: `nobody-${index}`, outputTokens: 5 }))
      await small.rest('/v1/ledger/calls', { method: 'POST', payload: many, headers: await keyOf('large') })
      await small.rest('/v1/ledger/calls', { method: 'POST', payload: [{ ...call, id: '1' }], headers: await keyOf('default') })
      const { text } = await small.rest('/metrics')
      expect(text).toContain('wattprint_ledger_month_calls{workspace="default",model="gpt-4o",tag_team=""} 1')
      expect(text).toContain('wattprint_ledger_month_incomplete{workspace="large"} 1')
      expect(text).not.toContain('wattprint_ledger_month_calls{workspace="large"')
      expect(text).toContain('wattprint_ledger_budget_used_ratio{workspace="large",tag="",value="",unit="kWh"} Nan')
    } finally {
      await small.stop()
    }
  })
})

describe('budgets', () => {
  it.each(['team:5 kWh', 'team=search:5', 'team=search:0 kWh', 'team=search:-1 kWh', 'total:5 tonnes', '/total:5 kWh'])(
    'as in "%s" are refused at the start',
    (LEDGER_BUDGETS) => {
      expect(() => readConfig({ LEDGER_BUDGETS })).toThrow('LEDGER_BUDGETS')
    },
  )
})
