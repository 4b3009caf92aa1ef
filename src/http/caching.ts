import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { VERSION } from './about-the-api.js'

const OK = 200
const NOT_MODIFIED = 304

/** Addresses that are remembered, each with what it takes to know that a copy of its answer still holds. */
const MOST_ADDRESSES = 10_000
const LONGEST_ADDRESS = 512
/** Some 500 estimates. */
const MOST_BYTES_OF_BODIES = 16_777_216
const LARGEST_BODY = 65_536
type Answered = {
  readonly revision: string
  readonly headers: Readonly<Record<string, string>>
  /** The answer itself, where it was asked for twice. */
  readonly body?: { readonly type: string; readonly bytes: Buffer } | undefined
}

/**
 * An answer to a GET under /v1 follows from its address, the catalog's revision and this software: together they are its
 * ETag, unless its route gave it one. A cache asks each time whether its copy still holds, so that a new record is seen at
 * once; where the same was answered before, that takes no work, and what was asked for twice is sent again as it was. A route
 * whose answer follows from more than that says itself how it may be kept.
 */
export function letGetsBeCached(app: FastifyInstance): void {
  const answered = new Map<string, Answered>()
  let bytesOfBodies = 0

  app.addHook('onRequest', (request, reply, done) => {
    const known = request.method === 'GET' || request.method === 'HEAD' ? answered.get(formOf(request)) : undefined
    if (known?.revision !== request.catalog.revision) return done()
    if (holds(known.headers['etag'] ?? '', request.headers['if-none-match'])) {
      void reply.code(NOT_MODIFIED).headers(known.headers).send()
    } else if (known.body && request.method === 'GET') {
      void reply.headers(known.headers).type(known.body.type).send(known.body.bytes)
    } else done()
  })

  app.addHook('onSend', (request, reply, payload, done) => {
    const isCacheable = reply.statusCode === OK && (request.method === 'GET' || request.method === 'HEAD') && request.url.startsWith('/v1/')
    if (!isCacheable || reply.hasHeader('cache-control')) return done()
    const tag = String(reply.getHeader('etag') ?? `W/"${VERSION}-${request.catalog.revision}"`)
    const headers = { ...ownHeaders(reply), etag: tag, 'cache-control': 'public, no-cache' }
    void reply.headers(headers)
    remember(request, reply, headers, payload)
    if (!holds(tag, request.headers['if-none-match'])) return done()
    void reply.code(NOT_MODIFIED).removeHeader('content-length')
    return done(null, '')
  })

  function remember(request: FastifyRequest, reply: FastifyReply, headers: Answered['headers'], payload: unknown): void {
    if (request.url.length > LONGEST_ADDRESS) return
    const form = formOf(request)
    const { revision } = request.catalog
    const before = answered.get(form)
    const body = before?.revision === revision ? bodyOf(request, reply, payload) : undefined
    bytesOfBodies += (body?.bytes.length ?? 0) - (before?.body?.bytes.length ?? 0)
    answered.set(form, { revision, headers, body })
    if (answered.size <= MOST_ADDRESSES && bytesOfBodies <= MOST_BYTES_OF_BODIES) return
    answered.clear()
    bytesOfBodies = 0
  }
}

/** Headers that say something of the answer itself, as the next page does. */
function ownHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    ['vary', 'link'].flatMap((name) => {
      const value = reply.getHeader(name)
      return value === undefined ? [] : [[name, String(value)]]
    }),
  )
}

/** A copy of what is sent, unless it is large, a stream, or what only the holder of a key may read. */
function bodyOf({ method, keyHolder }: FastifyRequest, reply: FastifyReply, payload: unknown): Answered['body'] {
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload)
  if (method !== 'GET' || keyHolder || !isWhole || payload.length > LARGEST_BODY) return undefined
  return { type: String(reply.getHeader('content-type')), bytes: Buffer.from(payload as string) }
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
