import type { Prisma } from '../generated/prisma/client.js'
import type { Source } from '../schemas/source.js'
import { loadChange, type RecordChange } from './changes.js'
import { contentDigest } from './content-digest.js'
import { insertRows } from './rows.js'

/** Writes the bundled sources that are new or changed and returns the changes; one that a user wrote under the same id stays. */
export async function writeBundledSources(transaction: Prisma.TransactionClient, sources: readonly Source[]): Promise<RecordChange[]> {
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
export async function deleteVanishedSources(transaction: Prisma.TransactionClient, sources: readonly Source[]): Promise<RecordChange[]> {
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
