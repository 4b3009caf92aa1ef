import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { Database } from '../connect.js'
import type { Queue } from './queue.js'

const compressed = promisify(gzip)
const FAST = { level: constants.Z_BEST_SPEED }
const HOLDING_DATA = ['uploading', 'queued', 'running', 'done'] as const

export type Uploader = { readonly keyId: string; readonly owner: string }
export type NewJob = Uploader & {
  readonly requestId: string
  readonly detail: string
  readonly groupBy: readonly string[]
  readonly lineLimitBytes: number
}
/** Whole lines of an upload, and of how many bytes it was that they are. */
export type UploadedLines = { readonly input: Uint8Array; readonly bytes: number; readonly linesBefore: number; readonly lines: number }

/** How many jobs of a key hold lines or answers. */
export function jobsOf({ prisma }: Database, keyId: string): Promise<number> {
  return prisma.job.count({ where: { keyId, status: { in: [...HOLDING_DATA] }, expiresAt: { gt: new Date() } } })
}

/** A job that takes chunks and that nobody sees yet; what is not finished by `uploadBy` is forgotten. */
export async function startUpload({ prisma }: Database, { groupBy, ...job }: NewJob, uploadBy: Date): Promise<string> {
  const { id } = await prisma.job.create({ data: { id: randomUUID(), ...job, groupBy: [...groupBy], expiresAt: uploadBy } })
  return id
}

/** Keeps the next lines of an upload. */
export async function addChunk({ prisma }: Database, jobId: string, number: number, chunk: UploadedLines): Promise<void> {
  const input = Uint8Array.from(await compressed(chunk.input, FAST))
  const { linesBefore, lines } = chunk
  await prisma.jobChunk.create({ data: { jobId, number, messageId: randomUUID(), linesBefore, lines, input } })
}

/** What an upload came to. */
export type Uploaded = { readonly lines: number; readonly bytes: number; readonly chunks: number }

/** Hands the job to the workers: from here on it is done once, or seen to have failed. */
export async function finishUpload({ prisma }: Database, queue: Queue, jobId: string, uploaded: Uploaded, expiresAt: Date): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    await transaction.job.update({ where: { id: jobId }, data: { ...uploaded, status: 'queued', createdAt: new Date(), expiresAt } })
    const chunks = await transaction.jobChunk.findMany({ where: { jobId }, select: { number: true, messageId: true } })
    await queue.add(
      transaction,
      chunks.map((chunk) => ({ jobId, ...chunk })),
      expiresAt,
    )
  })
}

/** Forgets a job with all that it holds. */
export async function forgetJob({ prisma }: Database, id: string): Promise<void> {
  await prisma.job.deleteMany({ where: { id } })
}
