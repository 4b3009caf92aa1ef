import { withDefaultAnswer, withOneProblem } from './default-answer.js'
import { withFormsOfOthers } from './forms-of-others.js'
import { type JsonObject, mapObjects, mapValues, objectAt, withComponents, withUsedParts } from './json-tree.js'
import { withNamedFields } from './named-fields.js'
import { withOneFigure } from './one-figure.js'
import { withOneOfTwins } from './one-of-twins.js'
import { withOpenAnswers } from './open-answers.js'
import { withPlainSchemas } from './plain-schemas.js'
import { withSharedFields } from './shared-fields.js'
import { withOneContentType, withSharedParts } from './shared-parts.js'

/**
 * Removes `default` from the fields of requests, because some generators make such fields required. The description names the
 * default instead.
 */
function withOptionalDefaults(document: JsonObject): JsonObject {
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
  const isNothing = usual === null || (typeof usual === 'object' && Object.keys(usual).length === 0)
  const sentence = isNothing ? undefined : `${JSON.stringify(usual)} when absent.`
  const words = [description, sentence].filter((one) => typeof one === 'string').join(' ')
  return words === '' ? rest : { ...rest, description: words }
}

/** The steps from the document that follows from the routes to the published one, in their order. */
const STEPS: readonly ((document: JsonObject) => JsonObject)[] = [
  withFormsOfOthers,
  withOneFigure,
  withPlainSchemas,
  withOptionalDefaults,
  withOneOfTwins,
  withSharedFields,
  withNamedFields,
  withOpenAnswers,
  withOneContentType,
  withDefaultAnswer,
  withOneProblem,
  withSharedParts,
  withUsedParts,
]

/** Returns the document as it is published: repeated parts are components, and it uses only what generators of clients know. */
export function published<Document extends object>(document: Document): Document {
  return STEPS.reduce((written, step) => step(written), document as JsonObject) as Document
}
