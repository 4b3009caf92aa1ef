import { mkdir, statfs } from 'node:fs/promises'
import { messages, PGlite } from '@electric-sql/pglite'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { DomainError } from '../errors.js'
import { clusterFiles, damagedCluster, holdsDatabase, readyCluster, removeUnfinished } from './cluster-files.js'
import { type DirectoryLock, lockDirectory } from './directory-lock.js'
import { signsOf } from './reaching.js'
import { inTurns } from './turns.js'

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
 * Runs migrations in one transaction, so that a process that is killed meanwhile leaves none of them half done. Prisma's engine
 * records the beginning and the end of a migration separately, and refuses to continue if only the beginning is there. For that
 * reason a value that one migration adds to an enumeration cannot be used by another of the same upgrade.
 */
async function migratedWhole<Result>(client: PGlite, work: () => Promise<Result>): Promise<Result> {
  await client.exec('BEGIN')
  try {
    const result = await work()
    await client.exec('COMMIT')
    // PGlite reads the array types when it opens, so it does not know those of enumerations that a migration has created since.
    await client.refreshArrayTypes()
    return result
  } catch (error) {
    // The first error is reported, even if the rollback fails too.
    await client.exec('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** Runs no statement after the directory was taken away: PGlite opens files by name, which may then be another process's. */
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

/**
 * pglite-prisma-adapter with two changes. It waits for a script: otherwise a failing migration would end the process as an
 * unhandled rejection. And requests are answered between statements: PGlite computes in this process without returning to the event
 * loop, so a transaction of a thousand statements would block for their whole duration.
 */
function embeddedAdapter(client: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(client)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withOwnTransactions(waitingForScripts(givingTurns(await factory.connect()), client)),
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

function waitingForScripts(adapter: SqlDriverAdapter, client: PGlite): SqlDriverAdapter {
  return Object.assign(adapter, {
    // Scripts run within the transaction of the migrations, in which later errors would hide the reason of the first.
    executeScript: async (script: string) => {
      await client.exec('SAVEPOINT script')
      try {
        await client.exec(script)
        await client.exec('RELEASE SAVEPOINT script')
      } catch (error) {
        await client.exec('ROLLBACK TO SAVEPOINT script')
        throw error instanceof messages.DatabaseError ? known(error) : error
      }
    },
  })
}

/** Prisma's engine reports the reason only for errors of this form. */
function known({ code = '', severity = '', message, detail, column, hint }: messages.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

function withOwnTransactions(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const startTransaction = adapter.startTransaction.bind(adapter)
  return Object.assign(adapter, {
    startTransaction: async (...given: Parameters<typeof startTransaction>) => givingTurns(await startTransaction(...given)),
  })
}

function givingTurns<Kind extends SqlQueryable>(queryable: Kind): Kind {
  const turns = inTurns()
  const inOneTurn =
    <Given, Result>(run: (given: Given) => Promise<Result>) =>
    async (given: Given): Promise<Result> => {
      if (turns.isOver()) await turns.next()
      return run(given)
    }
  return Object.assign(queryable, {
    queryRaw: inOneTurn(queryable.queryRaw.bind(queryable)),
    executeRaw: inOneTurn(queryable.executeRaw.bind(queryable)),
  })
}

/** Of Node, by number of the file system within PGlite, and of PostgreSQL. */
const FULL: readonly (string | number)[] = ['ENOSPC', 'EDQUOT', 19, 51, '53100']
const NOT_WRITABLE: readonly (string | number)[] = ['EACCES', 'EPERM', 'EROFS', 2, 63, 69]
/** Of PostgreSQL: a broken page or index, a file that is gone, cut short or unreadable. */
const DAMAGED: readonly (string | number)[] = ['XX001', 'XX002', '58P01', '58030']
const MEBIBYTE = 1024 * 1024

/** The reason why the embedded PostgreSQL of a data directory could not be opened, as an error with the way out. */
export async function openingFault(error: unknown, dataDirectory: string): Promise<unknown> {
  const fault = await startFault(error, dataDirectory)
  if (fault instanceof DomainError) return fault
  const reason = reasonOf(error)
  if (isOneOf(NOT_WRITABLE, error)) {
    const user = process.getuid ? `user ${process.getuid()}, as whom this runs,` : 'the user as whom this runs'
    return unusable(dataDirectory, `${reason}. Give ${user} the right to write it`)
  }
  if (error instanceof Error && 'syscall' in error) return unusable(dataDirectory, `${reason}. Make it a directory that can be written`)
  return (await holdsDatabase(dataDirectory)) ? damagedCluster(dataDirectory, reason) : unusable(dataDirectory, `${reason}. Mend that`)
}

/** A full disk or damaged files during a start, as an error with the way out; any other error unchanged. */
export async function startFault(error: unknown, dataDirectory: string): Promise<unknown> {
  if (error instanceof DomainError) return error
  // PGlite does not report why PostgreSQL ended.
  if (isOneOf(FULL, error) || (await isFull(dataDirectory))) return diskFull(dataDirectory)
  return isOneOf(DAMAGED, error) ? damagedCluster(dataDirectory, reasonOf(error)) : error
}

function isOneOf(codes: readonly (string | number)[], error: unknown): boolean {
  if (signsOf(error).codes.some((code) => codes.includes(code))) return true
  return error instanceof Object && 'errno' in error && typeof error.errno === 'number' && codes.includes(error.errno)
}

function reasonOf(error: unknown): string {
  const { messages } = signsOf(error)
  const line = messages.at(-1)?.trim().split('\n').at(-1)
  return line || (error instanceof Object && 'errno' in error ? `file system error ${String(error.errno)}` : 'no reason is given')
}

async function isFull(dataDirectory: string): Promise<boolean> {
  const free = await freeBytes(dataDirectory)
  return free !== undefined && free < MEBIBYTE
}

async function freeBytes(dataDirectory: string): Promise<number | undefined> {
  return statfs(dataDirectory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )
}

async function diskFull(dataDirectory: string): Promise<DomainError> {
  const free = await freeBytes(dataDirectory)
  const left = free === undefined ? '' : ` (${Math.floor(free / MEBIBYTE)} MiB are free)`
  return new DomainError(
    'database-unavailable',
    `The disk of the data directory ${dataDirectory} is full${left}. Make room on it: a new database takes 200 MiB with what it needs to grow. Or name a directory on another disk in WATTPRINT_DATA_DIR.`,
  )
}

function unusable(dataDirectory: string, reason: string): DomainError {
  return new DomainError(
    'configuration-invalid',
    `The data directory ${dataDirectory} cannot be used: ${reason}, or name another one in WATTPRINT_DATA_DIR.`,
  )
}
