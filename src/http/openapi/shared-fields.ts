import { FAMILIES, type Family } from './families.js'
import { INPUT } from './input-names.js'
import { type JsonObject, objectAt, withComponents, without } from './json-tree.js'

/** Fewer letters, over all places but one, are not worth a schema of their own. */
const LEAST_LETTERS = 250

type Schemas = Readonly<Record<string, JsonObject>>

/**
 * Fields that several schemas have stand in one schema, which each of them takes with its own: of requests and answers that say
 * much the same, of a record as it is sent and as it is shown, and of pages.
 */
export function withSharedFields(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas') as Schemas
  return withComponents(document, { schemas: familiesOf(Object.keys(schemas)).reduce(factored, withShortInputs(schemas)) })
}

/** What a record is stands at what is shown. */
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

/** A schema as what it takes of others, and its own fields. */
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
 * The fields that all have. A schema without any of its own could not say which of the shared ones it needs and others do not: then
 * the last of them stays with each.
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
 * A schema that takes shared fields beside its own. None but these: what is beside them is refused. Which of the shared ones it
 * needs is said beside `allOf`; the rendering in 3.0 says it inside, where the generators that read that one look.
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
    // An object without fields is one that may have none, to those who make types of it.
    allOf: [...taken, { $ref: `#/components/schemas/${base.name}` }, ...(Object.keys(fields).length > 0 ? [own] : [])],
    ...(ofShared.length > 0 && { required: ofShared }),
    // What others take in turn is open: they are closed around it.
    ...((rest['additionalProperties'] === false || rest['unevaluatedProperties'] === false) && { unevaluatedProperties: false }),
  }
}
