/**
 * The cost of the ledger, for one process of the service on a PostgreSQL: calls over HTTP, each counted once; and reports over 10 million
 * calls in 100,000 cells: after a catalog change, again, and after one more call, for which all cells are added up again.
 * Usage: DATABASE_URL=postgresql://… [WATTPRINT_SERVER=dist/server.js] npx tsx bench/ledger.ts [cells, 100000 when absent]
 * The database must be used for nothing else; scripts/test-on-postgresql.sh creates one and names it TEST_DATABASE_URL.
 */
import { type CompanyCall, companyCalls } from '../scripts/prove-ledger/company.js'
import { buildCatalog } from '../src/catalog/catalog.js'
import { connectDatabase } from '../src/database/connect.js'
import { keepCalls } from '../src/database/ledger/keep-calls.js'
import { loadBundledRecords } from '../src/database/load-bundled-records.js'
import { migrate } from '../src/database/migrate.js'
import { readRecords } from '../src/database/read-records.js'
import { cellOfCall } from '../src/ledger/cell-of-call.js'
import { InferenceRequest } from '../src/schemas/inference-request.js'
import type { KeptCall } from '../src/schemas/ledger-call.js'
import { ADMIN_KEY, startedReplica } from '../test/replicas/support/replica.js'

const CELLS = Number(process.argv[2] ?? 100_000)
const CALLS_OF_CELL = 100
const CALLS = 60_000
const CALLS_OF_BODY = 1000
const AT_ONCE = 4
const HOURS = 744
const ROUNDS = 5
const MONTH_START = Date.UTC(2026, 9, 1)
const PERIOD = 'from=2026-10-01&to=2026-11-01'

const DATABASE_URL = process.env['DATABASE_URL'] ?? process.env['TEST_DATABASE_URL']
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL must name a PostgreSQL server with a database of its own for this.')

const database = await connectDatabase({ databaseUrl: DATABASE_URL, dataDirectory: '' })
await migrate(database)
await loadBundledRecords(database)
const catalog = buildCatalog(await readRecords(database))
for (const calls of cellsInParts()) await keepCalls(database, { workspace: 'default', calls, mostTagValues: 1000 })
await database.executeSql('ANALYZE')
await database.close()

/** This many calls of the same hour, each of which belongs to another cell. */
function kindsOfCalls(many: number): CompanyCall[] {
  const kinds = new Map<string, CompanyCall>()
  for (const call of companyCalls(1, 0, CELLS, CELLS)) {
    const { model, inputTokens, cachedInputTokens, outputTokens, team } = call
    const { key } = cellOfCall(InferenceRequest.parse({ model, inputTokens, cachedInputTokens, outputTokens }), { team }, catalog)
    const name = JSON.stringify(key)
    if (!kinds.has(name)) kinds.set(name, call)
    if (kinds.size === many) break
  }
  return [...kinds.values()]
}

/** Cells of a month: the same kinds of calls in each hour, with different sizes. */
function* cellsInParts(): Generator<KeptCall[]> {
  const kinds = kindsOfCalls(Math.ceil(CELLS / HOURS))
  let part: KeptCall[] = []
  for (let cell = 0; cell < CELLS; cell += 1) {
    const [hour, kind] = [Math.floor(cell / kinds.length), kinds[cell % kinds.length]]
    if (!kind) break
    const { model, inputTokens, cachedInputTokens, outputTokens, team } = kind
    const request = InferenceRequest.parse({ model, inputTokens: inputTokens + hour, cachedInputTokens, outputTokens })
    const { key, sums } = cellOfCall(request, { team }, catalog)
    const all = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum * CALLS_OF_CELL])) as KeptCall['sums']
    const at = new Date(MONTH_START + hour * 3_600_000).toISOString().slice(0, '2026-10-01T00:00:00'.length)
    part.push({ id: `cell-${cell}`, key, sums: all, hour: `${at}Z` })
    if (part.length < CALLS_OF_BODY) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

