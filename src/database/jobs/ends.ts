import type { Job } from '../../generated/prisma/client.js'
import { Prisma } from '../../generated/prisma/client.js'
import type { Database } from '../connect.js'
import { doneOnce, type Once } from '../idempotent-writes.js'
import { sumsOf } from './chunks.js'
import type { Queue } from './queue.js'

const UNDER_WAY = ['queued', 'running'] as const
/**
 * An upload counts as dead much earlier. Nothing waits for its place here, so a longer time avoids ending one when the clock jumps.
 */
const DEAD_UPLOAD_HOURS = 1

/** The last line of the answers, as JSON, from the sums of the chunks in their order. */
export type EndOf = (sums: AsyncIterable<string>, job: Pick<Job, 'groupBy' | 'lines' | 'catalogRevisions'>) => Promise<string>

/** Ends a job whose chunks are all answered; if several workers find this, one of them ends it. */
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

/** Fails a job in progress and removes its data; `failure` says why. */
export async function failJob({ prisma }: Database, queue: Queue, jobId: string, failure: string, expiresAt: Date): Promise<void> {
  const messageIds = await prisma.$transaction((transaction) => stopped(transaction, jobId, { status: 'failed', failure, expiresAt }))
  await queue.drop(messageIds ?? [])
}

/** Cancels a job in progress and removes its data; deletes a finished one. */
export async function removeJob(
  { prisma }: Database,
  queue: Queue,
  { id, expiresAt, once }: { readonly id: string; readonly expiresAt: Date; readonly once: Once<void> | undefined },
): Promise<void> {
  let messageIds: string[] | undefined
  const work = async (transaction: Prisma.TransactionClient): Promise<void> => {
    messageIds = await stopped(transaction, id, { status: 'cancelled', failure: null, expiresAt })
    if (!messageIds) await transaction.job.deleteMany({ where: { id } })
  }
  await prisma.$transaction(doneOnce(once, work))
  await queue.drop(messageIds ?? [])
}

type End = { readonly status: 'cancelled' | 'failed'; readonly failure: string | null; readonly expiresAt: Date }

/** Ends a job in progress; returns the messages of its unanswered chunks, or undefined if it has already ended. */
async function stopped(transaction: Prisma.TransactionClient, jobId: string, end: End): Promise<string[] | undefined> {
  const { count } = await transaction.job.updateMany({
    where: { id: jobId, status: { in: [...UNDER_WAY] } },
    data: { ...end, endedAt: new Date() },
  })
  if (count === 0) return undefined
  const unanswered = await transaction.jobChunk.findMany({ where: { jobId, answers: null }, select: { messageId: true } })
  await transaction.jobChunk.deleteMany({ where: { jobId } })
  return unanswered.map(({ messageId }) => messageId)
}

/** Removes the data of expired jobs and uploads that broke off; the jobs themselves are deleted `keptMs` later. */
export async function removeExpired({ prisma }: Database, keptMs: number): Promise<void> {
  const now = new Date()
  const expired = { expiresAt: { lt: now }, status: { not: 'uploading' as const } }
  const failure = 'It expired before a worker had answered it. Start one with wattprint work, or set JOB_WORKERS.'
  await prisma.$transaction([
    prisma.$executeRaw`
      DELETE FROM "Job" WHERE "status" = 'uploading' AND "expiresAt" < now() - make_interval(hours => ${DEAD_UPLOAD_HOURS}::int)`,
    prisma.job.updateMany({ where: { ...expired, status: { in: [...UNDER_WAY] } }, data: { status: 'failed', failure, endedAt: now } }),
    prisma.jobChunk.deleteMany({ where: { job: expired } }),
    prisma.job.deleteMany({ where: { ...expired, expiresAt: { lt: new Date(now.getTime() - keptMs) } } }),
  ])
}

/** How many chunks wait for an answer. */
export async function chunksWaiting({ prisma }: Database): Promise<number> {
  const under = Prisma.join(UNDER_WAY.map((status) => Prisma.sql`${status}::"JobStatus"`))
  const [row] = await prisma.$queryRaw<{ waiting: bigint | null }[]>`
    SELECT sum("chunks" - "chunksDone") AS waiting FROM "Job" WHERE "status" IN (${under})`
  return Number(row?.waiting ?? 0)
}
