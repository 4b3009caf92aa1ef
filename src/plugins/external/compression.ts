import compress from '@fastify/compress'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

/** Adds a request header to the `Vary` of the answer. */
export function vary(reply: FastifyReply, field: string): void {
  const named = [reply.getHeader('vary') ?? []].flat().map(String)
  if (named.flatMap((one) => one.toLowerCase().split(',')).some((one) => one.trim() === field)) return
  void reply.header('vary', [...named, field].join(', '))
}

const ENCODINGS = ['br', 'gzip', 'identity'] as const
const SKIPPED = 'x-no-compression'

/** Compresses answers as the caller accepts. NDJSON is not compressed, so that each line of a stream arrives when it is written. */
export const compression = fp(
  async (app) => {
    app.addHook('onSend', (request, reply, _payload, done) => {
      vary(reply, 'accept-encoding')
      // A strong tag names one form of the answer, byte for byte, and If-Match does not accept a weak one.
      if (String(reply.getHeader('etag') ?? '').startsWith('"')) request.headers[SKIPPED] = 'strong ETag'
      done()
    })
    await app.register(compress, { encodings: [...ENCODINGS], globalDecompression: false })
  },
  { name: 'compression', fastify: '5.x' },
)
