import { createHash, type Hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Database } from '../../database/connect.js'
import { earlierAnswer, type KeptAnswer, type NamedWrite, type Once, type WriteName } from '../../database/idempotent-writes.js'
import { reaching } from '../../database/reaching.js'
import { DomainError } from '../../errors.js'

export type { KeptAnswer, Once }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer of this address contains a secret and is never stored. */
    answersWithSecret?: true
    /** The route reads its body as a stream and looks for an earlier answer itself. */
    readsUpload?: true
  }
  interface FastifyRequest {
    /** The Idempotency-Key that this write carries; its route keeps the answer in the transaction of the write. */
    namedWrite: NamedWrite | null
    /** The name of a write whose body is uploaded: its route adds the body to the hash. */
    namedUpload: (WriteName & { readonly hash: Hash }) | null
  }
}

const HEADER = 'idempotency-key'
const WRITES = ['PUT', 'POST', 'PATCH', 'DELETE']
/** The draft has it as a quoted string; most callers send it without the quotes. */
export const IDEMPOTENCY_KEY = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/

/**
 * A write with an Idempotency-Key is done once a day; when it is repeated it gets the first answer. This plugin looks for that
 * answer and names the write. The transaction of the write itself stores the answer and excludes the same write meanwhile, so
 * neither the end of the process nor a slow write can let it be done twice. A failed write stores nothing and may be repeated with
 * the same key.
 */
export const idempotency = fp<{ database: Database }>(
  (app, { database }, done) => {
    app.decorateRequest('namedWrite', null)
    app.decorateRequest('namedUpload', null)
    app.addHook('preHandler', async (request, reply) => {
      const name = nameOf(request)
      if (!name) return
      const { answersWithSecret, readsUpload } = request.routeOptions.config
      if (answersWithSecret) throw refused()
      const hash = hashOfHead(request)
      if (readsUpload) {
        request.namedUpload = { ...name, hash }
        return
      }
      const write = { ...name, digest: hash.update(bytesOf(request.body)).digest('hex') }
      const earlier = await reaching(() => earlierAnswer(database, write))
      if (earlier) return replay(earlier, reply)
      request.namedWrite = write
    })
    done()
  },
  { name: 'idempotency', dependencies: ['authentication'], fastify: '5.x' },
)

/** Undefined if the header has no effect: if it is absent, and for reading and estimating. */
function nameOf({ method, headers, keyHolder }: FastifyRequest): WriteName | undefined {
  const given = headers[HEADER]
  if (given === undefined || !keyHolder || !WRITES.includes(method)) return undefined
  const [, quoted, bare] = IDEMPOTENCY_KEY.exec(String(given)) ?? []
  const key = quoted ?? bare
  if (key === undefined) throw malformed()
  return { holder: keyHolder.id ?? 'environment', key }
}

function hashOfHead({ method, url, headers }: FastifyRequest): Hash {
  const hash = createHash('sha256')
  for (const part of [method, url, headers['content-type'], headers['if-match'], headers['if-none-match']]) hash.update(`${part ?? ''}\n`)
  return hash
}

function bytesOf(body: unknown): string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)
}

/** Answers as the write was answered the first time. */
export function replay(answer: KeptAnswer, reply: FastifyReply): FastifyReply {
  return sendKept(answer, reply.header('idempotency-replayed', 'true'))
}

/** Sends an answer in its stored form. */
export function sendKept({ status, fields, body }: KeptAnswer, reply: FastifyReply): FastifyReply {
  void reply.code(status).headers(JSON.parse(fields) as Record<string, string>)
  return reply.send(body === '' ? undefined : body)
}

function malformed(): DomainError {
  return new DomainError(
    'idempotency-key-invalid',
    'The Idempotency-Key is empty, longer than 255 characters, or has others than visible ASCII. Send a UUID, a new one for each write.',
  )
}

function refused(): DomainError {
  return new DomainError(
    'idempotency-key-invalid',
    'An Idempotency-Key is not taken here: the answer holds a secret, which is never kept. Send it without; should the answer be lost, revoke the key that GET /v1/keys shows and make another.',
  )
}
