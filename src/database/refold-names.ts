import { foldName } from '../catalog/collection.js'
import type { Prisma } from '../generated/prisma/client.js'

type Row = {
  readonly recordKey: number
  readonly position: number
  readonly kind: string
  readonly origin: string
  readonly name: string
  readonly foldedName: string
}

/**
 * Writes the folded form of every name that an earlier version folded otherwise. A name that another record of its kind and origin
 * has by now keeps none, as the second spelling of one record's own name has none.
 */
export async function refoldNames(transaction: Prisma.TransactionClient): Promise<void> {
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
  // Not two rows may have one name even for a moment, so all of them give theirs up first.
  await transaction.$executeRaw`
    UPDATE "Name" name SET "foldedName" = NULL FROM json_populate_recordset(NULL::"Name", ${text}::json) one
    WHERE name."recordKey" = one."recordKey" AND name.position = one.position`
  await transaction.$executeRaw`
    UPDATE "Name" name SET "foldedName" = one."foldedName" FROM json_populate_recordset(NULL::"Name", ${text}::json) one
    WHERE name."recordKey" = one."recordKey" AND name.position = one.position`
}
