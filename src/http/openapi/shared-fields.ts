import { type JsonObject, objectAt, withComponents, without } from './json-tree.js'

/** Requests that say much the same, and what the fields that they share are called together. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  InferenceSettings: ['InferenceRequest', 'InferenceItem', 'UsageRequest', 'UsageItem', 'LedgerCall', 'LedgerUsageCall', 'InferenceChange'],
  TrainingSettings: ['TrainingRequest', 'TrainingItem'],
}

/** Fields that all requests of a family have stand in one schema, which each of them takes with its own. */
export function withSharedFields(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  const changed = Object.entries(FAMILIES).flatMap(([family, names]) =>
    factored(
      family,
      names.map((name) => [name, objectAt(schemas, name)]),
    ),
  )
  return withComponents(document, { schemas: { ...schemas, ...Object.fromEntries(changed) } })
}

type Named = readonly [name: string, schema: JsonObject]

function factored(family: string, members: readonly Named[]): Named[] {
  const [[, first] = ['', {}], ...others] = members
  const isShared = ([field, schema]: [string, unknown]): boolean =>
    others.every(
      ([, other]) => JSON.stringify(objectAt(other, 'properties')[field]) === JSON.stringify(schema) && !isRequired(other, field),
    ) && !isRequired(first, field)
  const shared = Object.fromEntries(Object.entries(objectAt(first, 'properties')).filter(isShared))
  const description = 'How and where a model is run and what is known of it.'
  return [
    [family, { type: 'object', description, properties: shared }],
    ...members.map(([name, schema]): Named => [name, taking(family, shared, schema)]),
  ]
}

/** A schema of the shared fields and its own. None but these: what is beside them is refused. */
function taking(family: string, shared: JsonObject, schema: JsonObject): JsonObject {
  const { description, ...rest } = without(schema, 'additionalProperties', 'properties')
  const own = Object.entries(objectAt(schema, 'properties')).filter(([field]) => !(field in shared))
  // An object without fields is one that may have none, to those who make types of it.
  const beside = own.length > 0 ? [{ ...rest, properties: Object.fromEntries(own) }] : []
  return { description, allOf: [{ $ref: `#/components/schemas/${family}` }, ...beside], unevaluatedProperties: false }
}

function isRequired(schema: JsonObject, field: string): boolean {
  return ((schema['required'] ?? []) as readonly string[]).includes(field)
}
