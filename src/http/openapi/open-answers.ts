import { isObject, type JsonObject, mapObjects, mapValues, objectAt, referredTo, withComponents } from './json-tree.js'

/**
 * Lets answers have more fields than are described, because new fields are added without a new version of the API. Schemas of
 * requests stay closed, because unknown fields in them are refused.
 */
export function withOpenAnswers(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  const operations = Object.values(objectAt(document, 'paths')).flatMap((path) => Object.values(path as JsonObject)) as JsonObject[]
  const sent = referredTo(
    operations.map(({ requestBody, parameters }) => [requestBody, parameters]),
    objectAt(document, 'components'),
  )
  return withComponents(document, {
    schemas: mapValues(schemas, (schema, name) => (sent.has(`schemas/${name}`) ? schema : mapObjects(schema, open))),
  })
}

function open(schema: JsonObject): JsonObject {
  const { additionalProperties, unevaluatedProperties, ...rest } = schema
  if (unevaluatedProperties === false && Array.isArray(schema['allOf'])) return rest
  return additionalProperties === false && isObject(schema['properties']) ? rest : schema
}
