import { z } from 'zod'

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
}
type Direction = 'input' | 'output'

const INT32_MAX = 2 ** 31 - 1
const SCALARS: Readonly<Record<string, string>> = { string: 'String', boolean: 'Boolean', number: 'Float' }

/** The GraphQL types of zod schemas and of everything inside them that has a .meta({ id }), by name. */
export function typesFromZod(schemas: readonly z.ZodType[], direction: Direction): Map<string, string> {
  const container = z.strictObject(Object.fromEntries(schemas.map((schema, index) => [`_${index}`, schema])))
  const { $defs = {} } = z.toJSONSchema(container, { io: direction, reused: 'inline' })
  return new Map(Object.entries($defs).map(([name, schema]) => [name, printType(name, schema as JsonSchema, direction)]))
}

/** A description as GraphQL writes it above what it describes. */
export function printDescription(text: string | undefined, indent = ''): string {
  if (text === undefined) return ''
  // A quotation mark beside the three that delimit would be read as one of them.
  const lines = text.includes('"') ? `\n${indent}${text.replaceAll('"""', '\\"""')}\n${indent}` : text
  return `${indent}"""${lines}"""\n`
}

/** What GraphQL takes for the name of an enum's value. */
const ENUM_VALUE = /^[_A-Za-z]\w*$/

function printType(name: string, schema: JsonSchema, direction: Direction): string {
  if (schema.enum) return printEnum(name, schema.enum, schema.description)
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const isRequired = schema.required?.includes(key) ?? false
    return `${printDescription(field.description, '  ')}  ${key}: ${typeOf(key, field, isRequired)}${printDefault(field, direction)}`
  })
  const keyword = direction === 'input' ? 'input' : 'type'
  return `${printDescription(schema.description)}${keyword} ${name} {\n${fields.join('\n')}\n}`
}

/** Words that GraphQL takes for names as an enum; others as a scalar, which takes a word or a string and which zod checks. */
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
  if (type === 'integer') return maximum <= INT32_MAX ? 'Int' : 'Float'
  if (type === 'object' && !properties) return 'JSON'
  const scalar = SCALARS[type ?? '']
  if (scalar !== undefined) return scalar
  throw new Error(`No GraphQL type for ${JSON.stringify(field)}: name it with .meta({ id }) or simplify it.`)
}

function typesOf({ type }: JsonSchema): string[] {
  return type === undefined ? [] : [type].flat()
}

function printDefault(field: JsonSchema, direction: Direction): string {
  return direction === 'input' && field.default !== undefined ? ` = ${JSON.stringify(field.default)}` : ''
}
