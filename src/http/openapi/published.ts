import { type JsonObject, mapObjects, mapOperations, mapValues, objectAt, withComponents, withUsedParts } from './json-tree.js'
import { withOpenAnswers } from './open-answers.js'
import { withPlainSchemas } from './plain-schemas.js'
import { withSharedFields } from './shared-fields.js'
import { withOneContentType, withSharedParts } from './shared-parts.js'

/** Statuses of problems that any address may answer: rate-limited, headers-too-large, internal-error, overloaded. */
export const ANYWHERE: readonly number[] = [429, 431, 500, 503]
const PROBLEM_JSON = 'application/problem+json'
/** What every answer may have in its head is said above all operations. */
const COMMON_HEADERS = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit', 'Idempotency-Replayed']

/**
 * Each operation has its own answer and one for all problems, which are of one schema: generators make one error of them.
 * Its description lists the codes by status.
 */
function withDefaultAnswer(document: JsonObject): JsonObject {
  return mapOperations(document, (operation) => {
    const responses = Object.entries(objectAt(operation, 'responses')) as [string, JsonObject][]
    const problems = responses.filter(([, one]) => isProblem(one))
    const own = responses.filter(([, one]) => !isProblem(one)).map(([status, one]) => [status, withoutCommonHeaders(one)])
    if (problems.length === 0) return operation
    const special = problems.filter(([status]) => !ANYWHERE.includes(Number(status)))
    const codes = special.map(
      ([status, { description }]) => `${status} ${String(description).replace('A problem: ', '').replace(/\.$/, '')}`,
    )
    const shared = {
      description:
        codes.length > 0 ? `A problem: ${codes.join('; ')}; or one that any address may answer.` : 'A problem that any address may answer.',
      headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
      content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
    }
    return { ...operation, responses: { ...Object.fromEntries(own), default: shared } }
  })
}

/** The statuses that the description of an answer for all problems lists. */
export function statusesIn(description: string): readonly number[] {
  return [...description.matchAll(/(?<=^A problem: |; )\d{3}(?= )/g)].map(([status]) => Number(status))
}

function isProblem({ content }: JsonObject): boolean {
  return content !== undefined && PROBLEM_JSON in (content as object)
}

function withoutCommonHeaders({ headers, ...response }: JsonObject): JsonObject {
  const own = Object.entries((headers ?? {}) as JsonObject).filter(([name]) => !COMMON_HEADERS.includes(name))
  return own.length === 0 ? response : { ...response, headers: Object.fromEntries(own) }
}

const FIGURE = 'PrintedFigure'
const REFERENCE = new RegExp(`^#/components/schemas/(${FIGURE}[A-Z]\\w*)$`)

/**
 * One schema of a figure that is sent, in place of one for each dimension, which differ in the list of units and in bounds
 * alone: between which bounds, and so in units of which dimension, is in its description.
 */
function withOneFigure(document: JsonObject): JsonObject {
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

/**
 * The fields of what is sent have no `default`, of which generators make fields that must be given; what stands in their place is in
 * the description.
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
  const isNothing = usual === null || (Array.isArray(usual) && usual.length === 0)
  const sentence = isNothing ? undefined : `${JSON.stringify(usual)} when absent.`
  const words = [description, sentence].filter((one) => typeof one === 'string').join(' ')
  return words === '' ? rest : { ...rest, description: words }
}

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
