/**
 * Compares the service with a bare Fastify and a bare mercurius that give the same answers without computing them. Both get the same load,
 * in turns and on the same cores, so that the ratios hold on any machine. Run with `npm run bench:http`. BENCH_SECONDS is the length of a
 * round, and an argument selects the cases with that word in their name: `npm run bench:http -- fields`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CASES, type HttpCase } from './http/cases.js'
import { atConstantRate } from './http/constant-rate.js'
import { median } from './http/median.js'
import { CONNECTIONS, type Round, runRound } from './http/round.js'
import { type ServerProcess, startServer } from './http/server-process.js'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const ROUNDS = 3
/** Enough requests for V8 to compile everything. */
const WARM_UP_REQUESTS = 8000
const HALF = 0.5
const PLUGINS = ['app/request-id', 'external/security-headers', 'external/compression', 'external/rate-limit']
const [, , CHOSEN = ''] = process.argv
const BARE = ['--import', 'tsx', 'bench/http/bare.ts']
const UNLIMITED = {
  RATE_LIMIT_PER_MINUTE: '0',
  RATE_LIMIT_PER_MINUTE_WITH_KEY: '0',
  FAILED_KEYS_PER_MINUTE: '0',
  OVERLOAD_DELAY_MILLISECONDS: '0',
}

const directory = await mkdtemp(join(tmpdir(), 'wattprint-bench-'))
const open: ServerProcess[] = []
try {
  await printRatios(await opened(['dist/server.js'], { WATTPRINT_DATA_DIR: directory, ...UNLIMITED }), await opened(BARE))
  if (CHOSEN === '') await printPlugins()
} finally {
  for (const server of open) await server.stop()
  await rm(directory, { recursive: true, force: true })
}

async function opened(nodeArguments: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await startServer(nodeArguments, '/readyz', environment)
  open.push(server)
  return server
}

async function printRatios(service: ServerProcess, bare: ServerProcess): Promise<void> {
  console.log(`| case | of the bare server's | goal | service, requests/s of one core | bare | service, requests/s | bare | p99, ms | at half load p50, ms | p99 | of which the generator |
|---|---|---|---|---|---|---|---|---|---|---|`)
  for (const asked of CASES.filter(({ name }) => name.includes(CHOSEN))) {
    const rounds = await inTurns(asked, service, bare)
    const [ours, theirs] = rounds.map((ofOne) => medianOf(ofOne, 'requestsPerCpuSecond'))
    const [rate, bareRate] = rounds.map((ofOne) => medianOf(ofOne, 'requestsPerSecond'))
    const atHalf = asked.isRevalidating ? undefined : await atConstantRate(service, asked, Math.round((rate ?? 0) * HALF), SECONDS)
    const ratio = median(rounds[0].map((round, index) => round.requestsPerCpuSecond / (rounds[1][index]?.requestsPerCpuSecond ?? NaN)))
    const cells = [`**${percent(ratio)}**`, percent(asked.goal), whole(ours), whole(theirs), whole(rate), whole(bareRate)]
    const half = atHalf ? [atHalf.p50Ms, atHalf.p99Ms, atHalf.lateP99Ms].map((ms) => ms.toFixed(1)) : ['', '', '']
    console.log(`| ${[asked.name, ...cells, medianOf(rounds[0], 'p99Ms'), ...half].join(' | ')} |`)
  }
  console.log(
    `\n${CONNECTIONS} connections; medians of ${ROUNDS} rounds of ${SECONDS} s, in turns. Ratios are those of CPU time. At half load requests arrive at a constant rate, and their latency is from the moment at which they were due.\n`,
  )
}

/** Rounds with two servers, which take turns in being first, after a round that warms both up. */
async function inTurns(asked: HttpCase, one: ServerProcess, other: ServerProcess): Promise<readonly [Round[], Round[]]> {
  const rounds: [Round[], Round[]] = [[], []]
  for (const server of [one, other]) await runRound(server, asked, { requests: WARM_UP_REQUESTS })
  for (let round = 0; round < ROUNDS; round++) {
    rounds[0].push(await runRound(one, asked, { seconds: SECONDS }))
    rounds[1].push(await runRound(other, asked, { seconds: SECONDS }))
  }
  return rounds
}

/** Measures what each plugin of the service adds to a request of the bare server. */
async function printPlugins(): Promise<void> {
  const asked = CASES.find(({ isRevalidating }) => isRevalidating)
  if (!asked) return
  const cost: string[] = []
  for (const name of PLUGINS) {
    const rounds = await inTurns(asked, await opened(BARE, { BARE_WITH: name }), await opened(BARE))
    const [withIt = 0, without = 0] = rounds.map((ofOne) => 1e6 / medianOf(ofOne, 'requestsPerCpuSecond'))
    cost.push(`| ${name} | ${(withIt - without).toFixed(1)} |`)
  }
  console.log(`| plugin | µs of one core a request |\n|---|---|\n${cost.join('\n')}`)
}

function medianOf(rounds: readonly Round[], name: keyof Round): number {
  return median(rounds.map((round) => round[name]))
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`
}

function whole(number: number | undefined): string {
  return Math.round(number ?? NaN).toLocaleString('en')
}
