import type { FastifyBaseLogger } from 'fastify'
import fp from 'fastify-plugin'
import { cursorOf, type Page, placeFromCursor } from '../../catalog/pages.js'
import type { Database } from '../../database/connect.js'
import type { Once } from '../../database/idempotent-writes.js'
import { answersOf } from '../../database/jobs/chunks.js'
import { chunksWaiting, removeJob } from '../../database/jobs/ends.js'
import { openQueue, type Queue } from '../../database/jobs/queue.js'
import { findJob, readJobs, shownJob, type StoredJob } from '../../database/jobs/read.js'
import type { UploadedLines } from '../../database/jobs/upload.js'
import { reaching } from '../../database/reaching.js'
import { DomainError } from '../../errors.js'
import type { Job, JobOverview, JobRequest } from '../../schemas/job.js'
import type { KeyHolder } from './authentication.js'
import { type AskedOfJob, type UploadAnswer, uploader } from './jobs/uploader.js'
import { type AnsweringJobs, workers } from './jobs/workers.js'
import { askedOnceIn } from './readiness.js'

declare module 'fastify' {
  interface FastifyInstance {
    readonly jobs: {
      /** Keeps lines as they come, and hands them to the workers once the last is there; until then there is no job. */
      upload: (chunks: AsyncIterable<UploadedLines>, asked: AskedOfJob) => Promise<UploadAnswer>
      /** A key finds only its own jobs, unless it belongs to an administrator. */
      find: (id: string, holder: KeyHolder | null) => Promise<Job>
      list: (request: JobRequest, holder: KeyHolder | null) => Promise<Page<JobOverview> & { readonly cursors: readonly string[] }>
      /** The lines of the answers, in their order, with the totals last; throws if there are none. */
      answers: (id: string, holder: KeyHolder | null) => Promise<AsyncIterable<Uint8Array>>
      /** Cancels a job that is under way; forgets one that is over. */
      remove: (id: string, holder: KeyHolder | null, once: Once<void> | undefined) => Promise<void>
      /** How many chunks wait for an answer. */
      queueDepth: () => Promise<number>
      /** Starts answering the queued chunks; called when the service listens. */
      work: () => Promise<void>
    }
  }
}

type JobLimits = {
  readonly workers: number
  readonly limitBytes: number
  readonly perKey: number
  readonly retentionDays: number
  readonly chunkTimeoutSeconds: number
}
type Options = JobLimits & AnsweringJobs & { readonly database: Database }

/** The metrics are open to everybody. */
const QUEUE_DEPTH_REMEMBERED_MS = 250
const LIST = 'jobs'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Numbers of jobs are 32 bits. */
const LAST_NUMBER = 2 ** 31 - 1
const MS_OF_DAY = 24 * 60 * 60 * 1000

/** Jobs are files too large for a request: they are stored in the database and answered in chunks by any process that works. */
export const jobs = fp<Options>(
  (app, options, done) => {
    const { database, retentionDays } = options
    const expiry = () => new Date(Date.now() + retentionDays * MS_OF_DAY)
    const queue = lazyQueue(database, options, app.log)
    const work = workers({ ...options, queue: queue.opened, expiry, log: app.log, catalog: () => app.catalog, inSpan: app.inSpan })
    const storedJob = async (id: string, holder: KeyHolder | null): Promise<StoredJob> => {
      const found = UUID.test(id) ? await reaching(() => findJob(database, id, keyIdFor(holder))) : null
      if (!found) throw new DomainError('unknown-job', `No job of this key has id "${id}". See GET /v1/jobs.`)
      return found
    }

    app.decorate('jobs', {
      upload: uploader({ ...options, queue: queue.opened, expiry, onReady: work.wake }),
      find: async (id, holder) => shownJob(await storedJob(id, holder)),
      list: ({ first, after, status }, holder) => {
        const before = after === undefined ? {} : { before: numberFrom(after) }
        const filter = { keyId: keyIdFor(holder), status }
        return reaching(async () => pageFrom(first, await readJobs(database, filter, { first: first + 1, ...before })))
      },
      answers: async (id, holder) => {
        const job = await storedJob(id, holder)
        return withEnd(answersOf(database, job), endOf(job))
      },
      remove: async (id, holder, once) => {
        await storedJob(id, holder)
        await reaching(async () => removeJob(database, await queue.opened(), { id, expiresAt: expiry(), once }))
      },
      queueDepth: askedOnceIn(QUEUE_DEPTH_REMEMBERED_MS, () => reaching(() => chunksWaiting(database))),
      work: work.start,
    })
    app.addHook('onListen', () => void work.start())
    app.addHook('preClose', () => work.stop())
    app.addHook('onClose', () => queue.close())
    done()
  },
  { name: 'jobs', dependencies: ['catalog-refresh', 'authentication'], fastify: '5.x' },
)

