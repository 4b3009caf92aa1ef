import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type ErrorCode } from '../../errors.js'
import { instanceOf, REQUEST_ID_HEADER } from '../../plugins/app/request-id.js'
import { domainErrorOf } from '../../plugins/domain-error-of.js'
import { vary } from '../../plugins/external/compression.js'
import { problemOf } from '../../problem-of.js'

const UNAUTHORIZED = 401
const RETRY_SECONDS = '5'
/** After how many seconds to repeat a write that is in progress. Only large imports take longer. */
const IN_USE_RETRY_SECONDS = '1'

/** Headers that describe the successful answer, and are removed from a problem. */
const OF_ANSWERS = ['etag', 'link', 'location', 'content-disposition']
/** Problems that are logged as warnings: nothing broke, but the caller cannot correct them. */
const WARNED: readonly ErrorCode[] = ['database-unavailable', 'handler-timeout', 'jobs-unavailable']

/** Sends `error` as a problem. An internal error is logged with its stack, an unreachable service without. */
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
  // Requests that Fastify refuses before any hook runs have no id in their answer yet.
  void reply.header(REQUEST_ID_HEADER, request.id)
  return reply
    .code(domainError.status)
    .type('application/problem+json')
    .send(problemOf(domainError, instanceOf(request.id)))
}

/** The message of the database or a library, if the error has one. */
function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined
}

const FROM_NODE: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request-timeout',
    'The request did not arrive in time. Send it faster or in parts; HEADERS_TIMEOUT_SECONDS and REQUEST_TIMEOUT_SECONDS set the limits.',
  ],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    'The address and the headers together are larger than MAX_HEADER_BYTES. Send long values in the body of a POST.',
  ],
}
const NOT_HTTP = [
  'malformed-request',
  'What was sent is not HTTP/1.1. Use an HTTP client, and no control characters in the values of headers.',
] as const
const UNKNOWN_EXPECTATION = 'The header Expect is not 100-continue. Leave it out.'

/** Answers requests that Node refuses before there is a request object; without a reply, the answer is written by hand. */
export function answerBrokenRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const { problem, headers, body } = written(...(FROM_NODE[error.code] ?? NOT_HTTP))
  this.log.debug({ err: error, reqId: headers['x-request-id'] }, problem.message)
  const head = Object.entries(headers).map(([name, text]) => `${name}: ${text}`)
  if (socket.writable) socket.write(`HTTP/1.1 ${problem.status} ${problem.title}\r\n${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}

/** Answers a request with an Expect header other than 100-continue, which Node would refuse without a body. */
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

const READ_TOO = 'HEAD'
const NO_CONTENT = 204
const NOT_FOUND = 404

/** Answers unknown addresses with 404, methods that an address does not accept with 405, and OPTIONS with those that it accepts. */
export function answerUnknownAddresses(app: FastifyInstance): void {
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const methods = app.methodsAt(pathOf(request))
    // For example, a folder of files accepts the method but has no such file.
    if (methods.length === 0 || methods.includes(request.method)) {
      vary(reply, 'accept')
      return wantsPage(request) ? sendPage(request, reply) : sendProblem(nothingHere(request), request, reply)
    }
    void reply.header('allow', [...methods, 'OPTIONS'].join(', '))
    if (request.method === 'OPTIONS') return reply.code(NO_CONTENT).send()
    return sendProblem(wrongMethod(request, methods), request, reply)
  }
  app.setNotFoundHandler(answer)
  // A method that an address does not accept is refused before the body is read.
  app.addHook('onRequest', async (request, reply) => (request.is404 || belongsToLonger(request) ? answer(request, reply) : undefined))
}

/** A route with a wildcard also matches longer addresses, which may not accept this method. */
function belongsToLonger({ server, method, routeOptions, url }: FastifyRequest): boolean {
  return method !== 'GET' && routeOptions.url?.endsWith('*') === true && !server.methodsAt(pathOf({ url })).includes(method)
}

function nothingHere(request: FastifyRequest): DomainError {
  return new DomainError('route-not-found', `There is nothing at ${pathOf(request)}. ${slashAdvice(request)}GET /docs lists every address.`)
}

/** A page with links, for people who followed a wrong link or mistyped an address. */
function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.server.metrics.problem('route-not-found')
  const body = `<h1>There is no page here</h1><p>Nothing is at <code>${escapedHtml(pathOf(request))}</code>. The link may be old, or the address mistyped.</p><ul><li><a href="/">Estimate what a model costs</a></li><li><a href="/usage">Look at your own usage</a></li><li><a href="/docs/guides">Read the guides</a></li><li><a href="/docs">See every address of the API</a></li></ul>`
  return reply.code(NOT_FOUND).type('text/html; charset=utf-8').header(REQUEST_ID_HEADER, request.id).send(htmlPage('No page here', body))
}

function slashAdvice(request: FastifyRequest): string {
  const path = pathOf(request)
  const without = path.replace(/\/$/, '')
  return path !== without && request.server.methodsAt(without).length > 0 ? `Leave out the slash at its end: ${without}. ` : ''
}

function wrongMethod(request: FastifyRequest, methods: readonly string[]): DomainError {
  const offered = methods.filter((method) => method !== READ_TOO).join(' or ')
  return new DomainError('method-not-allowed', `${pathOf(request)} does not accept ${request.method}. Use ${offered}.`)
}

function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?', 1)[0] ?? url
}

const STYLE =
  ':root{color-scheme:light dark}body{max-width:48rem;margin:0 auto;padding:0 1rem 3rem;font:1rem/1.5 system-ui,sans-serif}' +
  'header{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.9rem 0;margin-bottom:1.5rem;border-bottom:1px solid #8885}' +
  'header nav{display:contents}header a:first-child{font-weight:700}main{overflow-wrap:anywhere}' +
  'pre,table{overflow-x:auto;display:block;overflow-wrap:normal}pre{padding:1rem;background:#8881}' +
  'td,th{padding:.2rem .6rem;border-bottom:1px solid #8885;text-align:left}img{max-width:100%}' +
  '.section{margin:0;font-size:.9rem}.turn{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;' +
  'margin-top:2.5rem;padding-top:1rem;border-top:1px solid #8885}.turn span{display:block;font-size:.85rem}'

const NAVIGATION = [
  ['/', 'Wattprint'],
  ['/estimate', 'Explorer'],
  ['/docs/guides', 'Guides'],
  ['/docs/methodology', 'Methodology'],
  ['/docs', 'API reference'],
]
  .map(([href, name]) => `<a href="${href}">${name}</a>`)
  .join('')

/** A page of text under the navigation that every such page has; `title` and `body` are HTML already. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Wattprint</title><link rel="icon" href="/explorer/icon.svg"><style>${STYLE}</style></head><body><header><nav aria-label="Site">${NAVIGATION}</nav></header><main>${body}</main></body></html>`
}

/** Text escaped for HTML. */
function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Whether the caller prefers an HTML page to JSON, as browsers do. */
export function wantsPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.split(',').some((range) => range.split(';', 1)[0]?.trim().toLowerCase() === 'text/html')
}
