import cluster, { type Worker } from 'node:cluster'
import { setTimeout as wait } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import type { Config } from './config.js'
import { DomainError } from './errors.js'
import { answerWorkersThatAskForMetrics } from './plugins/external/metrics/workers.js'

const CLOSE = 'wattprint:close'
const RESTART_SECONDS = 1
/** The time that workers get in addition to their own limit before they are killed. */
const MARGIN_SECONDS = 5
const FAILURE = 1

/** Runs the service in this number of processes on one port, which share its connections. Ends if the first worker cannot start. */
export function runWorkers(config: Config): void {
  if (config.databaseUrl === undefined) {
    throw new DomainError(
      'configuration-invalid',
      `WATTPRINT_WORKERS is ${config.workers}, but the embedded PostgreSQL is of one process alone. Name a server in DATABASE_URL, or unset WATTPRINT_WORKERS.`,
    )
  }
  const state = { isClosing: false }
  answerWorkersThatAskForMetrics()
  const delay = (config.drainSeconds + config.closeTimeoutSeconds + MARGIN_SECONDS) * 1000
  closeWithGrace({ delay, logger: false }, async () => {
    state.isClosing = true
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    await Promise.all(workers.map(closed))
  })
  for (let count = 0; count < config.workers; count += 1) startWorker(state)
}

/** In a worker: calls back when the primary process tells it to close. A signal may reach only one of the two processes. */
export function whenToldToClose(close: () => void): void {
  if (!cluster.isWorker) return
  process.on('message', (message) => {
    if (message === CLOSE) close()
  })
}

function startWorker(state: { readonly isClosing: boolean }): void {
  const worker = cluster.fork()
  let hasListened = false
  worker.once('listening', () => (hasListened = true))
  worker.once('exit', (code: number | null, signal: string | null) => {
    if (state.isClosing) return
    // The reason why the first worker could not start, which it has logged, would stop the next one too.
    if (!hasListened) process.exit(code ?? FAILURE)
    console.error(`A worker ended (${signal ?? `code ${code ?? FAILURE}`}); another is started.`)
    void wait(RESTART_SECONDS * 1000).then(() => state.isClosing || startWorker(state))
  })
}

function closed(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve())
    if (worker.isConnected()) worker.send(CLOSE)
    else resolve()
  })
}