/** The id of a key in jobs; undefined for an administrator, who sees the jobs of all keys. */
function keyIdFor(holder: KeyHolder | null): string | undefined {
  return holder?.scope === 'admin' ? undefined : (holder?.id ?? '')
}

function endOf({ id, status, end, expiresAt, failure }: StoredJob): string {
  if (status === 'queued' || status === 'running')
    throw new DomainError('job-not-done', `Job "${id}" is ${status}. Ask again when GET /v1/jobs/${id} says that it is done.`)
  if (status === 'cancelled') throw new DomainError('job-cancelled', `Job "${id}" was cancelled, and has no answers. Send the file again.`)
  if (status === 'failed') throw new DomainError('job-failed', `Job "${id}" failed: ${failure ?? ''} Send the file again.`)
  if (end === null || expiresAt < new Date())
    throw new DomainError('job-expired', `The answers of job "${id}" were kept until ${expiresAt.toISOString()}. Send the file again.`)
  return `${end}\n`
}

async function* withEnd(answers: AsyncIterable<Uint8Array>, end: string): AsyncGenerator<Uint8Array> {
  yield* answers
  yield Buffer.from(end)
}

function numberFrom(cursor: string): number {
  const number = Number(placeFromCursor(LIST, cursor).id)
  if (Number.isSafeInteger(number) && number <= LAST_NUMBER) return number
  throw new DomainError(
    'invalid-cursor',
    `The cursor "${cursor}" was not given by this list. Pass the endCursor of its page before, or none.`,
  )
}

function pageFrom(first: number, { totalCount, numbered }: Awaited<ReturnType<typeof readJobs>>) {
  const shown = numbered.slice(0, first)
  const cursors = shown.map(({ number }) => cursorOf(LIST, { id: String(number) }))
  const pageInfo = { endCursor: cursors.at(-1) ?? null, hasNextPage: numbered.length > first }
  return { items: shown.map(({ job }) => job), totalCount, pageInfo, cursors }
}

type Settings = { readonly workers: number; readonly chunkTimeoutSeconds: number }

/** The queue, opened when it is first needed, so that a service without jobs starts without it. */
function lazyQueue(database: Database, { workers, chunkTimeoutSeconds }: Settings, log: FastifyBaseLogger) {
  let opening: Promise<Queue> | undefined
  const onError = (error: Error): void => log.error({ err: error }, 'The queue of jobs could not be looked after; it is tried again.')

  async function open(): Promise<Queue> {
    try {
      return await openQueue(database, { timeoutSeconds: chunkTimeoutSeconds, supervises: workers > 0, onError })
    } catch (error) {
      opening = undefined
      log.error({ err: error }, 'The queue of jobs could not be opened.')
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The queue of jobs could not be opened: ${reason}. Let the user of the database create the schema pgboss, or try again when the database is there.`
      throw new DomainError('jobs-unavailable', message)
    }
  }
  return {
    opened: () => (opening ??= open()),
    close: async (): Promise<void> => {
      const queue = await opening?.catch(() => undefined)
      await queue?.stop()
    },
  }
}
