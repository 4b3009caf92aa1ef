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

/** Helmet's headers, which are the same for every answer: it works them out once. */
const HEADERS = headersFrom(
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    // Other sites may read what CORS_ORIGINS lets them; it says more than this could.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  }),
)

/** What a browser may do with our answers. One that says that a copy still holds leaves the copy its own. */
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

/** Lets pages of others show it. Their frame hears nothing of what is in it. */
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
