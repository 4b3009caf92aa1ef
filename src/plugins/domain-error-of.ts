import { DomainError, type ErrorCode } from '../errors.js'

/** The message for a missing body. */
export const NO_BODY = 'There is no body. Send a JSON object as application/json; GET /docs shows one for each address.'

/** The message for a body that is too large. */
export const BODY_TOO_LARGE =
  'The body is larger than this service takes. Split it; the limit is BODY_LIMIT_BYTES, of imports IMPORT_LIMIT_BYTES, of publishers’ files IMPORT_FILE_LIMIT_BYTES.'
/** The code of an error in unpacking a body. */
export const NOT_AS_ENCODED = 'BODY_NOT_AS_ENCODED'

/** The errors that Fastify throws before a route sees the request, with our codes and a way out. */
const FROM_FASTIFY: Record<string, readonly [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported-media-type',
    'The body has a content type that is not read here. Send application/json, or what GET /docs names.',
  ],
  [NOT_AS_ENCODED]: ['malformed-body', 'The body is not encoded as its Content-Encoding says. Send it again, or without one.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', BODY_TOO_LARGE],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-body', NO_BODY],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-body', 'The body is not as long as its Content-Length says. Send it again whole.'],
  FST_ERR_HANDLER_TIMEOUT: [
    'handler-timeout',
    'The database did not answer within HANDLER_TIMEOUT_SECONDS. Try again; estimates do not need it.',
  ],
  FST_STATIC_FORBIDDEN_PATH: [
    'route-not-found',
    'There is nothing at this address, which leads out of its folder. GET /docs lists every address.',
  ],
  FST_ERR_BAD_URL: ['malformed-address', 'The address is not well encoded. Write a percent sign as %25.'],
}
const NOT_JSON =
  'The body is not JSON that is read here. Send one JSON object: numbers are finite, names are in double quotes, and none of them is "__proto__" or "constructor".'
/** Nobody reads this message; the code is counted in the metrics. */
const LEFT_EARLY = 'The connection was closed before the whole body had arrived. Send it again.'

/** Any error as one that a caller can read; an internal error reveals nothing about the inside. */
export function domainErrorOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (!(error instanceof Error)) return internalError()
  const known = FROM_FASTIFY[codeOf(error)]
  if (known) return new DomainError(...known)
  if (saysThatCallerLeft(error)) return new DomainError('malformed-body', LEFT_EARLY)
  if (isSyntaxFault(error)) return new DomainError('malformed-body', NOT_JSON)
  return internalError()
}

function internalError(): DomainError {
  return new DomainError('internal-error', 'Something broke on our side. Try again; if it persists, report it with the id in "instance".')
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function isSyntaxFault(error: Error): boolean {
  return (
    codeOf(error) === 'FST_ERR_CTP_INVALID_JSON_BODY' || (error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400)
  )
}

/** Ends the work on a request whose caller closed the connection. */
export class CallerLeft extends Error {
  constructor() {
    super('The caller closed the connection before its request was answered.')
    this.name = 'CallerLeft'
  }
}

/**
 * Whether an error means that the caller disconnected, as our own error or as Node's error for a body that ended too early. If the
 * connection closes before anything waits for the next bytes, the error is not a reset but a close.
 */
export function saysThatCallerLeft(error: unknown): boolean {
  if (error instanceof CallerLeft) return true
  if (!(error instanceof Error && 'code' in error)) return false
  return error.code === 'ERR_STREAM_PREMATURE_CLOSE' || (error.code === 'ECONNRESET' && error.message === 'aborted')
}
