type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly description?: string
}
type Schemas = Readonly<Record<string, Schema>>

/** The schemas that the package's functions accept and return; those to which they refer are added. */
const ANSWERS = ['Estimate', 'EstimateNumbers', 'EstimateOutline', 'Comparison', 'ComparisonRequest', 'LedgerAnswer', 'Problem']
/** Requests whose fields are also keyword arguments, in snake_case. */
const WORDS = { InferenceWords: 'InferenceRequest', TrainingWords: 'TrainingRequest' }
const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'str',
  number: 'float',
  integer: 'int',
  boolean: 'bool',
  null: 'None',
  object: 'dict[str, Any]',
  array: 'list[Any]',
}
const LITERALS: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' }
const PYTHON_WORDS = new Set(['class', 'from', 'import', 'in', 'is', 'not', 'with', 'global', 'pass', 'return'])
const WIDTH = 110

/** Returns the types of packages/python: a TypedDict for each object of the API, and one of keyword arguments for each estimate. */
export function pythonTypes({ components }: { readonly components: { readonly schemas: Schemas } }): string {
  const { schemas } = components
  const named = [...reached([...ANSWERS, ...Object.values(WORDS)], schemas)].sort()
  const definitions = named.map((name) => definition(name, whole(schemas[name] ?? {}, schemas)))
  const keywords = Object.entries(WORDS).map(([name, request]) => keywordArguments(name, whole(schemas[request] ?? {}, schemas)))
  return [
    '"""The words of the API as types. Written by npm run contracts."""',
    'from __future__ import annotations',
    'from typing import Any, Literal, NotRequired, TypedDict, Union',
    ...definitions,
    ...keywords,
  ]
    .join('\n\n')
    .concat('\n')
}

/** The names of the given schemas and of all to which they refer. */
function reached(names: readonly string[], schemas: Schemas, found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    const references = [...JSON.stringify(schemas[name] ?? {}).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, to = '']) => to)
    reached(references, schemas, found)
  }
  return found
}

/** A schema with the fields of the schemas in its `allOf` as its own. */
function whole(schema: Schema, schemas: Schemas): Schema {
  const { allOf, ...rest } = schema
  if (!allOf) return schema
  const parts = allOf.map((part) => (part.$ref === undefined ? part : whole(schemas[part.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)))
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {})) as NonNullable<Schema['properties']>
  return { ...rest, properties, required: [rest, ...parts].flatMap(({ required = [] }) => required) }
}

function definition(name: string, schema: Schema): string {
  if (!schema.properties) return `${name} = ${typeOf(schema)}`
  if (Object.keys(schema.properties).some((field) => PYTHON_WORDS.has(field))) return withPythonWords(name, schema)
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties).map(([field, property]) => {
    const type = typeOf(property)
    return `    ${field}: ${required.has(field) ? type : `NotRequired[${type}]`}${docstring(property.description, 4)}`
  })
  return `class ${name}(TypedDict):${docstring(schema.description, 4)}\n${fields.join('\n')}`
}

/** A TypedDict whose fields are given as strings, because some of them are keywords of Python. */
function withPythonWords(name: string, { properties = {}, required = [] }: Schema): string {
  const fields = Object.entries(properties).map(([field, property]) => {
    const type = typeOf(property)
    return `    "${field}": "${required.includes(field) ? type : `NotRequired[${type}]`}",`
  })
  return `${name} = TypedDict("${name}", {\n${fields.join('\n')}\n})`
}

function keywordArguments(name: string, { properties = {} }: Schema): string {
  const fields = Object.entries(properties).map(
    ([field, property]) => `    ${snakeCase(field)}: ${typeOf(property)}${docstring(property.description, 4)}`,
  )
  return `class ${name}(TypedDict, total=False):\n${fields.join('\n')}`
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'Any'
  if (schema.enum) return `Literal[${schema.enum.map(literal).join(', ')}]`
  if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return `Union[${[...new Set(choices.map(typeOf))].join(', ')}]`
  if (schema.items) return `list[${typeOf(schema.items)}]`
  if (typeof schema.additionalProperties === 'object') return `dict[str, ${typeOf(schema.additionalProperties)}]`
  if (typeof schema.type === 'string') return PRIMITIVES[schema.type] ?? 'Any'
  return schema.type ? `Union[${schema.type.map((type) => PRIMITIVES[type] ?? 'Any').join(', ')}]` : 'Any'
}

function literal(value: unknown): string {
  return LITERALS[String(value)] ?? JSON.stringify(value)
}

function docstring(text: string | undefined, indent: number): string {
  if (text === undefined) return ''
  const margin = ' '.repeat(indent)
  return `\n${wrapped(`"""${text.replaceAll('\\', '\\\\').replaceAll('"""', "'''").replace(/"$/, '" ')}"""`, WIDTH - indent)
    .map((line) => margin + line)
    .join('\n')}`
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** Returns a name in snake_case: outputTokens as output_tokens, gridGco2ePerKwh as grid_gco2e_per_kwh. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
