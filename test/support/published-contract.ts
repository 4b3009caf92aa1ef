import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { isObject, type JsonObject, mapObjects, mapOperations, mapValues, objectAt } from '../../src/http/openapi/json-tree.js'
import { ANYWHERE, statusesIn } from '../../src/http/openapi/published.js'
import { ALSO_AS } from '../../src/http/openapi/shared-parts.js'

/** The contract as it is committed. */
const PUBLISHED = parse(readFileSync(join(PACKAGE_ROOT, 'openapi.yaml'), 'utf8')) as JsonObject

/** What every operation takes stays a reference: it is none of its own parameters. */
const OF_ALL = ['#/components/parameters/IdempotencyKey']

/**
 * The contract with all that each operation takes and answers in its own place: shared parts, further types of content, and
 * an answer for each status. Its objects have no fields but those described, so that an answer with others is a fault.
 */
export function wholeContract(): JsonObject {
  const closed = mapObjects(PUBLISHED, (schema) => {
    const isOpen = schema['type'] === 'object' && isObject(schema['properties']) && schema['additionalProperties'] === undefined
    return isOpen ? { ...schema, additionalProperties: false } : schema
  }) as JsonObject
  return mapOperations({ ...closed, components: { ...objectAt(closed, 'components'), schemas: schemasOf(closed) } }, (operation) => ({
    ...operation,
    ...('parameters' in operation && {
      parameters: (operation['parameters'] as JsonObject[]).map((one) => (OF_ALL.includes(String(one['$ref'])) ? one : resolved(one))),
    }),
    ...('requestBody' in operation && { requestBody: withAllContent(operation['requestBody'] as JsonObject) }),
    responses: responsesOf(operation),
  }))
}

/** What takes the fields of others is closed as a whole, and what it takes stays open. */
function schemasOf(document: JsonObject): JsonObject {
  const published = objectAt(objectAt(PUBLISHED, 'components'), 'schemas')
  const taking = Object.values(published).flatMap((schema) => ((schema as JsonObject)['allOf'] ?? []) as JsonObject[])
  const taken = taking.map(({ $ref }) => String($ref).split('/').at(-1))
  return mapValues(objectAt(objectAt(document, 'components'), 'schemas'), (schema, name) => {
    const given = objectAt(published, name)
    if ('allOf' in given) return { ...given, unevaluatedProperties: false }
    return taken.includes(name) ? given : schema
  })
}

function responsesOf(operation: JsonObject): JsonObject {
  const { default: problem, ...own } = objectAt(operation, 'responses')
  const shared = resolved((problem ?? {}) as JsonObject)
  const statuses = problem === undefined ? [] : [...statusesIn(String(shared['description'])), ...ANYWHERE]
  const problems = Object.fromEntries(statuses.map((status) => [String(status), shared]))
  return { ...mapValues(own, (one) => withAllContent(resolved(one as JsonObject))), ...problems }
}

function withAllContent(described: JsonObject): JsonObject {
  return {
    ...described,
    ...('content' in described && { content: { ...objectAt(described, 'content'), ...resolved(objectAt(described, ALSO_AS)) } }),
  }
}

/** What a part refers to, in its place. */
function resolved(part: JsonObject): JsonObject {
  if (typeof part['$ref'] !== 'string') return part
  const [, kind = '', name = ''] = part['$ref'].split('/').slice(1)
  return objectAt(objectAt(objectAt(PUBLISHED, 'components'), kind), name)
}
