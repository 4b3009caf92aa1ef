import { FAMILIES, type Family } from './families.js'
import { INPUT } from './input-names.js'
import { type JsonObject, objectAt, withComponents, without } from './json-tree.js'

/** A shared schema must save at least this many characters. */
const LEAST_LETTERS = 250

type Schemas = Readonly<Record<string, JsonObject>>

/**
 * Moves fields that several schemas share into a schema to which they refer: in families of requests and answers, in a record as it
 * is sent and as it is shown, and in pages.
 */
export function withSharedFields(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas') as Schemas
  return withComponents(document, { schemas: familiesOf(Object.keys(schemas)).reduce(factored, withShortInputs(schemas)) })
}

/** Shortens the description of a schema for sending if the schema for showing has the same one. */
function withShortInputs(schemas: Schemas): Schemas {
  const shown = (name: string): string => name.slice(0, -INPUT.length)
  const isTwin = (name: string, { description }: JsonObject): boolean =>
    name.endsWith(INPUT) && description !== undefined && description === schemas[shown(name)]?.['description']
  const entries = Object.entries(schemas)
  return Object.fromEntries(
    entries.map(([name, schema]) => [name, isTwin(name, schema) ? { ...schema, description: `${shown(name)} as it is sent.` } : schema]),
  )
}

function familiesOf(names: readonly string[]): Family[] {
  const twins = names.filter((name) => names.includes(`${name}${INPUT}`))
  return [
    ...FAMILIES,
    ...twins.map((name) => ({
      name: `${name}Fields`,
      description: `${name}, sent or shown.`,
      of: [name, `${name}${INPUT}`],
    })),
  ]
}

/** A schema, split into the shared schemas that it refers to, its own fields, its required fields, and the rest. */
type Parts = {
  readonly taken: readonly JsonObject[]
  readonly fields: JsonObject
  readonly required: readonly string[]
  readonly rest: JsonObject
}

function factored(schemas: Schemas, family: Family): Schemas {
  const { name, description } = family
  const members = membersOf(family, schemas).map((one) => [one, partsOf(schemas[one] ?? {})] as const)
  const parts = members.map(([, one]) => one)
  const shared = sharedFields(parts)
  if (members.length < 2 || JSON.stringify(shared).length * (members.length - 1) < LEAST_LETTERS) return schemas
  const required = Object.keys(shared).filter((field) => parts.every((one) => one.required.includes(field)))
  const base = { type: 'object', properties: shared, ...(required.length > 0 && { required }), description }
  const taking = members.map(([one, own]) => [one, written(without(own.fields, ...Object.keys(shared)), own, { name, required })] as const)
  return { ...schemas, [name]: base, ...Object.fromEntries(taking) }
}

function membersOf(family: Family, schemas: Schemas): readonly string[] {
  if ('of' in family) return family.of.filter((one) => one in schemas)
  return Object.keys(schemas).filter((one) => family.having.every((field) => field in partsOf(schemas[one] ?? {}).fields))
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
 * The fields that all members have. If a member has no other fields, it could not say which shared fields are required in it but not
 * in others; the last shared field then stays in each member.
 */
function sharedFields(parts: readonly Parts[]): JsonObject {
  const [first, ...others] = parts
  if (!first) return {}
  const alike = Object.entries(first.fields).filter(([field, schema]) =>
    others.every(({ fields }) => JSON.stringify(fields[field]) === JSON.stringify(schema)),
  )
  const isNeededByAll = (field: string): boolean => parts.every(({ required }) => required.includes(field))
  const needsMore = ({ fields, required }: Parts): boolean =>
    Object.keys(fields).length === alike.length && required.some((field) => field in fields && !isNeededByAll(field))
  return Object.fromEntries(parts.some(needsMore) ? alike.slice(0, -1) : alike)
}

/**
 * A schema that refers to shared fields in an `allOf` with its own. Fields besides these are refused. Required fields among the shared
 * ones are listed beside the `allOf`; the document in OpenAPI 3.0 lists them inside, where its generators look for them.
 */
function written(
  fields: JsonObject,
  { taken, required, rest }: Parts,
  base: { readonly name: string; readonly required: readonly string[] },
): JsonObject {
  const needed = required.filter((field) => !base.required.includes(field))
  const ofShared = needed.filter((field) => !(field in fields))
  const ofOwn = needed.filter((field) => field in fields)
  const own = { type: 'object', properties: fields, ...(ofOwn.length > 0 && { required: ofOwn }) }
  const { description, ...others } = without(rest, 'type', 'additionalProperties', 'unevaluatedProperties')
  return {
    description,
    ...others,
    // An empty object is left out, because generators would make a type that allows no field.
    allOf: [...taken, { $ref: `#/components/schemas/${base.name}` }, ...(Object.keys(fields).length > 0 ? [own] : [])],
    ...(ofShared.length > 0 && { required: ofShared }),
    // The shared schemas allow other fields; the schema that refers to them does not.
    ...((rest['additionalProperties'] === false || rest['unevaluatedProperties'] === false) && { unevaluatedProperties: false }),
  }
}
