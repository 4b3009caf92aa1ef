import { withDefaultAnswer } from './default-answer.js'
import type { JsonObject } from './json-tree.js'
import { withOneContentType } from './one-content-type.js'
import { withOneFigure } from './one-figure.js'
import { withOpenAnswers } from './open-answers.js'
import { withOptionalDefaults } from './optional-defaults.js'
import { withPlainSchemas } from './plain-schemas.js'
import { withSharedFields } from './shared-fields.js'
import { withSharedParts } from './shared-parts.js'
import { withUsedParts } from './used-parts.js'

/** What is done to the document that follows from the routes, in this order. */
const STEPS: readonly ((document: JsonObject) => JsonObject)[] = [
  withOneFigure,
  withPlainSchemas,
  withOptionalDefaults,
  withSharedFields,
  withOpenAnswers,
  withOneContentType,
  withDefaultAnswer,
  withSharedParts,
  withUsedParts,
]

/** The document as it is published: what stands at many places is said once, in words that generators of clients know. */
export function published<Document extends object>(document: Document): Document {
  return STEPS.reduce((written, step) => step(written), document as JsonObject) as Document
}
