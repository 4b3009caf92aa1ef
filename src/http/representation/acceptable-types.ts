import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { isAccepted, MEDIA_TYPES } from './formats.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The types of content in which this address answers, as its documentation names them. */
    answersIn?: readonly string[]
  }
}

const JSON_TYPE = 'application/json'
const Response = z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() }).loose())

/**
 * Registers a check that refuses a request which accepts none of the types of its address, before any work is done. The address
 * itself checks `?format=`.
 */
export function refuseUnacceptable(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const described = Response.safeParse(route.schema?.response).data ?? {}
    const successes = Object.entries(described).filter(([status]) => status.startsWith('2'))
    route.config = { ...route.config, answersIn: successes.flatMap(([, { content = {} }]) => Object.keys(content)) }
  })
  app.addHook('preValidation', (request, _reply, done) => {
    done(request.url.startsWith('/v1/') ? refusalOf(request) : undefined)
  })
}

function refusalOf({ headers: { accept }, query, routeOptions: { config } }: FastifyRequest): DomainError | undefined {
  const types = config.answersIn ?? []
  if (types.length === 0 || (query as Record<string, unknown>)['format'] !== undefined) return undefined
  // A line of NDJSON is JSON, so a caller who accepts JSON can read it.
  if (isAccepted(accept, types.includes(MEDIA_TYPES.ndjson) ? [...types, JSON_TYPE] : types)) return undefined
  return new DomainError('not-acceptable', `"${accept ?? ''}" is not offered here. Accept ${types.join(' or ')}.`)
}
