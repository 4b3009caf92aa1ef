import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { DomainError } from '../errors.js'

export const LOCK_FILE = 'wattprint.lock'

export type DirectoryLock = {
  /** From now on the loss of this file, too, counts as the loss of the directory. */
  readonly watch: (path: string) => void
  /** Whether the paths still lead to the files that were opened; once they did not, never again. */
  readonly isHeld: () => boolean
  readonly release: () => void
}

/** The identity of a file when it was opened. The file stays open, so that no later file gets its inode number. */
type OpenFile = { readonly descriptor: number; readonly path: string; readonly device: bigint; readonly number: bigint }

const OWNER_MODE = 0o644
/** Each further try means that the lock file was replaced between its opening and its locking. */
const MOST_TRIES = 5
/** The time that a holder has to write its identity before a refused process reads it. */
const OWNER_WRITTEN_MS = 100
/** Windows returns these codes if another process has the lock; elsewhere `tryLock` returns false. */
const HELD_CODES = ['EACCES', 'EBUSY']

/**
 * Makes this process the only one to open `directory`, by an operating system lock on an open file. The lock lasts as long as the
 * process, even while that is paused or blocked, and ends with it. PGlite itself does not refuse a second opening, which would
 * corrupt the data. Throws data-directory-in-use, naming the holder, if another process has the lock.
 *
 * The file is never removed: otherwise a process that had opened it would have a lock that no other process can see. Its content is
 * for people only.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const tryLock = await loadedTryLock(directory)
  const path = resolve(directory, LOCK_FILE)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const file = openFile(path, constants.O_RDWR | constants.O_CREAT)
    if (!isGranted(tryLock, file, directory)) {
      closeSync(file.descriptor)
      await wait(OWNER_WRITTEN_MS)
      throw inUse(directory, ownerOf(path))
    }
    if (isInPlace(file)) return heldLock(file)
    closeSync(file.descriptor)
  }
  throw inUse(directory, 'processes that go on replacing its lock file')
}

function heldLock(lockFile: OpenFile): DirectoryLock {
  const files = [lockFile]
  let wasLost = false
  ftruncateSync(lockFile.descriptor)
  writeSync(lockFile.descriptor, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }), 0)
  return {
    watch: (path) => {
      files.push(openFile(resolve(path), constants.O_RDONLY))
    },
    isHeld: () => {
      wasLost ||= !files.every(isInPlace)
      return !wasLost
    },
    release: () => {
      ftruncateSync(lockFile.descriptor)
      for (const { descriptor } of files.splice(0)) closeSync(descriptor)
      wasLost = true
    },
  }
}

type TryLock = (descriptor: number) => boolean

/** The package contains a binary for each platform; loading fails if there is none for this one. */
async function loadedTryLock(directory: string): Promise<TryLock> {
  try {
    return (await import('fs-native-extensions')).tryLock
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new DomainError(
      'configuration-invalid',
      `The data directory ${directory} cannot be locked: fs-native-extensions has no binary for ${process.platform}-${process.arch} that can be loaded here (${reason}), and without a lock two processes could write one database. Use Linux with glibc, macOS or Windows on x64 or arm64, or a PostgreSQL server, DATABASE_URL.`,
    )
  }
}

function isGranted(tryLock: TryLock, { descriptor, path }: OpenFile, directory: string): boolean {
  try {
    return tryLock(descriptor)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    closeSync(descriptor)
    if (HELD_CODES.includes(code)) throw inUse(directory, ownerOf(path))
    throw new DomainError(
      'configuration-invalid',
      `The data directory ${directory} cannot be locked, because its file system has no locks (${code}). Name one on a local disk in WATTPRINT_DATA_DIR, or a PostgreSQL server in DATABASE_URL.`,
    )
  }
}

function openFile(path: string, flags: number): OpenFile {
  const descriptor = openSync(path, flags, OWNER_MODE)
  const { dev: device, ino: number } = fstatSync(descriptor, { bigint: true })
  return { descriptor, path, device, number }
}

function isInPlace({ path, device, number }: OpenFile): boolean {
  try {
    const found = statSync(path, { bigint: true })
    return found.ino === number && found.dev === device
  } catch {
    return false
  }
}

const Owner = z.object({ pid: z.int(), host: z.string() })

/** The holder as it named itself: for people only, as a pid may be of another container. */
function ownerOf(path: string): string {
  try {
    const { pid, host } = Owner.parse(JSON.parse(readFileSync(path, 'utf8')))
    return `process ${pid} on ${host}`
  } catch {
    return 'another process'
  }
}

function inUse(directory: string, holder: string): DomainError {
  const message = `The data directory ${directory} is in use by ${holder}. Stop that process, or give this one its own WATTPRINT_DATA_DIR.`
  return new DomainError('data-directory-in-use', message)
}
