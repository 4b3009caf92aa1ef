import { isObject, type JsonObject, mapObjects, mapOperations, mapValues, objectAt, withUsedParts } from './json-tree.js'

/** Keywords of 3.1 that 3.0 lacks. Descriptions contain what they say, or only the service checks it. */
const UNKNOWN = ['unevaluatedProperties', 'contentMediaType', '$schema', 'identifier']

/**
 * Returns the document in OpenAPI 3.0.3, for generators that do not read 3.1: null becomes `nullable`, exclusive bounds become
 * separate keywords, and keywords beside a reference are moved into an `allOf` with it.
 */
export function openapi30(document: JsonObject): JsonObject {
  const plain = withUsedParts(withOwnWords(withoutExtensions(document)))
  const schemas = objectAt(objectAt(plain, 'components'), 'schemas')
  const written = mapObjects(plain, (schema) =>
    wrapped(bounded(nullable(narrowed(constant(known(needing(schema)))), schemas))),
  ) as JsonObject
  return { ...written, openapi: '3.0.3' }
}

/** Writes out answers that have a description beside their reference, because 3.0 ignores keywords beside a reference. */
function withOwnWords(document: JsonObject): JsonObject {
  const shared = objectAt(objectAt(document, 'components'), 'responses')
  return mapOperations(document, (operation) => ({
    ...operation,
    responses: mapValues(objectAt(operation, 'responses'), (response) => {
      const { $ref, ...words } = response as JsonObject
      return typeof $ref === 'string' && 'description' in words ? { ...objectAt(shared, $ref.split('/').at(-1) ?? ''), ...words } : response
    }),
  }))
}

/** Removes the extension with further types of content: generators do not use it, but would follow its references. */
function withoutExtensions(document: JsonObject): JsonObject {
  const isKept = ([key]: [string, unknown]) => !key.startsWith('x-') || key === 'x-enum-varnames'
  return mapObjects(document, (object) => Object.fromEntries(Object.entries(object).filter(isKept))) as JsonObject
}

/** Moves the required fields that stand beside an `allOf` into the part with the schema's own fields. */
function needing(schema: JsonObject): JsonObject {
  const { allOf, required, ...rest } = schema
  if (!Array.isArray(allOf) || !Array.isArray(required)) return schema
  const parts = allOf as JsonObject[]
  const own = parts.find((part) => !('$ref' in part)) ?? { type: 'object' }
  const all = [...((own['required'] ?? []) as string[]), ...(required as string[])]
  return { ...rest, allOf: [...parts.filter((part) => part !== own), { ...own, required: all }] }
}

function known(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key, value]) => key !== 'propertyNames' && (!UNKNOWN.includes(key) || isObject(value))),
  )
}

function constant(schema: JsonObject): JsonObject {
  const { const: only, ...rest } = schema
  return typeof only === 'string' || typeof only === 'boolean' ? { ...rest, enum: [only] } : schema
}

/** Reduces a choice between named schemas and others (a list of them, any object) to the named ones: generators cannot write the others. */
function narrowed(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema
  if (!Array.isArray(anyOf)) return schema
  const choices = (anyOf as JsonObject[]).flatMap((one) => (Array.isArray(one['anyOf']) ? (one['anyOf'] as JsonObject[]) : [one]))
  const named = choices.filter((one) => '$ref' in one || one['type'] === 'null')
  if (named.length === choices.length || named.every((one) => one['type'] === 'null')) return schema
  const [only] = named
  return named.length === 1 && only ? { ...rest, ...only } : { ...rest, anyOf: named }
}

function nullable(schema: JsonObject, schemas: JsonObject): JsonObject {
  const { type, anyOf, ...rest } = schema
  if (Array.isArray(type)) return { ...rest, type: type.find((one) => one !== 'null') as string, nullable: true }
  if (!Array.isArray(anyOf)) return schema
  const others = (anyOf as JsonObject[]).filter((one) => one['type'] !== 'null')
  if (others.length === anyOf.length) return schema
  const [only] = others
  // In 3.0 a choice cannot be nullable itself, so that each of its branches is.
  if (others.length > 1 || !only) return { ...rest, anyOf: others.map((one) => ('$ref' in one ? one : { ...one, nullable: true })) }
  if (Array.isArray(only['anyOf'])) return { ...rest, anyOf: (only['anyOf'] as JsonObject[]).map((one) => ({ ...one, nullable: true })) }
  const [wrappedReference] = (only['allOf'] ?? []) as JsonObject[]
  const { $ref } = wrappedReference ?? only
  if (typeof $ref !== 'string') return { ...only, ...rest, nullable: true }
  const { type: typeOfReferred = 'object' } = objectAt(schemas, $ref.split('/').at(-1) ?? '')
  return { ...rest, type: typeOfReferred, allOf: [{ $ref }], nullable: true }
}

function bounded(schema: JsonObject): JsonObject {
  const { exclusiveMinimum, exclusiveMaximum, ...rest } = schema
  return {
    ...rest,
    ...(typeof exclusiveMinimum === 'number' && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
    ...(typeof exclusiveMaximum === 'number' && { maximum: exclusiveMaximum, exclusiveMaximum: true }),
  }
}

function wrapped(schema: JsonObject): JsonObject {
  const { $ref, ...rest } = schema
  if (typeof $ref !== 'string' || Object.keys(rest).length === 0) return schema
  return { ...rest, allOf: [{ $ref }] }
}
