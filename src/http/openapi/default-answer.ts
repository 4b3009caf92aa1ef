import { type ErrorCode, ERRORS } from '../../errors.js'
import { type JsonObject, mapOperations, objectAt, withComponents } from './json-tree.js'

type Codes = readonly ErrorCode[]
/** Problems that every address may answer with. */
const OF_ANY_ADDRESS: Codes = ['not-acceptable', 'rate-limited', 'headers-too-large', 'internal-error', 'overloaded']
const statusOf = (code: ErrorCode): number => ERRORS[code].status
const ANYWHERE: readonly number[] = OF_ANY_ADDRESS.map(statusOf)
const PROBLEM_JSON = 'application/problem+json'
/** Headers that every answer may have. The head of the document describes them, so that they are removed from the operations. */
const COMMON_HEADERS = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit', 'Idempotency-Replayed']
const NOT_MODIFIED = '304'

/** Problems that follow from a property of an operation (it has a body, needs a key, takes an idempotency key). */
type Implied = { readonly words: string; readonly of: (operation: JsonObject) => boolean; readonly codes: Codes }
const IMPLIED: readonly Implied[] = [
  {
    words: 'With a body also',
    of: ({ requestBody }) => requestBody !== undefined,
    codes: ['malformed-body', 'body-too-large', 'unsupported-media-type'],
  },
  {
    words: 'with a key',
    of: ({ security }) => Array.isArray(security) && security.length > 0,
    codes: ['key-missing', 'key-unknown', 'scope-missing'],
  },
  {
    words: 'with an idempotency key',
    of: ({ parameters }) => JSON.stringify(parameters ?? []).includes('#/components/parameters/IdempotencyKey'),
    codes: ['idempotency-key-invalid', 'idempotency-key-in-use', 'idempotency-key-reused'],
  },
]
/** Codes below their statuses: 401 key-missing, key-unknown, 403 scope-missing. */
function listed(codes: Codes): string {
  const statuses = [...new Set(codes.map(statusOf))]
  return statuses.map((status) => `${status} ${codes.filter((code) => statusOf(code) === status).join(', ')}`).join(', ')
}
const COMMON = `A problem. Any address: ${listed(OF_ANY_ADDRESS)}. ${IMPLIED.map(({ words, codes }) => `${words} ${listed(codes)}`).join('; ')}. These are the common ones.`
const PROBLEM_ANSWER = {
  headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
  content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
}

/**
 * Replaces the problems of each operation by one `default` answer, because generators of clients make one error type of it. Its
 * description lists the codes by status, except for those that follow from what the operation takes.
 */
export function withDefaultAnswer(document: JsonObject): JsonObject {
  return mapOperations(document, (operation) => {
    const responses = Object.entries(objectAt(operation, 'responses')) as [string, JsonObject][]
    const problems = responses.filter(([, one]) => isProblem(one))
    const others = responses.filter(([status, one]) => !isProblem(one) && status !== NOT_MODIFIED)
    const own = Object.fromEntries(others.map(([status, one]) => [status, withoutCommonHeaders(one)]))
    if (problems.length === 0) return { ...operation, responses: own }
    const implied: readonly string[] = impliedBy(operation).flatMap(({ codes }) => codes)
    const special = problems.flatMap(([status, { description }]) => {
      const codes = String(description).replace('A problem: ', '').replace(/\.$/, '').split(', ')
      const left = codes.filter((code) => !implied.includes(code))
      return left.length === 0 || ANYWHERE.includes(Number(status)) ? [] : [`${status} ${left.join(', ')}`]
    })
    const description = special.length > 0 ? `A problem: ${special.join('; ')}; or a common one.` : COMMON
    return { ...operation, responses: { ...own, default: { description, ...PROBLEM_ANSWER } } }
  })
}

function impliedBy(operation: JsonObject): typeof IMPLIED {
  return IMPLIED.filter(({ of }) => of(operation))
}

/** About how many characters a reference to a component takes. */
const REFERENCE_LETTERS = 60

/**
 * Replaces the `default` answers by a reference to one shared component, with the description of the operation beside it. An answer
 * whose description is so frequent that a component of its own would be shorter is left for `withSharedParts`.
 */
export function withOneProblem(document: JsonObject): JsonObject {
  const counts = new Map<string, number>()
  const described = (operation: JsonObject): string => String(objectAt(objectAt(operation, 'responses'), 'default')['description'])
  mapOperations(document, (operation) => {
    counts.set(described(operation), (counts.get(described(operation)) ?? 0) + 1)
    return operation
  })
  const isShared = (words: string): boolean => {
    const count = counts.get(words) ?? 0
    return count * words.length > JSON.stringify(PROBLEM_ANSWER).length + words.length + REFERENCE_LETTERS
  }
  const referring = mapOperations(document, (operation) => {
    const { default: problem, ...own } = objectAt(operation, 'responses')
    const description = described(operation)
    if (problem === undefined || (description !== COMMON && isShared(description))) return operation
    const words = description === COMMON ? {} : { description }
    return { ...operation, responses: { ...own, default: { $ref: '#/components/responses/AnyProblem', ...words } } }
  })
  const responses = objectAt(objectAt(referring, 'components'), 'responses')
  return withComponents(referring, { responses: { ...responses, AnyProblem: { description: COMMON, ...PROBLEM_ANSWER } } })
}

/** Returns the statuses of the problems of an operation, given the description of its `default` answer. */
export function statusesOf(operation: JsonObject, description: string): readonly number[] {
  const special = [...description.matchAll(/(?<=^A problem: |; )\d{3}(?= )/g)].map(([status]) => Number(status))
  const implied = impliedBy(operation).flatMap(({ codes }) => codes.map(statusOf))
  return [...new Set([...special, ...implied, ...ANYWHERE])]
}

function isProblem({ content }: JsonObject): boolean {
  return content !== undefined && PROBLEM_JSON in (content as object)
}

function withoutCommonHeaders({ headers, ...response }: JsonObject): JsonObject {
  const own = Object.entries((headers ?? {}) as JsonObject).filter(([name]) => !COMMON_HEADERS.includes(name))
  return own.length === 0 ? response : { ...response, headers: Object.fromEntries(own) }
}
