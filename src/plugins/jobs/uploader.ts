import type { Database } from '../../database/connect.js'
import type { Queue } from '../../database/jobs/queue.js'
import { findJob, shownJob } from '../../database/jobs/read.js'
import { addChunk, finishUpload, forgetJob, jobsOf, startUpload, type UploadedLines } from '../../database/jobs/upload.js'
import { reaching } from '../../database/reaching.js'
import { DomainError } from '../../errors.js'
import type { BatchDetail, BatchGroup } from '../../schemas/batch-request.js'
import type { Job } from '../../schemas/job.js'
import type { KeyHolder } from '../authentication.js'

/** The key of the environment is in no table. */
const KEY_OF_ENVIRONMENT = 'environment'

export type AskedOfJob = {
  readonly holder: KeyHolder | null
  readonly requestId: string
  readonly detail: BatchDetail
  readonly groupBy: readonly BatchGroup[]
  readonly lineLimitBytes: number
}
type Around = {
  readonly database: Database
  readonly queue: () => Promise<Queue>
  readonly perKey: number
  readonly uploadSeconds: number
  readonly expiry: () => Date
  readonly onReady: () => void
}

/** Takes uploads: whole, or nothing of them stays. */
export function uploader({ database, queue, perKey, uploadSeconds, expiry, onReady }: Around) {
  return async (chunks: AsyncIterable<UploadedLines>, { holder, ...asked }: AskedOfJob): Promise<Job> => {
    const keyId = holder?.id ?? KEY_OF_ENVIRONMENT
    const opened = await queue()
    if ((await reaching(() => jobsOf(database, keyId))) >= perKey) throw tooMany(perKey)
    const uploadBy = new Date(Date.now() + uploadSeconds * 1000)
    const id = await reaching(() => startUpload(database, { ...asked, keyId, owner: holder?.owner ?? '' }, uploadBy))
    try {
      const uploaded = await kept(chunks, (number, chunk) => reaching(() => addChunk(database, id, number, chunk)))
      await reaching(() => finishUpload(database, opened, id, uploaded, expiry()))
    } catch (error) {
      // Where even that fails, what is left is forgotten when the time of an upload is over.
      await forgetJob(database, id).catch(() => undefined)
      throw error
    }
    onReady()
    return shownJob((await reaching(() => findJob(database, id, undefined))) ?? gone(id))
  }
}

async function kept(
  chunks: AsyncIterable<UploadedLines>,
  keep: (number: number, chunk: UploadedLines) => Promise<void>,
): Promise<{ lines: number; bytes: number; chunks: number }> {
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

/** What an upload that is too large is refused with. */
export function tooLarge(limitBytes: number): DomainError {
  return new DomainError(
    'job-too-large',
    `A job takes ${limitBytes} bytes, and this upload has more. Split the file; the limit is JOB_LIMIT_BYTES.`,
  )
}

function tooMany(perKey: number): DomainError {
  return new DomainError(
    'too-many-jobs',
    `This key has ${perKey} jobs already, which is as many as it may have. Fetch their answers and remove them with DELETE /v1/jobs/{id}; the limit is JOBS_PER_KEY.`,
  )
}

function gone(id: string): never {
  throw new DomainError('unknown-job', `Job "${id}" was removed as soon as it was made.`)
}
