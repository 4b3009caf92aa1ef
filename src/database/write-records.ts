import { contentDigest } from '../content-digest.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { AnyRecord, Origin, RecordKind } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { splitRecord } from './record-rows.js'
import { insertRows, type Row, type TableName } from './rows.js'
import { storedSources } from './stored-records.js'
import { inTurns, partsOf } from './turns.js'

export type KindAndRecord = { readonly kind: RecordKind; readonly record: AnyRecord }

/** So few that the statements that write or delete them take about 10 ms on PGlite, which computes in this process. */
const RECORDS_A_PART = 100

/** Writes records that are not in the database yet. */
export async function insertRecords(
  transaction: Prisma.TransactionClient,
  origin: Origin,
  records: readonly KindAndRecord[],
): Promise<void> {
  const turns = inTurns()
  for (const part of partsOf(records, RECORDS_A_PART)) {
    const keys = await insertHeads(transaction, origin, part)
    const rowsByTable = new Map<TableName, Row[]>()
    for (const { kind, record } of part) {
      const recordKey = keys.get(`${kind} ${record.id}`)
      for (const { table, row } of splitRecord(kind, record)) {
        const rows = rowsByTable.get(table) ?? []
        rows.push(table === 'Name' ? { recordKey, kind, origin, ...row } : { recordKey, ...row })
        rowsByTable.set(table, rows)
      }
      if (turns.isOver()) await turns.next()
    }
    for (const [table, rows] of rowsByTable) await insertRows(transaction, table, rows)
  }
}

/** The key that each record got. */
async function insertHeads(
  transaction: Prisma.TransactionClient,
  origin: Origin,
  records: readonly KindAndRecord[],
): Promise<ReadonlyMap<string, number>> {
  const heads = JSON.stringify(records.map(({ kind, record }) => ({ kind, id: record.id, origin, digest: contentDigest(record) })))
  const given = await transaction.$queryRaw<{ key: number; kind: string; id: string }[]>`
    INSERT INTO "CatalogRecord" (kind, id, origin, digest)
    SELECT kind, id, origin, digest FROM json_populate_recordset(NULL::"CatalogRecord", ${heads}::json)
    RETURNING key, kind::text AS kind, id`
  return new Map(given.map(({ key, kind, id }) => [`${kind} ${id}`, key]))
}

/** Deletes records with everything that belongs to them. */
export async function deleteRecords(transaction: Prisma.TransactionClient, keys: readonly number[]): Promise<void> {
  for (const part of partsOf(keys, RECORDS_A_PART)) await transaction.$executeRaw`DELETE FROM "CatalogRecord" WHERE key = ANY(${part})`
}

/** Writes a user's source, replacing the one of the same id. */
export async function writeSource(transaction: Prisma.TransactionClient, source: Source): Promise<void> {
  const written = { ...source, digest: contentDigest(source), origin: 'user' as const }
  await transaction.source.upsert({ where: { id: source.id }, create: written, update: { ...written, updatedAt: new Date() } })
}

/** Writes many sources: new ones in one statement. */
export async function writeSources(transaction: Prisma.TransactionClient, sources: readonly Source[]): Promise<void> {
  const present = new Set(
    (
      await storedSources(
        transaction,
        sources.map(({ id }) => id),
      )
    ).map(({ source: { id } }) => id),
  )
  await insertRows(transaction, 'Source', newRows(sources.filter(({ id }) => !present.has(id))))
  for (const source of sources) if (present.has(source.id)) await writeSource(transaction, source)
}

function* newRows(sources: readonly Source[]): Generator<Row> {
  for (const source of sources) yield { ...source, digest: contentDigest(source), origin: 'user' }
}
