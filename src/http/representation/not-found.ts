import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../errors.js'
import { REQUEST_ID_HEADER } from '../../plugins/app/request-id.js'
import { vary } from '../../plugins/external/compression.js'
import { escapedHtml, htmlPage, wantsPage } from './html-page.js'
import { sendProblem } from './problem.js'

const READ_TOO = 'HEAD'
const NO_CONTENT = 204
const NOT_FOUND = 404

/** Answers an address that nothing serves with 404, a method that an address does not take with 405, and OPTIONS with those it takes. */
export function answerUnknownAddresses(app: FastifyInstance): void {
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const methods = app.methodsAt(pathOf(request))
    // A folder of files, say, takes the method but has no such file.
    if (methods.length === 0 || methods.includes(request.method)) {
      vary(reply, 'accept')
      return wantsPage(request) ? sendPage(request, reply) : sendProblem(nothingHere(request), request, reply)
    }
    void reply.header('allow', [...methods, 'OPTIONS'].join(', '))
    if (request.method === 'OPTIONS') return reply.code(NO_CONTENT).send()
    return sendProblem(wrongMethod(request, methods), request, reply)
  }
  app.setNotFoundHandler(answer)
  // Before a body is read: what is wrong with it does not matter where nobody takes it.
  app.addHook('onRequest', async (request, reply) => (request.is404 || belongsToLonger(request) ? answer(request, reply) : undefined))
}

/** A route with a wildcard also gets what is at a longer address, which may not take this method. */
function belongsToLonger({ server, method, routeOptions, url }: FastifyRequest): boolean {
  return method !== 'GET' && routeOptions.url?.endsWith('*') === true && !server.methodsAt(pathOf({ url })).includes(method)
}

function nothingHere(request: FastifyRequest): DomainError {
  return new DomainError('route-not-found', `There is nothing at ${pathOf(request)}. ${slashAdvice(request)}GET /docs lists every address.`)
}

/** Somebody who followed a link or mistyped an address gets a way on. */
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
  return new DomainError('method-not-allowed', `${pathOf(request)} does not take ${request.method}. Use ${offered}.`)
}

function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?', 1)[0] ?? url
}
