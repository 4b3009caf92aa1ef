/**
 * Requests that arrive at a constant rate, whether earlier ones are answered or not; the latency of each is counted from the moment at
 * which it was due. A generator that waits for answers, or sends all requests of a second at once, would measure itself.
 */
import { Agent, request } from 'node:http'
import type { HttpCase } from './cases.js'
import type { ServerProcess } from './server-process.js'

const CONNECTIONS = 50
const MS_PER_SECOND = 1000

export type Latencies = {
  readonly p50Ms: number
  readonly p99Ms: number
  /** The 99th percentile of how late the generator itself sent, which is the part of the latency that the server did not cause. */
  readonly lateP99Ms: number
}

/** Sends requests at a constant rate for some seconds and returns their latencies. Any unexpected answer is an error. */
export async function atConstantRate(
  server: ServerProcess,
  asked: HttpCase,
  requestsPerSecond: number,
  seconds: number,
): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const headers = asked.bodies ? { 'content-type': 'application/json' } : {}
  const [took, late]: [number[], number[]] = [[], []]
  const all: Promise<void>[] = []
  const startedAt = performance.now()
  for (let sent = 0; sent < requestsPerSecond * seconds; sent += 1) {
    const dueAt = startedAt + (sent * MS_PER_SECOND) / requestsPerSecond
    while (performance.now() < dueAt) await nextTurn(dueAt)
    late.push(performance.now() - dueAt)
    all.push(one(asked.bodies?.[sent % asked.bodies.length], dueAt))
  }
  await Promise.all(all)
  agent.destroy()
  return { p50Ms: at(took, 0.5), p99Ms: at(took, 0.99), lateP99Ms: at(late, 0.99) }

  function one(body: string | undefined, dueAt: number): Promise<void> {
    return new Promise((answered, failed) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
      const options = { agent, method: asked.method, headers: { ...headers, ...length } }
      request(server.url + asked.path, options, (response) => {
        if (response.statusCode !== 200) failed(new Error(`${asked.name}: ${String(response.statusCode)}`))
        response.resume().once('end', () => {
          took.push(performance.now() - dueAt)
          answered()
        })
      })
        .once('error', failed)
        .end(body)
    })
  }
}

/** Waits until a request is due. Timers are a millisecond late, so that the last part is waited for in turns of the event loop. */
function nextTurn(dueAt: number): Promise<void> {
  return new Promise((resolve) => (dueAt - performance.now() > 2 ? setTimeout(resolve, 1) : setImmediate(resolve)))
}

function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
