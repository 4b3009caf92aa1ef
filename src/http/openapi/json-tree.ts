/** A JSON object of the OpenAPI document. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Returns a copy of a JSON tree in which `map` has replaced each object, inner objects before outer ones. */
export function mapObjects(tree: unknown, map: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(tree)) return tree.map((one) => mapObjects(one, map))
  return isObject(tree) ? map(mapValues(tree, (value) => mapObjects(value, map))) : tree
}

/** Returns a copy of an object in which `map` has replaced each value. */
export function mapValues(object: JsonObject, map: (value: unknown, key: string) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]))
}

/** Whether a value is an object, and not null or an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the object under a key; an empty object if there is none. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return isObject(value) ? value : {}
}

/** Returns a copy of the document in which `map` has replaced each operation. */
export function mapOperations(document: JsonObject, map: (operation: JsonObject, path: string, method: string) => JsonObject): JsonObject {
  const paths = mapValues(objectAt(document, 'paths'), (item, path) =>
    mapValues(item as JsonObject, (one, method) => map(one as JsonObject, path, method)),
  )
  return { ...document, paths }
}

/** Returns the document with these components in place of its own of the same kind. */
export function withComponents(document: JsonObject, components: JsonObject): JsonObject {
  return { ...document, components: { ...objectAt(document, 'components'), ...components } }
}

/** Returns a copy of an object without these keys. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

const REFERENCE = /"#\/components\/([\w-]+)\/([\w.-]+)"/g

/** Returns the document without components to which nothing in it refers, directly or through other components. */
export function withUsedParts(document: JsonObject): JsonObject {
  const components = objectAt(document, 'components')
  const used = referredTo({ ...document, components: undefined }, components)
  const kept = mapValues(components, (parts, kind) =>
    kind === 'securitySchemes'
      ? parts
      : Object.fromEntries(Object.entries(parts as JsonObject).filter(([name]) => used.has(`${kind}/${name}`))),
  )
  return {
    ...document,
    components: Object.fromEntries(Object.entries(kept).filter(([, parts]) => Object.keys(parts as JsonObject).length > 0)),
  }
}

/** Returns the components that a part of a document refers to, directly or through others, as schemas/Model. */
export function referredTo(part: unknown, components: JsonObject, found = new Set<string>()): ReadonlySet<string> {
  for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(REFERENCE)) {
    if (found.has(`${kind}/${name}`)) continue
    found.add(`${kind}/${name}`)
    referredTo(objectAt(components, kind)[name] ?? {}, components, found)
  }
  return found
}
