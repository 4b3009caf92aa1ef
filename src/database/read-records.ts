import type { CatalogInput, Origin, Stored } from '../catalog/catalog.js'
import { z } from 'zod'
import { RECORD_KINDS, type AnyRecord, type RecordKind } from '../schemas/record.js'
import { Source } from '../schemas/source.js'
import { revisionOf } from './catalog-state.js'
import type { Database } from './connect.js'
import { joinRecord } from './join-record.js'
import { RECORD_TABLES, type Row, type TableName } from './record-tables.js'
import { readRows } from './rows.js'

/** Of a row, what the source itself says. */
const SourceColumns = z.object(Source.shape)
type Head = { readonly key: number; readonly kind: RecordKind; readonly id: string; readonly origin: Origin; readonly digest: string }
type SourceRow = Row & { readonly id: string; readonly origin: Origin; readonly digest: string }

/** Everything that the catalog is built from, as of one moment; a user's record stands in place of the bundled one of the same id. */
export async function readRecords(database: Database): Promise<CatalogInput> {
  const rows = await readAllTables(database)
  const heads = (rows.get('CatalogRecord') ?? []) as Head[]
  const sourceRows = (rows.get('Source') ?? []) as SourceRow[]
  const byRecord = new Map([...rows].map(([table, tableRows]) => [table, groupedByRecord(tableRows)]))
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [] as Stored<AnyRecord>[]]))
  for (const { key, kind, id, origin } of winners(heads)) {
    const rowsOf = (table: TableName): readonly Row[] => byRecord.get(table)?.get(key) ?? []
    const { table, lists = {} } = RECORD_TABLES[kind]
    const record = joinRecord(kind, {
      id,
      columns: rowsOf(table)[0] ?? {},
      names: rowsOf('Name'),
      figures: rowsOf('Figure'),
      references: rowsOf('Reference'),
      lists: Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, rowsOf(list)])),
    })
    records[kind]?.push({ origin, record })
  }
  const revision = revisionOf([...heads, ...sourceRows.map(({ id, origin, digest }) => ({ kind: 'source', id, origin, digest }))])
  return { revision, sources: sourceRows.map((row) => SourceColumns.parse(row)), records: records as unknown as CatalogInput['records'] }
}

async function readAllTables({ prisma }: Database): Promise<Map<TableName, Row[]>> {
  const kindTables = Object.values(RECORD_TABLES).flatMap(({ table, lists = {} }) => [table, ...Object.values(lists)])
  const tables: TableName[] = ['Source', 'CatalogRecord', 'Name', 'Figure', 'Reference', ...kindTables]
  const read = async (transaction: Parameters<typeof readRows>[0]): Promise<Map<TableName, Row[]>> => {
    const rows = new Map<TableName, Row[]>()
    for (const table of tables) rows.set(table, await readRows(transaction, table))
    return rows
  }
  return prisma.$transaction(read, { isolationLevel: 'RepeatableRead' })
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

function winners(heads: readonly Head[]): Head[] {
  const overridden = new Set(heads.filter(({ origin }) => origin === 'user').map(({ kind, id }) => `${kind} ${id}`))
  return heads.filter(({ kind, id, origin }) => origin === 'user' || !overridden.has(`${kind} ${id}`))
}
