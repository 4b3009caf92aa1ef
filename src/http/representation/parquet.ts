import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { z } from 'zod'
import { type CellKind, type Column, fieldAt, tableColumns } from '../../reports/table-columns.js'
import { jsonText } from '../../schemas/parse-request.js'

/** A group of rows is written at this many rows or characters, so no more of a table is in memory. */
const MOST_ROWS = 500
const MOST_LETTERS = 262_144

/** How a kind of cell is stored. Times are milliseconds of UTC. */
const STORED: Readonly<Record<CellKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  count: { type: 'INT64' },
  truth: { type: 'BOOLEAN' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

/** A table in Apache Parquet. A call for each row returns the bytes that are ready, and `end` returns the last ones. */
export type ParquetTable = {
  readonly row: (item: object) => Uint8Array | undefined
  readonly end: () => Uint8Array
}

/** Returns the items as Parquet, with the columns of their CSV in types of their own. A list is JSON, and an absent field is null. */
export function parquetOf(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): Uint8Array {
  const table = parquetTable(schema, fields)
  const pieces = items.flatMap((item) => table.row(item) ?? [])
  return Buffer.concat([...pieces, table.end()])
}

/** Starts a table of items with this schema, or of some of their fields. */
export function parquetTable(schema: z.ZodObject, fields?: readonly string[]): ParquetTable {
  const columns = tableColumns(schema, fields)
  const writer = new ByteWriter()
  const table = new ParquetWriter({ writer, schema: elementsOf(columns), createdBy: 'wattprint' })
  let rows: unknown[][] = []
  let letters = 0
  const writeRows = (): void => {
    if (rows.length > 0)
      void table.write({ columnData: columns.map(({ path }, at) => ({ name: path.join('.'), data: rows.map((row) => row[at]) })) })
    rows = []
    letters = 0
  }
  return {
    row: (item) => {
      const row = columns.map(({ path, kind }) => cellOf(fieldAt(item, path), kind))
      rows.push(row)
      letters += row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)
      if (rows.length < MOST_ROWS && letters < MOST_LETTERS) return undefined
      writeRows()
      return taken(writer)
    },
    end: () => {
      writeRows()
      void table.finish()
      return taken(writer)
    },
  }
}

function elementsOf(columns: readonly Column[]): SchemaElement[] {
  const root: SchemaElement = { name: 'root', num_children: columns.length }
  return [root, ...columns.map(({ path, kind }): SchemaElement => ({ name: path.join('.'), repetition_type: 'OPTIONAL', ...STORED[kind] }))]
}

/** The bytes written since the last call. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = Uint8Array.from(writer.getBytes())
  writer.index = 0
  return bytes
}

function cellOf(field: unknown, kind: CellKind): unknown {
  if (field === undefined || field === null) return null
  if (kind === 'count') return BigInt(field as number)
  if (kind === 'time') return new Date(field as string)
  return kind === 'text' && typeof field !== 'string' ? jsonText(field) : field
}
