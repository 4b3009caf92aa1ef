import { randomUUID } from 'node:crypto'
import type { ConnectionError, FastifyInstance } from 'fastify'
import type { Socket } from 'node:net'
import { DomainError, type ErrorCode } from '../errors.js'
import { instanceOf } from '../plugins/request-id.js'
import { problemOf } from '../schemas/problem-of.js'

const FROM_NODE: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request-timeout',
    'The request did not arrive in time. Send it faster or in parts; the limits are HEADERS_TIMEOUT_SECONDS and REQUEST_TIMEOUT_SECONDS.',
  ],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    'The address and the headers are together larger than MAX_HEADER_BYTES. Send what is long in the body of a POST.',
  ],
}
const NOT_HTTP = [
  'malformed-request',
  'What was sent is not HTTP/1.1. Use an HTTP client; header values hold no control characters.',
] as const

/** Answers what Node refuses before there is a request; there is no reply yet, so that it is written by hand. */
export function answerBrokenRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const id = randomUUID()
  const problem = new DomainError(...(FROM_NODE[error.code] ?? NOT_HTTP))
  this.log.debug({ err: error, reqId: id }, problem.message)
  const body = JSON.stringify(problemOf(problem, instanceOf(id)))
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}
