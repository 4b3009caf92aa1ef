import type { Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { DomainError } from '../../errors.js'
import { cutLines } from '../../estimation/batch/lines.js'
import { type KeptAnswer, replay, sendKept } from '../../plugins/app/idempotency.js'
import { tooLarge } from '../../plugins/app/jobs/uploader.js'
import { csvOfAnswers } from '../../reports/batch-table.js'
import type { Job } from '../../schemas/job.js'
import { answerWrite, keptAnswer } from '../representation/answer-write.js'
import { openTo } from '../representation/answers.js'
import { formatWanted, MEDIA_TYPES, sendAs } from '../representation/formats.js'
import type { RestApp } from '../rest-app.js'
import { inTurns, linesOf, withinBytes } from '../streaming/streamed-body.js'
import { FIND, LIST, REMOVE, RESULT, UPLOAD } from './jobs/operations.js'

const STREAMED_TYPES = [MEDIA_TYPES.ndjson, MEDIA_TYPES.csv]
const MEBIBYTE = 1024 * 1024
/** Lines in a chunk: a worker needs well under a second for them. Whole estimates are about thirty times as long as summaries. */
const LINES_OF_CHUNK = { full: 100, summary: 1000, numbers: 1000 }
const RETRY_SECONDS = '1'
const UPLOAD_RETRY_SECONDS = '5'

type Limits = { readonly lineLimitBytes: number; readonly jobLimitBytes: number }

/** Registers jobs over files too large for one request. It is a plugin of its own, because it reads uploads as streams. */
export async function jobs(app: RestApp, { lineLimitBytes, jobLimitBytes }: Limits): Promise<void> {
  const onRequest = openTo('write')
  await app.register((scope: RestApp, _options, done) => {
    readStreams(scope, jobLimitBytes)
    const config = { streamedTypes: STREAMED_TYPES, readsUpload: true } as const
    scope.post('/v1/jobs', { schema: UPLOAD, onRequest, config }, async (request, reply) => {
      const { detail = 'full', groupBy = [] } = request.query
      const { keyHolder: holder, id: requestId, namedUpload } = request
      const limits = { lines: LINES_OF_CHUNK[detail], bytes: MEBIBYTE, lineBytes: lineLimitBytes }
      const body = withinBytes(jobLimitBytes, streamOf(request.body), tooLarge)
      const read = namedUpload ? hashed(body, namedUpload.hash) : body
      const chunks = cutLines(inTurns(linesOf(request, read, lineLimitBytes), reply), limits)
      const once = namedUpload ? { key: namedUpload.key, digest: () => namedUpload.hash.digest('hex'), answerTo } : undefined
      const asked = { holder, requestId, detail, groupBy, lineLimitBytes, once }
      const uploaded = await app.jobs.upload(chunks, asked).catch(hangingUp(reply))
      return 'kept' in uploaded ? replay(uploaded.kept, reply) : sendKept(answerTo(uploaded.job), reply)
    })
    done()
  })
  app.get('/v1/jobs', { schema: LIST, onRequest, config: { readsDatabase: true } }, async ({ query, keyHolder }, reply) => {
    const { items, totalCount, pageInfo } = await app.jobs.list(query, keyHolder)
    return reply.header('cache-control', 'no-store').send({ items, totalCount, pageInfo })
  })
  app.get('/v1/jobs/:id', { schema: FIND, onRequest, config: { readsDatabase: true } }, async ({ params, keyHolder }, reply) => {
    return reply.header('cache-control', 'no-store').send(await app.jobs.find(params.id, keyHolder))
  })
  app.get('/v1/jobs/:id/result', { schema: RESULT, onRequest }, async (request, reply) => {
    const form = formatWanted(request, request.query.format, ['ndjson', 'csv'])
    return download(form, await app.jobs.answers(request.params.id, request.keyHolder).catch(retryLater(reply)), reply)
  })
  app.delete('/v1/jobs/:id', { schema: REMOVE, onRequest }, (request, reply) => {
    const { params, keyHolder } = request
    return answerWrite(request, reply, {
      write: (once) => app.jobs.remove(params.id, keyHolder, once),
      answerTo: () => ({}),
    })
  })
}

/** Reads bodies as streams, which are decompressed as they arrive. */
function readStreams(scope: RestApp, limitBytes: number): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(STREAMED_TYPES, ({ headers }, stream, parsed) => {
    if (Number(headers['content-length'] ?? 0) > limitBytes) parsed(tooLarge(limitBytes))
    else parsed(null, stream)
  })
}

/** The body as a stream; empty if the request had no type of content and was not parsed. */
function streamOf(body: unknown): AsyncIterable<Uint8Array> {
  return body instanceof Readable ? body : Readable.from([])
}

async function* hashed(parts: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    hash.update(part)
    yield part
  }
}

function answerTo(job: Job): KeptAnswer {
  const headers = { location: `/v1/jobs/${job.id}`, 'cache-control': 'no-store' }
  return keptAnswer({ status: 202, headers, body: job })
}

/** Closes the connection after a refused upload, so that the rest of the upload is not awaited. */
function hangingUp(reply: FastifyReply): (error: unknown) => never {
  return (error) => {
    void reply.header('connection', 'close')
    if (error instanceof DomainError && error.code === 'idempotency-key-in-use') void reply.header('retry-after', UPLOAD_RETRY_SECONDS)
    throw error
  }
}

function retryLater(reply: FastifyReply): (error: unknown) => never {
  return (error) => {
    if (error instanceof DomainError && error.code === 'job-not-done') void reply.header('retry-after', RETRY_SECONDS)
    throw error
  }
}

function download(form: 'ndjson' | 'csv', answers: AsyncIterable<Uint8Array>, reply: FastifyReply): FastifyReply {
  const { id } = reply.request.params as { readonly id: string }
  void reply.header('cache-control', 'private, no-cache').header('content-disposition', `attachment; filename="job-${id}.${form}"`)
  return sendAs(reply, form, Readable.from(form === 'csv' ? csvOfAnswers(answers) : answers, { objectMode: false }))
}
