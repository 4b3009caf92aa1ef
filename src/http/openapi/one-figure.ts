import { type JsonObject, mapObjects, objectAt, withComponents } from './json-tree.js'

const FIGURE = 'PrintedFigure'
const REFERENCE = new RegExp(`^#/components/schemas/(${FIGURE}[A-Z]\\w*)$`)

/**
 * One schema of a figure that is sent, in place of one for each dimension, which differ in the list of units and in bounds
 * alone: between which bounds, and so in units of which dimension, is in its description.
 */
export function withOneFigure(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  const general = objectAt(schemas, FIGURE)
  const { alternatives, ...fields } = objectAt(general, 'properties') as Readonly<Record<string, JsonObject>>
  const alternative = { $ref: '#/components/schemas/PrintedAlternative' }
  const kept = Object.entries(schemas).filter(([name]) => !isOfOneDimension(name))
  const replaced = mapObjects(
    { ...document, components: { ...objectAt(document, 'components'), schemas: Object.fromEntries(kept) } },
    (schema) => {
      const [, name] = REFERENCE.exec(String(schema['$ref'])) ?? []
      if (name === undefined) return schema
      const description = [schema['description'], sentenceOf(objectAt(schemas, name))].filter(Boolean).join(' ')
      return { description, $ref: `#/components/schemas/${FIGURE}` }
    },
  ) as JsonObject
  return withComponents(replaced, {
    schemas: {
      ...objectAt(objectAt(replaced, 'components'), 'schemas'),
      PrintedAlternative: {
        ...objectAt(alternatives ?? {}, 'items'),
        description: 'A figure that conflicts with the chosen one, in a unit of the same dimension.',
      },
      [FIGURE]: { ...general, properties: { ...fields, alternatives: { ...alternatives, items: alternative } } },
    },
  })
}

function isOfOneDimension(name: string): boolean {
  return REFERENCE.test(`#/components/schemas/${name}`)
}

/** The bounds of a figure, whose unit says in which others it may be printed: those that Unit lists with it. */
function sentenceOf(schema: JsonObject): string {
  const [, bounds = 'In any unit.'] = /(?<=place in it\. )(Between .*)$/.exec(String(schema['description'])) ?? []
  return bounds
}
