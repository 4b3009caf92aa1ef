/** Sends the stream of scripts/prove-stream.sh and checks the answers. Usage: tsx scripts/prove-stream.ts LINES */
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from '../bench/http/server-process.js'
import { exactSum } from './prove-stream/exact-sum.js'
import { linesOf, refusedOf } from './prove-stream/lines-of.js'

const MOST_GROWTH_MEGABYTES = 100
const SAMPLE_MILLISECONDS = 200
const REST_MILLISECONDS = 3000
const WARM_LINES = 1000

type Amount = { readonly value: number; readonly low: number; readonly high: number }
type Sums = { readonly energy: Amount; readonly carbon: { readonly total: Amount }; readonly water: { readonly total: Amount } }
type Line = {
  readonly line?: number
  readonly problem?: { readonly code: string }
  readonly energy?: Amount
  readonly carbon?: Amount
  readonly water?: Amount
  readonly totals?: Sums
  readonly lines?: number
  readonly problems?: number
}

const [count = '1000000'] = process.argv.slice(2)
const server = await startServer(['dist/server.js'], '/readyz', { RATE_LIMIT_PER_MINUTE: '0' })
try {
  await streamed(WARM_LINES)
  await wait(REST_MILLISECONDS)
  const idle = await server.residentMegabytes()
  let most = idle
  const sampling = setInterval(
    () => void server.residentMegabytes().then((megabytes) => (most = Math.max(most, megabytes))),
    SAMPLE_MILLISECONDS,
  )
  const startedAt = performance.now()
  const { faults, answered, refused } = await streamed(Number(count)).finally(() => {
    clearInterval(sampling)
  })
  const seconds = (performance.now() - startedAt) / 1000
  console.log(
    `${answered} lines answered and ${refused} refused in ${seconds.toFixed(0)} s; ` +
      `resident ${idle.toFixed(0)} MB idle, ${most.toFixed(0)} MB at most.`,
  )
  if (most - idle > MOST_GROWTH_MEGABYTES) faults.push(`the memory grew by ${(most - idle).toFixed(0)} MB`)
  for (const fault of faults) console.error(`prove-stream: ${fault}.`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await server.stop()
}

/** Sends this many lines and reads their answers. Returns everything that is wrong as faults. */
async function streamed(lines: number) {
  const faults: string[] = []
  const sums = { energy: exactSums(), carbon: exactSums(), water: exactSums() }
  let [answered, refused] = [0, 0]
  let end: Line = {}
  for await (const text of await answersTo(lines)) {
    const answer = JSON.parse(text) as Line
    if (answer.totals) end = answer
    else if (answer.problem) refused += 1
    else {
      answered += 1
      for (const name of ['energy', 'carbon', 'water'] as const) sums[name].add(answer[name])
    }
    if (!answer.totals && answer.line !== answered + refused)
      faults.push(`line ${answered + refused} has the answer of line ${answer.line}`)
    if (faults.length > 0) break
  }
  if (end.lines !== lines || answered + refused !== lines)
    faults.push(`of ${lines} lines ${end.lines} were counted, ${answered + refused} answered`)
  if (refused !== refusedOf(lines) || end.problems !== refused) faults.push(`${refused} lines were refused in place of ${refusedOf(lines)}`)
  if (end.totals) {
    const { energy, carbon, water } = end.totals
    faults.push(
      ...sums.energy.faults('energy', energy),
      ...sums.carbon.faults('carbon', carbon.total),
      ...sums.water.faults('water', water.total),
    )
  } else faults.push('there are no totals')
  return { faults, answered, refused }
}

async function answersTo(lines: number): Promise<AsyncIterable<string>> {
  const answer = await fetch(`${server.url}/v1/estimates/batch?detail=summary&groupBy=model,region,tag`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(linesOf(lines), { objectMode: false })),
    duplex: 'half',
  })
  if (!answer.ok || !answer.body) throw new Error(`The stream was refused with ${answer.status}: ${await answer.text()}`)
  return createInterface({ input: Readable.fromWeb(answer.body), crlfDelay: Infinity })
}

/** Exact sums without rounding, for comparison with those of the service. */
function exactSums() {
  const sums = { value: exactSum(), low: exactSum(), high: exactSum() }
  const names = ['value', 'low', 'high'] as const
  return {
    add: (amount: Amount | undefined) => {
      for (const name of names) sums[name].add(amount?.[name] ?? NaN)
    },
    faults: (what: string, total: Amount) =>
      names.flatMap((name) => {
        const exact = sums[name].toNumber()
        return total[name] === exact ? [] : [`the ${name} of ${what} is ${total[name]}, and exactly ${exact}`]
      }),
  }
}
