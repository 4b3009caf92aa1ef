import type { Prisma } from '../generated/prisma/client.js'
import { Change, type ChangedKind } from '../schemas/record.js'
import type { Database } from './connect.js'
import { insertRows, type Row } from './rows.js'

/** The author of a change. */
export type Author = { readonly owner: string; readonly keyId: string | null }
/** The author of changes that a new version of the bundled records brings. */
export const WATTPRINT: Author = { owner: 'Wattprint', keyId: null }
export type RecordChange = {
  readonly kind: ChangedKind
  readonly id: string
  readonly digestBefore: string | null
  readonly digestAfter: string | null
  readonly before: object | null
  readonly after: object | null
}

/** Records who changed which records, in the transaction that changes them. */
export function recordChanges(
  transaction: Prisma.TransactionClient,
  told: { readonly revision: bigint; readonly action: Change['action']; readonly author: Author },
  changes: readonly RecordChange[],
): Promise<void> {
  return insertRows(transaction, 'Change', changeRows(told, changes))
}

/** One after the other: there may be a hundred thousand. */
function* changeRows({ revision, action, author }: Parameters<typeof recordChanges>[1], changes: readonly RecordChange[]): Generator<Row> {
  for (const { id, ...change } of changes) yield { revision: Number(revision), action, ...author, recordId: id, ...change }
}

/** A change of a bundled record, whose content is in the versions of Wattprint: the digests identify it. */
export function loadChange(kind: ChangedKind, id: string, before: string | undefined, after: string | undefined): RecordChange {
  return { kind, id, digestBefore: before ?? null, digestAfter: after ?? null, before: null, after: null }
}

export type Filter = { readonly kind?: string | undefined; readonly id?: string | undefined }

/** The size limit of the records of a page as text: a hundred hourly series would be too large for an answer. */
const PAGE_LIMIT_BYTES = 1024 * 1024
const SIZES_AT_ONCE = 50

/**
 * The changes, newest first, that came before the one of number `before`, and how many there are in all. There are at most
 * `first` of them, and fewer where their records are larger together than a mebibyte, but one at least.
 */
export async function readChanges({ prisma }: Database, { kind, id }: Filter, page: { readonly first: number; readonly before?: number }) {
  const where = { ...(kind !== undefined && { kind }), ...(id !== undefined && { recordId: id }) }
  const older = page.before === undefined ? where : { ...where, number: { lt: page.before } }
  const totalCount = await prisma.change.count({ where })
  const found = await prisma.change.findMany({ where: older, orderBy: { number: 'desc' }, take: page.first + 1, select: { number: true } })
  const numbers = found.map(({ number }) => number)
  const fitting = numbers.slice(0, await countOfFitting(prisma, numbers.slice(0, page.first)))
  const rows = await prisma.change.findMany({ where: { number: { in: fitting } }, orderBy: { number: 'desc' } })
  const numbered = rows.map((row) => ({ number: row.number, change: changeFrom(row) }))
  return { totalCount, numbered, hasMore: fitting.length < numbers.length }
}

/**
 * How many of the changes fit into a page. Their sizes are queried in parts, because the database decompresses each record for it.
 */
async function countOfFitting(prisma: Database['prisma'], numbers: readonly number[]): Promise<number> {
  let pageBytes = 0
  for (let start = 0; start < numbers.length; start += SIZES_AT_ONCE) {
    const piece = numbers.slice(start, start + SIZES_AT_ONCE)
    const sizes = await prisma.$queryRaw<{ bytes: number }[]>`
      SELECT coalesce(octet_length("before"::text), 0) + coalesce(octet_length("after"::text), 0) AS bytes
      FROM "Change" WHERE "number" = ANY(${piece}) ORDER BY "number" DESC`
    for (const [index, { bytes }] of sizes.entries()) {
      pageBytes += bytes
      if (pageBytes > PAGE_LIMIT_BYTES) return Math.max(1, start + index)
    }
  }
  return numbers.length
}

/** All but the number and the id of the key. */
function changeFrom({ revision, at, recordId, ...row }: Prisma.ChangeGetPayload<object>): Change {
  const { action, owner, kind, digestBefore, digestAfter, before, after } = row
  const told = { revision: Number(revision), at: at.toISOString(), id: recordId }
  return Change.parse({ ...told, action, owner, kind, digestBefore, digestAfter, before, after })
}
