import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { ImportAnswer } from '../../schemas/import.js'
import { bumpRevision, lockCatalog } from '../catalog-state.js'
import { type Author, recordChanges } from '../changes.js'
import { faultsBetween } from '../checks/check-records.js'
import { fault } from '../checks/fault-sentences.js'
import type { Fault } from '../checks/raw-record.js'
import { surroundingsInStore } from '../checks/surroundings.js'
import type { Database } from '../connect.js'
import { deleteRecords, insertRecords } from '../write-records.js'
import { writeSource } from '../write-source.js'
import { type Difference, differenceFrom } from './difference.js'
import { type ImportedLines, importedLines, type ImportText } from './import-lines.js'
import { type OfferedRecords, offeredLines } from './offered-lines.js'
import { type ParsedLines, parseLines } from './parse-lines.js'
import { zonesWithPoints } from './zones-with-points.js'

// Any number that no one else on this database takes.
const IMPORT_LOCK = 829_377_104
const TIMEOUT_SECONDS = 600
const MOST_FAULTS = 1000

export type Importing = {
  readonly author: Author
  readonly dryRun: boolean
  /** Told of how many changes are about to be written. */
  readonly onWriting?: (changes: number) => void
}

/** Writes all records of a text or a file, or, for one fault, none; every fault is told with its line. */
export async function importRecords({ prisma }: Database, given: ImportText | OfferedRecords, importing: Importing): Promise<ImportAnswer> {
  const lines = 'text' in given ? await importedLines(given) : await offeredLines(given)
  const read = await parseLines(lines.raws)
  const work = async (transaction: Prisma.TransactionClient): Promise<ImportAnswer> => {
    await takeImportLock(transaction)
    await lockCatalog(transaction)
    const parsed = await checked(transaction, lines, read)
    const difference = await differenceFrom(transaction, parsed, lines.madeFrom)
    if (!importing.dryRun && difference.changes.length > 0) await write(transaction, parsed, difference, importing)
    return { dryRun: importing.dryRun, ...difference.told }
  }
  return prisma.$transaction(work, { timeout: TIMEOUT_SECONDS * 1000 })
}

/** The first import holds it to its end; a second one is refused rather than kept waiting. */
async function takeImportLock(transaction: Prisma.TransactionClient): Promise<void> {
  const [answer] = await transaction.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}) AS taken`
  if (!answer?.taken) throw importRunning()
}

/** The refusal of a second import at once. */
export function importRunning(): DomainError {
  return new DomainError(
    'import-running',
    'Another import is being written. Send this one again when that has ended; nothing of it was written.',
  )
}

async function checked(transaction: Prisma.TransactionClient, lines: ImportedLines, read: ParsedLines): Promise<ParsedLines> {
  const { zones, faults: zoneFaults } = await zonesWithPoints(transaction, lines.points)
  const ofZones = await parseLines(zones)
  const raws = [...lines.raws, ...zones]
  const records = [...read.records, ...ofZones.records]
  const around = await surroundingsInStore(transaction, raws, records)
  const bundled = await transaction.source.findMany({ where: { origin: 'bundled' }, select: { id: true } })
  const taken = new Set(bundled.map(({ id }) => id))
  const sourceFaults = read.sources
    .filter(({ source }) => taken.has(source.id))
    .map(({ raw }) => fault(raw, ['id'], 'is that of a source that comes with Wattprint and cannot be replaced'))
  const faults = [
    ...lines.faults,
    ...read.faults,
    ...zoneFaults,
    ...ofZones.faults,
    ...sourceFaults,
    ...faultsBetween(raws, records, around),
  ]
  if (faults.length > 0) throw refusal(faults)
  return { sources: read.sources, records, faults: [] }
}

async function write(
  transaction: Prisma.TransactionClient,
  { sources, records }: ParsedLines,
  { changes, replacedKeys }: Difference,
  { author, onWriting }: Importing,
): Promise<void> {
  onWriting?.(changes.length)
  const changed = new Set(changes.map(({ kind, id }) => `${kind} ${id}`))
  for (const { source } of sources) if (changed.has(`source ${source.id}`)) await writeSource(transaction, source)
  await deleteRecords(transaction, replacedKeys)
  const written = records.filter(({ kind, record }) => changed.has(`${kind} ${record.id}`))
  await insertRecords(transaction, 'user', written)
  await recordChanges(transaction, { revision: await bumpRevision(transaction), action: 'import', author }, changes)
}

function refusal(faults: readonly Fault[]): DomainError {
  const sorted = faults.toSorted((one, other) => one.line - other.line).slice(0, MOST_FAULTS)
  const told = sorted.map(({ line, sentence }) => ({ pointer: `line ${line}`, detail: `Line ${line}: ${sentence}.` }))
  const listed = faults.length > MOST_FAULTS ? ` The first ${MOST_FAULTS} are listed.` : ''
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`
  return new DomainError('import-invalid', `The import has ${count}, so nothing was written. ${told[0]?.detail ?? ''}${listed}`, told)
}
