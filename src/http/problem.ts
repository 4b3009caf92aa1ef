import type { FastifyReply, FastifyRequest } from 'fastify'
import { ERRORS } from '../errors.js'
import { domainErrorOf } from '../plugins/domain-error-of.js'
import { instanceOf, REQUEST_ID_HEADER } from '../plugins/request-id.js'
import { problemOf } from '../schemas/problem-of.js'

const SERVER_FAULT = 500
const UNAUTHORIZED = 401
const RETRY_SECONDS = '5'

/** Answers with the problem that `error` is; only what broke on our side is logged, with its stack. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const domainError = domainErrorOf(error)
  request.server.metrics.problem(domainError.code)
  if (ERRORS[domainError.code].status >= SERVER_FAULT) request.log.error({ err: error }, domainError.message)
  if (domainError.status === UNAUTHORIZED) void reply.header('www-authenticate', 'Bearer realm="Wattprint"')
  if (domainError.code === 'database-unavailable' || domainError.code === 'handler-timeout') void reply.header('retry-after', RETRY_SECONDS)
  // What Fastify refuses before any hook runs has no id in its answer yet.
  void reply.header(REQUEST_ID_HEADER, request.id)
  return reply
    .code(domainError.status)
    .type('application/problem+json')
    .send(problemOf(domainError, instanceOf(request.id)))
}
