import { z } from 'zod'
import { DomainError } from '../errors.js'
import { Prisma } from '../generated/prisma/client.js'

/** Of Prisma: no server, no answer in time, a connection closed, none free, no transaction begun in time. */
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']
/** Of PostgreSQL: a lost connection, too many of them, a server that goes or comes. */
const SQL_STATES = /^(08|53300|57P0)/
const MESSAGES = /^(PGlite is closed|Cannot use a pool after|Connection terminated|timeout exceeded when trying to connect)/

const Meta = z.object({ driverAdapterError: z.object({ cause: z.object({ kind: z.string(), originalCode: z.string().optional() }) }) })

/** What `work` gives; where the database is away, an error that says so. */
export async function reaching<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isUnreachable(error)) throw error
    throw new DomainError('database-unavailable', 'The database is away, so nothing was read or written. Estimates go on; try this again.')
  }
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return MESSAGES.test(error.message)
  if (PRISMA_CODES.includes(error.code)) return true
  const meta = Meta.safeParse(error.meta)
  if (!meta.success) return false
  const { kind, originalCode = '' } = meta.data.driverAdapterError.cause
  return kind === 'DatabaseNotReachable' || SQL_STATES.test(originalCode)
}
