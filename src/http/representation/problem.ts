import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorCode } from '../../errors.js'
import { instanceOf, REQUEST_ID_HEADER } from '../../plugins/app/request-id.js'
import { domainErrorOf } from '../../plugins/domain-error-of.js'
import { problemOf } from '../../problem-of.js'

const UNAUTHORIZED = 401
const RETRY_SECONDS = '5'
/** A write takes no longer, except a large import. */
const IN_USE_RETRY_SECONDS = '1'

/** Headers that speak of the answer that there would have been. */
const OF_ANSWERS = ['etag', 'link', 'location', 'content-disposition']
/** What an operator should hear of although nothing broke: who asks cannot mend it. */
const WARNED: readonly ErrorCode[] = ['database-unavailable', 'handler-timeout', 'jobs-unavailable']

/** Answers with the problem that `error` is; what broke on our side is logged with its stack, what cannot be reached without. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const domainError = domainErrorOf(error)
  request.server.metrics.problem(domainError.code)
  if (WARNED.includes(domainError.code)) request.log.warn({ code: domainError.code, reason: reasonOf(error) }, domainError.message)
  else if (domainError.code === 'internal-error') request.log.error({ err: error }, domainError.message)
  if (domainError.status === UNAUTHORIZED) void reply.header('www-authenticate', 'Bearer realm="Wattprint"')
  if (domainError.code === 'database-unavailable' || domainError.code === 'handler-timeout') void reply.header('retry-after', RETRY_SECONDS)
  if (domainError.code === 'idempotency-key-in-use' && !reply.hasHeader('retry-after'))
    void reply.header('retry-after', IN_USE_RETRY_SECONDS)
  for (const name of OF_ANSWERS) void reply.removeHeader(name)
  // What Fastify refuses before any hook runs has no id in its answer yet.
  void reply.header(REQUEST_ID_HEADER, request.id)
  return reply
    .code(domainError.status)
    .type('application/problem+json')
    .send(problemOf(domainError, instanceOf(request.id)))
}

/** What the database or a library said, where the error knows. */
function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined
}
