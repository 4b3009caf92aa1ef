import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { DomainError } from '../errors.js'

const HEARTBEAT_SECONDS = 5
const STALE_AFTER_SECONDS = 30
const heldHere = new Set<string>()

/**
 * Makes this process the only one to open `directory` and returns how to let it go. PGlite itself does not refuse a
 * second opening, which would corrupt the data. A lock left by a killed process is taken over.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = resolve(directory, 'wattprint.lock')
  if (heldHere.has(file)) throw inUse(directory, 'this process already')
  heldHere.add(file)
  try {
    await takeLock(file, directory)
  } catch (error) {
    heldHere.delete(file)
    throw error
  }
  const heartbeat = setInterval(() => void touch(file), HEARTBEAT_SECONDS * 1000).unref()
  return async () => {
    clearInterval(heartbeat)
    await rm(file, { force: true })
    heldHere.delete(file)
  }
}

async function takeLock(file: string, directory: string): Promise<void> {
  if (await createLock(file)) return
  const owner = await ownerOf(file)
  if (owner !== undefined && (await isAlive(file, owner))) throw inUse(directory, `process ${owner.pid} on ${owner.host}`)
  // Renamed, not removed: of two processes that see the same stale lock only one can rename it.
  const aside = join(directory, `wattprint.lock.${process.pid}`)
  await rename(file, aside).catch(() => undefined)
  await rm(aside, { force: true })
  if (!(await createLock(file))) throw inUse(directory, 'another process that started at the same time')
}

async function createLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

type Owner = { pid: number; host: string }

async function ownerOf(file: string): Promise<Owner | undefined> {
  try {
    const { pid, host } = JSON.parse(await readFile(file, 'utf8')) as Partial<Owner>
    return pid === undefined || host === undefined ? undefined : { pid, host }
  } catch {
    return undefined
  }
}

/** A pid means something on its own host only, and may be given again after a restart: hence the heartbeat. */
async function isAlive(file: string, { pid, host }: Owner): Promise<boolean> {
  const silentSeconds = (Date.now() - (await stat(file)).mtimeMs) / 1000
  if (silentSeconds > STALE_AFTER_SECONDS) return false
  return host !== hostname() || (pid !== process.pid && processExists(pid))
}

function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
}

function inUse(directory: string, holder: string): DomainError {
  const message = `The data directory ${directory} is in use by ${holder}. Stop that process, or give this one its own WATTPRINT_DATA_DIR.`
  return new DomainError('data-directory-in-use', message)
}
