import { isDeepStrictEqual } from 'node:util'
import { INPUT } from './input-names.js'
import { type JsonObject, mapObjects, objectAt, withComponents, without } from './json-tree.js'

type Schemas = Readonly<Record<string, JsonObject>>

/** Merges two schemas of a thing, as it is sent and as it is shown, if they are equal. Those with different required fields stay two. */
export function withOneOfTwins(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas') as Schemas
  const names = alikeAmong(schemas)
  if (names.length === 0) return document
  const renamed = renaming(document, names)
  const sent = objectAt(objectAt(renamed, 'components'), 'schemas')
  const once = Object.fromEntries(names.map((name) => [name, sent[`${name}${INPUT}`]]))
  return withComponents(renamed, { schemas: { ...without(sent, ...names.map((name) => `${name}${INPUT}`)), ...once } })
}

/** The names of the schemas that equal their schema for sending, if the schemas to which they refer are equal too. */
function alikeAmong(schemas: Schemas): readonly string[] {
  let names = Object.keys(schemas).filter((name) => `${name}${INPUT}` in schemas)
  for (;;) {
    const alike = names.filter((name) => isDeepStrictEqual(plain(renaming(schemas[`${name}${INPUT}`], names)), plain(schemas[name] ?? {})))
    if (alike.length === names.length) return names
    names = alike
  }
}

/** A schema without the order of its required fields, and without whether it allows other fields. */
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
