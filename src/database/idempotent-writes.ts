import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { Database } from './connect.js'

const KEPT_HOURS = 24
/** Version 0.1.0 marked a write that it had begun by a row without an answer, and took it for dead after so long. */
const UNANSWERED_MINUTES = 10
const FORGOTTEN_AT_ONCE = 1000
// The number of an advisory lock, which nothing else on this database may use.
const LOCK_SEED = 829_377_105

/** The Idempotency-Key of a write and the id of the API key that sent it. */
export type WriteName = { readonly holder: string; readonly key: string }
/** `digest` is the SHA-256 of the request. */
export type NamedWrite = WriteName & { readonly digest: string }
/** `fields` are the headers of the answer, as JSON. */
export type KeptAnswer = { readonly status: number; readonly fields: string; readonly body: string }
/**
 * A write that is done once, and how its result is answered. A write that was announced, as an upload is, already owns its name: if
 * another request locks the name for a moment to check it, the write waits.
 */
export type Once<Result> = {
  readonly write: NamedWrite
  readonly answerTo: (result: Result) => KeptAnswer
  readonly isAnnounced?: boolean
}
export type DigestedAnswer = KeptAnswer & { readonly digest: string }
type Work<Result> = (transaction: Prisma.TransactionClient) => Promise<Result>

/**
 * The work of a transaction that writes. With `once` the transaction also stores the answer, so the answer exists exactly if the
 * write does. While the transaction lasts no other process can begin a write of that name; if the process ends, PostgreSQL rolls
 * back the transaction and frees the name.
 */
export function doneOnce<Result>(once: Once<Result> | undefined, work: Work<Result>): Work<Result> {
  if (!once) return work
  const { write, answerTo, isAnnounced = false } = once
  return async (transaction) => {
    await (isAnnounced ? awaitName : lockName)(transaction, write)
    const kept = await keptUnder(transaction, write)
    // It was answered after this request had checked: the caller repeats the request and gets that answer.
    if (kept) throw kept.digest === write.digest ? underWay() : reused(write.key)
    const result = await work(transaction)
    await keep(transaction, write, answerTo(result))
    return result
  }
}

/** The earlier answer to the same write; undefined if there is none. Throws if another write has its name. */
export async function earlierAnswer({ prisma }: Database, write: NamedWrite): Promise<KeptAnswer | undefined> {
  const kept = await keptUnder(prisma, write)
  if (kept && kept.digest !== write.digest) throw reused(write.key)
  if (kept) return kept
  const { holder: keyId, key: idempotencyKey } = write
  const upload = await prisma.job.findFirst({ where: { keyId, idempotencyKey, status: 'uploading' }, select: { id: true } })
  if (upload) throw reused(write.key)
  return undefined
}

/** Locks a name to the end of the transaction, or refuses the write because another one has the lock. */
export async function lockName(transaction: Prisma.TransactionClient, { holder, key }: WriteName): Promise<void> {
  const [answer] = await transaction.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${holder} ${key}`}, ${LOCK_SEED})) AS taken`
  if (!answer?.taken) throw underWay()
}

/** Locks a name to the end of the transaction, as soon as it is free. */
async function awaitName(transaction: Prisma.TransactionClient, { holder, key }: WriteName): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${holder} ${key}`}, ${LOCK_SEED}))`
}

/** The answer that is stored under a name, whatever the request. Throws while a process of version 0.1.0 is writing under it. */
export async function keptUnder(
  transaction: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { holder, key }: WriteName,
): Promise<DigestedAnswer | undefined> {
  const [row] = await transaction.$queryRaw<(Omit<DigestedAnswer, 'status'> & { readonly status: number | null })[]>`
    SELECT "digest", "status", coalesce("fields", '{}') AS "fields", coalesce("body", '') AS "body" FROM "IdempotentWrite"
    WHERE "holder" = ${holder} AND "key" = ${key} AND "at" > now() - make_interval(hours => ${KEPT_HOURS}::int)
      AND ("status" IS NOT NULL OR "at" > now() - make_interval(mins => ${UNANSWERED_MINUTES}::int))`
  if (!row) return undefined
  const { status, ...rest } = row
  if (status === null) throw underWay()
  return { status, ...rest }
}

/** Answers older than a day are deleted at the same time, except those that another transaction is deleting. */
async function keep(transaction: Prisma.TransactionClient, { holder, key, digest }: NamedWrite, answer: KeptAnswer): Promise<void> {
  const { status, fields, body } = answer
  await transaction.$executeRaw`
    INSERT INTO "IdempotentWrite" ("holder", "key", "digest", "at", "status", "fields", "body")
    VALUES (${holder}, ${key}, ${digest}, now(), ${status}, ${fields}, ${body})
    ON CONFLICT ("holder", "key") DO UPDATE
      SET "digest" = excluded."digest", "at" = excluded."at", "status" = excluded."status", "fields" = excluded."fields", "body" = excluded."body"`
  await transaction.$executeRaw`
    DELETE FROM "IdempotentWrite" WHERE ("holder", "key") IN (
      SELECT "holder", "key" FROM "IdempotentWrite" WHERE "at" < now() - make_interval(hours => ${KEPT_HOURS}::int)
      LIMIT ${FORGOTTEN_AT_ONCE}::int FOR UPDATE SKIP LOCKED)`
}

/** The refusal of another write under a name that is taken. */
export function reused(key: string): DomainError {
  return new DomainError('idempotency-key-reused', `Another write came with the Idempotency-Key "${key}". Send a new one for each write.`)
}

/** The error for a write whose name another request has locked. */
export function underWay(): DomainError {
  return new DomainError(
    'idempotency-key-in-use',
    'A write with this Idempotency-Key is under way, or has ended just now. Ask again in a second: if it succeeded you get its answer, otherwise it is done then.',
  )
}
