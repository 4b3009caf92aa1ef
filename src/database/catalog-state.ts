import { createHash, randomUUID } from 'node:crypto'
import { eachInSteps, finished, sortedInSteps, type Steps } from '../catalog/steps.js'
import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { Database } from './connect.js'

/** The channel of the notices about changes of the catalog, for `database.listen`. */
export const CATALOG_CHANNEL = 'wattprint_catalog'

// The number of an advisory lock, which nothing else on this database may use.
const WRITE_LOCK = 829_377_102

/** Waits until no other transaction changes the catalog: this transaction then changes what it reads. */
export async function lockCatalog(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`
}

/** Counts a change of the catalog, returns the count and, when the transaction commits, notifies every process that listens. */
export async function bumpRevision(transaction: Prisma.TransactionClient): Promise<bigint> {
  const increased = { where: { id: 1 }, create: { revision: 1 }, update: { revision: { increment: 1 }, token: randomUUID() } }
  const { revision } = await transaction.catalogState.upsert(increased)
  await transaction.$executeRaw`SELECT pg_notify(${CATALOG_CHANNEL}, '')`
  return revision
}

/**
 * Returns the name of the catalog's state. It is cheap, so that a process that missed a notice can find out. No two states have the
 * same name, even if the database was set back to an earlier state and written to again. While a dump is being restored there is no
 * name: records are inserted before their foreign keys, so a database without its foreign keys may lack records too.
 */
export function stateReader({ prisma }: Database): () => Promise<string> {
  let mostLinks = 0
  return async () => {
    const [state] = await prisma.$queryRaw<{ name: string | null; links: number }[]>`
      SELECT (SELECT revision || ' ' || token FROM "CatalogState" WHERE id = 1) AS name,
        (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f' AND confrelid = '"CatalogRecord"'::regclass) AS links`
    const links = state?.links ?? 0
    mostLinks = Math.max(mostLinks, links)
    if (links < mostLinks) throw beingRestored()
    return state?.name ?? ''
  }
}

function beingRestored(): DomainError {
  return new DomainError(
    'database-unavailable',
    'The database is being restored, so its records are not read. They are as soon as the restore has ended.',
  )
}

/** Whether the database accepts writes: a standby does not, nor a database set to read-only. It throws if none answers. */
export async function takesWrites({ prisma }: Database): Promise<boolean> {
  const [found] = await prisma.$queryRaw<{ reads: string }[]>`SELECT current_setting('transaction_read_only') AS reads`
  return found?.reads !== 'on'
}

type Digested = { readonly kind: string; readonly id: string; readonly origin: string; readonly digest: string }

/** The name of a content: equal content has an equal revision in any database. */
export function revisionOf(entries: readonly Digested[]): string {
  return finished(revisionSteps(entries))
}

/** Computes the name in steps. */
export function* revisionSteps(entries: readonly Digested[]): Steps<string> {
  const lines: string[] = []
  yield* eachInSteps(entries, ({ kind, id, origin, digest }) => lines.push(`${kind} ${id} ${origin} ${digest}`))
  const sorted = yield* sortedInSteps(lines, (one, other) => (one < other ? -1 : 1))
  const hash = createHash('sha256')
  yield* eachInSteps(sorted, (line) => hash.update(line === sorted[0] ? line : `\n${line}`))
  return hash.digest('hex').slice(0, 12)
}
