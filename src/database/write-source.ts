import type { Prisma } from '../generated/prisma/client.js'
import type { Source } from '../schemas/source.js'
import { contentDigest } from './content-digest.js'

/** Writes a user's source in place of the one of the same id. */
export async function writeSource(transaction: Prisma.TransactionClient, source: Source): Promise<void> {
  const written = { ...source, digest: contentDigest(source), origin: 'user' as const }
  await transaction.source.upsert({ where: { id: source.id }, create: written, update: { ...written, updatedAt: new Date() } })
}
