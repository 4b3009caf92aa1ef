import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { ImportAnswer } from '../../schemas/import.js'
import type { RecordOf } from '../../schemas/record.js'
import { type SeriesPoint, withSeries } from '../bundled/csv-records.js'
import { lockCatalog } from '../catalog-state.js'
import type { Author } from '../changes.js'
import { faultsBetweenInSteps } from '../checks/check-records.js'
import { type Fault, fault, type RawRecord } from '../checks/raw-record.js'
import { surroundingsInStore } from '../checks/surroundings.js'
import type { Database } from '../connect.js'
import { doneOnce, type Once } from '../idempotent-writes.js'
import { headsWithIds, storedRecords } from '../stored-records.js'
import { runInTurns } from '../turns.js'
import { deleteRecords, insertRecords, writeSources } from '../write-records.js'
import { writeTransaction } from '../write-transaction.js'
import { type Difference, differenceFrom } from './difference.js'
import { type ImportText, MOST_FAULTS_LISTED, type OfferedRecords, parseRecord, type ReadImport, readImport } from './read-import.js'

// The number of an advisory lock, which nothing else on this database may use.
const IMPORT_LOCK = 829_377_104

type Importing = {
  readonly author: Author
  readonly dryRun: boolean
  readonly once?: Once<ImportAnswer> | undefined
  /** Called with the number of changes before they are written. */
  readonly onWriting?: (changes: number) => void
}

/** Writes all records of a text or a file or, if there is a fault, none; faults are reported with their lines. */
export async function importRecords(database: Database, given: ImportText | OfferedRecords, importing: Importing): Promise<ImportAnswer> {
  const read = await readImport(given)
  // A file of the wrong kind is refused without the database.
  if (read.faults.count() >= MOST_FAULTS_LISTED) throw read.faults.refusal()
  const work = async (transaction: Prisma.TransactionClient): Promise<ImportAnswer> => {
    await takeImportLock(transaction)
    await lockCatalog(transaction)
    const checked = await check(transaction, read)
    const difference = await differenceFrom(transaction, checked, importing)
    if (!importing.dryRun && difference.changed.size > 0) await write(transaction, checked, difference, importing)
    return { dryRun: importing.dryRun, ...difference.told, ...('file' in given && { file: given.file }) }
  }
  return writeTransaction(database, 'bulk', doneOnce(importing.once, work))
}

/** The first import has it to its end; a second one is refused and does not wait. */
async function takeImportLock(transaction: Prisma.TransactionClient): Promise<void> {
  const [answer] = await transaction.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}) AS taken`
  if (!answer?.taken) throw importRunning()
}

/** The error for a second import at the same time. */
export function importRunning(): DomainError {
  return new DomainError(
    'import-running',
    'Another import is being written. Send this one again when that has ended; nothing of it was written.',
  )
}

/** The records to write, including the zones of points; throws if there is any fault. */
async function check(transaction: Prisma.TransactionClient, read: ReadImport): Promise<ReadImport> {
  const { faults, sources } = read
  const records = [...read.records]
  const raws = [...read.raws]
  const { zones, faults: zoneFaults } = await zonesWithPoints(transaction, read.points)
  zoneFaults.forEach(faults.add)
  for (const zone of zones) parseRecord(zone, { sources: [], records, raws, faults })
  const bundled = await transaction.source.findMany({ where: { origin: 'bundled' }, select: { id: true } })
  const taken = new Set(bundled.map(({ id }) => id))
  for (const { source, raw } of sources)
    if (taken.has(source.id)) faults.add(fault(raw, ['id'], 'is that of a source that comes with Wattprint and cannot be replaced'))
  await runInTurns(faultsBetweenInSteps(raws, records, await surroundingsInStore(transaction, raws, records), faults.add))
  if (faults.count() > 0) throw faults.refusal()
  return { ...read, records }
}

async function write(
  transaction: Prisma.TransactionClient,
  { sources, records }: ReadImport,
  { changed, replacedKeys }: Difference,
  { onWriting }: Importing,
): Promise<void> {
  onWriting?.(changed.size)
  await writeSources(
    transaction,
    sources.flatMap(({ source }) => (changed.has(`source ${source.id}`) ? [source] : [])),
  )
  await deleteRecords(transaction, replacedKeys)
  await insertRecords(
    transaction,
    'user',
    records.filter(({ kind, record }) => changed.has(`${kind} ${record.id}`)),
  )
}

/** The current grid zones of these points, with the points replacing those of the same period and basis. */
async function zonesWithPoints(
  transaction: Prisma.TransactionClient,
  points: readonly SeriesPoint[],
): Promise<{ zones: RawRecord[]; faults: Fault[] }> {
  const heads = await headsWithIds(transaction, [...new Set(points.map(({ zone }) => zone))])
  const ofZones = heads.filter(({ kind }) => kind === 'gridZone')
  const ofUsers = new Set(ofZones.filter(({ origin }) => origin === 'user').map(({ id }) => id))
  const shown = ofZones.filter(({ origin, id }) => origin === 'user' || !ofUsers.has(id))
  const replaced = new Set(points.map(({ zone, field, figure }) => placeInSeries(zone, field, figure)))
  const zones = (await storedRecords(transaction, shown)).map(({ id, record }): RawRecord => {
    const zone = record as RecordOf<'gridZone'>
    const kept = (field: SeriesPoint['field']) => zone[field].filter((figure) => !replaced.has(placeInSeries(id, field, figure)))
    const content = {
      ...zone,
      carbonIntensity: kept('carbonIntensity'),
      residualMix: kept('residualMix'),
      marginalIntensity: kept('marginalIntensity'),
    }
    return { kind: 'gridZone', content, placeOf: () => ({ file: 'import', line: 1 }) }
  })
  return withSeries(zones, points)
}

function placeInSeries(zone: string, field: string, { period, basis }: { readonly period?: unknown; readonly basis?: unknown }): string {
  return JSON.stringify([zone, field, period ?? null, basis ?? null])
}
