import { type JsonObject, mapValues, objectAt, withComponents, without } from './json-tree.js'

/** A document whose schema somebody else publishes is described by that, not by a copy of the part of it that is read or written here. */
export function withFormsOfOthers(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  return withComponents(document, { schemas: mapValues(schemas, (schema) => asPublished(schema as JsonObject)) })
}

function asPublished(schema: JsonObject): JsonObject {
  if (!('externalDocs' in schema)) return schema
  return { ...without(schema, 'properties', 'required'), additionalProperties: true }
}
