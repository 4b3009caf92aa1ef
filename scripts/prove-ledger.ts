/**
 * Proves the ledger with a month of a synthetic company. Three gateways and five teams send their calls at the same time to two replicas
 * on one PostgreSQL, 8 % of them twice and 1 % with unknown models; bodies break off, and one replica is killed repeatedly. Counts must
 * be exact, the energy within 2 % of the sum of single estimates, and the heap of the replica that is never killed must not grow from
 * the first half of the month to the second.
 * Usage: DATABASE_URL=postgresql://… npx tsx scripts/prove-ledger.ts [calls, 2000000 when absent]
 */
import { buildCatalog } from '../src/catalog/catalog.js'
import { connectDatabase } from '../src/database/connect.js'
import { loadBundledRecords } from '../src/database/load-bundled-records.js'
import { migrate } from '../src/database/migrate.js'
import { readRecords } from '../src/database/read-records.js'
import type { LedgerReport } from '../src/schemas/ledger-report.js'
import { ADMIN_KEY, type Replica, startedReplica } from '../test/replicas/support/replica.js'
import { companyCalls } from './prove-ledger/company.js'
import { expectedOf } from './prove-ledger/expected.js'
import { SMALL_HEAP, watchedMemory } from './prove-ledger/memory.js'
import { sendMonth } from './prove-ledger/send-month.js'

const SEED = 20261001
const CALLS = Number(process.argv[2] ?? 2_000_000)
const CALLS_OF_BODY = 500
/** How often a replica is killed in the month. */
const OUTAGES = 5
const MOST_APART = 0.02
const SAMPLES = 10

const DATABASE_URL = process.env['DATABASE_URL']
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL must name a PostgreSQL server with a database of its own for this.')

const database = await connectDatabase({ databaseUrl: DATABASE_URL, dataDirectory: '' })
await migrate(database)
await loadBundledRecords(database)
const catalog = buildCatalog(await readRecords(database))
await database.close()

const started = (environment: Readonly<Record<string, string>> = {}): Promise<Replica> =>
  startedReplica({
    DATABASE_URL,
    LEDGER_TAGS: 'team',
    LEDGER_RETENTION: '1200',
    LEDGER_REPORT_CELLS: '10000000',
    HANDLER_TIMEOUT_SECONDS: '600',
    ...environment,
  })
const steady = await started({ NODE_OPTIONS: SMALL_HEAP })
const replicas = [await started(), steady]
const memory = watchedMemory(steady)
const bodies = Math.ceil(CALLS / CALLS_OF_BODY)
const outages = new Set(Array.from({ length: OUTAGES }, (_one, index) => Math.floor(((index + 1) * bodies) / (OUTAGES + 1))))

async function outage(body: number): Promise<void> {
  if (body % Math.ceil(bodies / SAMPLES) === 0) memory.nextWindow()
  if (!outages.has(body)) return
  const place = replicas.findIndex((one) => one !== steady)
  if (place < 0) return
  const [killed] = replicas.splice(place, 1)
  killed?.kill('SIGKILL')
  await killed?.exited
  // In the meantime the other replica serves alone.
  void started().then((replica) => replicas.push(replica))
}

const start = performance.now()
const repeated = await sendMonth({
  calls: companyCalls(SEED, 0, CALLS, CALLS),
  seed: SEED,
  repeatedShare: 0.08,
  callsOfBody: CALLS_OF_BODY,
  urls: () => replicas.map(({ url }) => url),
  key: ADMIN_KEY,
  before: outage,
})
const seconds = (performance.now() - start) / 1000
console.log(
  `${CALLS} calls and ${repeated} repeats went in within ${seconds.toFixed(0)} s, ${((CALLS + repeated) / seconds).toFixed(0)} a second.`,
)

const { sentence, isFlat } = memory.end()
console.log(`The replica that was never killed, tenth by tenth. ${sentence}`)

const asked = performance.now()
const answer = await replicas[0]?.ask('/v1/ledger/report?from=2026-10-01&to=2030-01-01&groupBy=tag:team', {
  headers: { authorization: `Bearer ${ADMIN_KEY}` },
})
const { totals, groups, cells } = (await answer?.json()) as LedgerReport
console.log(`The report over ${cells} cells took ${((performance.now() - asked) / 1000).toFixed(1)} s.`)
for (const replica of replicas) replica.kill('SIGTERM')

const expected = expectedOf(companyCalls(SEED, 0, CALLS, CALLS), catalog)
const counted = [totals.calls, totals.tokens.input, totals.tokens.cachedInput, totals.tokens.output, totals.callsWithoutEstimate]
const sent = [expected.calls, expected.input, expected.cachedInput, expected.output, expected.withoutEstimate]
const ofTeams = groups.every(({ key, totals: ofTeam }) => expected.byTeam.get(key[0]?.value ?? '') === ofTeam.calls)
const apart = totals.energy.value / expected.energyKwh - 1
console.log(
  `Counted ${counted.join(', ')}; sent ${sent.join(', ')}; energy ${(apart * 100).toFixed(2)} % from the sum of single estimates.`,
)
const isProven = JSON.stringify(counted) === JSON.stringify(sent) && ofTeams && Math.abs(apart) < MOST_APART && isFlat
console.log(isProven ? 'Proven.' : 'NOT proven.')
process.exitCode = isProven ? 0 : 1
