import { createMcpHandler } from '@modelcontextprotocol/server'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { DomainError } from '../errors.js'
import { today } from '../plugins/app/catalog.js'
import { mcpServer } from './mcp-server.js'

const PATH = '/mcp'
const ANY = '*'

/** The Model Context Protocol over HTTP. It keeps no sessions, so that any replica answers any request. */
// eslint-disable-next-line @typescript-eslint/require-await -- Fastify takes a plugin for done when its promise is
export const mcp: FastifyPluginAsync<{ version: string; origins: readonly string[] }> = async (app, { version, origins }) => {
  const onFault = (error: unknown) => {
    app.log.error(error)
  }
  const server = () => mcpServer({ version, catalog: () => app.catalog, today, onFault })
  // Nothing here changes while a client listens: streams would be held open for nothing.
  const { fetch: answer, close } = createMcpHandler(server, { maxSubscriptions: 0 })
  app.addHook('onClose', () => close())
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: PATH,
    schema: { hide: true },
    onRequest: (request, _reply, done) => {
      done(isAllowed(request, origins) ? undefined : originRefused(request.headers.origin ?? ''))
    },
    handler: async (request, reply) => {
      if (Array.isArray(request.body)) throw oneAtATime()
      const { status, headers, body } = await answer(asWebRequest(request), { parsedBody: request.body })
      void reply.code(status).headers(Object.fromEntries(headers))
      return reply.send(body ?? undefined)
    },
  })
}

/** CORS_ORIGINS decides which pages of other origins may use it; programs other than browsers send no origin. */
function isAllowed({ headers: { origin, host } }: FastifyRequest, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(ANY) || origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** The body was read and parsed before, and is passed separately. */
function asWebRequest({ method, headers, host, protocol }: FastifyRequest): Request {
  const known = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))
  return new Request(`${protocol}://${host === '' ? 'localhost' : host}${PATH}`, { method, headers: known })
}

function originRefused(origin: string): DomainError {
  return new DomainError(
    'origin-not-allowed',
    `Pages of ${origin} may not use this service: its operator lists the allowed origins in CORS_ORIGINS.`,
  )
}

function oneAtATime(): DomainError {
  return new DomainError('invalid-request', 'Messages come one at a time here: send each in a request of its own.')
}
