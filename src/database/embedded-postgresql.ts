import { execFile } from 'node:child_process'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { DomainError } from '../errors.js'
import { lockDirectory } from './directory-lock.js'
import { embeddedAdapter } from './embedded-adapter.js'

/** PostgreSQL sets 128 MB aside by itself; the catalog is read whole and then lives in our memory, so that it needs few. */
const SMALL_BUFFERS = ['-c', 'shared_buffers=8MB']

/** Opens the PostgreSQL embedded in this process, which keeps its files in `dataDirectory`; makes it the first time. */
export async function openEmbedded(dataDirectory: string) {
  const cluster = join(dataDirectory, 'postgresql')
  const unlock = await prepareDirectory(dataDirectory)
  try {
    if (!(await exists(join(cluster, 'PG_VERSION')))) await createCluster(cluster)
    const client = await PGlite.create(cluster, { startParams: [...PGlite.defaultStartParams, ...SMALL_BUFFERS] })
    const adapter = embeddedAdapter(client)
    return {
      kind: 'embedded' as const,
      adapter,
      migrating: <Result>(work: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<Result>) => work(adapter),
      executeSql: (text: string, values: readonly unknown[] = []) => executed(client, text, values),
      listen: (channel: string, onNotice: () => void) => client.listen(channel, () => onNotice()),
      connections: () => undefined,
      close: () => client.close().finally(unlock),
    }
  } catch (error) {
    await unlock()
    throw unusable(dataDirectory, error instanceof Error ? error.message : String(error))
  }
}

async function executed(client: PGlite, text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> {
  if (values.length > 0) return client.query(text, [...values])
  try {
    return (await client.exec(text)).at(-1) ?? { rows: [] }
  } catch (error) {
    // A script may have begun a transaction of its own, in which the one connection that there is would stay.
    await client.exec('ROLLBACK')
    throw error
  }
}

async function prepareDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dataDirectory, { recursive: true })
    return await lockDirectory(dataDirectory)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw unusable(dataDirectory, error.message)
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

const CREATE = `
const { PGlite } = require(process.argv[1])
PGlite.create(process.argv[2]).then((cluster) => cluster.close()).catch((error) => { console.error(error.message ?? require('node:util').inspect(error)); process.exit(1) })
`

/** In a child process, because making a cluster takes 900 MB that would stay with us; renamed when done, so that half a cluster is never opened. */
async function createCluster(cluster: string): Promise<void> {
  const unfinished = `${cluster}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  try {
    await promisify(execFile)(process.execPath, ['--eval', CREATE, pglite, unfinished])
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
    throw new Error(`a new database could not be made in it (${said || String(error)})`)
  }
  await rename(unfinished, cluster)
}

function unusable(directory: string, reason: string): DomainError {
  const message = `The data directory ${directory} cannot be used: ${reason}. Make it writable, or name another one in WATTPRINT_DATA_DIR.`
  return new DomainError('configuration-invalid', message)
}
