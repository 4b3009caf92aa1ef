import type { FastifyInstance } from 'fastify'
import { VERSION } from './about-the-api.js'

const OK = 200
const NOT_MODIFIED = 304

/**
 * An answer to a GET under /v1 follows from its address, the catalog's revision and this software: together they are its
 * ETag, unless its route gave it one. A cache asks each time whether its copy still holds, so that a new record is seen at
 * once. A route whose answer follows from more than that says itself how it may be kept.
 */
export function letGetsBeCached(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    const isCacheable = reply.statusCode === OK && (request.method === 'GET' || request.method === 'HEAD') && request.url.startsWith('/v1/')
    if (!isCacheable || reply.hasHeader('cache-control')) return done()
    const tag = String(reply.getHeader('etag') ?? `W/"${VERSION}-${request.catalog.revision}"`)
    void reply.headers({ etag: tag, 'cache-control': 'public, no-cache' })
    if (!holds(tag, request.headers['if-none-match'])) return done()
    void reply.code(NOT_MODIFIED).removeHeader('content-length')
    return done(null, '')
  })
}

function holds(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || withoutWeakness(one.trim()) === withoutWeakness(tag))
}

/** For a GET a weak tag is as good as a strong one. */
function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '')
}
