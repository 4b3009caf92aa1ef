import { Prisma } from '../generated/prisma/client.js'
import { ofEachKind, type RecordKind } from '../schemas/record.js'

export type TableName = Prisma.ModelName
/** A row by its columns. Which columns a table has is known to the schema of Prisma and to PostgreSQL, which refuse another. */
export type Row = Readonly<Record<string, unknown>>

export type RecordTable = {
  /** The table of the kind, where it has one: whatever it has no column for is in RecordFields. */
  readonly table: TableName | undefined
  /** The tables of its lists of objects, by field. */
  readonly lists: Readonly<Record<string, TableName>>
}

const LISTS: Readonly<Partial<Record<RecordKind, RecordTable['lists']>>> = {
  operator: { contracts: 'OperatorContract' },
  model: { lineage: 'ModelLineage' },
  nameList: { names: 'ListedName' },
  priceList: { prices: 'ListedPrice' },
  technique: { effects: 'TechniqueEffect' },
}

/** Where each kind keeps what is left of a record without its names, figures and citations. Only kinds of the first versions have tables. */
export const RECORD_TABLES: Readonly<Record<RecordKind, RecordTable>> = ofEachKind((kind) => ({
  table: tableNamed(kind.slice(0, 1).toUpperCase() + kind.slice(1)),
  lists: LISTS[kind] ?? {},
}))

/** Whether a table has a column of that name. */
export function hasColumn(table: TableName | undefined, column: string): boolean {
  return table !== undefined && Object.hasOwn(Reflect.get(Prisma, `${table}ScalarFieldEnum`), column)
}

/** Tables whose rows cite a source. */
export const CITING_TABLES: readonly TableName[] = [
  'Figure',
  'Reference',
  ...Object.values(RECORD_TABLES).flatMap(({ table }) => (table !== undefined && hasColumn(table, 'source') ? [table] : [])),
]

function tableNamed(name: string): TableName | undefined {
  return Object.values(Prisma.ModelName).find((table) => table === name)
}
