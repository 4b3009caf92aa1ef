import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer of this address does not change while the process runs, apart from its compression. */
    isFixed?: true
  }
}

const OK = 200
const NOT_MODIFIED = 304
const MOST_BYTES = 33_554_432
/** Takes half the time of the best quality, for a few per cent more bytes. */
const BROTLI_QUALITY = 9
const PACK = {
  br: (plain: Buffer) =>
    promisify(brotliCompress)(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  gzip: promisify(gzip),
}
type Encoding = keyof typeof PACK
type Kept = { readonly etag: string; readonly bytes: Buffer; readonly encoding: Encoding | 'identity' }

/**
 * Reads and compresses answers that never change once, and then sends them from at most 32 MiB of memory: the documentation is open
 * to everybody and not rate limited, so it must be cheap.
 */
export const fixedAnswers = fp(
  (app, _options, done) => {
    const kept = new LRUCache<string, Promise<Kept>>({ maxSize: MOST_BYTES, max: 1000 })

    app.addHook('onSend', async (request, reply, payload) => {
      if (!request.routeOptions.config.isFixed || request.method !== 'GET' || reply.statusCode !== OK) return payload
      if (reply.hasHeader('content-encoding') || !isBody(payload)) return payload
      const accepted = negotiate(request.headers['accept-encoding'] ?? 'identity', ['br', 'gzip', 'identity']) ?? 'identity'
      const encoding = isCompressible(reply) ? accepted : 'identity'
      const key = `${encoding} ${request.url.split('?', 1)[0] ?? ''}`
      const found = kept.get(key)
      if (found && payload instanceof Readable) payload.destroy()
      const answer = await (found ?? keep(key, madeOf(payload, encoding)))
      return sent(answer, request, reply)
    })

    /** Callers that arrive meanwhile wait for the same result. */
    async function keep(key: string, making: Promise<Kept>): Promise<Kept> {
      kept.set(key, making, { size: 1 })
      try {
        const made = await making
        kept.set(key, making, { size: made.bytes.length + key.length })
        return made
      } catch (error) {
        kept.delete(key)
        throw error
      }
    }
    done()
  },
  { name: 'fixed-answers', dependencies: ['compression'], fastify: '5.x' },
)

function isBody(payload: unknown): payload is string | Buffer | Readable {
  return typeof payload === 'string' || Buffer.isBuffer(payload) || payload instanceof Readable
}

/** Pictures are compressed already. */
function isCompressible(reply: FastifyReply): boolean {
  return /^text\/|json|javascript|xml|yaml/.test(String(reply.getHeader('content-type')))
}

async function madeOf(payload: string | Buffer | Readable, encoding: Kept['encoding']): Promise<Kept> {
  const plain = payload instanceof Readable ? await buffer(payload) : Buffer.from(payload as string)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url')}"`
  return { etag, encoding, bytes: encoding === 'identity' ? plain : await PACK[encoding](plain) }
}

function sent({ etag, bytes, encoding }: Kept, { headers }: FastifyRequest, reply: FastifyReply): Buffer | string {
  const told = String(reply.getHeader('etag') ?? etag)
  void reply.header('etag', told)
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'public, no-cache')
  if (encoding !== 'identity') void reply.header('content-encoding', encoding)
  if (headers['if-none-match']?.split(',').some((one) => one.trim() === told) === true) {
    void reply.code(NOT_MODIFIED).removeHeader('content-length')
    return ''
  }
  void reply.header('content-length', bytes.length)
  return bytes
}
