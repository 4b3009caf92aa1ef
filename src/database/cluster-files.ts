import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DomainError } from '../errors.js'

/** The files of the embedded PostgreSQL in a data directory, and those used while they are created or replaced. */
export function clusterFiles(dataDirectory: string) {
  const cluster = join(dataDirectory, 'postgresql')
  return {
    /** The cluster that is opened. */
    cluster,
    /** In every cluster from its making to its end, and never written again. */
    version: join(cluster, 'PG_VERSION'),
    /** A backup that is being unpacked: it may be cut short. */
    restoring: `${cluster}.restoring`,
    /** A backup that was unpacked and opened, and is to become the cluster. */
    restored: `${cluster}.restored`,
    /** The cluster that a restored one replaces. */
    replaced: `${cluster}.replaced`,
  }
}

const UNFINISHED = 'postgresql.unfinished'

/** Whether there is a database, or the whole of one that a restore was about to put in place. */
export async function holdsDatabase(dataDirectory: string): Promise<boolean> {
  const { cluster, restored, replaced } = clusterFiles(dataDirectory)
  return (await exists(cluster)) || (await exists(restored)) || (await exists(replaced))
}

/** The cluster of a locked data directory, after the traces of a crash are cleaned up; created if there is none. */
export async function readyCluster(dataDirectory: string): Promise<string> {
  const { cluster, version, restoring } = clusterFiles(dataDirectory)
  await settleRestore(dataDirectory)
  await removeUnfinished(dataDirectory)
  if (await exists(version)) {
    await rm(restoring, { recursive: true, force: true })
    return cluster
  }
  if (await exists(restoring)) throw cutOff(dataDirectory)
  if (await holdsFiles(cluster)) throw damagedCluster(dataDirectory, `${version} is missing`)
  await createCluster(dataDirectory)
  return cluster
}

/**
 * Finishes a restore that broke off after its new cluster was complete, and reverts one that broke off earlier. Each step is one
 * rename, so after a crash at any point there is a complete cluster.
 */
export async function settleRestore(dataDirectory: string): Promise<void> {
  const { cluster, restored, replaced } = clusterFiles(dataDirectory)
  if (await exists(restored)) return putRestoredInPlace(dataDirectory)
  if (!(await exists(replaced))) return
  if (await exists(cluster)) await rm(replaced, { recursive: true, force: true })
  else await rename(replaced, cluster)
}

/** Makes the restored cluster the one that is opened. */
export async function putRestoredInPlace(dataDirectory: string): Promise<void> {
  const { cluster, restored, replaced } = clusterFiles(dataDirectory)
  if (await exists(cluster)) {
    await rm(replaced, { recursive: true, force: true })
    await rename(cluster, replaced)
  }
  await rename(restored, cluster)
  await rm(replaced, { recursive: true, force: true })
}

// It ends when its parent does, however that ends: its standard input is then closed.
const CREATE = `
process.stdin.once('close', () => process.exit(1)).resume()
const { PGlite } = require(process.argv[1])
PGlite.create(process.argv[2])
  .then((cluster) => cluster.close())
  .then(() => process.exit(0))
  .catch((error) => { console.error(JSON.stringify({ errno: error.errno, message: error.message ?? String(error) })); process.exit(1) })
`

/**
 * In a child process, because creating a cluster takes 900 MB that this process would not release; renamed when done, so that an
 * incomplete cluster is never opened. The name is new each time: a child whose parent was killed may still be writing to an older
 * one.
 */
async function createCluster(dataDirectory: string): Promise<void> {
  const unfinished = await mkdtemp(join(dataDirectory, `${UNFINISHED}-`))
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, ['--eval', CREATE, pglite, unfinished], (error, _said, complaint) => {
      if (error) reject(creationError(error, complaint))
      else resolve()
    })
  })
  await rename(unfinished, clusterFiles(dataDirectory).cluster)
}

/** The error of the child as if it had been thrown here. */
function creationError(error: Error & { signal?: string | null }, complaint: string): Error {
  if (error.signal) return new Error(`the process that made a new database was ended by ${error.signal}; it needs some 900 MB of memory`)
  try {
    const { errno, message } = JSON.parse(complaint.trim().split('\n').at(-1) ?? '') as { errno?: number; message: string }
    return Object.assign(new Error(`a new database could not be made in it (${message})`), { errno })
  } catch {
    return new Error(`a new database could not be made in it (${complaint.trim() || error.message})`)
  }
}

/**
 * Removes clusters whose creation broke off. What cannot be removed is left for the next start: a child whose parent was killed may
 * still write there for a moment.
 */
export async function removeUnfinished(dataDirectory: string): Promise<void> {
  const names = (await readdir(dataDirectory).catch(() => [])).filter((name) => name.startsWith(UNFINISHED))
  for (const name of names) await rm(join(dataDirectory, name), { recursive: true, force: true }).catch(() => undefined)
}

async function holdsFiles(directory: string): Promise<boolean> {
  return (await exists(directory)) && (await readdir(directory)).length > 0
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    },
  )
}

function cutOff(dataDirectory: string): DomainError {
  return new DomainError(
    'database-unavailable',
    `A restore into ${dataDirectory} was cut off before it was done, so that there is no database in it. Run wattprint restore FILE --overwrite again. To begin with an empty database, remove ${clusterFiles(dataDirectory).restoring}.`,
  )
}

/** For files that are there and cannot be opened as a database. */
export function damagedCluster(dataDirectory: string, reason: string): DomainError {
  const { cluster } = clusterFiles(dataDirectory)
  return new DomainError(
    'database-unavailable',
    `The database in ${cluster} is damaged (${reason}). Restore a backup with wattprint restore FILE --overwrite. Without one, move ${cluster} away: the next start then makes an empty database.`,
  )
}
