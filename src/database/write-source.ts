import type { Prisma } from '../generated/prisma/client.js'
import type { Source } from '../schemas/source.js'
import { contentDigest } from './content-digest.js'
import type { Row } from './record-tables.js'
import { insertRows } from './rows.js'
import { storedSources } from './stored-sources.js'

/** Writes a user's source in place of the one of the same id. */
export async function writeSource(transaction: Prisma.TransactionClient, source: Source): Promise<void> {
  const written = { ...source, digest: contentDigest(source), origin: 'user' as const }
  await transaction.source.upsert({ where: { id: source.id }, create: written, update: { ...written, updatedAt: new Date() } })
}

/** The same of many: new ones are written together. */
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
