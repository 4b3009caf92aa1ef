import autocannon from 'autocannon'
import type { HttpCase } from './cases.js'
import type { ServerProcess } from './server-process.js'

/** How many connections send requests at the same time. */
export const CONNECTIONS = 50

/** The results of one round with a server. */
export type Round = {
  readonly requestsPerSecond: number
  /** Requests for each second of CPU time of the server's process, which it could handle if nothing else used its core. */
  readonly requestsPerCpuSecond: number
  readonly p99Ms: number
}
/** The length of a round, or its number of requests. */
export type Load = { readonly seconds: number } | { readonly requests: number }

/** Sends a server the same request repeatedly and returns the results. Any unexpected answer is an error. */
export async function runRound(server: ServerProcess, asked: HttpCase, load: Load): Promise<Round> {
  const headers = {
    ...(asked.bodies && { 'content-type': 'application/json' }),
    ...(asked.isRevalidating && { 'if-none-match': await tagOf(server, asked) }),
  }
  const cpuBefore = await server.cpuSeconds()
  const seen = await autocannon({
    url: server.url + asked.path,
    method: asked.method,
    headers,
    connections: CONNECTIONS,
    ...('requests' in load ? { amount: load.requests } : { duration: load.seconds }),
    setupClient: inTurns(asked.bodies ?? []),
  })
  const cpuSeconds = (await server.cpuSeconds()) - cpuBefore
  const wanted = asked.isRevalidating ? seen['3xx'] : seen['2xx']
  if (seen.errors > 0 || wanted !== seen.requests.total)
    throw new Error(`${asked.name}: ${seen.errors} errors, ${seen.non2xx} other answers.`)
  return { requestsPerSecond: wanted / seen.duration, requestsPerCpuSecond: wanted / cpuSeconds, p99Ms: seen.latency.p99 }
}

/** Gives each connection the bodies in turn, beginning with a different one. */
function inTurns(bodies: readonly string[]): (client: autocannon.Client) => void {
  const requests = bodies.map((body) => ({ body }))
  let first = 0
  return (client) => {
    if (requests.length === 0) return
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)])
    first = (first + Math.ceil(requests.length / CONNECTIONS)) % requests.length
  }
}

async function tagOf(server: ServerProcess, { path }: HttpCase): Promise<string> {
  const answer = await fetch(server.url + path)
  await answer.arrayBuffer()
  return answer.headers.get('etag') ?? ''
}
