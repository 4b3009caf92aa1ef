import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Prisma } from '../generated/prisma/client.js'
import { readDataFiles, type DataFile } from './bundled/data-files.js'
import { DATA_FOLDER, parseDataFiles, type BundledRecords } from './bundled-records.js'
import { bumpRevision } from './catalog-state.js'
import type { Database } from './connect.js'
import { contentDigest } from './content-digest.js'
import { deleteVanishedSources, writeBundledSources } from './bundled-sources.js'
import { PACKAGE_ROOT } from './package-root.js'
import { insertRows } from './rows.js'
import { deleteRecords, insertRecords } from './write-records.js'

const LOAD_LOCK = 829_377_102

type Digests = ReadonlyMap<string, string>

/**
 * Makes the bundled records in the database those of the data folder and says whether anything changed. Unchanged files
 * are not even parsed; of changed ones only the changed records are written. Records of users are never touched.
 */
export async function loadBundledRecords(database: Database, folder: string = DATA_FOLDER): Promise<boolean> {
  const files = await readDataFiles(folder)
  const digests = fileDigests([...files, ...(await readDataFiles(SCHEMAS_FOLDER))])
  if (await areLoaded(database.prisma, digests)) return false
  const bundled = parseDataFiles(files)
  return database.prisma.$transaction(async (transaction) => {
    // Of replicas that start at once one loads; the others wait here and then find it done.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOAD_LOCK})`
    if (await areLoaded(transaction, digests)) return false
    const changed = await replaceBundled(transaction, bundled)
    await transaction.bundledFile.deleteMany()
    await insertRows(
      transaction,
      'BundledFile',
      [...digests].map(([path, digest]) => ({ path, digest })),
    )
    if (changed) await bumpRevision(transaction)
    return changed
  })
}

/** A new version may read the same files otherwise, so its schemas count as files too. */
const SCHEMAS_FOLDER = join(PACKAGE_ROOT, import.meta.url.endsWith('.ts') ? 'src/schemas' : 'dist/schemas')

function fileDigests(files: readonly DataFile[]): Digests {
  return new Map(files.map(({ shownPath, text }) => [shownPath, createHash('sha256').update(text).digest('hex')]))
}

async function areLoaded(prisma: Prisma.TransactionClient, digests: Digests): Promise<boolean> {
  const loaded = await prisma.bundledFile.findMany()
  return loaded.length === digests.size && loaded.every(({ path, digest }) => digests.get(path) === digest)
}

async function replaceBundled(transaction: Prisma.TransactionClient, { sources, records }: BundledRecords): Promise<boolean> {
  const wanted = new Map(records.map(({ kind, record }) => [`${kind} ${record.id}`, contentDigest(record)]))
  const present = await transaction.catalogRecord.findMany({ where: { origin: 'bundled' } })
  const isCurrent = ({ kind, id, digest }: (typeof present)[number]): boolean => wanted.get(`${kind} ${id}`) === digest
  const stale = present.filter((head) => !isCurrent(head))
  const current = new Set(present.filter(isCurrent).map(({ kind, id }) => `${kind} ${id}`))
  const missing = records.filter(({ kind, record }) => !current.has(`${kind} ${record.id}`))
  const sourcesWritten = await writeBundledSources(transaction, sources)
  await deleteRecords(
    transaction,
    stale.map(({ key }) => key),
  )
  await insertRecords(transaction, 'bundled', missing)
  const sourcesDeleted = await deleteVanishedSources(transaction, sources)
  return stale.length + missing.length + sourcesWritten + sourcesDeleted > 0
}
