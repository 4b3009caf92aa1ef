import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { NO_BODY } from '../../plugins/domain-error-of.js'
import { Estimate } from '../../schemas/estimate.js'
import { fieldsFromQuery, jsonText, parseRequest } from '../../schemas/parse-request.js'
import { estimateJson } from '../representation/estimate-json.js'

/** Reads requests by the zod schema of their route. The texts of a query string are first converted to the types in the schema. */
export const validatorCompiler: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  if (!(schema instanceof z.ZodType)) throw new TypeError(`The ${httpPart ?? 'request'} of a route is described by a zod schema.`)
  return (received: unknown) => {
    try {
      return { value: parseRequest(schema, fieldsFrom(schema, httpPart, received)) }
    } catch (error) {
      return { error: error as Error }
    }
  }
}

function fieldsFrom(schema: z.ZodType, httpPart: string | undefined, received: unknown): unknown {
  if (httpPart === 'body' && (received === undefined || received === null)) throw new DomainError('malformed-body', NO_BODY)
  if (httpPart !== 'querystring' || !(schema instanceof z.ZodObject)) return received
  return fieldsFromQuery(schema, received as Record<string, unknown>)
}

/** Writes answers without a schema: TypeScript and the tests check them, and no generated writer was faster. */
export const serializerCompiler: FastifySerializerCompiler<unknown> = ({ schema }) =>
  schema === Estimate ? writeEstimate : (answer) => jsonText(answer)

/** The bytes of an estimate. Fastify sends bytes as well as text, but its types name only text. */
function writeEstimate(estimate: unknown): string {
  return estimateJson(estimate as Estimate) as unknown as string
}
