import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'
import type { DomainError } from '../errors.js'
import { PrismaClient } from '../generated/prisma/client.js'
import { openEmbedded } from './embedded-postgresql.js'
import { openRemote } from './remote-postgresql.js'

const POOL_SIZE = 5
/**
 * A pool gives or refuses a connection long before this; the single connection of the embedded PostgreSQL may be in use for this
 * long.
 */
const BEGIN_SECONDS = 30
const TRANSACTION_SECONDS = 120

type Place = {
  readonly databaseUrl?: string | undefined
  readonly dataDirectory: string
  /** How many connections to a server there may be, beside the one that listens. */
  readonly databasePoolSize?: number
}

/** The store: the PostgreSQL at `databaseUrl`, or, without one, a PostgreSQL embedded in this process that keeps its files in `dataDirectory`. */
export async function connectDatabase({ databaseUrl, dataDirectory, databasePoolSize = POOL_SIZE }: Place) {
  const opened = databaseUrl === undefined ? await openEmbedded(dataDirectory) : await openRemote(databaseUrl, databasePoolSize)
  let observer: StatementObserver | undefined
  const adapter = observedAdapter(opened.adapter, () => observer)
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: BEGIN_SECONDS * 1000, timeout: TRANSACTION_SECONDS * 1000 } })
  const close = async (): Promise<void> => {
    await prisma.$disconnect()
    await opened.close()
  }
  let closed: Promise<void> | undefined
  return {
    prisma,
    kind: opened.kind,
    /**
     * Waits until no other write of this process is in progress; resolves to a function to call at the end, or after the given
     * seconds to undefined.
     */
    queueWrite: writeQueue(),
    /** Lends an adapter to `work` while no other process migrates this database. */
    migrating: opened.migrating,
    /** Calls back at every NOTIFY on a channel, and after a gap in which one may have been missed; returns how to stop. */
    listen: opened.listen,
    /** How the connections of the pool are taken; undefined of the embedded PostgreSQL, which has one. */
    connections: opened.connections,
    /** Calls back when the data directory of the embedded PostgreSQL is no longer this process's own; the connection then refuses everything. */
    whenLost: (tell: (error: DomainError) => void): void => {
      if (opened.kind === 'embedded') opened.whenLost(tell)
    },
    /** Runs the work of a start; a full disk or a damaged database is then an error with the way out. */
    starting: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      try {
        return await work()
      } catch (error) {
        throw opened.kind === 'embedded' ? await opened.startFault(error) : error
      }
    },
    /** Runs SQL unchanged, for a library that brings its own: one statement with values, or a script without. */
    executeSql: opened.executeSql,
    /** From now on every statement of `prisma` runs inside `observe`. */
    observeStatements: (observe: StatementObserver): void => {
      observer = observe
    },
    close: () => (closed ??= close()),
  }
}
export type Database = Awaited<ReturnType<typeof connectDatabase>>

/** Lets one write at a time begin, in the order of arrival; undefined for one that waits longer than its limit. */
function writeQueue() {
  const waiting: (() => void)[] = []
  let isTaken = false

  function end(): void {
    const next = waiting.shift()
    if (next) next()
    else isTaken = false
  }

  return (mostSeconds: number): Promise<(() => void) | undefined> => {
    if (!isTaken) {
      isTaken = true
      return Promise.resolve(end)
    }
    return new Promise((resolve) => {
      const begin = (): void => {
        clearTimeout(timer)
        resolve(end)
      }
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(begin), 1)
        resolve(undefined)
      }
      const timer = setTimeout(giveUp, mostSeconds * 1000)
      waiting.push(begin)
    })
  }
}

/** The operation and table of a statement, without its values, which may be private. */
type Statement = { readonly operation: string; readonly table: string | undefined }
/** Runs `work`, which is the statement. */
export type StatementObserver = <Result>(statement: Statement, work: () => Promise<Result>) => Promise<Result>

const OPERATION = /^\s*(\w+)/
const TABLE = /(?:FROM|INTO|UPDATE) "(?:public"\.")?(\w+)"/

/** An adapter each of whose statements runs inside the observer that is currently set. */
function observedAdapter(factory: SqlDriverAdapterFactory, observer: () => StatementObserver | undefined): SqlDriverAdapterFactory {
  const run = <Result>(sql: string, work: () => Promise<Result>): Promise<Result> => {
    const observe = observer()
    return observe ? observe(statementOf(sql), work) : work()
  }
  const observed = <Kind extends SqlQueryable>(queryable: Kind): Kind => {
    const queryRaw = queryable.queryRaw.bind(queryable)
    const executeRaw = queryable.executeRaw.bind(queryable)
    return Object.assign(queryable, {
      queryRaw: (query: SqlQuery) => run(query.sql, () => queryRaw(query)),
      executeRaw: (query: SqlQuery) => run(query.sql, () => executeRaw(query)),
    })
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withTransactions(observed(await factory.connect()), observed),
  }
}

function withTransactions(adapter: SqlDriverAdapter, observed: <Kind extends SqlQueryable>(queryable: Kind) => Kind): SqlDriverAdapter {
  const startTransaction = adapter.startTransaction.bind(adapter)
  return Object.assign(adapter, {
    startTransaction: async (...given: Parameters<typeof startTransaction>) => observed(await startTransaction(...given)),
  })
}

function statementOf(sql: string): Statement {
  return { operation: OPERATION.exec(sql)?.[1]?.toUpperCase() ?? 'SQL', table: TABLE.exec(sql)?.[1] }
}
