import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { statusesOf } from '../../src/http/openapi/default-answer.js'
import { isObject, type JsonObject, mapObjects, mapOperations, mapValues, objectAt } from '../../src/http/openapi/json-tree.js'
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
  return mapOperations(
    { ...closed, components: { ...objectAt(closed, 'components'), schemas: schemasOf(closed) } },
    (operation, _path, method) => ({
      ...operation,
      ...('parameters' in operation && {
        parameters: (operation['parameters'] as JsonObject[]).map((one) => (OF_ALL.includes(String(one['$ref'])) ? one : resolved(one))),
      }),
      ...('requestBody' in operation && { requestBody: withAllContent(resolved(operation['requestBody'] as JsonObject)) }),
      responses: responsesOf(operation, method),
    }),
  )
}

/** What takes the fields of others is closed as a whole, and what it takes stays open. */
function schemasOf(document: JsonObject): JsonObject {
  const published = objectAt(objectAt(PUBLISHED, 'components'), 'schemas')
  const taking = Object.values(published).flatMap((schema) => ((schema as JsonObject)['allOf'] ?? []) as JsonObject[])
  const taken = taking.map(({ $ref }) => String($ref).split('/').at(-1))
  return mapValues(objectAt(objectAt(document, 'components'), 'schemas'), (schema, name) => {
    const given = objectAt(published, name)
    if (taken.includes(name)) return given
    return 'allOf' in given ? { ...given, unevaluatedProperties: false } : schema
  })
}

/** What is answered to a GET that names what still holds. */
const NOT_MODIFIED = { description: 'What If-None-Match names still holds.' }

function responsesOf(operation: JsonObject, method: string): JsonObject {
  const { default: problem, ...own } = objectAt(operation, 'responses')
  const shared = resolved((problem ?? {}) as JsonObject)
  const statuses = problem === undefined ? [] : statusesOf(operation, String(shared['description']))
  const problems = Object.fromEntries(statuses.map((status) => [String(status), shared]))
  const others = mapValues(own, (one) => withAllContent(resolved(one as JsonObject)))
  return { ...others, ...(method === 'get' && { 304: NOT_MODIFIED }), ...problems }
}

function withAllContent(described: JsonObject): JsonObject {
  return {
    ...described,
    ...('content' in described && { content: { ...objectAt(described, 'content'), ...resolved(objectAt(described, ALSO_AS)) } }),
  }
}

/** What a part refers to, in its place, described in the words beside the reference where there are any. */
function resolved({ $ref, ...part }: JsonObject): JsonObject {
  if (typeof $ref !== 'string') return part
  const [, kind = '', name = ''] = $ref.split('/').slice(1)
  return { ...objectAt(objectAt(objectAt(PUBLISHED, 'components'), kind), name), ...part }
}
