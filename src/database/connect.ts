import { PrismaClient } from '../generated/prisma/client.js'
import { openEmbedded } from './embedded-postgresql.js'
import { observedAdapter, type StatementObserver } from './observed-adapter.js'
import { openRemote } from './remote-postgresql.js'

/** The store: the PostgreSQL at `databaseUrl`, or, without one, a PostgreSQL embedded in this process that keeps its files in `dataDirectory`. */
export async function connectDatabase(place: { databaseUrl?: string | undefined; dataDirectory: string }) {
  const { databaseUrl, dataDirectory } = place
  const opened = databaseUrl === undefined ? await openEmbedded(dataDirectory) : await openRemote(databaseUrl)
  let observer: StatementObserver | undefined
  const adapter = observedAdapter(opened.adapter, () => observer)
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 30_000, timeout: 120_000 } })
  const close = async (): Promise<void> => {
    await prisma.$disconnect()
    await opened.close()
  }
  let closed: Promise<void> | undefined
  return {
    prisma,
    kind: opened.kind,
    /** Lends an adapter to `work` while no other process migrates this database. */
    migrating: opened.migrating,
    /** Calls back at every NOTIFY on a channel, and after a gap in which one may have been missed; returns how to stop. */
    listen: opened.listen,
    /** How the connections of the pool are taken; undefined of the embedded PostgreSQL, which has one. */
    connections: opened.connections,
    /** Runs SQL as it stands, for a library that brings its own: one statement with values, or a script without. */
    executeSql: opened.executeSql,
    /** From now on every statement of `prisma` runs inside `observe`. */
    observeStatements: (observe: StatementObserver): void => {
      observer = observe
    },
    close: () => (closed ??= close()),
  }
}
export type Database = Awaited<ReturnType<typeof connectDatabase>>
