import { z } from 'zod'
import { ALWAYS_SHOWN } from '../schemas/detail.js'

type JsonSchema = {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly anyOf?: readonly JsonSchema[]
  readonly type?: string
  readonly format?: string
}
type Definitions = Readonly<Record<string, JsonSchema>>
type Path = readonly string[]
/** The type of the cells of a column. Values of other types, such as lists, are JSON in cells of text. */
export type CellKind = 'text' | 'number' | 'count' | 'truth' | 'time'
export type Column = { readonly path: Path; readonly kind: CellKind }

const FIGURE = 'Figure'
const FIGURE_COLUMNS = { value: 'number', low: 'number', high: 'number', unit: 'text', source: 'text', locator: 'text' } as const
const KINDS: Readonly<Record<string, CellKind>> = { number: 'number', integer: 'count', boolean: 'truth' }

const columns = new WeakMap<z.ZodObject, readonly Column[]>()

/** The columns of a table of items: one for each simple field of their schema, or of the wanted fields. */
export function tableColumns(schema: z.ZodObject, fields?: readonly string[]): readonly Column[] {
  const all = columnsOf(schema)
  return fields ? all.filter(({ path }) => isWanted(path.join('.'), fields)) : all
}

/** The value of an item at the path of a column; undefined where there is none. */
export function fieldAt(item: unknown, path: Path): unknown {
  return path.reduce<unknown>((outer, key) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, key) : undefined), item)
}

/** All columns of a schema. They depend on the schema alone, so that every page of a list has the same columns. */
function columnsOf(schema: z.ZodObject): readonly Column[] {
  let known = columns.get(schema)
  if (!known) {
    const { $defs = {}, ...whole } = z.toJSONSchema(schema, { io: 'output', reused: 'inline' })
    columns.set(schema, (known = columnsIn(whole as JsonSchema, $defs as Definitions, [])))
  }
  return known
}

function columnsIn(schema: JsonSchema, definitions: Definitions, path: Path): readonly Column[] {
  const { $ref, anyOf, type, format } = schema
  const name = $ref?.replace('#/$defs/', '')
  if (name === FIGURE) return Object.entries(FIGURE_COLUMNS).map(([column, kind]) => ({ path: [...path, column], kind }))
  if (name !== undefined) return columnsIn(definitions[name] ?? {}, definitions, path)
  const [option, ...others] = anyOf?.filter((one) => one.type !== 'null') ?? []
  if (option && others.length === 0) return columnsIn(option, definitions, path)
  if (schema.properties) return Object.entries(schema.properties).flatMap(([key, field]) => columnsIn(field, definitions, [...path, key]))
  return [{ path, kind: format === 'date-time' ? 'time' : (KINDS[type ?? ''] ?? 'text') }]
}

/** True if a column is wanted: by its own name, as part of a wanted field, or because a wanted field is inside its list. */
function isWanted(column: string, fields: readonly string[]): boolean {
  const isIn = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`)
  return column === ALWAYS_SHOWN || fields.some((field) => isIn(column, field) || isIn(field, column))
}
