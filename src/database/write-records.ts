import type { Origin } from '../schemas/origin.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { AnyRecord, RecordKind } from '../schemas/record.js'
import { contentDigest } from './content-digest.js'
import type { Row, TableName } from './record-tables.js'
import { insertRows } from './rows.js'
import { splitRecord } from './split-record.js'
import { headsWithIds } from './stored-records.js'

export type KindAndRecord = { readonly kind: RecordKind; readonly record: AnyRecord }

/** Writes records that the database does not hold yet. */
export async function insertRecords(
  transaction: Prisma.TransactionClient,
  origin: Origin,
  records: readonly KindAndRecord[],
): Promise<void> {
  const heads = records.map(({ kind, record }) => ({ kind, id: record.id, origin, digest: contentDigest(record) }))
  await insertRows(transaction, 'CatalogRecord', heads)
  const keys = await keysByName(transaction, origin, records)
  const rowsByTable = new Map<TableName, Row[]>()
  for (const { kind, record } of records) {
    const recordKey = keys.get(`${kind} ${record.id}`)
    for (const { table, row } of splitRecord(kind, record)) {
      const rows = rowsByTable.get(table) ?? []
      rows.push(table === 'Name' ? { recordKey, kind, origin, ...row } : { recordKey, ...row })
      rowsByTable.set(table, rows)
    }
  }
  for (const [table, rows] of rowsByTable) await insertRows(transaction, table, rows)
}

async function keysByName(
  transaction: Prisma.TransactionClient,
  origin: Origin,
  records: readonly KindAndRecord[],
): Promise<Map<string, number>> {
  const heads = await headsWithIds(
    transaction,
    records.map(({ record }) => record.id),
  )
  return new Map(heads.filter((head) => head.origin === origin).map(({ key, kind, id }) => [`${kind} ${id}`, key]))
}

/** Deletes records with everything that belongs to them. */
export async function deleteRecords(transaction: Prisma.TransactionClient, keys: readonly number[]): Promise<void> {
  await transaction.$executeRaw`DELETE FROM "CatalogRecord" WHERE key = ANY(${keys})`
}
