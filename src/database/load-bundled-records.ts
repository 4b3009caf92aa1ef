import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { foldName } from '../catalog/collection.js'
import { LINKS, namesAt } from '../catalog/relations.js'
import { contentDigest } from '../content-digest.js'
import type { Prisma } from '../generated/prisma/client.js'
import { isRecordKind, type RecordKind } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { type DataFile, readDataFiles } from './bundled/data-files.js'
import { type BundledRecords, DATA_FOLDER, parseDataFiles } from './bundled-records.js'
import { bumpRevision, lockCatalog } from './catalog-state.js'
import { loadChange, type RecordChange, recordChanges, WATTPRINT } from './changes.js'
import type { Database } from './connect.js'
import { PACKAGE_ROOT } from './package-root.js'
import { replaceRecordViews } from './record-views.js'
import { allRows, insertRows } from './rows.js'
import { type Head, storedRecords, storedRecordsInParts } from './stored-records.js'
import { deleteRecords, insertRecords, type KindAndRecord } from './write-records.js'
import { writeTransaction } from './write-transaction.js'

type Digests = ReadonlyMap<string, string>
type Tell = (sentence: string) => void

/**
 * Updates the bundled records in the database to those of the data folder and returns whether anything changed. Unchanged files are
 * not parsed; of changed ones only the changed records are written. Users' records are never changed, and records that they name
 * stay; `tell` is called for each of these.
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
    // If replicas start at the same time one loads; the others wait here and then find it done.
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

/** A new version may interpret the same files differently, so its schemas count as files too. */
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

type DigestedHead = { readonly kind: RecordKind; readonly id: string; readonly digest: string }

function recordChangesBetween(stale: readonly DigestedHead[], written: readonly KindAndRecord[]): RecordChange[] {
  const before = new Map(stale.map((head) => [`${head.kind} ${head.id}`, head]))
  const changed = written.map(({ kind, record }) => {
    const former = before.get(`${kind} ${record.id}`)
    before.delete(`${kind} ${record.id}`)
    return loadChange(kind, record.id, former?.digest, contentDigest(record))
  })
  return [...changed, ...[...before.values()].map(({ kind, id, digest }) => loadChange(kind, id, digest, undefined))]
}

/** Writes the bundled sources that are new or changed and returns the changes; a user's source with the same id stays. */
async function writeBundledSources(transaction: Prisma.TransactionClient, sources: readonly Source[]): Promise<RecordChange[]> {
  const present = await transaction.source.findMany({ select: { id: true, origin: true, digest: true } })
  const presentById = new Map(present.map((head) => [head.id, head]))
  const rows = sources.map((source) => ({ ...source, origin: 'bundled' as const, digest: contentDigest(source) }))
  const missing = rows.filter(({ id }) => !presentById.has(id))
  const changed = rows.filter(({ id, digest }) => presentById.get(id)?.origin === 'bundled' && presentById.get(id)?.digest !== digest)
  await insertRows(transaction, 'Source', missing)
  for (const row of changed) await transaction.source.update({ where: { id: row.id }, data: { ...row, updatedAt: new Date() } })
  return [...missing, ...changed].map(({ id, digest }) => loadChange('source', id, presentById.get(id)?.digest, digest))
}

/** Deletes the bundled sources that are no longer among `sources` and returns the changes; one that a user's record cites stays. */
async function deleteVanishedSources(transaction: Prisma.TransactionClient, sources: readonly Source[]): Promise<RecordChange[]> {
  const vanished = await transaction.source.findMany({
    where: {
      origin: 'bundled',
      id: { notIn: sources.map(({ id }) => id) },
      figures: { none: {} },
      references: { none: {} },
      measurements: { none: {} },
      workMeasurements: { none: {} },
      gridSeries: { none: {} },
    },
    select: { id: true, digest: true },
  })
  await transaction.source.deleteMany({ where: { id: { in: vanished.map(({ id }) => id) } } })
  return vanished.map(({ id, digest }) => loadChange('source', id, digest, undefined))
}

