import type { Database } from '../../../database/connect.js'
import { type DigestedAnswer, type KeptAnswer, reused } from '../../../database/idempotent-writes.js'
import type { Queue } from '../../../database/jobs/queue.js'
import {
  addChunk,
  dropUpload,
  finishUpload,
  renewUpload,
  startUpload,
  type Uploaded,
  type UploadedLines,
} from '../../../database/jobs/upload.js'
import { reaching } from '../../../database/reaching.js'
import { DomainError } from '../../../errors.js'
import type { BatchGroup } from '../../../schemas/batch.js'
import type { Detail } from '../../../schemas/detail.js'
import type { Job } from '../../../schemas/job.js'
import type { KeyHolder } from '../authentication.js'

/** The key of the environment is in no table. */
const KEY_OF_ENVIRONMENT = 'environment'
const RENEWAL_MS = 5000

/** The Idempotency-Key of an upload; the digest of the request is known after its last line. */
type OnceUploaded = { readonly key: string; readonly digest: () => string; readonly answerTo: (job: Job) => KeptAnswer }
export type AskedOfJob = {
  readonly holder: KeyHolder | null
  readonly requestId: string
  readonly detail: Detail
  readonly groupBy: readonly BatchGroup[]
  readonly lineLimitBytes: number
  readonly once: OnceUploaded | undefined
}
/** A new job, or the earlier answer to the same upload. */
export type UploadAnswer = { readonly job: Job } | { readonly kept: KeptAnswer }
type Chunks = AsyncIterable<UploadedLines>
type Around = {
  readonly database: Database
  readonly queue: () => Promise<Queue>
  readonly perKey: number
  readonly expiry: () => Date
  readonly onReady: () => void
}

/** Stores uploads: completely or not at all, and once for each Idempotency-Key. */
export function uploader({ database, queue, perKey, expiry, onReady }: Around) {
  async function finished(id: string, chunks: Chunks, finish: (uploaded: Uploaded) => Promise<Job>): Promise<Job> {
    const stopRenewing = renewing(() => renewUpload(database, id))
    try {
      return await finish(await kept(chunks, (number, chunk) => reaching(() => addChunk(database, id, number, chunk))))
    } catch (error) {
      // If even that fails, the rest is removed when it has not been renewed for a while.
      await dropUpload(database, id).catch(() => undefined)
      throw error
    } finally {
      stopRenewing()
    }
  }

  return async (chunks: Chunks, { holder, once, ...asked }: AskedOfJob): Promise<UploadAnswer> => {
    const keyId = holder?.id ?? KEY_OF_ENVIRONMENT
    const opened = await queue()
    const newJob = { ...asked, keyId, owner: holder?.owner ?? '', idempotencyKey: once?.key ?? null }
    const start = await reaching(() => startUpload(database, newJob, perKey))
    if (start === 'too-many') throw tooMany(perKey)
    if ('kept' in start) return { kept: await sameAs(start.kept, chunks, once) }
    const job = await finished(start.id, chunks, (uploaded) => {
      const write = once && { holder: keyId, key: once.key, digest: once.digest() }
      const onceFinished = write && { write, answerTo: once.answerTo }
      return reaching(() => finishUpload(database, opened, start.id, { uploaded, expiresAt: expiry(), once: onceFinished }))
    })
    onReady()
    return { job }
  }
}

/** Reads an upload that may have been sent before; refuses it where it is another one. */
async function sameAs(earlier: DigestedAnswer, chunks: Chunks, once: OnceUploaded | undefined): Promise<KeptAnswer> {
  await kept(chunks, () => Promise.resolve())
  if (once && earlier.digest !== once.digest()) throw reused(once.key)
  return earlier
}

/** Renews repeatedly, one call at a time, until it is stopped; a failed call is repeated by the next. */
function renewing(renew: () => Promise<void>): () => void {
  let isRenewing = false
  const timer = setInterval(() => {
    if (isRenewing) return
    isRenewing = true
    renew()
      .catch(() => undefined)
      .finally(() => (isRenewing = false))
  }, RENEWAL_MS).unref()
  return () => clearInterval(timer)
}

async function kept(chunks: Chunks, keep: (number: number, chunk: UploadedLines) => Promise<void>): Promise<Uploaded> {
  const uploaded = { lines: 0, bytes: 0, chunks: 0 }
  for await (const chunk of chunks) {
    uploaded.lines += chunk.lines
    uploaded.bytes += chunk.bytes
    await keep(uploaded.chunks, chunk)
    uploaded.chunks += 1
  }
  if (uploaded.chunks === 0) throw new DomainError('malformed-body', 'There is no line. Send one item a line as application/x-ndjson.')
  return uploaded
}

/** The error for an upload that is too large. */
export function tooLarge(limitBytes: number): DomainError {
  return new DomainError(
    'job-too-large',
    `A job may have ${limitBytes} bytes, and this upload has more. Split the file; the limit is JOB_LIMIT_BYTES.`,
  )
}

function tooMany(perKey: number): DomainError {
  return new DomainError(
    'too-many-jobs',
    `This key already has ${perKey} jobs, the most that it may have. Fetch their answers and remove them with DELETE /v1/jobs/{id}; the limit is JOBS_PER_KEY.`,
  )
}
