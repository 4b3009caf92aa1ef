/** Creates the load of scripts/soak.sh and checks the answers. Usage: tsx scripts/soak.ts URL SECONDS PID [P99_MILLISECONDS] */
import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'
import { HOSTILE_REQUESTS } from './soak/hostile.js'

const CALIBRATION_SECONDS = 20
const SHARE = 0.8
const CONNECTIONS = 20
const SAMPLES = 30
/** Hostile requests in a second. They are sent during the whole run, also while the capacity is measured. */
const HOSTILE_A_SECOND = 2
/** The most growth from the second third to the last. A leak continues to grow, but memory that V8 keeps in reserve does not. */
const MOST_GROWTH = { heap: 1.03, resident: 1.1 }
/** Below this share of the rate, the run did not test the intended load. */
const LEAST_OF_RATE = 0.95
const COLLECTION_MILLISECONDS = 500
const MEBIBYTE = 1024 * 1024
const JSON_TYPE = { 'content-type': 'application/json' }
const LINE = JSON.stringify({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })

/** Typical requests: estimates by body and by address, a batch, a comparison, a page of records, a GraphQL document, and a mistake. */
const REQUESTS: autocannon.Request[] = [
  { method: 'POST', path: '/v1/estimates/inference', headers: JSON_TYPE, body: LINE },
  { method: 'GET', path: '/v1/estimates/inference?model=claude-3-opus&outputTokens=400&include=alternatives' },
  {
    method: 'POST',
    path: '/v1/estimates/batch?detail=summary',
    headers: { 'content-type': 'application/x-ndjson' },
    body: `${LINE}\n`.repeat(20),
  },
  { method: 'POST', path: '/v1/estimates/training', headers: JSON_TYPE, body: JSON.stringify({ model: 'gpt-3-175b' }) },
  { method: 'GET', path: '/v1/models?search=llama&first=20' },
  { method: 'POST', path: '/graphql', headers: JSON_TYPE, body: JSON.stringify({ query: '{ model(id: "gpt-4o") { id name } }' }) },
  { method: 'GET', path: '/v1/models/no-such-model' },
]

const [url = '', seconds = '600', pid = '', mostP99Milliseconds = '500'] = process.argv.slice(2)

function load(duration: number, overallRate?: number): Promise<autocannon.Result> {
  return autocannon({ url, duration, connections: CONNECTIONS, requests: REQUESTS, ...(overallRate && { overallRate }) })
}

function hostile(duration: number): Promise<autocannon.Result> {
  return autocannon({ url, duration, connections: 1, requests: HOSTILE_REQUESTS, overallRate: HOSTILE_A_SECOND, timeout: 60 })
}

async function memory(): Promise<{ heap: number; resident: number }> {
  process.kill(Number(pid), 'SIGWINCH')
  await wait(COLLECTION_MILLISECONDS)
  const text = await (await fetch(`${url}/metrics`)).text()
  const valueOf = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / MEBIBYTE
  return { heap: valueOf('nodejs_heap_size_used_bytes'), resident: valueOf('process_resident_memory_bytes') }
}

/** The least heap, because requests are in progress during a collection, and the mean of the resident memory. */
function held(samples: readonly { heap: number; resident: number }[]) {
  return {
    heap: Math.min(...samples.map(({ heap }) => heap)),
    resident: samples.reduce((sum, { resident }) => sum + resident, 0) / samples.length,
  }
}

const [calibration] = await Promise.all([load(CALIBRATION_SECONDS), hostile(CALIBRATION_SECONDS)])
const capacity = calibration.requests.average
const rate = Math.floor(capacity * SHARE)
console.log(`It answers ${capacity.toFixed(0)} requests a second; ${seconds} s with ${rate}.`)

const soaking = load(Number(seconds), rate)
const attacking = hostile(Number(seconds))
const samples: { heap: number; resident: number }[] = []
for (let taken = 0; taken < SAMPLES; taken += 1) {
  await wait((Number(seconds) * 1000) / SAMPLES - COLLECTION_MILLISECONDS)
  const sample = await memory()
  samples.push(sample)
  console.log(
    `${(((taken + 1) * Number(seconds)) / SAMPLES).toFixed(0)} s: heap ${sample.heap.toFixed(1)} MiB, resident ${sample.resident.toFixed(1)} MiB`,
  )
}
const { errors, timeouts, requests, latency, statusCodeStats } = await soaking
const attacked = await attacking
const failed = Object.keys(attacked.statusCodeStats ?? {}).filter((status) => Number(status) >= 500)
const [middle, end] = [held(samples.slice(SAMPLES / 3, (2 * SAMPLES) / 3)), held(samples.slice((2 * SAMPLES) / 3))]
const growth = { heap: end.heap / middle.heap, resident: end.resident / middle.resident }
const unexpected = Object.keys(statusCodeStats ?? {}).filter((status) => !['200', '404'].includes(status))
console.log(
  `${requests.total} requests, p99 ${latency.p99} ms; errors ${errors}, timeouts ${timeouts}, other statuses ${unexpected.join(' ') || 'none'}; ` +
    `heap × ${growth.heap.toFixed(3)}, resident × ${growth.resident.toFixed(3)}.`,
)
console.log(`${attacked.requests.total} hostile requests beside them: ${JSON.stringify(attacked.statusCodeStats)}.`)
const faults = [
  attacked.requests.total === 0 && 'no hostile request was answered',
  failed.length > 0 && `hostile requests were answered with ${failed.join(' and ')}`,
  errors > 0 && `${errors} requests broke off`,
  timeouts > 0 && `${timeouts} requests were not answered`,
  unexpected.length > 0 && `requests were answered with ${unexpected.join(' and ')}`,
  !(requests.average >= rate * LEAST_OF_RATE) && `it took ${requests.average.toFixed(0)} requests a second in place of ${rate}`,
  !(latency.p99 <= Number(mostP99Milliseconds)) && `the 99th of a hundred requests waits longer than ${mostP99Milliseconds} ms`,
  !(growth.heap <= MOST_GROWTH.heap) && 'the heap grows',
  !(growth.resident <= MOST_GROWTH.resident) && 'the resident memory grows',
].filter((fault) => fault !== false)
if (faults.length > 0) {
  console.error(`soak: ${faults.join('; ')}.`)
  process.exit(1)
}
console.log('soak: it holds.')
