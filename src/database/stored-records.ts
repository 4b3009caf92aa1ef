import { Prisma } from '../generated/prisma/client.js'
import { type AnyRecord, type Origin, RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import { Source } from '../schemas/source.js'
import { joinRecord } from './record-rows.js'
import { quoted, readRows, RECORD_TABLES, type Row, rowsIn, type TableName } from './rows.js'

export type Head = {
  readonly key: number
  readonly kind: RecordKind
  readonly id: string
  readonly origin: Origin
  readonly digest: string
}
export type StoredRecord = Head & { readonly record: AnyRecord }
type Rows = ReadonlyMap<TableName, ReadonlyMap<unknown, readonly Row[]>>

/**
 * The amount that is read at a time: parsing this much JSON takes a few milliseconds. The sizes of records differ by a factor of a
 * thousand.
 */
const LETTERS_A_PART = 128 * 1024
const FIRST_PART = 50
const LARGEST_PART = 500

/** The records of these heads. */
export async function storedRecords(transaction: Prisma.TransactionClient, heads: readonly Head[]): Promise<StoredRecord[]> {
  const records: StoredRecord[] = []
  for await (const part of storedRecordsInParts(transaction, heads)) for (const stored of part) records.push(stored)
  return records
}

/** The records of these heads, some at a time. */
export async function* storedRecordsInParts(
  transaction: Prisma.TransactionClient,
  heads: readonly Head[],
): AsyncGenerator<readonly StoredRecord[]> {
  let size = FIRST_PART
  for (let start = 0; start < heads.length;) {
    const part = heads.slice(start, start + size)
    const { rows, letters } = await rowsOf(transaction, part)
    yield part.map((head) => ({ ...head, record: recordFrom(rows, head) }))
    start += part.length
    const fitting = Math.floor((part.length * LETTERS_A_PART) / Math.max(letters, 1))
    size = Math.max(1, Math.min(fitting, 2 * size, LARGEST_PART))
  }
}

async function rowsOf(transaction: Prisma.TransactionClient, heads: readonly Head[]): Promise<{ rows: Rows; letters: number }> {
  const kinds = RECORD_KINDS.filter((kind) => heads.some((head) => head.kind === kind))
  const kindTables = kinds.map((kind) => RECORD_TABLES[kind]).flatMap(({ table, lists }) => [table ?? [], ...Object.values(lists)].flat())
  const which = rowsOfKeys(heads.map(({ key }) => key))
  const rows = new Map<TableName, Map<unknown, Row[]>>()
  let letters = 0
  for (const table of ['Name', 'Figure', 'Reference', 'RecordFields', ...kindTables] as const) {
    const read = await rowsIn(transaction, Prisma.sql`${quoted(table)} t WHERE ${which}`)
    letters += read.letters
    rows.set(table, groupedByRecord(read.found))
  }
  return { rows, letters }
}

/** Keys of one import are consecutive: then they are read as a range, twice as fast. */
function rowsOfKeys(keys: readonly number[]): Prisma.Sql {
  const [least, most] = [Math.min(...keys), Math.max(...keys)]
  if (most - least < 2 * keys.length) return Prisma.sql`"recordKey" BETWEEN ${least} AND ${most}`
  return Prisma.sql`"recordKey" = ANY(${keys})`
}

/** The heads of records of any kind and origin that have one of these ids. */
export async function headsWithIds(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<Head[]> {
  return (await readRows(transaction, 'CatalogRecord', { column: 'id', values: ids })) as Head[]
}

/** The heads of these keys, in their order. */
export async function headsOfKeys(transaction: Prisma.TransactionClient, keys: readonly number[]): Promise<Head[]> {
  const heads = (await readRows(transaction, 'CatalogRecord', { column: 'key', values: keys })) as Head[]
  return heads.sort((one, other) => one.key - other.key)
}

function recordFrom(rows: Rows, { key, kind, id }: Head): AnyRecord {
  const rowsOf = (table: TableName): readonly Row[] => rows.get(table)?.get(key) ?? []
  const { table, lists } = RECORD_TABLES[kind]
  return joinRecord(kind, {
    id,
    columns: (table && rowsOf(table)[0]) ?? {},
    others: (rowsOf('RecordFields')[0]?.['fields'] as Row | undefined) ?? {},
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

export type StoredSource = { readonly origin: Origin; readonly digest: string; readonly source: Source }

/**
 * The source in a row. It is not parsed again: only parsed sources are written, and a source that an earlier version accepted must
 * not prevent a start.
 */
function sourceFrom(row: object): Source {
  return Object.fromEntries(SOURCE_FIELDS.map((field) => [field, Reflect.get(row, field) as unknown])) as Source
}

const SOURCE_FIELDS = Object.keys(Source.shape)

/** The sources of these ids in the database. */
export async function storedSources(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<StoredSource[]> {
  const rows = await readRows(transaction, 'Source', { column: 'id', values: ids })
  return (rows as Omit<StoredSource, 'source'>[]).map((row) => ({
    origin: row.origin,
    digest: row.digest,
    source: sourceFrom(row),
  }))
}
