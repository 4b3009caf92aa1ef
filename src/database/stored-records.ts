import type { Origin } from '../schemas/origin.js'
import type { Prisma } from '../generated/prisma/client.js'
import { RECORD_KINDS, type AnyRecord, type RecordKind } from '../schemas/record.js'
import { joinRecord } from './join-record.js'
import { RECORD_TABLES, type Row, type TableName } from './record-tables.js'
import { readRows } from './rows.js'

export type Head = {
  readonly key: number
  readonly kind: RecordKind
  readonly id: string
  readonly origin: Origin
  readonly digest: string
}
export type StoredRecord = Head & { readonly record: AnyRecord }
type Rows = ReadonlyMap<TableName, ReadonlyMap<unknown, readonly Row[]>>

/** The records of these heads; `which` says whether only their rows are read or, as is faster where they are most, all. */
export async function storedRecords(
  transaction: Prisma.TransactionClient,
  heads: readonly Head[],
  which: 'these' | 'all' = 'these',
): Promise<StoredRecord[]> {
  if (heads.length === 0) return []
  const kinds = RECORD_KINDS.filter((kind) => heads.some((head) => head.kind === kind))
  const kindTables = kinds.map((kind) => RECORD_TABLES[kind]).flatMap(({ table, lists = {} }) => [table, ...Object.values(lists)])
  const among = which === 'all' ? undefined : { column: 'recordKey', values: heads.map(({ key }) => key) }
  const rows = new Map<TableName, Map<unknown, Row[]>>()
  for (const table of ['Name', 'Figure', 'Reference', ...kindTables] as const)
    rows.set(table, groupedByRecord(await readRows(transaction, table, among)))
  return heads.map((head) => ({ ...head, record: recordFrom(rows, head) }))
}

/** The heads of records of any kind and origin that have one of these ids. */
export async function headsWithIds(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<Head[]> {
  return (await readRows(transaction, 'CatalogRecord', { column: 'id', values: ids })) as Head[]
}

function recordFrom(rows: Rows, { key, kind, id }: Head): AnyRecord {
  const rowsOf = (table: TableName): readonly Row[] => rows.get(table)?.get(key) ?? []
  const { table, lists = {} } = RECORD_TABLES[kind]
  return joinRecord(kind, {
    id,
    columns: rowsOf(table)[0] ?? {},
    names: rowsOf('Name'),
    figures: rowsOf('Figure'),
    references: rowsOf('Reference'),
    lists: Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, rowsOf(list)])),
  })
}

function groupedByRecord(rows: readonly Row[]): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const group = groups.get(row['recordKey'])
    if (group) group.push(row)
    else groups.set(row['recordKey'], [row])
  }
  return groups
}
