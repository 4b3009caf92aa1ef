import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { ALWAYS_SHOWN } from '../schemas/detail.js'
import { jsonText } from '../schemas/parse-request.js'
import { escapedControls } from '../schemas/text.js'

type JsonSchema = {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly anyOf?: readonly JsonSchema[]
  readonly type?: string
}
type Definitions = Readonly<Record<string, JsonSchema>>
type Path = readonly string[]

const FIGURE = 'Figure'
const FIGURE_COLUMNS = ['value', 'low', 'high', 'unit', 'source', 'locator']
/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** These items as CSV: a column for each single field of their schema, or of those fields that are wanted, and a list as JSON. */
export function csvOf(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): string {
  return csvHeader(schema, fields) + csvRows(schema, items, fields)
}

/** The names of the columns, as the first row. */
export function csvHeader(schema: z.ZodObject, fields?: readonly string[]): string {
  return csvText([wantedColumns(schema, fields).map((path) => path.join('.'))])
}

/** The rows alone, for a table that is written in pieces. */
export function csvRows(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): string {
  const paths = wantedColumns(schema, fields)
  return csvText(items.map((item) => paths.map((path) => cellOf(fieldAt(item, path)))))
}

function csvText(rows: readonly (readonly string[])[]): string {
  // Some readers take a lone carriage return for the end of a row.
  return stringify([...rows], { quoted_match: /\r/ })
}

function wantedColumns(schema: z.ZodObject, fields?: readonly string[]): readonly Path[] {
  const paths = columnsOf(schema)
  return fields ? paths.filter((path) => isWanted(path.join('.'), fields)) : paths
}

const columns = new WeakMap<z.ZodObject, readonly Path[]>()

/** The same for every page of a list, whatever its items leave out. */
function columnsOf(schema: z.ZodObject): readonly Path[] {
  let paths = columns.get(schema)
  if (!paths) {
    const { $defs = {}, ...whole } = z.toJSONSchema(schema, { io: 'output', reused: 'inline' })
    columns.set(schema, (paths = pathsOf(whole as JsonSchema, $defs as Definitions, [])))
  }
  return paths
}

function pathsOf(schema: JsonSchema, definitions: Definitions, path: Path): readonly Path[] {
  const { $ref, anyOf } = schema
  const name = $ref?.replace('#/$defs/', '')
  if (name === FIGURE) return FIGURE_COLUMNS.map((column) => [...path, column])
  if (name !== undefined) return pathsOf(definitions[name] ?? {}, definitions, path)
  const [option, ...others] = anyOf?.filter(({ type }) => type !== 'null') ?? []
  if (option && others.length === 0) return pathsOf(option, definitions, path)
  if (!schema.properties) return [path]
  return Object.entries(schema.properties).flatMap(([key, field]) => pathsOf(field, definitions, [...path, key]))
}

/** A column is wanted with the field around it, or with one inside where it holds a list. */
function isWanted(column: string, fields: readonly string[]): boolean {
  const isIn = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`)
  return column === ALWAYS_SHOWN || fields.some((field) => isIn(column, field) || isIn(field, column))
}

function fieldAt(item: unknown, path: Path): unknown {
  return path.reduce<unknown>((outer, key) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, key) : undefined), item)
}

function cellOf(field: unknown): string {
  if (field === undefined || field === null) return ''
  const text = escapedControls(typeof field === 'string' ? field : jsonText(field))
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
