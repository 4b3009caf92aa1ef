import { z } from 'zod'
import { type AnyRecord, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../schemas/record.js'
import { putAt } from './path.js'
import type { Row } from './record-tables.js'
import { OWN_PATH } from './split-record.js'

/** The rows of one record: that of its kind's table, and those of the tables that have several. */
export type RecordRows = {
  readonly id: string
  readonly columns: Row
  /** What no table has a column for, by field. */
  readonly others: Row
  readonly names: readonly Row[]
  readonly figures: readonly Row[]
  readonly references: readonly Row[]
  /** By field, as lineage. */
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

/**
 * The record that `splitRecord` took apart. It is not parsed again, which would take longer than all the rest:
 * only parsed records are ever written.
 */
export function joinRecord(kind: RecordKind, rows: RecordRows): AnyRecord {
  const known: Record<string, unknown> = { ...filled(rows.columns), ...rows.others, id: rows.id }
  for (const [field, items] of Object.entries(rows.lists)) {
    const beside = rows.others[field]
    known[field] = items
      .toSorted(byPosition)
      .map((item, index) => ({ ...filled(item), ...(Array.isArray(beside) && (beside[index] as Row)) }))
  }
  if (rows.names.length > 1)
    known['aliases'] = rows.names
      .toSorted(byPosition)
      .slice(1)
      .map(({ name }) => name)
  for (const row of rows.references) {
    if (row['path'] === OWN_PATH) Object.assign(known, filled(row))
    else putAt(known, String(row['path']), filled(row))
  }
  putFigures(known, rows.figures)
  return inOrder(kind, known)
}

function putFigures(known: Record<string, unknown>, rows: readonly Row[]): void {
  const alternatives = new Map<unknown, Row[]>()
  for (const row of rows) {
    if (row['alternative'] === 0) continue
    const known = alternatives.get(row['path'])
    if (known) known.push(row)
    else alternatives.set(row['path'], [row])
  }
  for (const row of rows) {
    if (row['alternative'] !== 0) continue
    const others = alternatives.get(row['path'])?.sort((one, other) => Number(one['alternative']) - Number(other['alternative']))
    putAt(known, String(row['path']), others ? { ...filled(row), alternatives: others.map(filled) } : filled(row))
  }
}

function byPosition(one: Row, other: Row): number {
  return Number(one['position']) - Number(other['position'])
}

const KEY_COLUMNS = new Set(['recordKey', 'path', 'alternative', 'position'])

/** What the row says of the record: without its keys and without what is unknown. */
function filled(row: Row): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const column in row) if (row[column] !== null && !KEY_COLUMNS.has(column)) content[column] = row[column]
  return content
}

/** Of each field of each kind, in the order of its schema: what it holds when nothing is known. */
const UNKNOWN = Object.fromEntries(
  RECORD_KINDS.map((kind) => [
    kind,
    Object.entries<z.ZodType>(RECORD_SCHEMAS[kind].shape).map(([field, schema]) => [field, unknownOf(schema)] as const),
  ]),
)

function unknownOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue
  return schema instanceof z.ZodNullable ? null : undefined
}

function inOrder(kind: RecordKind, known: Readonly<Record<string, unknown>>): AnyRecord {
  const record: Record<string, unknown> = {}
  for (const [field, unknown] of UNKNOWN[kind] ?? []) {
    const content = known[field] ?? (typeof unknown === 'object' && unknown !== null ? structuredClone(unknown) : unknown)
    if (content !== undefined) record[field] = content
  }
  return record as AnyRecord
}
