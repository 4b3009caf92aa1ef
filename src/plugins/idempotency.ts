import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Database } from '../database/connect.js'
import { claimWrite, freeKey, keepAnswer, type KeptAnswer, type Write } from '../database/idempotent-writes.js'
import { reaching } from '../database/reaching.js'
import { DomainError } from '../errors.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this address answers holds a secret, which is never kept. */
    answersWithSecret?: true
  }
  interface FastifyRequest {
    /** The write that this request was the first to send. */
    claimedWrite: Write | null
  }
}

const HEADER = 'idempotency-key'
const WRITES = ['PUT', 'POST', 'PATCH', 'DELETE']
/** The draft has it as a quoted string; most callers send it without the quotes. */
export const IDEMPOTENCY_KEY = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/
const KEPT_FIELDS = ['content-type', 'etag', 'location', 'cache-control'] as const
const MOST_KEPT_LETTERS = 1024 * 1024
const FIRST_ERROR = 300
const RETRY_SECONDS = '1'

/**
 * A write that carries an Idempotency-Key is done once in a day: sent again it gets the first answer. Only an answer that
 * tells of success is kept; what failed wrote nothing and may be tried again with the same key. Should the process end
 * between the write and the keeping, the same write is done again, which for each of ours changes nothing.
 */
export const idempotency = fp<{ database: Database }>(
  (app, { database }, done) => {
    app.decorateRequest('claimedWrite', null)
    app.addHook('preHandler', async (request, reply) => {
      const write = writeOf(request)
      if (!write) return
      if (request.routeOptions.config.answersWithSecret) throw refused()
      const claim = await reaching(() => claimWrite(database, write))
      if (claim === 'first') request.claimedWrite = write
      else if (claim === 'other') throw reused(write.key)
      else if (claim === 'under-way') throw underWay(reply)
      else return replay(claim, reply)
    })
    app.addHook('onSend', async (request, reply, payload) => {
      const { claimedWrite: write } = request
      if (!write) return
      request.claimedWrite = null
      const answer = answerToKeep(reply, payload)
      // What was written stays written, whether or not its answer can be kept.
      await (answer ? keepAnswer(database, write, answer) : freeKey(database, write)).catch((error: unknown) => {
        request.log.error({ err: error }, 'The answer to a write with an Idempotency-Key could not be kept.')
      })
    })
    done()
  },
  { name: 'idempotency', dependencies: ['authentication'], fastify: '5.x' },
)

/** Undefined where the header says nothing: without it, in reading and estimating. */
function writeOf({ method, url, headers, body, keyHolder }: FastifyRequest): Write | undefined {
  const given = headers[HEADER]
  if (given === undefined || !keyHolder || !WRITES.includes(method)) return undefined
  const [, quoted, bare] = IDEMPOTENCY_KEY.exec(String(given)) ?? []
  const key = quoted ?? bare
  if (key === undefined) throw malformed()
  const hash = createHash('sha256')
  for (const part of [method, url, headers['content-type'], headers['if-match'], headers['if-none-match']]) hash.update(`${part ?? ''}\n`)
  // An upload is known by its length: it is not here yet, and not read for a write that was done before.
  if (body instanceof Readable) hash.update(String(headers['content-length']))
  else hash.update(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
  return { holder: keyHolder.id ?? 'environment', key, digest: hash.digest('hex') }
}

function answerToKeep(reply: FastifyReply, payload: unknown): KeptAnswer | undefined {
  const body = payload ?? ''
  if (reply.statusCode >= FIRST_ERROR || typeof body !== 'string' || body.length > MOST_KEPT_LETTERS) return undefined
  const fields = Object.fromEntries(KEPT_FIELDS.map((name) => [name, reply.getHeader(name)]))
  return { status: reply.statusCode, fields: JSON.stringify(fields), body }
}

function replay({ status, fields, body }: KeptAnswer, reply: FastifyReply): FastifyReply {
  void reply.code(status).headers(JSON.parse(fields) as Record<string, string>)
  return reply.header('idempotency-replayed', 'true').send(body === '' ? undefined : body)
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

function reused(key: string): DomainError {
  return new DomainError('idempotency-key-reused', `Another write came with the Idempotency-Key "${key}". Send a new one for each write.`)
}

function underWay(reply: FastifyReply): DomainError {
  void reply.header('retry-after', RETRY_SECONDS)
  return new DomainError('idempotency-key-in-use', 'The same write is under way. Ask again in a second: you get its answer.')
}
