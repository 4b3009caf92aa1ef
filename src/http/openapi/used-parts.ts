import { type JsonObject, mapValues, objectAt } from './json-tree.js'

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
