import type { FastifyRequest } from 'fastify'
import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import type { z } from 'zod'
import { type ErrorCode, ERRORS } from '../../errors.js'
import type { KeyScope } from '../../schemas/api-key.js'
import { Problem } from '../../schemas/problem.js'

type Responses = NonNullable<FastifyZodOpenApiSchema['response']>

/** The problems of any address. */
const ANYWHERE = ['not-acceptable', 'headers-too-large', 'rate-limited', 'overloaded', 'internal-error'] as const satisfies ErrorCode[]
/** The problems of an address that accepts every request. */
const ALWAYS = ['headers-too-large', 'internal-error'] as const satisfies ErrorCode[]

/** The responses of a route: its own schema, or a problem with one of these codes. */
export function answers(schema: z.ZodType, description: string, codes: readonly ErrorCode[], status = 200): Responses {
  return { [status]: { description, content: { 'application/json': { schema } } }, ...problems(codes) }
}

/** The responses of a route that is never limited. */
export function answersToAll(schema: z.ZodType, description: string, codes: readonly ErrorCode[]): Responses {
  return { 200: { description, content: { 'application/json': { schema } } }, ...described([...codes, ...ALWAYS]) }
}

/** The problems of these codes, by status. */
export function problems(codes: readonly ErrorCode[]): Responses {
  return described([...codes, ...ANYWHERE])
}

const PROBLEMS = 'A problem:'

function described(codes: readonly ErrorCode[]): Responses {
  const responses: Responses = {}
  for (const code of codes) {
    const { status } = ERRORS[code]
    const earlier = responses[`${status}`]?.description ?? PROBLEMS
    if (earlier.split(/[ ,.]+/).includes(code)) continue
    responses[`${status}`] = {
      description: earlier === PROBLEMS ? `${PROBLEMS} ${code}.` : `${earlier.slice(0, -1)}, ${code}.`,
      content: { 'application/problem+json': { schema: Problem } },
    }
  }
  return responses
}

/** Adds further types of content to a successful answer. */
export function alsoAs(responses: Responses, content: Record<string, { schema: z.ZodType }>, status = 200): Responses {
  const { description = '', content: own } = (responses as Record<string, { description?: string; content?: object }>)[`${status}`] ?? {}
  return { ...responses, [status]: { description, content: { ...own, ...content } } }
}

/** The responses of a GET whose caller may already have the answer. */
export function cachedAnswers(...given: Parameters<typeof answers>): Responses {
  return { ...answers(...given), 304: { description: 'What If-None-Match names still holds.' } }
}

/** The description of an estimate that is asked for by its address. */
export const BY_ADDRESS =
  'As POST of the same address, with each field of its body as a parameter. One inside another has a dot: customModel.layers is layers of CustomModel, and described there.'

/** The problems of any estimate. */
export const ESTIMATE_PROBLEMS = [
  'invalid-request',
  'unknown-model',
  'unknown-hardware',
  'unknown-zone',
  'unknown-region',
  'unknown-operator',
  'unknown-method',
  'no-model',
  'two-models',
  'no-tokens',
  'beyond-any-context',
  'contradictory-request',
  'missing-input',
  'modality-not-supported',
  'size-unknown',
  'estimate-impossible',
] as const satisfies ErrorCode[]

/** The problems of any body. */
export const BODY_PROBLEMS = ['malformed-body', 'unsupported-media-type', 'body-too-large'] as const satisfies ErrorCode[]

/** The problems of a request that needs a key; a key is looked up in the database. */
export const KEY_PROBLEMS = ['key-missing', 'key-unknown', 'scope-missing', 'database-unavailable'] as const satisfies ErrorCode[]

/** The problems of a write with an Idempotency-Key. */
export const IDEMPOTENCY_PROBLEMS = [
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'idempotency-key-in-use',
] as const satisfies ErrorCode[]

/** The security requirement of an operation that needs a key; about-the-api.ts describes the key. */
export const SECURITY = [{ key: [] }]

/** Returns a hook that lets only requests pass whose key has `scope`, before their body is read. Throws the problems of keys. */
export function openTo(scope: KeyScope): (request: FastifyRequest) => Promise<void> {
  return (request) => request.server.authenticate(request, scope)
}
