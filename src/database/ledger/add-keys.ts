import type { Prisma } from '../../generated/prisma/client.js'
import type { CellKey } from '../../schemas/ledger-call.js'

/** Adds the keys of these ids to those that are held, as far as they are not. */
export async function addKeys(
  transaction: Pick<Prisma.TransactionClient, '$queryRaw'>,
  ids: Iterable<string>,
  held: Map<string, CellKey>,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !held.has(id))
  if (missing.length === 0) return
  // As one text: thousands of rows cost the client more than the database.
  const [row] = await transaction.$queryRaw<[{ keys: string | null }]>`
    SELECT json_agg(json_build_object('id', "id", 'model', "model", 'resolved', "resolved", 'work', "work", 'operator', "operator",
      'region', "region", 'zone', "zone", 'settings', "settings", 'tags', "tags", 'amounts', "amounts", 'octaves', "octaves"))::text AS keys
    FROM "LedgerKey" WHERE "id" = ANY(${missing}::uuid[])`
  // They are our own, and were parsed when they were calls.
  for (const { id, ...key } of JSON.parse(row.keys ?? '[]') as (CellKey & { id: string })[]) held.set(id, key)
}