/** Of bundled records that a new version no longer has, those that a user's record names, itself or through one that stays. */
async function keptForUsers<Vanished extends Head>(
  transaction: Prisma.TransactionClient,
  vanished: readonly Vanished[],
): Promise<Set<Vanished>> {
  if (vanished.length === 0) return new Set()
  const usersHeads: Head[] = []
  for await (const part of allRows(transaction, 'CatalogRecord', { by: 'key', names: ['key', 'kind', 'id', 'origin', 'digest'] }))
    usersHeads.push(...(part as Head[]).filter(({ kind, origin }) => origin === 'user' && isRecordKind(kind)))
  const overridden = new Set(usersHeads.map(nameOf))
  const headsByName = new Map(vanished.filter((head) => !overridden.has(nameOf(head))).map((head) => [nameOf(head), head]))
  const recordsByName = new Map((await storedRecords(transaction, [...headsByName.values()])).map((stored) => [nameOf(stored), stored]))
  const kept = new Set<Vanished>()
  const follow = (naming: KindAndRecord): void => {
    for (const name of namesIn(naming)) {
      const head = headsByName.get(name)
      const record = recordsByName.get(name)
      if (!head || !record || kept.has(head)) continue
      kept.add(head)
      follow(record)
    }
  }
  for await (const part of storedRecordsInParts(transaction, usersHeads)) part.forEach(follow)
  return kept
}

/** Removes from existing records the names that new ones have: a renamed record has its former id as an alias. */
async function freeNames(
  transaction: Prisma.TransactionClient,
  kept: ReadonlySet<Head>,
  arriving: readonly KindAndRecord[],
): Promise<void> {
  if (kept.size === 0) return
  const keys = [...kept].map(({ key }) => key)
  const taken = arriving.flatMap(({ kind, record }) =>
    [record.id, ...('aliases' in record ? record.aliases : [])].map((name) => `${kind} ${foldName(name)}`),
  )
  await transaction.$executeRaw`
    UPDATE "Name" SET "foldedName" = NULL WHERE "recordKey" = ANY(${keys}) AND kind::text || ' ' || "foldedName" = ANY(${taken})`
}

function namesIn({ kind, record }: KindAndRecord): string[] {
  const links = LINKS.filter((link) => link.kind === kind)
  return links.flatMap(({ path, target }) => namesAt(record, path).map((id) => nameOf({ kind: target, id })))
}

function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}

type Row = {
  readonly recordKey: number
  readonly position: number
  readonly kind: string
  readonly origin: string
  readonly name: string
  readonly foldedName: string
}

/**
 * Writes the folded form of every name that an earlier version folded differently. A name that another record of its kind and
 * origin has by now gets none, like the second spelling of a record's own name.
 */
async function refoldNames(transaction: Prisma.TransactionClient): Promise<void> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT "recordKey", position, kind::text, origin::text, name, "foldedName" FROM "Name"
    WHERE "foldedName" IS NOT NULL ORDER BY position, "recordKey"`
  const taken = new Set<string>()
  const changed = rows.flatMap(({ recordKey, position, kind, origin, name, foldedName: former }) => {
    const folded = foldName(name)
    const foldedName = taken.has(`${origin} ${kind} ${folded}`) ? null : folded
    taken.add(`${origin} ${kind} ${folded}`)
    return foldedName === former ? [] : [{ recordKey, position, foldedName }]
  })
  if (changed.length === 0) return
  const text = JSON.stringify(changed)
  // No two rows may have the same name even for a moment, so all are cleared first.
  await transaction.$executeRaw`
    UPDATE "Name" name SET "foldedName" = NULL FROM json_populate_recordset(NULL::"Name", ${text}::json) one
    WHERE name."recordKey" = one."recordKey" AND name.position = one.position`
  await transaction.$executeRaw`
    UPDATE "Name" name SET "foldedName" = one."foldedName" FROM json_populate_recordset(NULL::"Name", ${text}::json) one
    WHERE name."recordKey" = one."recordKey" AND name.position = one.position`
}
