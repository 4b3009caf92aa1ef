import PgBoss from 'pg-boss'
import { Prisma } from '../../generated/prisma/client.js'
import type { Database } from '../connect.js'

const CHUNKS = 'wattprint-chunks'
/** The queue of messages whose chunk failed for good. */
const GIVEN_UP = 'wattprint-given-up'
const MOST_RETRIES = 4
const RETRY_SECONDS = 1

export type ChunkName = { readonly jobId: string; readonly number: number }
/** A chunk that is this worker's until it is done or its time is over. */
export type Task = ChunkName & { readonly messageId: string }
type Message = ChunkName & { readonly messageId: string }
type Around = { readonly timeoutSeconds: number; readonly supervises: boolean; readonly onError: (error: Error) => void }

/**
 * The queue of chunks, in the schema `pgboss` of the same database, which is created if it is missing. A message that a worker took
 * and did not finish in `timeoutSeconds` is given to another, as long as some process supervises.
 */
export async function openQueue({ executeSql }: Database, { timeoutSeconds, supervises, onError }: Around) {
  const maintenanceIntervalSeconds = Math.max(1, Math.floor(timeoutSeconds / 2))
  const boss = new PgBoss({ db: { executeSql }, schedule: false, supervise: supervises, maintenanceIntervalSeconds })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(GIVEN_UP)
  await boss.createQueue(CHUNKS)

  const take = async (queue: string): Promise<Task | undefined> => {
    const [message] = await boss.fetch<ChunkName>(queue, { batchSize: 1, priority: false })
    return message && { ...message.data, messageId: message.id }
  }
  return {
    /** Puts chunks of a job into the queue, in the transaction that makes them ready. */
    add: (transaction: Prisma.TransactionClient, messages: readonly Message[], keepUntil: Date) =>
      boss.insert(
        messages.map(({ messageId: id, ...data }) => ({ id, data, keepUntil, ...SETTINGS, expireInSeconds: timeoutSeconds })),
        { db: within(transaction) },
      ),
    take: () => take(CHUNKS),
    /** Removes the chunk for good. */
    done: ({ messageId }: Task) => boss.deleteJob(CHUNKS, messageId),
    /** Returns the chunk for another try or, after several, to the failed ones. */
    failed: ({ messageId }: Task, error: unknown) => boss.fail(CHUNKS, messageId, { message: String(error) }),
    /** Removes messages that no worker has taken yet, or whose worker will find nothing to do. */
    drop: async (messageIds: string[]) => {
      if (messageIds.length > 0) await boss.deleteJob(CHUNKS, messageIds)
    },
    takeGivenUp: () => take(GIVEN_UP),
    doneGivenUp: ({ messageId }: Task) => boss.deleteJob(GIVEN_UP, messageId),
    stop: () => boss.stop({ graceful: false }),
  }
}
export type Queue = Awaited<ReturnType<typeof openQueue>>

const SETTINGS = { name: CHUNKS, retryLimit: MOST_RETRIES, retryDelay: RETRY_SECONDS, retryBackoff: true, deadLetter: GIVEN_UP }

function within(transaction: Prisma.TransactionClient): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      await transaction.$executeRawUnsafe(text, ...values.map((value: unknown) => value ?? null))
      return { rows: [] }
    },
  }
}
