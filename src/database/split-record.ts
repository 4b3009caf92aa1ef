import { foldName } from '../catalog/collection.js'
import type { Figure, Reference } from '../schemas/figure.js'
import type { AnyRecord, RecordKind } from '../schemas/record.js'
import { hasColumn, RECORD_TABLES, type RecordTable, type Row, type TableName } from './record-tables.js'

/** The path of a citation of the record as a whole. */
export const OWN_PATH = ''

export type TableRow = { readonly table: TableName; readonly row: Row }

/** The rows of a parsed record in every table but CatalogRecord, whose key they lack yet; `joinRecord` is its inverse. */
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

/** Puts an item of a list into a row of the table of the list, and returns what that has no column for. */
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

/** Puts every figure and citation under `path` into `rows` and returns what is left without them. */
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

/** True of what held nothing but figures and citations, and of what is empty: that is every field's default. */
function isSpent(left: unknown): boolean {
  if (Array.isArray(left)) return left.every((item) => item === undefined)
  return left === undefined || (isObject(left) && Object.values(left).every(isSpent))
}
