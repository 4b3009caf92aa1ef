import type { Prisma } from '../generated/prisma/client.js'
import type { Origin } from '../schemas/record.js'
import { Source } from '../schemas/source.js'
import { readRows } from './rows.js'

export type StoredSource = { readonly origin: Origin; readonly digest: string; readonly source: Source }

/**
 * Of a row, what the source itself says. It is not parsed again: only parsed sources are written, and one that an earlier version
 * took must not keep this one from starting.
 */
function sourceFrom(row: object): Source {
  return Object.fromEntries(SOURCE_FIELDS.map((field) => [field, Reflect.get(row, field) as unknown])) as Source
}

const SOURCE_FIELDS = Object.keys(Source.shape)

/** The sources of these ids that the database holds. */
export async function storedSources(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<StoredSource[]> {
  const rows = await readRows(transaction, 'Source', { column: 'id', values: ids })
  return (rows as Omit<StoredSource, 'source'>[]).map((row) => ({
    origin: row.origin,
    digest: row.digest,
    source: sourceFrom(row),
  }))
}
