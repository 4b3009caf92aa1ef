import { type JsonObject, mapOperations, objectAt, withComponents } from './json-tree.js'

type Codes = Readonly<Record<number, readonly string[]>>
/** Problems that any address may answer, by status. */
const OF_ANY_ADDRESS: Codes = {
  406: ['not-acceptable'],
  429: ['rate-limited'],
  431: ['headers-too-large'],
  500: ['internal-error'],
  503: ['overloaded'],
}
const ANYWHERE: readonly number[] = Object.keys(OF_ANY_ADDRESS).map(Number)
const PROBLEM_JSON = 'application/problem+json'
/** What every answer may have in its head, and what is answered without one, is said above all operations. */
const COMMON_HEADERS = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit', 'Idempotency-Replayed']
const NOT_MODIFIED = '304'

/** What follows from what an operation takes, by status: a body, a key, an idempotency key. */
type Implied = { readonly words: string; readonly of: (operation: JsonObject) => boolean; readonly codes: Codes }
const IMPLIED: readonly Implied[] = [
  {
    words: 'One that takes a body also',
    of: ({ requestBody }) => requestBody !== undefined,
    codes: { 400: ['malformed-body'], 413: ['body-too-large'], 415: ['unsupported-media-type'] },
  },
  {
    words: 'one that needs a key',
    of: ({ security }) => Array.isArray(security) && security.length > 0,
    codes: { 401: ['key-missing', 'key-unknown'], 403: ['scope-missing'] },
  },
  {
    words: 'one with an idempotency key',
    of: ({ parameters }) => JSON.stringify(parameters ?? []).includes('#/components/parameters/IdempotencyKey'),
    codes: { 400: ['idempotency-key-invalid'], 409: ['idempotency-key-in-use'], 422: ['idempotency-key-reused'] },
  },
]
const listed = (codes: Codes): string =>
  Object.entries(codes)
    .map(([status, names]) => `${status} ${names.join(', ')}`)
    .join(', ')
const COMMON = `A problem. Any address: ${listed(OF_ANY_ADDRESS)}. ${IMPLIED.map(({ words, codes }) => `${words} ${listed(codes)}`).join('; ')}. These are the common ones.`
const PROBLEM_ANSWER = {
  headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
  content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
}

/**
 * Each operation has its own answer and one for all problems, which are of one schema: generators make one error of them.
 * Its description lists the codes by status, but for those that follow from what the operation takes.
 */
export function withDefaultAnswer(document: JsonObject): JsonObject {
  return mapOperations(document, (operation) => {
    const responses = Object.entries(objectAt(operation, 'responses')) as [string, JsonObject][]
    const problems = responses.filter(([, one]) => isProblem(one))
    const others = responses.filter(([status, one]) => !isProblem(one) && status !== NOT_MODIFIED)
    const own = Object.fromEntries(others.map(([status, one]) => [status, withoutCommonHeaders(one)]))
    if (problems.length === 0) return { ...operation, responses: own }
    const implied = impliedBy(operation).flatMap(({ codes }) => Object.values(codes).flat())
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

/** What a reference to one of the components takes. */
const REFERENCE_LETTERS = 60

/**
 * The answer for all problems is one, described beside the reference to it in the words of the operation. Where so many operations
 * have the same words that a component of their own takes less, it stays as it is, to be shared.
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

/** The statuses of the problems of an operation, whose answer for all problems is described so. */
export function statusesOf(operation: JsonObject, description: string): readonly number[] {
  const special = [...description.matchAll(/(?<=^A problem: |; )\d{3}(?= )/g)].map(([status]) => Number(status))
  const implied = impliedBy(operation).flatMap(({ codes }) => Object.keys(codes).map(Number))
  return [...new Set([...special, ...implied, ...ANYWHERE])]
}

function isProblem({ content }: JsonObject): boolean {
  return content !== undefined && PROBLEM_JSON in (content as object)
}

function withoutCommonHeaders({ headers, ...response }: JsonObject): JsonObject {
  const own = Object.entries((headers ?? {}) as JsonObject).filter(([name]) => !COMMON_HEADERS.includes(name))
  return own.length === 0 ? response : { ...response, headers: Object.fromEntries(own) }
}
