import { createHash } from 'node:crypto'
import type { Prisma } from '../generated/prisma/client.js'
import type { Database } from './connect.js'

/** The channel on which every change of the catalog is told, to be given to `database.listen`. */
export const CATALOG_CHANNEL = 'wattprint_catalog'

// Any number that no one else on this database takes.
const WRITE_LOCK = 829_377_102

/** Waits until no other transaction changes the catalog: what this one reads from then on is what it changes. */
export async function lockCatalog(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`
}

/** Counts a change of the catalog, returns the count and, once the transaction commits, tells every process that listens. */
export async function bumpRevision(transaction: Prisma.TransactionClient): Promise<bigint> {
  const increased = { where: { id: 1 }, create: { revision: 1 }, update: { revision: { increment: 1 } } }
  const { revision } = await transaction.catalogState.upsert(increased)
  await transaction.$executeRaw`SELECT pg_notify(${CATALOG_CHANNEL}, '')`
  return revision
}

/** How often the catalog changed: cheap to ask for, so that a process that missed a notice finds out. */
export async function countOfRevisions(database: Database): Promise<bigint> {
  const state = await database.prisma.catalogState.findUnique({ where: { id: 1 } })
  return state?.revision ?? 0n
}

type Digested = { readonly kind: string; readonly id: string; readonly origin: string; readonly digest: string }

/** The name of a content: equal content has an equal revision in any database. */
export function revisionOf(entries: readonly Digested[]): string {
  const lines = entries.map(({ kind, id, origin, digest }) => `${kind} ${id} ${origin} ${digest}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)
}
