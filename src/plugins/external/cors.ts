import fastifyCors from '@fastify/cors'
import fp from 'fastify-plugin'

const READING = ['GET', 'HEAD', 'POST']
const WRITING = [...READING, 'PUT', 'DELETE']
const ASKED = ['accept', 'content-type', 'if-none-match', 'x-request-id']
/** The headers of an answer that pages may read in addition to those that they always may. */
const TOLD = [
  'ETag',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
  'Idempotency-Replayed',
  'Deprecation',
  'Sunset',
]
const A_DAY_SECONDS = 86_400

/** Lets pages of these origins ask; with `*` those of any, which then may send no key. Cookies are never taken. */
export const cors = fp<{ origins: readonly string[] }>(
  async (app, { origins }) => {
    if (origins.length === 0) return
    const isForAll = origins.includes('*')
    await app.register(fastifyCors, {
      origin: isForAll ? '*' : [...origins],
      methods: isForAll ? READING : WRITING,
      allowedHeaders: isForAll ? ASKED : [...ASKED, 'authorization', 'if-match', 'idempotency-key'],
      exposedHeaders: TOLD,
      credentials: false,
      maxAge: A_DAY_SECONDS,
      strictPreflight: false,
    })
  },
  { name: 'cors', fastify: '5.x' },
)
