import { isDeepStrictEqual } from 'node:util'
import { INPUT } from './input-names.js'
import { type JsonObject, mapObjects, mapValues, objectAt, withComponents } from './json-tree.js'

const FIGURE = { $ref: '#/components/schemas/Figure' }
const PRINTED = /^#\/components\/schemas\/(PrintedFigure\w*)$/
const VALUE = 'The number, in unit. A figure that is sent with low and high may leave it out; it is then their geometric mean.'

/**
 * Replaces the schemas of figures, of which there is one for each dimension, by one schema. They differ only in their units and
 * bounds; the bounds of each field, which imply its dimension, are moved to the description of the field.
 */
export function withOneFigure(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => !PRINTED.test(`#/components/schemas/${name}`)))
  const replaced = (schema: unknown, sentenceOf: (name: string) => string) =>
    mapObjects(schema, (object) => {
      const [, name] = PRINTED.exec(String(object['$ref'])) ?? []
      if (name === undefined) return object
      const description = [object['description'], sentenceOf(name)].filter(Boolean).join(' ')
      return { ...(description !== '' && { description }), ...FIGURE }
    }) as JsonObject
  const bounded = (schema: unknown) => replaced(schema, (name) => boundsOf(objectAt(schemas, name)))
  const shown = mapValues(kept, (schema, name) => {
    const sent = objectAt(kept, `${name}${INPUT}`)
    return withBoundsOf(schema as JsonObject, (field) => {
      const one = objectAt(sent, 'properties')[field]
      return { plain: replaced(one, () => ''), bounded: bounded(one) }
    })
  })
  const figure = objectAt(kept, 'Figure')
  const { value, ...fields } = objectAt(figure, 'properties')
  return withComponents(bounded({ ...document, components: {} }), {
    ...objectAt(document, 'components'),
    schemas: {
      ...bounded(shown),
      Figure: { ...figure, properties: { value: { ...(value as JsonObject), description: VALUE }, ...fields } },
    },
  })
}

type Sent = { readonly plain: unknown; readonly bounded: unknown }

/** Gives the figures of a record that is shown the bounds that they have in the schema by which the record is sent. */
function withBoundsOf(schema: JsonObject, sentAs: (field: string) => Sent): JsonObject {
  if (!('properties' in schema)) return schema
  const properties = mapValues(objectAt(schema, 'properties'), (property, field) => {
    const { plain, bounded } = sentAs(field)
    return isDeepStrictEqual(plain, property) ? bounded : property
  })
  return { ...schema, properties }
}

/** The sentence with the bounds of a figure; its unit implies the other units that are allowed, which Unit lists. */
function boundsOf(schema: JsonObject): string {
  const [, bounds = ''] = /(?<=place in it\. )(Between .*)$/.exec(String(schema['description'])) ?? []
  return bounds
}
