import { type JsonObject, mapObjects, mapValues, objectAt, withComponents } from './json-tree.js'

/**
 * The fields of what is sent have no `default`, of which generators make fields that must be given; what stands in their place is in
 * the description.
 */
export function withOptionalDefaults(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  return withComponents(document, { schemas: mapValues(schemas, (schema) => mapObjects(schema, withoutDefaults)) })
}

function withoutDefaults(schema: JsonObject): JsonObject {
  const properties = schema['properties']
  if (schema['type'] !== 'object' || !properties) return schema
  return { ...schema, properties: mapValues(properties as JsonObject, (property) => described(property as JsonObject)) }
}

function described(property: JsonObject): JsonObject {
  const { default: usual, description, ...rest } = property
  if (usual === undefined) return property
  const isNothing = usual === null || (Array.isArray(usual) && usual.length === 0)
  const sentence = isNothing ? undefined : `${JSON.stringify(usual)} when absent.`
  const words = [description, sentence].filter((one) => typeof one === 'string').join(' ')
  return words === '' ? rest : { ...rest, description: words }
}
