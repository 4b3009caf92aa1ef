import { type JsonObject, mapValues, objectAt, withComponents, without } from './json-tree.js'

/** Replaces the schemas of documents whose schema others publish by a reference to the published one, which is complete. */
export function withFormsOfOthers(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  return withComponents(document, { schemas: mapValues(schemas, (schema) => asPublished(schema as JsonObject)) })
}

function asPublished(schema: JsonObject): JsonObject {
  if (!('externalDocs' in schema)) return schema
  return { ...without(schema, 'properties', 'required'), additionalProperties: true }
}
