import { z } from 'zod'
import type { Origin } from '../schemas/origin.js'
import type { Prisma } from '../generated/prisma/client.js'
import { Source } from '../schemas/source.js'
import { readRows } from './rows.js'

export type StoredSource = { readonly origin: Origin; readonly digest: string; readonly source: Source }

/** Of a row, what the source itself says. */
const SourceColumns = z.object(Source.shape)

/** The sources that the database holds, all or those of these ids. */
export async function storedSources(transaction: Prisma.TransactionClient, ids?: readonly string[]): Promise<StoredSource[]> {
  const rows = await readRows(transaction, 'Source', ids && { column: 'id', values: ids })
  return (rows as Omit<StoredSource, 'source'>[]).map((row) => ({
    origin: row.origin,
    digest: row.digest,
    source: SourceColumns.parse(row),
  }))
}
