import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import type { Job } from '../../generated/prisma/client.js'
import type { Database } from '../connect.js'
import type { ChunkName } from './queue.js'

const compressed = promisify(gzip)
const unpacked = promisify(gunzip)
const FAST = { level: constants.Z_BEST_SPEED }
const SUMS_AT_ONCE = 50

export type ChunkToAnswer = Pick<Job, 'requestId' | 'detail' | 'groupBy' | 'lineLimitBytes'> & {
  readonly input: Uint8Array
  readonly linesBefore: number
}
/** The answers to a chunk, one a line, and their sums, as JSON. */
export type ChunkAnswers = {
  readonly answers: Uint8Array
  readonly sums: string
  readonly estimates: number
  readonly problems: number
  readonly catalogRevision: string
}

/** A chunk that has no answers yet; undefined where it has, or its job is over. From then on the job runs. */
export async function chunkToAnswer({ prisma }: Database, { jobId, number }: ChunkName): Promise<ChunkToAnswer | undefined> {
  const chunk = await prisma.jobChunk.findUnique({ where: { jobId_number: { jobId, number } }, include: { job: true } })
  if (!chunk?.input) return undefined
  const { requestId, detail, groupBy, lineLimitBytes, status } = chunk.job
  if (status === 'queued') {
    await prisma.job.updateMany({ where: { id: jobId, status }, data: { status: 'running', startedAt: new Date() } })
  } else if (status !== 'running') return undefined
  return { requestId, detail, groupBy, lineLimitBytes, input: await unpacked(chunk.input), linesBefore: chunk.linesBefore }
}

/**
 * Stores the answers to a chunk and counts them, together or not at all, and only the first time: results of a second worker for
 * the same chunk change nothing.
 */
export async function keepAnswers({ prisma }: Database, { jobId, number }: ChunkName, found: ChunkAnswers): Promise<void> {
  const { sums, estimates, problems, catalogRevision: revision } = found
  const answers = Uint8Array.from(await compressed(found.answers, FAST))
  await prisma.$transaction(async (transaction) => {
    // The job is locked before its chunks, as in every transaction that changes both: otherwise two could wait for each other.
    const runs = await transaction.$queryRaw<unknown[]>`SELECT FROM "Job" WHERE "id" = ${jobId} AND "status" = 'running' FOR UPDATE`
    if (runs.length === 0) return
    const { count } = await transaction.jobChunk.updateMany({
      where: { jobId, number, answers: null },
      data: { answers, sums, input: null },
    })
    if (count === 0) return
    const { lines } = await transaction.jobChunk.findUniqueOrThrow({ where: { jobId_number: { jobId, number } }, select: { lines: true } })
    await transaction.$executeRaw`
      UPDATE "Job" SET "chunksDone" = "chunksDone" + 1, "linesDone" = "linesDone" + ${lines}, "estimates" = "estimates" + ${estimates},
        "problems" = "problems" + ${problems}, "catalogRevisions" = CASE WHEN ${revision} = ANY("catalogRevisions")
          THEN "catalogRevisions" ELSE array_append("catalogRevisions", ${revision}) END
      WHERE "id" = ${jobId}`
  })
}

/** The sums of the chunks of a job, in their order. */
export async function* sumsOf({ prisma }: Database, jobId: string): AsyncGenerator<string> {
  for (let from = 0; ; from += SUMS_AT_ONCE) {
    const where = { jobId, number: { gte: from, lt: from + SUMS_AT_ONCE } }
    const chunks = await prisma.jobChunk.findMany({ where, orderBy: { number: 'asc' }, select: { sums: true } })
    if (chunks.length === 0) return
    for (const { sums } of chunks) if (sums !== null) yield sums
  }
}

/** The answers of a job that is done, chunk after chunk; it breaks off where they are removed meanwhile. */
export async function* answersOf({ prisma }: Database, { id: jobId, chunks }: Pick<Job, 'id' | 'chunks'>): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < chunks; number++) {
    const { answers } = await prisma.jobChunk.findUniqueOrThrow({ where: { jobId_number: { jobId, number } }, select: { answers: true } })
    if (answers) yield await unpacked(answers)
  }
}
