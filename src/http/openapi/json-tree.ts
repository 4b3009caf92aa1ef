export type JsonObject = Readonly<Record<string, unknown>>

/** A copy of a tree of JSON, each object of which was given to `map`, those inside before those around them. */
export function mapObjects(tree: unknown, map: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(tree)) return tree.map((one) => mapObjects(one, map))
  return isObject(tree) ? map(mapValues(tree, (value) => mapObjects(value, map))) : tree
}

export function mapValues(object: JsonObject, map: (value: unknown, key: string) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]))
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object under a key; an empty one where there is none. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return isObject(value) ? value : {}
}

/** A copy of the document, each operation of which was given to `map`. */
export function mapOperations(document: JsonObject, map: (operation: JsonObject, path: string, method: string) => JsonObject): JsonObject {
  const paths = mapValues(objectAt(document, 'paths'), (item, path) =>
    mapValues(item as JsonObject, (one, method) => map(one as JsonObject, path, method)),
  )
  return { ...document, paths }
}

export function withComponents(document: JsonObject, components: JsonObject): JsonObject {
  return { ...document, components: { ...objectAt(document, 'components'), ...components } }
}

export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

const REFERENCE = /"#\/components\/([\w-]+)\/([\w.-]+)"/g

/** The document without the components that nothing of it refers to, directly or by way of others. */
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

/** The components that a part of a document refers to, as schemas/Model. */
export function referredTo(part: unknown, components: JsonObject, found = new Set<string>()): ReadonlySet<string> {
  for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(REFERENCE)) {
    if (found.has(`${kind}/${name}`)) continue
    found.add(`${kind}/${name}`)
    referredTo(objectAt(components, kind)[name] ?? {}, components, found)
  }
  return found
}
