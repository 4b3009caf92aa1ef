import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import { DomainError } from '../../errors.js'
import { Prisma } from '../../generated/prisma/client.js'
import type { Job } from '../../schemas/job.js'
import type { Database } from '../connect.js'
import { type DigestedAnswer, doneOnce, keptUnder, lockName, type Once, underWay } from '../idempotent-writes.js'
import type { Queue } from './queue.js'
import { shownJob } from './read.js'

const compressed = promisify(gzip)
const FAST = { level: constants.Z_BEST_SPEED }
const HOLDING_DATA = ['uploading', 'queued', 'running', 'done'] as const
// The number of an advisory lock, which nothing else on this database may use.
const LOCK_SEED = 829_377_106
/** An upload that its process has not renewed for so long ended with that process. */
const UNRENEWED_SECONDS = 20
/** Of Prisma: a row names another that is not there. */
const NOTHING_NAMED = 'P2003'

type Uploader = { readonly keyId: string; readonly owner: string }
export type NewJob = Uploader & {
  readonly idempotencyKey: string | null
  readonly requestId: string
  readonly detail: string
  readonly groupBy: readonly string[]
  readonly lineLimitBytes: number
}
/** Whole lines of an upload, and of how many bytes it was that they are. */
export type UploadedLines = { readonly input: Uint8Array; readonly bytes: number; readonly linesBefore: number; readonly lines: number }
/** The upload begins, was answered before under its Idempotency-Key, or is one too many of its API key. */
export type UploadStart = { readonly id: string } | { readonly kept: DigestedAnswer } | 'too-many'

/** The uploads that this process receives: to itself they are alive, even if it cannot renew one for a while. */
const takenHere = new Set<string>()

/**
 * A job that receives chunks and is not visible yet, unless its key already has `perKey` jobs with lines or answers. Uploads of a
 * key begin one after another, so that each counts the others. It has to be renewed; see `renewUpload`.
 */
export async function startUpload(database: Database, { groupBy, ...job }: NewJob, perKey: number): Promise<UploadStart> {
  const { keyId, idempotencyKey } = job
  const id = randomUUID()
  const begin = async (transaction: Prisma.TransactionClient): Promise<UploadStart> => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${keyId}, ${LOCK_SEED}))`
    await removeDeadUploads(transaction, database.kind, keyId)
    const kept = idempotencyKey === null ? undefined : await keptOrFree(transaction, { holder: keyId, key: idempotencyKey })
    if (kept) return { kept }
    const holding = { keyId, status: { in: [...HOLDING_DATA] }, expiresAt: { gt: new Date() } }
    if ((await transaction.job.count({ where: holding })) >= perKey) return 'too-many'
    takenHere.add(id)
    await transaction.job.create({ data: { id, ...job, groupBy: [...groupBy], expiresAt: new Date() } })
    await renew(transaction, id)
    return { id }
  }
  return database.prisma.$transaction(begin).catch((error: unknown) => {
    takenHere.delete(id)
    throw error
  })
}

/** Confirms that an upload is in progress; called every few seconds, however slowly its lines arrive. */
export async function renewUpload({ prisma }: Database, id: string): Promise<void> {
  await renew(prisma, id)
}

async function renew(transaction: Pick<Prisma.TransactionClient, '$executeRaw'>, id: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "Job" SET "expiresAt" = now() + make_interval(secs => ${UNRENEWED_SECONDS}::int) WHERE "id" = ${id} AND "status" = 'uploading'`
}

/**
 * Removes the uploads of processes that ended. The embedded database belongs to one process: uploads that this process does not
 * receive are dead.
 */
async function removeDeadUploads(transaction: Prisma.TransactionClient, kind: Database['kind'], keyId: string): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM "Job" WHERE "keyId" = ${keyId} AND "status" = 'uploading' AND "id" <> ALL(${[...takenHere]})
      AND (${kind === 'embedded'} OR "expiresAt" < now())`
}

/** The earlier answer to an upload of this name; if there is none, the name is free afterwards. */
async function keptOrFree(transaction: Prisma.TransactionClient, name: { readonly holder: string; readonly key: string }) {
  await lockName(transaction, name)
  const kept = await keptUnder(transaction, name)
  if (kept) return kept
  const { holder: keyId, key: idempotencyKey } = name
  const job = await transaction.job.findUnique({ where: { keyId_idempotencyKey: { keyId, idempotencyKey } } })
  if (job?.status === 'uploading') throw uploadUnderWay()
  // Its day is over.
  if (job) await transaction.job.update({ where: { id: job.id }, data: { idempotencyKey: null } })
  return undefined
}

/** Keeps the next lines of an upload. */
export async function addChunk({ prisma }: Database, jobId: string, number: number, chunk: UploadedLines): Promise<void> {
  const input = Uint8Array.from(await compressed(chunk.input, FAST))
  const { linesBefore, lines } = chunk
  try {
    await prisma.jobChunk.create({ data: { jobId, number, messageId: randomUUID(), linesBefore, lines, input } })
  } catch (error) {
    throw error instanceof Prisma.PrismaClientKnownRequestError && error.code === NOTHING_NAMED ? takenForDead() : error
  }
}

/** The size of a completed upload. */
export type Uploaded = { readonly lines: number; readonly bytes: number; readonly chunks: number }
type Finishing = { readonly uploaded: Uploaded; readonly expiresAt: Date; readonly once: Once<Job> | undefined }

/** Hands the job to the workers: from here on it is done once, or seen to have failed. */
export async function finishUpload(
  { prisma }: Database,
  queue: Queue,
  jobId: string,
  { uploaded, expiresAt, once }: Finishing,
): Promise<Job> {
  const work = async (transaction: Prisma.TransactionClient): Promise<Job> => {
    const { count } = await transaction.job.updateMany({
      where: { id: jobId, status: 'uploading' },
      data: { ...uploaded, status: 'queued', createdAt: new Date(), expiresAt },
    })
    if (count === 0) throw takenForDead()
    const chunks = await transaction.jobChunk.findMany({ where: { jobId }, select: { number: true, messageId: true } })
    await queue.add(
      transaction,
      chunks.map((chunk) => ({ jobId, ...chunk })),
      expiresAt,
    )
    return shownJob(await transaction.job.findUniqueOrThrow({ where: { id: jobId } }))
  }
  const job = await prisma.$transaction(doneOnce(once && { ...once, isAnnounced: true }, work))
  takenHere.delete(jobId)
  return job
}

/** Forgets an upload that came to nothing. */
export async function dropUpload({ prisma }: Database, id: string): Promise<void> {
  // From here on it is not renewed: if the database is unavailable, it counts as dead after a few seconds.
  takenHere.delete(id)
  await prisma.job.deleteMany({ where: { id, status: 'uploading' } })
}

function uploadUnderWay(): DomainError {
  const seconds = String(UNRENEWED_SECONDS)
  return new DomainError(
    underWay().code,
    `An upload with this Idempotency-Key is under way. Ask again when it has ended: you get its job. If its process ended meanwhile, the key is free after ${seconds} seconds.`,
  )
}

function takenForDead(): DomainError {
  return new DomainError(
    'jobs-unavailable',
    `This process was kept from working for more than ${String(UNRENEWED_SECONDS)} seconds, so the upload was taken for dead and nothing of it is kept. Send the file again.`,
  )
}
