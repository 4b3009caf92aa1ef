import { isDeepStrictEqual } from 'node:util'
import { INPUT } from './input-names.js'
import { type JsonObject, mapObjects, objectAt, withComponents, without } from './json-tree.js'

type Schemas = Readonly<Record<string, JsonObject>>

/** A schema that is the same as it is sent and as it is shown stands once; what differs in required fields stays two. */
export function withOneOfTwins(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas') as Schemas
  const names = alikeAmong(schemas)
  if (names.length === 0) return document
  const renamed = renaming(document, names)
  const sent = objectAt(objectAt(renamed, 'components'), 'schemas')
  const once = Object.fromEntries(names.map((name) => [name, sent[`${name}${INPUT}`]]))
  return withComponents(renamed, { schemas: { ...without(sent, ...names.map((name) => `${name}${INPUT}`)), ...once } })
}

/** The names of the schemas that equal what is sent in their place, given that those which they refer to do. */
function alikeAmong(schemas: Schemas): readonly string[] {
  let names = Object.keys(schemas).filter((name) => `${name}${INPUT}` in schemas)
  for (;;) {
    const alike = names.filter((name) => isDeepStrictEqual(plain(renaming(schemas[`${name}${INPUT}`], names)), plain(schemas[name] ?? {})))
    if (alike.length === names.length) return names
    names = alike
  }
}

/** Required fields in one order, and whether there may be others left open. */
function plain(schema: JsonObject): JsonObject {
  const required = schema['required'] as readonly string[] | undefined
  return { ...without(schema, 'additionalProperties', 'required'), ...(required && { required: [...required].sort() }) }
}

function renaming(tree: unknown, names: readonly string[]): JsonObject {
  const references = new Map(names.map((name) => [`#/components/schemas/${name}${INPUT}`, `#/components/schemas/${name}`]))
  return mapObjects(tree, (object) => {
    const to = references.get(String(object['$ref']))
    return to === undefined ? object : { ...object, $ref: to }
  }) as JsonObject
}
