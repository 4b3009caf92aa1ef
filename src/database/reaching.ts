import { DomainError } from '../errors.js'

/** Of PostgreSQL: a text with a NUL, which it neither keeps nor compares. */
const NO_TEXT = '22021'

/** Why a reachable database refuses a statement, by the first digits of PostgreSQL's codes, with the message for it. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^53[12]/, 'The database has no room left, so nothing was written. Make room on its disk, and try this again.'],
  [
    /^25006/,
    'The database takes no writes now: it is a standby, or set to reading alone. Nothing was written; try this again when it is not.',
  ],
  [/^(55P03|25P03|25P04|57014|40)/, 'The database was busy for longer than this could wait, so nothing was written. Try this again.'],
  [
    /^(28|3D000|42501)/,
    'The database does not let the service in, so nothing was read or written. Estimates go on; correct DATABASE_URL or its user.',
  ],
  [
    /^(42P01|42703|3F000)/,
    'The database lacks a table, as while it is restored or before it is migrated, so nothing was written. Estimates go on.',
  ],
]
/** Of PostgreSQL: a lost connection, too many of them, a server that goes or comes, a disk that fails. */
const AWAY = /^(08|53|57P0|58|XX00[12]|F0)/
/** Of the operating system, of names and of TLS, on the way to the server. */
const OF_NETWORK =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|EAI_\w+|ENOTFOUND|ENOENT|EACCES|EPROTO|EMFILE|ENFILE|ENOBUFS|ERR_(SSL|TLS|SOCKET|STREAM)\w*|CERT_\w+|DEPTH_ZERO\w+|SELF_SIGNED\w+|UNABLE_TO_\w+)$/
/** Prisma's codes for: no server, no answer in time, a connection closed, none free, no transaction begun in time or still open. */
const OF_PRISMA = ['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037']
/** The kinds of error in Prisma's adapters with the same meanings, and PostgreSQL codes that Prisma reports by name only. */
const KINDS: Readonly<Record<string, string>> = {
  DatabaseNotReachable: '08001',
  ConnectionClosed: '08006',
  SocketTimeout: '08006',
  TlsConnectionError: '08006',
  TooManyConnections: '53300',
  TransactionWriteConflict: '40001',
  AuthenticationFailed: '28P01',
  DatabaseAccessDenied: '28000',
  DatabaseDoesNotExist: '3D000',
  TableDoesNotExist: '42P01',
  ColumnNotFound: '42703',
}
/** Errors that pg and PGlite report without a code. */
const MESSAGES =
  /^(PGlite is closed|Cannot use a pool after|Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed)/

/** An error has a cause, which may have a cause; deeper than this there is no further information. */
const MOST_DEPTH = 6

/** The result of `work`; throws an error that says so if the database is unavailable or does not accept a text. */
export async function reaching<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) throw error
    const fault = databaseFault(error)
    throw fault ? Object.assign(fault, { cause: error }) : error
  }
}

/** The error for a fault of the database or of the connection to it; undefined for any other error. */
function databaseFault(error: unknown): DomainError | undefined {
  const { codes, messages } = signsOf(error)
  if (codes.includes(NO_TEXT)) return new DomainError('invalid-request', 'A text holds a NUL character, which no text has. Take it out.')
  for (const [beginnings, sentence] of REFUSALS) {
    if (codes.some((code) => beginnings.test(code))) return new DomainError('database-unavailable', sentence)
  }
  const isAway = codes.some((code) => AWAY.test(code) || OF_NETWORK.test(code) || OF_PRISMA.includes(code))
  if (isAway || messages.some((message) => MESSAGES.test(message)))
    return new DomainError('database-unavailable', 'The database is away, so nothing was read or written. Estimates go on; try this again.')
  return undefined
}

type Signs = { readonly codes: readonly string[]; readonly messages: readonly string[] }

/** The codes and messages of an error and of all its causes, which Prisma and Node store in different places. */
export function signsOf(error: unknown, depth = 0): Signs {
  if (typeof error !== 'object' || error === null || depth > MOST_DEPTH) return { codes: [], messages: [] }
  const { code, originalCode, kind, message, cause, meta, errors, driverAdapterError } = error as Readonly<Record<string, unknown>>
  const named = typeof kind === 'string' ? KINDS[kind] : undefined
  const all = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]
  const inner = all.map((one) => signsOf(one, depth + 1))
  return {
    codes: [...[code, originalCode, named].filter((sign) => typeof sign === 'string'), ...inner.flatMap(({ codes }) => codes)],
    messages: [...(typeof message === 'string' ? [message] : []), ...inner.flatMap(({ messages }) => messages)],
  }
}