const service = await startedReplica({ DATABASE_URL, LEDGER_TAGS: 'team', LEDGER_RETENTION: '1200', LEDGER_REPORT_CELLS: '10000000' })
const headers = { authorization: `Bearer ${ADMIN_KEY}` }

type Cost = { readonly milliseconds: number; readonly cpuMilliseconds: number }

let cells = 0
async function report(groupBy: string): Promise<Cost> {
  const [cpu, start] = [await service.metric('process_cpu_seconds_total'), performance.now()]
  const answer = await service.ask(`/v1/ledger/report?${PERIOD}&groupBy=${groupBy}`, { headers })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  const milliseconds = performance.now() - start
  cells = (JSON.parse(text) as { cells: number }).cells
  return { milliseconds, cpuMilliseconds: ((await service.metric('process_cpu_seconds_total')) - cpu) * 1000 }
}

let more = 0
async function sendOneMore(): Promise<void> {
  const call = { id: `more-${(more += 1)}`, model: 'gpt-4o', inputTokens: 1000, outputTokens: 100, at: new Date(MONTH_START).toISOString() }
  const type = { ...headers, 'content-type': 'application/json' }
  const answer = await service.ask('/v1/ledger/calls', { method: 'POST', headers: type, body: JSON.stringify([call]) })
  if (!answer.ok) throw new Error(await answer.text())
}

function median(costs: readonly Cost[]): string {
  const middle = (read: (cost: Cost) => number): string =>
    (costs.map(read).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? 0).toFixed(0)
  return `${middle(({ milliseconds }) => milliseconds)} ms (${middle(({ cpuMilliseconds }) => cpuMilliseconds)} ms CPU)`
}

for (const groupBy of ['model', 'model,day', 'tag:team,day', 'hour']) {
  const [changed, again, afterCall]: [Cost[], Cost[], Cost[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    await service.put(`bench-${groupBy.replaceAll(/\W/g, '-')}-${round}`)
    changed.push(await report(groupBy))
    again.push(await report(groupBy))
    await sendOneMore()
    afterCall.push(await report(groupBy))
  }
  console.log(
    `A report over ${cells} cells by ${groupBy}: ${median(changed)} after a catalog change, ${median(again)} again, ${median(afterCall)} after one more call; first ${(changed[0]?.milliseconds ?? 0).toFixed(0)} ms.`,
  )
}

const bodies: string[] = []
let body: object[] = []
for (const { id, model, inputTokens, cachedInputTokens, outputTokens, at, team } of companyCalls(2, 0, CALLS, CALLS)) {
  body.push({ id, model, inputTokens, cachedInputTokens, outputTokens, at, tags: { team } })
  if (body.length < CALLS_OF_BODY) continue
  bodies.push(JSON.stringify(body))
  body = []
}

async function send(many: readonly string[]): Promise<number> {
  let taken = 0
  const waiting = [...many]
  const sender = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const type = { ...headers, 'content-type': 'application/json' }
      const answer = await service.ask('/v1/ledger/calls', { method: 'POST', headers: type, body: one })
      taken += ((await answer.json()) as { taken: number }).taken
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
  return taken
}

// The first few calls warm up the service.
const warm = bodies.splice(0, 10)
await send(warm)
for (const [what, many] of [
  ['new', bodies],
  ['repeated', bodies],
] as const) {
  const [cpu, start] = [await service.metric('process_cpu_seconds_total'), performance.now()]
  const taken = await send(many)
  const [busy, seconds] = [(await service.metric('process_cpu_seconds_total')) - cpu, (performance.now() - start) / 1000]
  const calls = many.length * CALLS_OF_BODY
  console.log(
    `${calls} calls, ${what}: ${(calls / busy).toFixed(0)} a second of one core of the service, ${(calls / seconds).toFixed(0)} a second beside its database; ${taken} taken.`,
  )
}
service.kill('SIGTERM')
await service.exited
