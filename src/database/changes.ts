import type { Prisma } from '../generated/prisma/client.js'
import { Change, type ChangedKind } from '../schemas/change.js'
import type { Database } from './connect.js'
import { insertRows } from './rows.js'

/** Whoever changes the catalog. */
export type Author = { readonly owner: string; readonly keyId: string | null }
/** Whoever installed the version that brought other bundled records. */
export const WATTPRINT: Author = { owner: 'Wattprint', keyId: null }
export type RecordChange = {
  readonly kind: ChangedKind
  readonly id: string
  readonly digestBefore: string | null
  readonly digestAfter: string | null
  readonly before: object | null
  readonly after: object | null
}

/** Writes down who changed which records, in the transaction that changes them. */
export function recordChanges(
  transaction: Prisma.TransactionClient,
  told: { readonly revision: bigint; readonly action: Change['action']; readonly author: Author },
  changes: readonly RecordChange[],
): Promise<void> {
  const { revision, action, author } = told
  const rows = changes.map(({ id, ...change }) => ({ revision: Number(revision), action, ...author, recordId: id, ...change }))
  return insertRows(transaction, 'Change', rows)
}

/** A change of a bundled record, whose content is in the versions of Wattprint: the digests tell which. */
export function loadChange(kind: ChangedKind, id: string, before: string | undefined, after: string | undefined): RecordChange {
  return { kind, id, digestBefore: before ?? null, digestAfter: after ?? null, before: null, after: null }
}

export type Filter = { readonly kind?: string | undefined; readonly id?: string | undefined }

/** The changes, newest first, that came before the one of number `before`, and how many there are in all. */
export async function readChanges({ prisma }: Database, { kind, id }: Filter, page: { readonly first: number; readonly before?: number }) {
  const where = { ...(kind !== undefined && { kind }), ...(id !== undefined && { recordId: id }) }
  const older = page.before === undefined ? where : { ...where, number: { lt: page.before } }
  const totalCount = await prisma.change.count({ where })
  const rows = await prisma.change.findMany({ where: older, orderBy: { number: 'desc' }, take: page.first })
  return { totalCount, numbered: rows.map((row) => ({ number: row.number, change: changeFrom(row) })) }
}

/** All but the number and the id of the key. */
function changeFrom({ revision, at, recordId, ...row }: Prisma.ChangeGetPayload<object>): Change {
  const { action, owner, kind, digestBefore, digestAfter, before, after } = row
  const told = { revision: Number(revision), at: at.toISOString(), id: recordId }
  return Change.parse({ ...told, action, owner, kind, digestBefore, digestAfter, before, after })
}
