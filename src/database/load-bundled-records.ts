import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Prisma } from '../generated/prisma/client.js'
import { isRecordKind, type RecordKind } from '../schemas/record.js'
import { type DataFile, readDataFiles } from './bundled/data-files.js'
import { type BundledRecords, DATA_FOLDER, parseDataFiles } from './bundled-records.js'
import { deleteVanishedSources, writeBundledSources } from './bundled-sources.js'
import { bumpRevision, lockCatalog } from './catalog-state.js'
import { loadChange, type RecordChange, recordChanges, WATTPRINT } from './changes.js'
import type { Database } from './connect.js'
import { contentDigest } from './content-digest.js'
import { freeNames, keptForUsers } from './kept-records.js'
import { PACKAGE_ROOT } from './package-root.js'
import { replaceRecordViews } from './record-views.js'
import { refoldNames } from './refold-names.js'
import { insertRows } from './rows.js'
import { deleteRecords, insertRecords, type KindAndRecord } from './write-records.js'
import { writeTransaction } from './write-transaction.js'

type Digests = ReadonlyMap<string, string>
type Tell = (sentence: string) => void

/**
 * Makes the bundled records in the database those of the data folder and says whether anything changed. Unchanged files
 * are not even parsed; of changed ones only the changed records are written. Records of users are never touched, and what
 * they name stays; `tell` is told of it.
 */
export function loadBundledRecords(database: Database, folder: string = DATA_FOLDER, tell: Tell = () => undefined): Promise<boolean> {
  return database.starting(() => loadChanged(database, folder, tell))
}

async function loadChanged(database: Database, folder: string, tell: Tell): Promise<boolean> {
  const files = await readDataFiles(folder)
  const digests = fileDigests([...files, ...(await readDataFiles(SCHEMAS_FOLDER))])
  if (await areLoaded(database.prisma, digests)) return false
  const bundled = parseDataFiles(files)
  return writeTransaction(database, 'load', async (transaction) => {
    // Of replicas that start at once one loads; the others wait here and then find it done.
    await lockCatalog(transaction)
    if (await areLoaded(transaction, digests)) return false
    const isFirst = (await transaction.bundledFile.count()) === 0
    if (!isFirst) await refoldNames(transaction)
    await replaceRecordViews(transaction)
    const changes = await replaceBundled(transaction, bundled, tell)
    await transaction.bundledFile.deleteMany()
    await insertRows(
      transaction,
      'BundledFile',
      [...digests].map(([path, digest]) => ({ path, digest })),
    )
    if (changes.length === 0) return false
    const revision = await bumpRevision(transaction)
    if (!isFirst) await recordChanges(transaction, { revision, action: 'load', author: WATTPRINT }, changes)
    return true
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

async function replaceBundled(
  transaction: Prisma.TransactionClient,
  { sources, records }: BundledRecords,
  tell: Tell,
): Promise<RecordChange[]> {
  const wanted = new Map(records.map(({ kind, record }) => [`${kind} ${record.id}`, contentDigest(record)]))
  // Those of kinds that a newer version has are left to that one.
  const all = await transaction.catalogRecord.findMany({ where: { origin: 'bundled' } })
  const present = all.flatMap(({ kind, ...head }) => (isRecordKind(kind) ? [{ kind, ...head }] : []))
  const isCurrent = ({ kind, id, digest }: (typeof present)[number]): boolean => wanted.get(`${kind} ${id}`) === digest
  const vanished = present.filter(({ kind, id }) => !wanted.has(`${kind} ${id}`))
  const kept = await keptForUsers(transaction, vanished)
  for (const { kind, id } of kept) tell(`The ${kind} "${id}", which this version no longer brings, stays: a user's record names it.`)
  const stale = present.filter((head) => !isCurrent(head) && !kept.has(head))
  const current = new Set(present.filter(isCurrent).map(({ kind, id }) => `${kind} ${id}`))
  const missing = records.filter(({ kind, record }) => !current.has(`${kind} ${record.id}`))
  const sourcesWritten = await writeBundledSources(transaction, sources)
  await deleteRecords(
    transaction,
    stale.map(({ key }) => key),
  )
  await freeNames(transaction, kept, missing)
  await insertRecords(transaction, 'bundled', missing)
  const sourcesDeleted = await deleteVanishedSources(transaction, sources)
  return [...sourcesWritten, ...recordChangesBetween(stale, missing), ...sourcesDeleted]
}

type Head = { readonly kind: RecordKind; readonly id: string; readonly digest: string }

function recordChangesBetween(stale: readonly Head[], written: readonly KindAndRecord[]): RecordChange[] {
  const before = new Map(stale.map((head) => [`${head.kind} ${head.id}`, head]))
  const changed = written.map(({ kind, record }) => {
    const former = before.get(`${kind} ${record.id}`)
    before.delete(`${kind} ${record.id}`)
    return loadChange(kind, record.id, former?.digest, contentDigest(record))
  })
  return [...changed, ...[...before.values()].map(({ kind, id, digest }) => loadChange(kind, id, digest, undefined))]
}
