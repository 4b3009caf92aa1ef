import { Worker } from 'node:worker_threads'
import { type Replica, startedReplica } from '../../replicas/support/replica.js'
import { preparedPlace } from '../../support/database.js'

/** The heap that V8 takes by itself in a container of 1 GiB, the limit of deploy/kubernetes/base/deployment.yaml. */
const HEAP_MEBIBYTES = 512
const LONGEST_WAIT_MS = 200
const TRIES = 3
const PROBE_EVERY_MS = 20

/** The service in a process of its own, with the heap of the shipped pod and a database of its own; `remove` ends both. */
export async function hostileTarget(environment: Readonly<Record<string, string>> = {}) {
  const { place, remove: removePlace } = await preparedPlace()
  const replica = await startedReplica({
    DATABASE_URL: place.databaseUrl ?? '',
    WATTPRINT_DATA_DIR: place.dataDirectory,
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MEBIBYTES}`,
    ...environment,
  })
  const remove = async (): Promise<void> => {
    replica.kill('SIGKILL')
    await replica.exited
    await removePlace()
  }
  return { replica, place, remove }
}

/**
 * Runs an attack while another caller asks `/healthz` every 20 ms, from a thread of its own. Fails if the service is dead
 * afterwards, or if the slowest of these answers took more than 200 ms (`longestWaitMs`) in each of three tries. Where the system
 * tells it, only the time counts in which the main thread of the service ran: what other programs take of the machine does not.
 */
export async function othersAnsweredDuring<Result>(
  replica: Replica,
  attack: () => Promise<Result>,
  { longestWaitMs = LONGEST_WAIT_MS, tries = TRIES } = {},
): Promise<Result> {
  let slowestMs = Infinity
  for (let tried = 0; tried < tries; tried += 1) {
    const probe = startedProbe(replica)
    const result = await attack()
    slowestMs = await probe.stop()
    const alive = await fetch(`${replica.url}/healthz`).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (!alive) throw new Error(`The service is dead after the attack: ${replica.said.slice(-5).join('\n')}`)
    if (slowestMs <= longestWaitMs) return result
  }
  throw new Error(`Another caller waited ${Math.round(slowestMs)} ms for /healthz; at most ${longestWaitMs} ms are allowed.`)
}

const PROBE = `
  const { parentPort, workerData: { url, pid } } = require('node:worker_threads')
  const { readFileSync } = require('node:fs')
  const http = require('node:http')
  const agent = new http.Agent({ keepAlive: true })
  let slowestMs = 0
  let stopping = false
  parentPort.once('message', () => { stopping = true })
  /** Milliseconds that the main thread of the service has run, which Linux counts. */
  function ranMs() {
    try { return Number(readFileSync('/proc/' + pid + '/task/' + pid + '/schedstat', 'utf8').split(' ')[0]) / 1e6 }
    catch { return NaN }
  }
  function ask() {
    const start = performance.now()
    const ranBefore = ranMs()
    const done = () => {
      const waitedMs = performance.now() - start
      const ran = ranMs() - ranBefore
      slowestMs = Math.max(slowestMs, Number.isNaN(ran) ? waitedMs : Math.min(waitedMs, ran))
      if (stopping) { agent.destroy(); parentPort.postMessage(slowestMs); parentPort.close() }
      else setTimeout(ask, ${PROBE_EVERY_MS})
    }
    http.get(url + '/healthz', { agent }, (answer) => answer.resume().on('end', done)).on('error', done)
  }
  ask()
`

/** Asks until it is stopped; then says how many milliseconds the slowest answer took. */
function startedProbe({ url, pid }: Replica): { stop: () => Promise<number> } {
  const worker = new Worker(PROBE, { eval: true, workerData: { url, pid } })
  const slowest = new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  return {
    stop: () => {
      worker.postMessage('stop')
      return slowest
    },
  }
}
