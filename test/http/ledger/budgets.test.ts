import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../../src/database/api-keys.js'
import type { LedgerBudgets } from '../../../src/schemas/ledger-budgets.js'
import type { LedgerReport } from '../../../src/schemas/ledger-report.js'
import { type StartedApp, startedApp } from '../../support/app.js'

let service: StartedApp
beforeAll(async () => {
  const LEDGER_BUDGETS = 'shop/team=search:0.001 kgCO2e,shop/total:1 kWh,shop/other=x:5 L,total:7 kWh'
  service = await startedApp({ LEDGER_TAGS: 'team', LEDGER_BUDGETS })
})
afterAll(() => service.stop())

async function bearer(scope: 'ledger:write' | 'ledger:read', workspace: string) {
  return { authorization: `Bearer ${(await createKey(service.database, { owner: 'Budgets', scope, workspace })).key}` }
}

describe('budgets of a month', () => {
  it('say what of each the calls of the month have used, of the workspace of the key alone', async () => {
    const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90 }
    const payload = ['search', 'search', 'chat'].map((team, index) => ({ ...call, id: `b${index}`, tags: { team } }))
    await service.rest('/v1/ledger/calls', { method: 'POST', payload, headers: await bearer('ledger:write', 'shop') })
    const headers = await bearer('ledger:read', 'shop')
    const { from, to, items } = (await service.rest('/v1/ledger/budgets', { headers })).json as LedgerBudgets
    const report = (await service.rest(`/v1/ledger/report?from=${from}&to=${to}&groupBy=tag:team`, { headers })).json as LedgerReport
    const search = report.groups.find(({ key }) => key[0]?.value === 'search')?.totals
    expect(items).toMatchObject([
      { tag: 'team', value: 'search', amount: 0.001, unit: 'kgCO2e', used: search?.carbon.total },
      { tag: null, value: null, amount: 1, unit: 'kWh', used: report.totals.energy, usedShare: report.totals.energy.value },
      // No tag of that name is kept.
      { tag: 'other', used: null, usedShare: null },
    ])
    expect(items[0]?.usedShare).toBeCloseTo((search?.carbon.total.value ?? 0) / 1, 9)
  })

  it('are none where none is set, and zero where no call came', async () => {
    const none = await service.rest('/v1/ledger/budgets', { headers: await bearer('ledger:read', 'nobody') })
    expect((none.json as LedgerBudgets).items).toEqual([])
    const own = await service.rest('/v1/ledger/budgets', { headers: await bearer('ledger:read', 'default') })
    expect((own.json as LedgerBudgets).items).toMatchObject([{ amount: 7, usedShare: 0 }])
  })
})
