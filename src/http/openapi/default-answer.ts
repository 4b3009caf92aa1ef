import { type JsonObject, mapOperations, objectAt } from './json-tree.js'

/** Statuses of problems that any address may answer: rate-limited, headers-too-large, internal-error, overloaded. */
export const ANYWHERE: readonly number[] = [429, 431, 500, 503]
const PROBLEM_JSON = 'application/problem+json'
/** What every answer may have in its head is said above all operations. */
const COMMON_HEADERS = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit', 'Idempotency-Replayed']

/**
 * Each operation has its own answer and one for all problems, which are of one schema: generators make one error of them.
 * Its description lists the codes by status.
 */
export function withDefaultAnswer(document: JsonObject): JsonObject {
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
