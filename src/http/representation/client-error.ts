import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyInstance } from 'fastify'
import { DomainError, type ErrorCode } from '../../errors.js'
import { instanceOf } from '../../plugins/app/request-id.js'
import { problemOf } from '../../problem-of.js'

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
const UNKNOWN_EXPECTATION = 'The header Expect holds something else than 100-continue. Leave it out.'

/** Answers what Node refuses before there is a request; there is no reply yet, so that it is written by hand. */
export function answerBrokenRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const { problem, headers, body } = written(...(FROM_NODE[error.code] ?? NOT_HTTP))
  this.log.debug({ err: error, reqId: headers['x-request-id'] }, problem.message)
  const head = Object.entries(headers).map(([name, text]) => `${name}: ${text}`)
  if (socket.writable) socket.write(`HTTP/1.1 ${problem.status} ${problem.title}\r\n${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}

/** Answers a request that expects something else than 100-continue, which Node would refuse without a body. */
export function refuseExpectations({ server }: FastifyInstance): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { problem, headers, body } = written('expectation-failed', UNKNOWN_EXPECTATION)
    response.writeHead(problem.status, headers).end(body)
  })
}

function written(code: ErrorCode, sentence: string) {
  const id = randomUUID()
  const problem = new DomainError(code, sentence)
  const body = JSON.stringify(problemOf(problem, instanceOf(id)))
  const headers = {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': id,
    'x-content-type-options': 'nosniff',
    connection: 'close',
  }
  return { problem, headers, body }
}
