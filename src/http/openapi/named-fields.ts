import { type JsonObject, mapObjects, mapValues, objectAt, withComponents } from './json-tree.js'

/** Fields of fewer schemas than this stay inside them, because an editor then shows their description in place. */
const LEAST_SCHEMAS = 6

type Field = { readonly name: string; readonly schema: JsonObject; count: number }

/** Makes a field that is described alike in many schemas (citations, notes, totalCount) a schema of its own with the name of the field. */
export function withNamedFields(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  const names = namesOf(repeated(schemas), new Set(Object.keys(schemas)))
  const referring = mapObjects(schemas, (schema) =>
    'properties' in schema
      ? {
          ...schema,
          properties: mapValues(objectAt(schema, 'properties'), (property, field) => {
            const name = names.get(keyOf(field, property))
            return name === undefined ? property : { $ref: `#/components/schemas/${name}` }
          }),
        }
      : schema,
  ) as JsonObject
  const named = Object.fromEntries([...names].map(([key, name]) => [name, JSON.parse(key.slice(key.indexOf('{'))) as JsonObject]))
  return withComponents(document, { schemas: { ...referring, ...named } })
}

function repeated(schemas: JsonObject): readonly Field[] {
  const found = new Map<string, Field>()
  mapObjects(schemas, (schema) => {
    for (const [name, property] of Object.entries(objectAt(schema, 'properties'))) {
      const known = found.get(keyOf(name, property))
      if (known) known.count += 1
      else found.set(keyOf(name, property), { name, schema: property as JsonObject, count: 1 })
    }
    return schema
  })
  return [...found.values()].filter(({ schema, count }) => isNameable(schema) && count >= LEAST_SCHEMAS)
}

/** Whether a field can be a schema of its own. Nullable fields and choices cannot: some generators lose the null of a reference. */
function isNameable(schema: JsonObject): boolean {
  return typeof schema['type'] === 'string' && schema['description'] !== undefined && !('properties' in schema)
}

/** The names of the new schemas. The most frequent of several fields with a name gets it; if a schema has it already, `Field` is added. */
function namesOf(fields: readonly Field[], taken: Set<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, schema } of [...fields].sort((one, other) => other.count - one.count)) {
    const word = name.slice(0, 1).toUpperCase() + name.slice(1)
    const tried = taken.has(word) ? `${word}Field` : word
    if (taken.has(tried)) continue
    taken.add(tried)
    names.set(keyOf(name, schema), tried)
  }
  return names
}

function keyOf(name: string, schema: unknown): string {
  return `${name} ${JSON.stringify(schema)}`
}
