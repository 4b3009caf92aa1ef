import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { VERSION } from '../openapi/about-the-api.js'
import { formatAccepted, formatsAmong } from './formats.js'

const OK = 200
const NOT_MODIFIED = 304

/** The number of addresses that are cached, each with what is needed to check whether a copy of its answer is still valid. */
const MOST_ADDRESSES = 10_000
const LONGEST_ADDRESS = 512
/** Some 500 estimates. */
const MOST_BYTES = 16_777_216
/** The memory of an entry in addition to its texts. */
const BYTES_OF_ENTRY = 512
const LARGEST_BODY = 65_536
type Answered = {
  readonly revision: string
  readonly headers: Readonly<Record<string, string>>
  /** The answer itself, after its second request. */
  readonly body?: { readonly type: string; readonly bytes: Buffer } | undefined
}

/**
 * An answer to a GET under /v1 depends only on its address, the catalog's revision and this software; together they are its ETag,
 * unless its route set one. A cache always revalidates its copy, so a new record is visible at once; if the answer was sent before,
 * this takes no work, and from the second request on the answer comes from memory. A route whose answer depends on more sets its
 * own caching headers.
 */
export function letGetsBeCached(app: FastifyInstance): void {
  const answered = new LRUCache<string, Answered>({ max: MOST_ADDRESSES, maxSize: MOST_BYTES, sizeCalculation: bytesOf })

  app.addHook('onRequest', (request, reply, done) => {
    const form = request.method === 'GET' || request.method === 'HEAD' ? formOf(request) : undefined
    const known = form === undefined ? undefined : answered.get(form)
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
    const form = formOf(request)
    if (form === undefined) return
    const { revision } = request.catalog
    const body = answered.get(form)?.revision === revision ? bodyOf(request, reply, payload) : undefined
    answered.set(form, { revision, headers, body })
  }
}

function bytesOf({ headers, body }: Answered, form: string): number {
  const letters = [form, ...Object.values(headers)].reduce((sum, text) => sum + text.length, 0)
  return BYTES_OF_ENTRY + 2 * letters + (body?.bytes.length ?? 0)
}

/** Headers that belong to the answer itself, such as the link to the next page. */
function ownHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    ['vary', 'link'].flatMap((name) => {
      const value = reply.getHeader(name)
      return value === undefined ? [] : [[name, String(value)]]
    }),
  )
}

/** A copy of the body, unless it is large, a stream, or readable only with a key. */
function bodyOf({ method, keyHolder }: FastifyRequest, reply: FastifyReply, payload: unknown): Answered['body'] {
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload)
  if (method !== 'GET' || keyHolder || !isWhole || payload.length > LARGEST_BODY) return undefined
  return { type: String(reply.getHeader('content-type')), bytes: Buffer.from(payload as string) }
}

/**
 * The address with the requested form of its answer, however the header Accept expresses it; undefined if the address is too long
 * to be cached, or none of its forms is accepted.
 */
function formOf({ url, headers: { accept }, routeOptions: { config } }: FastifyRequest): string | undefined {
  if (url.length > LONGEST_ADDRESS) return undefined
  const format = formatAccepted(accept, formatsAmong(config.answersIn ?? []))
  return format && `${format}\n${url}`
}

function holds(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || withoutWeakness(one.trim()) === withoutWeakness(tag))
}

/** An entity tag without its mark of weakness, because a GET accepts a weak tag as well as a strong one. */
function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '')
}
