import { z } from 'zod'
import { PartialDate } from '../schemas/time.js'
import { Unit } from '../schemas/unit.js'

type JsonSchema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: string
}
type Direction = 'input' | 'output'
type Definitions = Readonly<Record<string, JsonSchema>>
/** What zod does not say: types of fields by Type.field, input types that take exactly one of their fields, and types that are nodes. */
type Special = {
  readonly types?: Readonly<Partial<Record<string, string>>>
  readonly oneOf?: ReadonlySet<string>
  readonly nodes?: ReadonlySet<string>
}

const INT32_MAX = 2 ** 31 - 1
const SCALARS: Readonly<Record<string, string>> = { string: 'String', boolean: 'Boolean', number: 'Float' }

/** Returns the definitions of GraphQL types by name, for the schemas and everything inside them that has a .meta({ id }). */
export function typesFromZod(schemas: readonly z.ZodType[], direction: Direction, special: Special = {}): Map<string, string> {
  const container = z.strictObject(Object.fromEntries(schemas.map((schema, index) => [`_${index}`, schema])))
  const { $defs = {} } = z.toJSONSchema(container, { io: direction, reused: 'inline' })
  const definitions = $defs as Definitions
  return new Map(
    Object.entries(definitions).map(([name, schema]) => [name, printType(name, schema, { direction, definitions, ...special })]),
  )
}

/** Returns a description in GraphQL's notation; an empty text if there is none. */
export function printDescription(text: string | undefined, indent = ''): string {
  if (text === undefined) return ''
  // A quotation mark next to the three delimiters would be read as one of them, so that such a text has lines of its own.
  const lines = text.includes('"') ? `\n${indent}${text.replaceAll('"""', '\\"""')}\n${indent}` : text
  return `${indent}"""${lines}"""\n`
}

/** The names that GraphQL allows for values of an enum. */
const ENUM_VALUE = /^[_A-Za-z]\w*$/

type Printing = Special & { readonly direction: Direction; readonly definitions: Definitions }

function printType(name: string, schema: JsonSchema, printing: Printing): string {
  if (schema.enum) return printEnum(name, schema.enum, schema.description)
  const { direction, types = {}, oneOf, nodes } = printing
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const isRequired = schema.required?.includes(key) ?? false
    return `${printDescription(told(field, printing), '  ')}  ${key}: ${types[`${name}.${key}`] ?? typeOf(key, field, isRequired)}`
  })
  const keyword = direction === 'input' ? 'input' : 'type'
  const marks = `${nodes?.has(name) ? ' implements Node' : ''}${oneOf?.has(name) ? ' @oneOf' : ''}`
  return `${printDescription(schema.description)}${keyword} ${name}${marks} {\n${fields.join('\n')}\n}`
}

/** The description of a field, or else of its type, with its default, which zod sets when it checks the input. */
function told(field: JsonSchema, { definitions, direction }: Printing): string | undefined {
  const words = field.description ?? definitions[nameIn(field) ?? '']?.description
  const { default: usual } = field
  const isNothing = usual === undefined || usual === null || (Array.isArray(usual) && usual.length === 0)
  if (direction === 'output' || isNothing) return words
  return [words, `${JSON.stringify(usual)} when absent.`].filter(Boolean).join(' ')
}

/** The name of the type of a field, also if the field is nullable or a list. */
function nameIn({ $ref, anyOf, items }: JsonSchema): string | undefined {
  if ($ref !== undefined) return $ref.replace('#/$defs/', '')
  return items ? nameIn(items) : anyOf?.map(nameIn).find((name) => name !== undefined)
}

/** An enum if all values are allowed as names in GraphQL; otherwise a scalar, whose values zod checks. */
function printEnum(name: string, words: readonly string[], description: string | undefined): string {
  if (words.every((word) => ENUM_VALUE.test(word))) return `${printDescription(description)}enum ${name} {\n  ${words.join('\n  ')}\n}`
  return `${printDescription([description, `One of: ${words.join(', ')}.`].filter((part) => part !== undefined).join(' '))}scalar ${name}`
}

function typeOf(key: string, field: JsonSchema, isRequired: boolean): string {
  const isNullable = [field, ...(field.anyOf ?? [])].some((option) => typesOf(option).includes('null'))
  return (key === 'id' ? 'ID' : nameOf(field)) + (isRequired && !isNullable ? '!' : '')
}

function nameOf(field: JsonSchema): string {
  const { $ref, anyOf, items, properties, maximum = Infinity } = field
  if ($ref !== undefined) return $ref.replace('#/$defs/', '')
  const [option, ...others] = anyOf?.filter((one) => !typesOf(one).includes('null')) ?? []
  if (option && others.length === 0) return nameOf(option)
  const types = typesOf(field).filter((one) => one !== 'null')
  const type = types.length === 1 ? types[0] : undefined
  if (type === 'array' && items) return `[${typeOf('', items, true)}]`
  // GraphQL's Int holds 32 bits; token and parameter counts are larger.
  if (type === 'integer') return maximum <= INT32_MAX ? 'Int' : 'Count'
  if (type === 'object' && !properties) return 'JSON'
  const scalar = (type === 'string' ? scalarOfText(field) : undefined) ?? SCALARS[type ?? '']
  if (scalar !== undefined) return scalar
  throw new Error(`No GraphQL type for ${JSON.stringify(field)}: name it with .meta({ id }) or simplify it.`)
}

function typesOf({ type }: JsonSchema): string[] {
  return type === undefined ? [] : [type].flat()
}

/** The scalars of the schema, each with the address of its specification. */
export const SCALAR_DEFINITIONS: readonly string[] = [
  '"""Any JSON."""\nscalar JSON @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc8259")',
  '"""A whole number that may exceed 32 bits, up to 9,007,199,254,740,991, which every reader of JSON represents exactly."""\nscalar Count @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc8259#section-6")',
  '"""A date as precise as known: YYYY, YYYY-MM or YYYY-MM-DD (EDTF, level 0)."""\nscalar Date @specifiedBy(url: "https://www.loc.gov/standards/datetime/")',
  '"""A time with its offset, as 2026-11-01T12:00:00Z."""\nscalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")',
  `"""${Unit.description ?? ''}"""\nscalar Unit @specifiedBy(url: "/docs/graphql#units")`,
]

const SCALARS_OF_FORMATS: Readonly<Partial<Record<string, string>>> = { date: 'Date', 'date-time': 'DateTime' }
const UNITS = JSON.stringify(Unit.options)
const DATE_PATTERN = partialDatePattern()

type StringSchema = { readonly format?: string; readonly pattern?: string; readonly enum?: readonly string[] }

/** The scalar of a text that is a date, a time or a unit; undefined for other texts. */
function scalarOfText({ format = '', pattern, enum: words }: StringSchema): string | undefined {
  if (words && JSON.stringify(words) === UNITS) return 'Unit'
  if (pattern === DATE_PATTERN) return 'Date'
  return SCALARS_OF_FORMATS[format]
}

function partialDatePattern(): string {
  const [pattern] = [...(PartialDate._zod.bag.patterns ?? [])]
  return pattern?.source ?? ''
}
