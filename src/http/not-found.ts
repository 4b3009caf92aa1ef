import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DomainError } from '../errors.js'
import { sendProblem } from './problem.js'

const READ_TOO = 'HEAD'

/** Answers an address that nothing serves with 404, and a method that an address does not take with 405. */
export function answerUnknownAddresses(app: FastifyInstance): void {
  const methodsByAddress = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByAddress.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    methodsByAddress.set(url, methods)
  })
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(methodsByAddress, request)
    if (methods.length === 0) return sendProblem(nothingHere(request), request, reply)
    void reply.header('allow', methods.join(', '))
    return sendProblem(wrongMethod(request, methods), request, reply)
  })
}

function methodsAt(methodsByAddress: ReadonlyMap<string, ReadonlySet<string>>, request: FastifyRequest): string[] {
  const path = pathOf(request)
  for (const [address, methods] of methodsByAddress) {
    const matches = address.endsWith('/*') ? path.startsWith(address.slice(0, -1)) : path === address
    if (matches) return [...methods].sort()
  }
  return []
}

function nothingHere(request: FastifyRequest): DomainError {
  return new DomainError('route-not-found', `There is nothing at ${pathOf(request)}. GET /docs lists every address.`)
}

function wrongMethod(request: FastifyRequest, methods: readonly string[]): DomainError {
  const offered = methods.filter((method) => method !== READ_TOO).join(' or ')
  return new DomainError('method-not-allowed', `${pathOf(request)} does not take ${request.method}. Use ${offered}.`)
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? request.url
}
