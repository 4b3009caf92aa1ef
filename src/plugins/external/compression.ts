import compress from '@fastify/compress'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

/** Says that the answer depends on this field of the request, beside those that were named before. */
export function vary(reply: FastifyReply, field: string): void {
  const named = [reply.getHeader('vary') ?? []].flat().map(String)
  if (named.flatMap((one) => one.toLowerCase().split(',')).some((one) => one.trim() === field)) return
  void reply.header('vary', [...named, field].join(', '))
}

const ENCODINGS = ['br', 'gzip', 'identity'] as const
const SKIPPED = 'x-no-compression'

/**
 * Answers are compressed as the caller accepts. NDJSON is left as it is, so that each line of a stream arrives when it is
 * written.
 */
export const compression = fp(
  async (app) => {
    app.addHook('onSend', (request, reply, _payload, done) => {
      vary(reply, 'accept-encoding')
      // A strong tag names one form of the answer, byte by byte, and If-Match takes no weak one.
      if (String(reply.getHeader('etag') ?? '').startsWith('"')) request.headers[SKIPPED] = 'strong ETag'
      done()
    })
    await app.register(compress, { encodings: [...ENCODINGS], globalDecompression: false })
  },
  { name: 'compression', fastify: '5.x' },
)
