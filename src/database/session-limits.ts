import type pg from 'pg'
import { Prisma } from '../generated/prisma/client.js'

/**
 * How long PostgreSQL lets a session of ours do each thing before it ends it, in seconds; 0 is no limit. The server enforces them,
 * so they also apply if a replica is no longer reachable.
 */
export type SessionLimits = {
  readonly statementSeconds: number
  /** For a lock of a table or row, or for the turn to change the catalog. */
  readonly lockSeconds: number
  /** Time without a statement in an open transaction, whose locks block others. A connection in use sends a query each second. */
  readonly idleInTransactionSeconds: number
  /** Time without an acknowledgement by the network of what the server has sent. */
  readonly unacknowledgedSeconds: number
}

/** Of single writes, reads and jobs. */
export const USUAL_LIMITS: SessionLimits = { statementSeconds: 60, lockSeconds: 10, idleInTransactionSeconds: 8, unacknowledgedSeconds: 10 }
/** For transactions that write or read very many records. */
export const BULK_LIMITS: SessionLimits = { ...USUAL_LIMITS, statementSeconds: 300, idleInTransactionSeconds: 15 }
/** For loading the bundled records: replicas that start at the same time wait for the one that loads. */
export const LOAD_LIMITS: SessionLimits = { ...BULK_LIMITS, lockSeconds: 300 }
/** For migrations, whose duration depends on the size of the tables. */
export const MIGRATION_LIMITS: SessionLimits = { ...USUAL_LIMITS, statementSeconds: 0, lockSeconds: 600, idleInTransactionSeconds: 60 }

/**
 * Sets the limits of a new connection and returns the process of the server that serves it. They are set by a statement
 * and not as options of the connection, which poolers refuse and which some hosts use for themselves.
 */
export async function limitSession(client: pg.Client, limits: SessionLimits): Promise<number> {
  const settings = settingsOf(limits)
  const calls = settings.map((_, number) => `set_config($${2 * number + 1}, $${2 * number + 2}, false)`)
  const { rows } = await client.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid, ${calls.join(', ')}`, settings.flat())
  return rows[0]?.pid ?? 0
}

/** Sets other limits for the rest of a transaction. */
export async function limitTransaction(transaction: Prisma.TransactionClient, limits: SessionLimits): Promise<void> {
  const calls = settingsOf(limits).map(([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`)
  await transaction.$queryRaw`SELECT ${Prisma.join(calls)}`
}

function settingsOf({ statementSeconds, lockSeconds, idleInTransactionSeconds, unacknowledgedSeconds }: SessionLimits) {
  const seconds = {
    statement_timeout: statementSeconds,
    lock_timeout: lockSeconds,
    idle_in_transaction_session_timeout: idleInTransactionSeconds,
    tcp_user_timeout: unacknowledgedSeconds,
    // The server probes a silent client after 10 s, and then four times.
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 5,
  }
  const times = Object.entries(seconds).map(
    ([name, value]) => [name, `${name.startsWith('tcp_keepalives') ? value : value * 1000}`] as const,
  )
  return [...times, ['tcp_keepalives_count', '4'] as const]
}
