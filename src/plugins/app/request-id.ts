import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import fp from 'fastify-plugin'

export const REQUEST_ID_HEADER = 'x-request-id'
/** Safe in a log line, in a header and in a URN. */
const SANE_ID = /^[A-Za-z0-9._:/+=-]{1,128}$/

/** The id that the caller gave the request, if it is sane, or a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER]
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID()
}

/** A request's id as a URI, for the `instance` of a problem. */
export function instanceOf(requestId: string): string {
  return `urn:request:${requestId}`
}

/** Sends the id of each request in its answer. It is registered first, so that refusals of later plugins have it too. */
export const requestId = fp(
  (app, _options, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      void reply.header(REQUEST_ID_HEADER, request.id)
      next()
    })
    done()
  },
  { name: 'request-id', fastify: '5.x' },
)
