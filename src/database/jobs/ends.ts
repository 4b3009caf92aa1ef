import { Prisma } from '../../generated/prisma/client.js'
import type { Job } from '../../generated/prisma/client.js'
import type { Database } from '../connect.js'
import { sumsOf } from './chunks.js'
import type { Queue } from './queue.js'

const UNDER_WAY = ['queued', 'running'] as const

/** The last line of the answers, as JSON, from the sums of the chunks in their order. */
export type EndOf = (sums: AsyncIterable<string>, job: Pick<Job, 'groupBy' | 'lines' | 'catalogRevisions'>) => Promise<string>

/** Ends a job whose chunks are all answered; of several workers that find so one ends it. */
export async function endIfAnswered(database: Database, jobId: string, endOf: EndOf, expiresAt: Date): Promise<void> {
  const { prisma } = database
  const job = await prisma.job.findUnique({ where: { id: jobId } })
  if (job?.status !== 'running' || job.chunksDone < job.chunks) return
  const end = await endOf(sumsOf(database, jobId), job)
  await prisma.$transaction([
    prisma.job.updateMany({ where: { id: jobId, status: 'running' }, data: { status: 'done', end, endedAt: new Date(), expiresAt } }),
    prisma.jobChunk.updateMany({ where: { jobId }, data: { sums: null } }),
  ])
}

/** Stops a job that is under way and removes what it holds; `failure` says why it failed, null that somebody wished it. */
export async function stopJob(
  { prisma }: Database,
  queue: Queue,
  jobId: string,
  failure: string | null,
  expiresAt: Date,
): Promise<boolean> {
  const unanswered = await prisma.jobChunk.findMany({ where: { jobId, answers: null }, select: { messageId: true } })
  const status = failure === null ? 'cancelled' : 'failed'
  const [{ count }] = await prisma.$transaction([
    prisma.job.updateMany({
      where: { id: jobId, status: { in: [...UNDER_WAY] } },
      data: { status, failure, endedAt: new Date(), expiresAt },
    }),
    prisma.jobChunk.deleteMany({ where: { jobId, job: { status } } }),
  ])
  if (count > 0) await queue.drop(unanswered.map(({ messageId }) => messageId))
  return count > 0
}

/** Removes what expired jobs hold and forgets uploads that came to nothing; the jobs themselves are forgotten `keptMs` later. */
export async function removeExpired({ prisma }: Database, keptMs: number): Promise<void> {
  const now = new Date()
  const expired = { expiresAt: { lt: now } }
  const failure = 'It expired before a worker had answered it. Start one with wattprint work, or set JOB_WORKERS.'
  await prisma.$transaction([
    prisma.job.deleteMany({ where: { ...expired, status: 'uploading' } }),
    prisma.job.updateMany({ where: { ...expired, status: { in: [...UNDER_WAY] } }, data: { status: 'failed', failure, endedAt: now } }),
    prisma.jobChunk.deleteMany({ where: { job: expired } }),
    prisma.job.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - keptMs) } } }),
  ])
}

/** How many chunks wait for an answer. */
export async function chunksWaiting({ prisma }: Database): Promise<number> {
  const under = Prisma.join(UNDER_WAY.map((status) => Prisma.sql`${status}::"JobStatus"`))
  const [row] = await prisma.$queryRaw<{ waiting: bigint | null }[]>`
    SELECT sum("chunks" - "chunksDone") AS waiting FROM "Job" WHERE "status" IN (${under})`
  return Number(row?.waiting ?? 0)
}
