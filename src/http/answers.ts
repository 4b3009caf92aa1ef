import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import type { z } from 'zod'
import { ERRORS, type ErrorCode } from '../errors.js'
import { Problem } from '../schemas/problem.js'

type Responses = NonNullable<FastifyZodOpenApiSchema['response']>

/** What a route may answer: its own schema, or a problem of one of these codes. */
export function answers(schema: z.ZodType, description: string, codes: readonly ErrorCode[]): Responses {
  const problems: Responses = {}
  for (const code of [...codes, 'internal-error'] as const) {
    const { status, title } = ERRORS[code]
    const earlier = problems[`${status}`]?.description
    problems[`${status}`] = {
      description: earlier ? `${earlier}, or ${code}: ${title}` : `${code}: ${title}`,
      content: { 'application/problem+json': { schema: Problem } },
    }
  }
  return { 200: { description, content: { 'application/json': { schema } } }, ...problems }
}

/** The same for a GET whose caller may hold the answer already. */
export function cachedAnswers(...given: Parameters<typeof answers>): Responses {
  return { ...answers(...given), 304: { description: 'What If-None-Match names still holds.' } }
}
