import type { FastifyInstance, FastifyRequest } from 'fastify'
import { VERSION } from './about-the-api.js'

const OK = 200
const NOT_MODIFIED = 304

/** Addresses that are remembered, each with what it takes to know that a copy of its answer still holds. */
const MOST_ADDRESSES = 10_000
const LONGEST_ADDRESS = 512
type Answered = { readonly revision: string; readonly headers: Readonly<Record<string, string>> }

/**
 * An answer to a GET under /v1 follows from its address, the catalog's revision and this software: together they are its
 * ETag, unless its route gave it one. A cache asks each time whether its copy still holds, so that a new record is seen at
 * once; where the same was answered before, that takes no work. A route whose answer follows from more than that says itself
 * how it may be kept.
 */
export function letGetsBeCached(app: FastifyInstance): void {
  const answered = new Map<string, Answered>()

  app.addHook('onRequest', (request, reply, done) => {
    const asked = request.headers['if-none-match']
    const known = asked === undefined ? undefined : answered.get(formOf(request))
    if (known?.revision !== request.catalog.revision || !holds(known.headers['etag'] ?? '', asked)) return done()
    void reply.code(NOT_MODIFIED).headers(known.headers).send()
  })

  app.addHook('onSend', (request, reply, _payload, done) => {
    const isCacheable = reply.statusCode === OK && (request.method === 'GET' || request.method === 'HEAD') && request.url.startsWith('/v1/')
    if (!isCacheable || reply.hasHeader('cache-control')) return done()
    const tag = String(reply.getHeader('etag') ?? `W/"${VERSION}-${request.catalog.revision}"`)
    const vary = reply.getHeader('vary')
    const headers = { etag: tag, 'cache-control': 'public, no-cache', ...(vary !== undefined && { vary: String(vary) }) }
    void reply.headers(headers)
    remember(request, headers)
    if (!holds(tag, request.headers['if-none-match'])) return done()
    void reply.code(NOT_MODIFIED).removeHeader('content-length')
    return done(null, '')
  })

  function remember(request: FastifyRequest, headers: Answered['headers']): void {
    if (request.url.length > LONGEST_ADDRESS) return
    if (answered.size >= MOST_ADDRESSES) answered.clear()
    answered.set(formOf(request), { revision: request.catalog.revision, headers })
  }
}

/** The address, and the form in which its answer is wanted. */
function formOf({ url, headers: { accept = '' } }: FastifyRequest): string {
  return `${accept}\n${url}`
}

function holds(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || withoutWeakness(one.trim()) === withoutWeakness(tag))
}

/** For a GET a weak tag is as good as a strong one. */
function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '')
}
