import { PassThrough, type Readable } from 'node:stream'
import compress from '@fastify/compress'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import { vary } from './vary.js'

const ENCODINGS = ['br', 'gzip', 'deflate', 'identity'] as const
const SKIPPED = 'x-no-compression'

/**
 * Answers are compressed as the caller accepts, bodies read as they are encoded: no more of them than the limit of bodies
 * is unpacked. NDJSON is left as it is, so that each line of a stream arrives when it is written.
 */
export const compression = fp(
  async (app) => {
    app.addHook('onSend', (request, reply, _payload, done) => {
      vary(reply, 'accept-encoding')
      // A strong tag names one form of the answer, byte by byte, and If-Match takes no weak one.
      if (String(reply.getHeader('etag') ?? '').startsWith('"')) request.headers[SKIPPED] = 'strong ETag'
      done()
    })
    app.addHook('preParsing', (request, reply, body, done) => {
      done(null, request.headers['content-encoding'] === undefined ? body : copyOf(body, reply))
    })
    await app.register(compress, { encodings: [...ENCODINGS.filter((one) => one !== 'deflate')], requestEncodings: [...ENCODINGS] })
  },
  { name: 'compression', fastify: '5.x' },
)

/**
 * A body that may be ended without its connection, as happens where it cannot be unpacked: its sender is to read why. What is
 * left of it is then passed over, also where it was answered unread.
 */
function copyOf(body: Readable, { raw }: FastifyReply): Readable {
  const copy = new PassThrough()
  const passOver = (): void => {
    body.unpipe(copy)
    body.resume()
  }
  body.once('close', () => body.readableEnded || copy.destroy(new Error('The connection was closed before the end of the body.')))
  copy.once('close', passOver)
  raw.once('finish', passOver)
  return body.pipe(copy)
}
