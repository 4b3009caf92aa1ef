import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { Database } from './connect.js'
import { BULK_LIMITS, limitTransaction, LOAD_LIMITS, type SessionLimits, USUAL_LIMITS } from './session-limits.js'

type Work = {
  readonly limits: SessionLimits
  /** For all of the transaction. */
  readonly seconds: number
}

/** The limits of transactions that change the catalog, by the amount of work. */
const WORK = {
  /** One record. */
  single: { limits: USUAL_LIMITS, seconds: 60 },
  /** For as many records as an import may have. */
  bulk: { limits: BULK_LIMITS, seconds: 600 },
  /** The bundled records. */
  load: { limits: LOAD_LIMITS, seconds: 600 },
} as const satisfies Record<string, Work>

/**
 * Runs a transaction that changes the catalog, one at a time in each process. Each has the lock of all changes to its end, so
 * further ones would only occupy connections while they wait, and a disconnected process has one lock to lose.
 */
export async function writeTransaction<Result>(
  { prisma, kind, queueWrite }: Database,
  size: keyof typeof WORK,
  work: (transaction: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  const { limits, seconds } = WORK[size]
  // The embedded PostgreSQL has a single connection, which already serialises writes, and no other process to wait for.
  if (kind === 'embedded') return prisma.$transaction(work, { timeout: seconds * 1000 })
  const endWrite = await queueWrite(limits.lockSeconds)
  if (!endWrite) throw busy()
  const limited = async (transaction: Prisma.TransactionClient): Promise<Result> => {
    if (limits !== USUAL_LIMITS) await limitTransaction(transaction, limits)
    return work(transaction)
  }
  return prisma.$transaction(limited, { timeout: seconds * 1000 }).finally(endWrite)
}

/** The refusal of a change that waited in vain for its turn. */
function busy(): DomainError {
  return new DomainError(
    'database-unavailable',
    'Other changes are being written for longer than this one could wait, so nothing was written. Send it again in a while.',
  )
}
