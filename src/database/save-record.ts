import type { Origin } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { AnyRecord, RecordKind, RecordOf } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { bumpRevision } from './catalog-state.js'
import type { Database } from './connect.js'
import { brokenUniqueColumns } from './constraint-errors.js'
import { contentDigest } from './content-digest.js'
import { sourcesCitedIn } from './split-record.js'
import { deleteRecords, insertRecords } from './write-records.js'

/** Writes a parsed record in place of the one of the same kind, id and origin, and tells every replica. */
export async function saveRecord<Kind extends RecordKind>(
  database: Database,
  kind: Kind,
  record: RecordOf<Kind>,
  origin: Origin = 'user',
): Promise<void> {
  try {
    await database.prisma.$transaction(async (transaction) => {
      await checkSources(transaction, kind, record)
      const former = await transaction.catalogRecord.findMany({ where: { kind, id: record.id, origin }, select: { key: true } })
      await deleteRecords(
        transaction,
        former.map(({ key }) => key),
      )
      await insertRecords(transaction, origin, [{ kind, record }])
      await bumpRevision(transaction)
    })
  } catch (error) {
    throw brokenUniqueColumns(error) ? nameTaken(kind, record) : error
  }
}

/** Writes a source of a user's own. A bundled one keeps its meaning: figures that cite it were checked against it. */
export async function saveSource(database: Database, source: Source): Promise<void> {
  const written = { ...source, digest: contentDigest(source), origin: 'user' as const }
  await database.prisma.$transaction(async (transaction) => {
    const former = await transaction.source.findUnique({ where: { id: source.id } })
    if (former?.origin === 'bundled') {
      throw new DomainError('record-conflict', `Source "${source.id}" comes with Wattprint and cannot be replaced. Give yours another id.`)
    }
    await transaction.source.upsert({ where: { id: source.id }, create: written, update: { ...written, updatedAt: new Date() } })
    await bumpRevision(transaction)
  })
}

async function checkSources(transaction: Prisma.TransactionClient, kind: RecordKind, record: AnyRecord): Promise<void> {
  const cited = sourcesCitedIn(kind, record)
  const found = await transaction.source.findMany({ where: { id: { in: cited.map(({ source }) => source) } }, select: { id: true } })
  const known = new Set(found.map(({ id }) => id))
  const faults = cited
    .filter(({ source }) => !known.has(source))
    .map(({ path, source }) => ({
      pointer: pointerTo(path),
      detail: `No source has id "${source}". Add the source first; see GET /v1/sources.`,
    }))
  const [first] = faults
  if (first) throw new DomainError('unknown-source', first.detail, faults)
}

function pointerTo(path: string): string {
  return `/${path.replaceAll(/[.[]/g, '/').replaceAll(']', '')}`
}

function nameTaken(kind: RecordKind, record: AnyRecord): DomainError {
  const names = [record.id, ...('aliases' in record ? record.aliases : [])].map((name) => `"${name}"`).join(', ')
  return new DomainError(
    'record-conflict',
    `Another ${kind} record has one of the names ${names}. Take that name out, or save under its id.`,
  )
}
