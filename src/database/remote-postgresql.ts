import { setTimeout as wait } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { DomainError } from '../errors.js'
import { MIGRATION_LIMITS, USUAL_LIMITS } from './session-limits.js'
import { CONNECT_TIMEOUT_SECONDS, WatchedClient, watchedPool } from './watched-pool.js'

const OLDEST_VERSION = 15

/** Opens a pool of connections to the PostgreSQL server at `databaseUrl`, having seen that it answers and is new enough. */
export async function openRemote(databaseUrl: string, poolSize: number) {
  const place = placeOf(databaseUrl)
  const pool = watchedPool(databaseUrl, { size: poolSize, limits: USUAL_LIMITS })
  try {
    await checkVersion(pool, place)
  } catch (error) {
    await pool.end()
    throw error instanceof DomainError ? error : unavailable(place, reasonOf(error))
  }
  return {
    kind: 'postgresql' as const,
    adapter: new PrismaPg(pool),
    migrating: <Result>(work: (adapter: PrismaPg) => Promise<Result>) => withMigrationLock(databaseUrl, work),
    executeSql: (text: string, values: readonly unknown[] = []) => executed(pool, text, values),
    listen: (channel: string, onNotice: () => void) => listenRemotely(databaseUrl, channel, onNotice),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}

async function executed(pool: pg.Pool, text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> {
  const connection = await pool.connect()
  try {
    // A script returns a list of results, although its type says otherwise.
    const answers: unknown = await connection.query(text, values.length > 0 ? [...values] : undefined)
    connection.release()
    return (Array.isArray(answers) ? answers.at(-1) : answers) as { rows: unknown[] }
  } catch (error) {
    // A script may have begun a transaction of its own: the connection is not used again.
    connection.release(true)
    throw error
  }
}

// The number of an advisory lock, which nothing else on this database may use; Prisma's own lock is 72707369.
const ADVISORY_LOCK = 829_377_101

/**
 * If replicas start at the same time one migrates and the others wait. The lock, like the one that Prisma's engine takes and never
 * releases, belongs to a connection; so it has a connection of its own, which is closed afterwards.
 */
async function withMigrationLock<Result>(databaseUrl: string, work: (adapter: PrismaPg) => Promise<Result>): Promise<Result> {
  const connection = watchedPool(databaseUrl, { size: 1, limits: MIGRATION_LIMITS, keepsIdle: true })
  try {
    await connection.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    return await work(new PrismaPg(connection))
  } finally {
    await connection.end()
  }
}

/** The host, port and name of the database, which may be shown; never the password. */
function placeOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new DomainError(
      'configuration-invalid',
      'DATABASE_URL is not the address of a PostgreSQL database. Write postgresql://user:password@host:5432/name, or unset it to use the embedded one.',
    )
  }
  return `${url.host || url.searchParams.get('host') || 'localhost'}${url.pathname}`
}

async function checkVersion(pool: pg.Pool, place: string): Promise<void> {
  const { rows } = await pool.query<{ server_version: string }>('SHOW server_version')
  const version = rows[0]?.server_version ?? 'of an unknown version'
  if (Number.parseInt(version) >= OLDEST_VERSION) return
  const message = `The database at ${place} is PostgreSQL ${version}; Wattprint needs ${OLDEST_VERSION} or newer. Upgrade it, or unset DATABASE_URL.`
  throw new DomainError('database-too-old', message)
}

function unavailable(place: string, reason: string): DomainError {
  const message = `The database at ${place} cannot be used: ${reason}. Start it, correct DATABASE_URL, or unset it to use the embedded one.`
  return new DomainError('database-unavailable', message)
}

/** A refused connection to a name with several addresses is an AggregateError, whose own message is empty. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

const RECONNECT_SECONDS = 1
/** How often the connection is tried, and for how long an answer is waited for. */
const CHECK_SECONDS = 3
const LEAVE_MILLISECONDS = 1000

/**
 * Calls `onNotice` at every NOTIFY on `channel`, over a connection of its own that is reopened when it is lost or does not answer;
 * also after reopening, because a notice may have been missed. Returns a function that stops it.
 */
async function listenRemotely(databaseUrl: string, channel: string, onNotice: () => void): Promise<() => Promise<void>> {
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let client = await connect()
  const check = setInterval(() => {
    if (client.silentSeconds() > 0) client.abandon()
    else client.query('').catch(() => undefined)
  }, CHECK_SECONDS * 1000).unref()

  async function connect(): Promise<WatchedClient> {
    const fresh = await listeningClient(databaseUrl, channel, onNotice)
    fresh.once('end', reconnectLater)
    return fresh
  }

  function reconnectLater(): void {
    if (!stopped) retry = setTimeout(() => void reconnect(), RECONNECT_SECONDS * 1000).unref()
  }

  async function reconnect(): Promise<void> {
    try {
      client = await connect()
    } catch {
      return reconnectLater()
    }
    if (stopped) await client.end()
    else onNotice()
  }

  return async () => {
    stopped = true
    clearInterval(check)
    clearTimeout(retry)
    // A connection that does not answer cannot be closed in order.
    await Promise.race([client.end(), wait(LEAVE_MILLISECONDS, undefined, { ref: false })])
    client.abandon()
  }
}

async function listeningClient(databaseUrl: string, channel: string, onNotice: () => void): Promise<WatchedClient> {
  const connectionTimeoutMillis = CONNECT_TIMEOUT_SECONDS * 1000
  const client = new WatchedClient({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis })
  client.on('notification', () => onNotice())
  // A connection that hangs from the start is closed, too.
  const hanging = setTimeout(() => client.abandon(), 2 * connectionTimeoutMillis)
  try {
    await client.connect()
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    return client
  } catch (error) {
    client.abandon()
    throw error
  } finally {
    clearTimeout(hanging)
  }
}
