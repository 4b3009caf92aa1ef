import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstMonthKept } from '../../../src/database/ledger/forget.js'
import { keepCalls } from '../../../src/database/ledger/keep-calls.js'
import { cellOfCall } from '../../../src/ledger/cell-of-call.js'
import { DEFAULT_WORKSPACE } from '../../../src/schemas/api-key.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import type { LedgerReport } from '../../../src/schemas/ledger-report.js'
import { type StartedApp, startedApp } from '../../support/app.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const RETENTION_MONTHS = 3
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const request = InferenceRequest.parse({ model: 'gpt-4o', inputTokens: 800, outputTokens: 90 })
const cell = cellOfCall(request, {}, await bundledCatalog())

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY, LEDGER_RETENTION: String(RETENTION_MONTHS) })
})
afterAll(() => service.stop())

const isoOf = (at: number): string => `${new Date(at).toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`

it('a report over a period that retention cuts adds up what is kept, and each form says what is missing', async () => {
  const keptFrom = firstMonthKept(new Date(), RETENTION_MONTHS)
  const start = Date.parse(keptFrom)
  // Those of the last hour that is not kept were not deleted yet.
  const calls = [start - HOUR_MS, start].map((at) => ({
    id: String(at),
    hour: isoOf(at),
    ...cell,
  }))
  await keepCalls(service.database, { workspace: DEFAULT_WORKSPACE, calls, mostTagValues: 10 })
  const url = `/v1/ledger/report?from=${isoOf(start - DAY_MS)}&to=${isoOf(start + DAY_MS)}`
  const ask = (more = '') => service.rest(`${url}${more}`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } })
  const report = (await ask()).json as LedgerReport
  expect(report).toMatchObject({ isCut: true, keptFrom, cells: 1, totals: { calls: 1, tokens: { input: 800, output: 90 } } })
  for (const form of ['md', 'html']) expect((await ask(`&format=${form}`)).text).toContain(`keeps calls from ${keptFrom} on`)
  const notes = (await ask('&format=csv&part=notes')).text
  expect(notes).toContain(`report,keptFrom,${keptFrom},`)
  expect(notes).toMatch(/^report,isCut,yes/m)
})
