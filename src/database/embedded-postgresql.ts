import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { DomainError } from '../errors.js'
import { clusterFiles, readyCluster, removeUnfinished } from './cluster-files.js'
import { type DirectoryLock, lockDirectory } from './directory-lock.js'
import { embeddedAdapter } from './embedded-adapter.js'
import { openingFault, startFault } from './embedded-fault.js'

/** PostgreSQL sets 128 MB aside by itself; the catalog is read whole and then lives in our memory, so that it needs few. */
const SMALL_BUFFERS = ['-c', 'shared_buffers=8MB']
const LOOK_AFTER_LOCK_MS = 1000
/** The messages of PostgreSQL's protocol that run a statement. */
const RUNS_STATEMENT = ['E', 'Q'].map((letter) => letter.charCodeAt(0))

/** Opens the PostgreSQL embedded in this process, which keeps its files in `dataDirectory`; makes it the first time. */
export async function openEmbedded(dataDirectory: string) {
  const lock = await lockedDirectory(dataDirectory)
  try {
    const cluster = await readyCluster(dataDirectory)
    const client = await PGlite.create(cluster, { startParams: [...PGlite.defaultStartParams, ...SMALL_BUFFERS] })
    lock.watch(clusterFiles(dataDirectory).version)
    refuseOnceLost(client, lock)
    const watch = watchLock(lock, dataDirectory)
    const adapter = embeddedAdapter(client)
    return {
      kind: 'embedded' as const,
      adapter,
      migrating: <Result>(work: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<Result>) =>
        migratedWhole(client, () => work(adapter)),
      executeSql: (text: string, values: readonly unknown[] = []) => executed(client, text, values),
      listen: (channel: string, onNotice: () => void) => client.listen(channel, () => onNotice()),
      connections: () => undefined,
      whenLost: watch.whenLost,
      startFault: (error: unknown) => startFault(error, dataDirectory),
      close: async () => {
        watch.stop()
        // To close PGlite writes a checkpoint, by then into files that may be another's.
        if (lock.isHeld()) await client.close().finally(lock.release)
        else lock.release()
      },
    }
  } catch (error) {
    const fault = await openingFault(error, dataDirectory)
    await removeUnfinished(dataDirectory)
    lock.release()
    throw fault
  }
}

/**
 * Runs migrations in one transaction, so that a process that is killed meanwhile leaves none of them half done: Prisma's engine
 * notes its beginning and its end apart, and refuses to go on where only the beginning is there. A value that one migration adds
 * to an enumeration can for that reason not be used by another of the same upgrade.
 */
async function migratedWhole<Result>(client: PGlite, work: () => Promise<Result>): Promise<Result> {
  await client.exec('BEGIN')
  try {
    const result = await work()
    await client.exec('COMMIT')
    // PGlite reads which types have arrays when it opens, so that it does not know an enumeration that a migration made since.
    await client.refreshArrayTypes()
    return result
  } catch (error) {
    // What went wrong first is told, also where this cannot be done any more.
    await client.exec('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** No statement runs once the directory was taken away: PGlite opens files by their names, which then lead to another's. */
function refuseOnceLost(client: PGlite, lock: DirectoryLock): void {
  const run = client.execProtocolRawSync.bind(client)
  client.execProtocolRawSync = (message) => {
    if (RUNS_STATEMENT.includes(message[0] ?? 0) && !lock.isHeld()) throw new Error('PGlite is closed: its data directory was taken away.')
    return run(message)
  }
}

/** Looks after the lock while nothing is written either. */
function watchLock(lock: DirectoryLock, dataDirectory: string) {
  const tellers: ((error: DomainError) => void)[] = []
  const timer = setInterval(() => {
    if (lock.isHeld()) return
    clearInterval(timer)
    for (const tell of tellers) tell(directoryLost(dataDirectory))
  }, LOOK_AFTER_LOCK_MS).unref()
  return {
    whenLost: (tell: (error: DomainError) => void): void => {
      tellers.push(tell)
    },
    stop: (): void => clearInterval(timer),
  }
}

function directoryLost(dataDirectory: string): DomainError {
  return new DomainError(
    'database-unavailable',
    `The data directory ${dataDirectory} was removed, renamed or replaced while this process had it open, so nothing more is written. Put it back, and start again.`,
  )
}

async function executed(client: PGlite, text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> {
  if (values.length > 0) return client.query(text, [...values])
  try {
    return (await client.exec(text)).at(-1) ?? { rows: [] }
  } catch (error) {
    // A script may have begun a transaction of its own, in which the one connection that there is would stay.
    await client.exec('ROLLBACK')
    throw error
  }
}

async function lockedDirectory(dataDirectory: string): Promise<DirectoryLock> {
  try {
    await mkdir(dataDirectory, { recursive: true })
    return await lockDirectory(dataDirectory)
  } catch (error) {
    throw await openingFault(error, dataDirectory)
  }
}
