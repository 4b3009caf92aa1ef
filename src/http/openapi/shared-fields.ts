import { FAMILIES, type Family } from './families.js'
import { type JsonObject, objectAt, withComponents, without } from './json-tree.js'

const INPUT = 'Input'
const PAGE = 'Page'
/** Fewer letters are not worth a schema of their own. */
const LEAST_LETTERS = 250

type Schemas = Readonly<Record<string, JsonObject>>

/**
 * Fields that several schemas have stand in one schema, which each of them takes with its own: of requests and answers that say
 * much the same, of a record as it is sent and as it is shown, and of pages.
 */
export function withSharedFields(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas') as Schemas
  return withComponents(document, { schemas: familiesOf(Object.keys(schemas)).reduce(factored, schemas) })
}

function familiesOf(names: readonly string[]): Family[] {
  const twins = names.filter((name) => names.includes(`${name}${INPUT}`))
  const pages = names.filter((name) => name.endsWith(PAGE))
  return [
    ...FAMILIES.map((family) => (family.name === `List${PAGE}` ? { ...family, of: pages } : family)),
    ...twins.map((name) => ({
      name: `${name}Fields`,
      description: `What ${name} has in common as it is sent and as it is shown.`,
      of: [name, `${name}${INPUT}`],
    })),
  ]
}

/** A schema as what it takes of others, and its own fields. */
type Parts = {
  readonly taken: readonly JsonObject[]
  readonly fields: JsonObject
  readonly required: readonly string[]
  readonly rest: JsonObject
}

function factored(schemas: Schemas, { name, description, of }: Family): Schemas {
  const members = of.filter((one) => one in schemas).map((one) => [one, partsOf(schemas[one] ?? {})] as const)
  const parts = members.map(([, one]) => one)
  const shared = sharedFields(parts)
  if (members.length < 2 || JSON.stringify(shared).length < LEAST_LETTERS) return schemas
  const required = Object.keys(shared).filter((field) => parts.every((one) => one.required.includes(field)))
  const base = { type: 'object', properties: shared, ...(required.length > 0 && { required }), description }
  const taking = members.map(([one, own]) => [one, written(without(own.fields, ...Object.keys(shared)), own, { name, required })] as const)
  return { ...schemas, [name]: base, ...Object.fromEntries(taking) }
}

function partsOf(schema: JsonObject): Parts {
  const { allOf, properties, required, type, ...rest } = schema
  if (!Array.isArray(allOf))
    return { taken: [], fields: (properties ?? {}) as JsonObject, required: (required ?? []) as string[], rest: { type, ...rest } }
  const taken = (allOf as JsonObject[]).filter((one) => '$ref' in one)
  const [own = {}] = (allOf as JsonObject[]).filter((one) => !('$ref' in one))
  const all = [...((required ?? []) as string[]), ...((own['required'] ?? []) as string[])]
  return { taken, fields: objectAt(own, 'properties'), required: [...new Set(all)], rest }
}

/**
 * The fields that all have. A schema without any of its own could not say which of the shared ones it needs: then only those
 * are shared that are needed in all of them or in none.
 */
function sharedFields(parts: readonly Parts[]): JsonObject {
  const [first, ...others] = parts
  if (!first) return {}
  const alike = Object.entries(first.fields).filter(([field, schema]) =>
    others.every(({ fields }) => JSON.stringify(fields[field]) === JSON.stringify(schema)),
  )
  const isBare = parts.some(({ fields }) => Object.keys(fields).length === alike.length)
  const agree = ([field]: [string, unknown]): boolean =>
    others.every(({ required }) => required.includes(field) === first.required.includes(field))
  return Object.fromEntries(isBare ? alike.filter(agree) : alike)
}

/**
 * A schema that takes shared fields beside its own. None but these: what is beside them is refused. Which of the shared ones it
 * needs is said twice, because some generators read it beside `allOf` and some inside.
 */
function written(
  fields: JsonObject,
  { taken, required, rest }: Parts,
  base: { readonly name: string; readonly required: readonly string[] },
): JsonObject {
  const needed = required.filter((field) => !base.required.includes(field))
  const ofShared = needed.filter((field) => !(field in fields))
  const own = { type: 'object', properties: fields, ...(needed.length > 0 && { required: needed }) }
  const { description, ...others } = without(rest, 'type', 'additionalProperties', 'unevaluatedProperties')
  return {
    description,
    ...others,
    // An object without fields is one that may have none, to those who make types of it.
    allOf: [...taken, { $ref: `#/components/schemas/${base.name}` }, ...(Object.keys(fields).length > 0 ? [own] : [])],
    ...(ofShared.length > 0 && { required: ofShared }),
    unevaluatedProperties: false,
  }
}
