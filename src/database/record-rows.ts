import { z } from 'zod'
import { foldName } from '../catalog/collection.js'
import type { Figure, Reference } from '../schemas/figure.js'
import { type AnyRecord, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../schemas/record.js'
import { hasColumn, RECORD_TABLES, type RecordTable, type Row, type TableName } from './rows.js'

/** The path of a citation of the record as a whole. */
const OWN_PATH = ''

type TableRow = { readonly table: TableName; readonly row: Row }

/** The rows of a parsed record in every table but CatalogRecord, without their key; `joinRecord` is the inverse. */
export function splitRecord(kind: RecordKind, record: AnyRecord, { table, lists }: RecordTable = RECORD_TABLES[kind]): TableRow[] {
  const { id, ...fields } = record
  const aliases = 'aliases' in fields ? fields.aliases : []
  const rows = nameRows([id, ...aliases])
  const columns: Record<string, unknown> = {}
  const others: Record<string, unknown> = {}
  const cited = hasColumn(table, 'source') ? undefined : ownCitation(fields)
  if (cited) rows.push({ table: 'Reference', row: { path: OWN_PATH, ...cited } })
  for (const [field, content] of Object.entries(fields)) {
    if (field === 'aliases' || (cited && field in cited)) continue
    const left = takeCited(content, field, rows)
    const list = lists[field]
    if (list !== undefined && Array.isArray(left)) {
      const beside = left.map((item: Row, position) => splitItem(item, position, { list, rows }))
      if (!isSpent(beside)) others[field] = beside
    } else if (!isSpent(left)) (hasColumn(table, field) ? columns : others)[field] = left
  }
  if (table !== undefined) rows.push({ table, row: columns })
  if (Object.keys(others).length > 0) rows.push({ table: 'RecordFields', row: { fields: others } })
  return rows
}

/** The citation of a record that is one whole, as a measurement is: its own source and the place in it. */
function ownCitation({ source, locator, evidence }: Row): Row | undefined {
  if (typeof source !== 'string' || typeof locator !== 'string') return undefined
  return { source, locator, ...(evidence !== undefined && { evidence }) }
}

/** Puts an item of a list into a row of the list's table, and returns the fields without a column. */
function splitItem(item: Row, position: number, { list, rows }: { readonly list: TableName; readonly rows: TableRow[] }): Row | undefined {
  const entries = Object.entries(item)
  rows.push({ table: list, row: { position, ...Object.fromEntries(entries.filter(([field]) => hasColumn(list, field))) } })
  const others = entries.filter(([field]) => !hasColumn(list, field))
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

function nameRows(names: readonly string[]): TableRow[] {
  const taken = new Set<string>()
  return names.map((name, position) => {
    const folded = foldName(name)
    const foldedName = taken.has(folded) ? null : folded
    taken.add(folded)
    return { table: 'Name', row: { position, name, foldedName } }
  })
}

/** Puts every figure and citation under `path` into `rows` and returns the rest. */
function takeCited(content: unknown, path: string, rows: TableRow[]): unknown {
  if (Array.isArray(content)) return content.map((item: unknown, index) => takeCited(item, `${path}[${index}]`, rows))
  if (!isObject(content)) return content
  if (isFigure(content)) return void rows.push(...figureRows(content, path))
  if (isCitation(content)) return void rows.push({ table: 'Reference', row: { path, ...content } })
  const left = Object.entries(content).map(([field, inner]) => [field, takeCited(inner, `${path}.${field}`, rows)] as const)
  return Object.fromEntries(left.filter(([, inner]) => inner !== undefined))
}

function figureRows({ alternatives = [], ...chosen }: Figure, path: string): TableRow[] {
  return [chosen, ...alternatives].map((figure, alternative) => ({ table: 'Figure', row: { path, alternative, ...figure } }))
}

function isObject(content: unknown): content is Row {
  return typeof content === 'object' && content !== null
}

function isFigure(content: Row): content is Row & Figure {
  return 'value' in content && 'unit' in content && 'source' in content
}

/** A Reference, or a CitedText, which also has a text. */
function isCitation(content: Row): content is Row & Reference {
  return 'source' in content && 'locator' in content
}

/** True if only figures and citations were there, or nothing: absent is the default of every field. */
function isSpent(left: unknown): boolean {
  if (Array.isArray(left)) return left.every((item) => item === undefined)
  return left === undefined || (isObject(left) && Object.values(left).every(isSpent))
}

/** The rows of one record: that of its kind's table, and those of the tables that have several. */
export type RecordRows = {
  readonly id: string
  readonly columns: Row
  /** The fields without a column, by name. */
  readonly others: Row
  readonly names: readonly Row[]
  readonly figures: readonly Row[]
  readonly references: readonly Row[]
  /** By field, as lineage. */
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

/**
 * The record of the rows that `splitRecord` made. It is not parsed again, which would take longer than everything else: only parsed
 * records are ever written.
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

/** The fields of a row, without its keys and without unknown values. */
function filled(row: Row): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const column in row) if (row[column] !== null && !KEY_COLUMNS.has(column)) content[column] = row[column]
  return content
}

/** For each field of each kind, in the order of its schema: its value when nothing is known. */
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

type Container = Record<string | number, unknown>

const tokensByPath = new Map<string, readonly (string | number)[]>()

/** The steps of a path: architecture.layers is ["architecture", "layers"], pue[0] is ["pue", 0]. There are few, so each is taken apart once. */
function tokensOf(path: string): readonly (string | number)[] {
  let tokens = tokensByPath.get(path)
  if (!tokens) {
    tokens = (path.match(/[^.[\]]+/g) ?? []).map((token) => (/^\d+$/.test(token) ? Number(token) : token))
    tokensByPath.set(path, tokens)
  }
  return tokens
}

/** Puts `content` at `path` inside `root`, making the objects and lists on the way. */
function putAt(root: Record<string, unknown>, path: string, content: unknown): void {
  const tokens = tokensOf(path)
  let container: Container = root
  tokens.slice(0, -1).forEach((token, index) => {
    container = (container[token] ??= typeof tokens[index + 1] === 'number' ? [] : {}) as Container
  })
  container[tokens.at(-1) ?? path] = content
}
