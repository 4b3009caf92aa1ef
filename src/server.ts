import cluster from 'node:cluster'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.js'
import { runWorkers, whenToldToClose } from './cluster.js'
import { type Config, readConfig } from './config.js'
import { connectDatabase, type Database } from './database/connect.js'
import { loadBundledRecords } from './database/load-bundled-records.js'
import { migrate } from './database/migrate.js'
import { DomainError } from './errors.js'

const FAILURE = 1
/** What is open, to be closed in reverse order; a signal may come at any moment, also during the start. */
const open: (() => Promise<void>)[] = []
const state = { isClosing: false, hasFailed: false, drainSeconds: 0 }

try {
  const config = readConfig(process.env)
  if (config.workers > 1 && cluster.isPrimary) runWorkers(config)
  else await serve(config)
} catch (error) {
  // An error that the operator can correct is logged as one sentence; any other is a bug and keeps its stack.
  if (!state.isClosing) {
    console.error(error instanceof DomainError ? `${error.code}: ${error.message}` : error)
    await closeAll()
    process.exit(FAILURE)
  }
}

async function serve(config: Config): Promise<void> {
  const delay = (config.drainSeconds + config.closeTimeoutSeconds) * 1000
  const { close } = closeWithGrace({ delay, logger: false }, async ({ err }) => {
    if (err) console.error('Closing after an error that nothing caught.', err)
    state.isClosing = true
    // After a failure the service does not drain, because it accepts no more requests.
    state.drainSeconds = err || state.hasFailed ? 0 : config.drainSeconds
    await closeAll()
    if (state.hasFailed) process.exit(FAILURE)
  })
  whenToldToClose(() => {
    if (!state.isClosing) close()
  })
  if (!cluster.isWorker) await holdPortForAMoment(config)
  const database = await connectDatabase(config)
  open.push(() => database.close())
  database.whenLost((error) => {
    console.error(`${error.code}: ${error.message}`)
    state.hasFailed = true
    if (!state.isClosing) close()
  })
  await migrate(database)
  const told: string[] = []
  await loadBundledRecords(database, undefined, (sentence) => told.push(sentence))
  await listen(config, database, told)
}

async function listen(config: Config, database: Database, told: readonly string[]): Promise<void> {
  const app = await database.starting(() => buildApp({ config, database }))
  for (const sentence of told) app.log.warn(sentence)
  open.push(async () => {
    app.log.info('Closing.')
    app.beginClosing()
    await wait(state.drainSeconds * 1000)
    await app.close()
  })
  await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    throw portFault(error, config)
  })
}

/** Fails where the port is taken, before the database is touched. Workers of a cluster have their port from the primary process. */
async function holdPortForAMoment(config: Config): Promise<void> {
  const probe = createServer()
  try {
    probe.listen({ port: config.port, host: config.host })
    await once(probe, 'listening')
  } catch (error) {
    throw portFault(error, config)
  }
  probe.close()
  await once(probe, 'close')
}

async function closeAll(): Promise<void> {
  for (let close = open.pop(); close; close = open.pop()) await close()
}

function portFault(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new DomainError('port-in-use', `Port ${port} of ${host} is in use by another process. Stop that one, or choose another PORT.`)
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new DomainError(
      'configuration-invalid',
      `The service cannot listen on port ${port} of ${host} (${code}). Choose another PORT or HOST.`,
    )
  }
  return error
}
