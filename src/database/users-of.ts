import type { Prisma } from '../generated/prisma/client.js'
import type { RecordKind } from '../schemas/record.js'
import { linksOf } from './checks/record-links.js'
import { readRows } from './rows.js'
import { type Head, storedRecords } from './stored-records.js'

type Named = { readonly kind: RecordKind; readonly id: string }

/** The users' records that name one of these, as sentences call them. Bundled records name none but bundled ones. */
export async function recordsThatName(transaction: Prisma.TransactionClient, named: readonly Named[]): Promise<string[]> {
  const names = new Set(named.map(nameOf))
  const heads = (await readRows(transaction, 'CatalogRecord', { column: 'origin', values: ['user'] })) as Head[]
  const stored = await storedRecords(transaction, heads)
  const naming = stored.filter((one) => linksOf(one.kind, one.record as never).some((link) => names.has(nameOf(link))))
  return naming.filter((one) => !names.has(nameOf(one))).map(nameOf)
}

/** The records of any origin that cite a source. */
export async function headsThatCite(transaction: Prisma.TransactionClient, source: string): Promise<Head[]> {
  const cites = { some: { source } }
  const heads = await transaction.catalogRecord.findMany({
    where: { OR: [{ figures: cites }, { references: cites }, { measurement: { source } }, { gridSeries: { source } }] },
    orderBy: { key: 'asc' },
    select: { key: true, kind: true, id: true, origin: true, digest: true },
  })
  return heads
}

/** How a sentence calls a record. */
export function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} "${id}"`
}
