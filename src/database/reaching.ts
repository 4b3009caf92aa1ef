import { z } from 'zod'
import { DomainError } from '../errors.js'
import { Prisma } from '../generated/prisma/client.js'

/** Of Prisma: no server, no answer in time, a connection closed, none free, no transaction begun in time. */
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']
/** Of PostgreSQL: a lost connection, too many of them, a server that goes or comes. */
const SQL_STATES = /^(08|53300|57P0)/
const MESSAGES = /^(PGlite is closed|Cannot use a pool after|Connection terminated|timeout exceeded when trying to connect)/

/** Of PostgreSQL: a text with a NUL, which it neither keeps nor compares. */
const NO_TEXT = '22021'
/** Of PostgreSQL: its disk is full, or it has no memory left. */
const NO_ROOM = ['53100', '53200']

const Meta = z.object({ driverAdapterError: z.object({ cause: z.object({ kind: z.string(), originalCode: z.string().optional() }) }) })

/** What `work` gives; where the database is away, or a text is none that it takes, an error that says so. */
export async function reaching<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (sqlStateOf(error) === NO_TEXT)
      throw new DomainError('invalid-request', 'A text holds a NUL character, which no text has. Take it out.')
    if (NO_ROOM.includes(sqlStateOf(error)))
      throw new DomainError(
        'database-unavailable',
        'The database has no room left, so nothing was written. Make room on its disk, and try this again.',
      )
    if (!isUnreachable(error)) throw error
    throw new DomainError('database-unavailable', 'The database is away, so nothing was read or written. Estimates go on; try this again.')
  }
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return MESSAGES.test(error.message)
  if (PRISMA_CODES.includes(error.code)) return true
  return causeOf(error)?.kind === 'DatabaseNotReachable' || SQL_STATES.test(sqlStateOf(error))
}

/** The code that PostgreSQL gave; empty where the error is of something else. */
function sqlStateOf(error: unknown): string {
  return error instanceof Prisma.PrismaClientKnownRequestError ? (causeOf(error)?.originalCode ?? '') : ''
}

function causeOf({ meta }: Prisma.PrismaClientKnownRequestError) {
  return Meta.safeParse(meta).data?.driverAdapterError.cause
}
