/**
 * What reports of the ledger cost: one over 100,000 cells after a catalog change, and the same again from memory; and what it costs
 * to read calls into cells. Nothing of it waits for a database.
 * Usage: npx tsx bench/ledger.ts [cells]
 */
import { companyCalls } from '../scripts/prove-ledger/company.js'
import { ledgerReader } from '../src/ledger/call-reader.js'
import { cellOfCall } from '../src/ledger/cell-of-call.js'
import { makeReport, type StoredCell } from '../src/ledger/make-report.js'
import { InferenceRequest } from '../src/schemas/inference-request.js'
import { LedgerReportRequest } from '../src/schemas/ledger-report.js'
import { bundledCatalog } from '../test/support/bundled-catalog.js'

const CELLS = Number(process.argv[2] ?? 100_000)
const CALLS = 20_000
const HOURS = 744
const MONTH_START = Date.UTC(2026, 9, 1)

const catalog = await bundledCatalog()
const kinds = [...companyCalls(1, 0, Math.ceil(CELLS / HOURS), CELLS)]
const cells: StoredCell[] = []
for (let hour = 0; hour < HOURS && cells.length < CELLS; hour += 1) {
  for (const [index, { model, inputTokens, cachedInputTokens, outputTokens, team }] of kinds.entries()) {
    if (cells.length >= CELLS) break
    const request = InferenceRequest.parse({ model, inputTokens: inputTokens + hour, cachedInputTokens, outputTokens, requests: 100 })
    const at = new Date(MONTH_START + hour * 3_600_000).toISOString().slice(0, '2026-10-01T00:00:00'.length)
    cells.push({ ...cellOfCall(request, { team }, catalog), hour: `${at}Z`, keyId: String(index) })
  }
}

const memory = new Map<string, object>()
async function report(): Promise<number> {
  const start = performance.now()
  await makeReport(LedgerReportRequest.parse({ from: '2026-10-01', to: '2026-11-01', groupBy: ['model', 'day'] }), {
    catalog,
    keptFrom: '2026-01-01T00:00:00Z',
    cells: () => Promise.resolve(ReadableStream.from([cells]) as AsyncIterable<StoredCell[]>),
    remembered: <One extends object>(name: string, compute: () => One): One => {
      let found = memory.get(name)
      if (!found) memory.set(name, (found = compute()))
      return found as One
    },
    digestOf: () => '',
    breathe: () => Promise.resolve(),
  })
  return performance.now() - start
}
const first = await report()
const again = Math.min(await report(), await report())
console.log(`A report over ${cells.length} cells: ${first.toFixed(0)} ms after a catalog change, ${again.toFixed(0)} ms from memory.`)

const arrivedAt = '2026-11-02T00:00:00Z'
const read = ledgerReader({ catalog, arrivedAt, keptFrom: '2026-01-01T00:00:00Z', tags: ['team'] })
const calls = [...companyCalls(2, 0, CALLS, CALLS)].map(({ id, model, inputTokens, cachedInputTokens, outputTokens, at, team }) => ({
  id,
  model,
  inputTokens,
  cachedInputTokens,
  outputTokens,
  at,
  tags: { team },
}))
const start = performance.now()
for (const call of calls) if ('problem' in read(call)) throw new Error('A call of the benchmark is refused.')
console.log(`Reading calls: ${(CALLS / ((performance.now() - start) / 1000)).toFixed(0)} a second of one core, before the database.`)
