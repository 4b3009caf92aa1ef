import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import helmet from 'helmet'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Pages of others may show it in a frame. */
    mayBeFramed?: true
  }
}

const NOT_MODIFIED = 304
const POLICY = 'content-security-policy'

/** Everything that a page needs is served here; only Swagger UI and GraphiQL write styles of their own into the page. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Helmet's headers are equal for every answer, so they are computed once. */
const HEADERS = headersFrom(
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    // CORS_ORIGINS decides which other sites may read, more precisely than this header could.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  }),
)

/** The security headers of answers. A 304 leaves those of the cached copy. */
export const securityHeaders = fp(
  (app, _options, done) => {
    app.addHook('onSend', (request, reply, _payload, next) => {
      if (reply.statusCode === NOT_MODIFIED) return next()
      const ownPolicy = reply.getHeader(POLICY)
      void reply.headers(HEADERS)
      // A page may be let do less than others.
      if (ownPolicy !== undefined) void reply.header(POLICY, ownPolicy)
      if (request.routeOptions.config.mayBeFramed === true) letBeFramed(reply)
      next()
    })
    done()
  },
  { name: 'security-headers', fastify: '5.x' },
)

/** Allows other pages to embed it in a frame. Nothing is passed to the embedding page. */
function letBeFramed(reply: FastifyReply): void {
  void reply.removeHeader('x-frame-options')
  void reply.header(POLICY, String(reply.getHeader(POLICY)).replace("frame-ancestors 'none'", 'frame-ancestors *'))
}

function headersFrom(setHeaders: ReturnType<typeof helmet>): Readonly<Record<string, string>> {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  setHeaders(response.req, response, (error) => {
    if (error !== undefined) throw new Error('Helmet refuses its options.', { cause: error })
  })
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, text]) => [name, String(text)]))
}
