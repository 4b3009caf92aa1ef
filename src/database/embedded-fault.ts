import { statfs } from 'node:fs/promises'
import { DomainError } from '../errors.js'
import { damagedCluster, holdsDatabase } from './cluster-files.js'
import { signsOf } from './reaching.js'

/** Of Node, by number of the file system within PGlite, and of PostgreSQL. */
const FULL: readonly (string | number)[] = ['ENOSPC', 'EDQUOT', 19, 51, '53100']
const NOT_WRITABLE: readonly (string | number)[] = ['EACCES', 'EPERM', 'EROFS', 2, 63, 69]
/** Of PostgreSQL: a broken page or index, a file that is gone, cut short or unreadable. */
const DAMAGED: readonly (string | number)[] = ['XX001', 'XX002', '58P01', '58030']
const MEBIBYTE = 1024 * 1024

/** What kept the embedded PostgreSQL of a data directory from being opened, as a sentence with the way out. */
export async function openingFault(error: unknown, dataDirectory: string): Promise<unknown> {
  const fault = await startFault(error, dataDirectory)
  if (fault instanceof DomainError) return fault
  const reason = reasonOf(error)
  if (isOneOf(NOT_WRITABLE, error)) {
    const user = process.getuid ? `user ${process.getuid()}, as whom this runs,` : 'the user as whom this runs'
    return unusable(dataDirectory, `${reason}. Give ${user} the right to write it`)
  }
  if (error instanceof Error && 'syscall' in error) return unusable(dataDirectory, `${reason}. Make it a directory that can be written`)
  return (await holdsDatabase(dataDirectory)) ? damagedCluster(dataDirectory, reason) : unusable(dataDirectory, `${reason}. Mend that`)
}

/** A full disk or damaged files, met by a statement of a start, as a sentence with the way out; any other error as it is. */
export async function startFault(error: unknown, dataDirectory: string): Promise<unknown> {
  if (error instanceof DomainError) return error
  // PGlite does not say why PostgreSQL ended.
  if (isOneOf(FULL, error) || (await isFull(dataDirectory))) return diskFull(dataDirectory)
  return isOneOf(DAMAGED, error) ? damagedCluster(dataDirectory, reasonOf(error)) : error
}

function isOneOf(codes: readonly (string | number)[], error: unknown): boolean {
  if (signsOf(error).codes.some((code) => codes.includes(code))) return true
  return error instanceof Object && 'errno' in error && typeof error.errno === 'number' && codes.includes(error.errno)
}

function reasonOf(error: unknown): string {
  const { messages } = signsOf(error)
  const line = messages.at(-1)?.trim().split('\n').at(-1)
  return line || (error instanceof Object && 'errno' in error ? `file system error ${String(error.errno)}` : 'no reason is given')
}

async function isFull(dataDirectory: string): Promise<boolean> {
  const free = await freeBytes(dataDirectory)
  return free !== undefined && free < MEBIBYTE
}

async function freeBytes(dataDirectory: string): Promise<number | undefined> {
  return statfs(dataDirectory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )
}

async function diskFull(dataDirectory: string): Promise<DomainError> {
  const free = await freeBytes(dataDirectory)
  const left = free === undefined ? '' : ` (${Math.floor(free / MEBIBYTE)} MiB are free)`
  return new DomainError(
    'database-unavailable',
    `The disk of the data directory ${dataDirectory} is full${left}. Make room on it: a new database takes 200 MiB with what it needs to grow. Or name a directory on another disk in WATTPRINT_DATA_DIR.`,
  )
}

function unusable(dataDirectory: string, reason: string): DomainError {
  return new DomainError(
    'configuration-invalid',
    `The data directory ${dataDirectory} cannot be used: ${reason}, or name another one in WATTPRINT_DATA_DIR.`,
  )
}
