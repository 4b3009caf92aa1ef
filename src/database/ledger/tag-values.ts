import type { Prisma } from '../../generated/prisma/client.js'
import type { CellKey, KeptCall } from '../../schemas/ledger-call.js'

/** Stands for all values of a tag after the limit of distinct values. */
const OTHER_VALUE = 'other'
// The number of an advisory lock, which nothing else on this database may use.
const LOCK_SEED = 829_377_107

type Tags = CellKey['tags']
type Keeping = { readonly workspace: string; readonly calls: readonly KeptCall[]; readonly mostTagValues: number }
type Pair = { readonly tag: string; readonly value: string }

/**
 * The stored values of these calls' tags: unchanged while a tag has at most this many values, and "other" from then on.
 * Transactions add new values of a workspace one after another, so that together they do not exceed the limit.
 */
export async function keptTags(
  transaction: Prisma.TransactionClient,
  { workspace, calls, mostTagValues }: Keeping,
): Promise<(tags: Tags) => Tags> {
  const pairs = new Map<string, Pair>()
  for (const key of new Set(calls.map((call) => call.key)))
    for (const [tag, value] of Object.entries(key.tags)) pairs.set(nameOf(tag, value), { tag, value })
  if (pairs.size === 0) return (tags) => tags
  const asked = [...pairs.values()]
  let known = await knownAmong(transaction, workspace, asked)
  if (known.size < pairs.size) {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${workspace}, ${LOCK_SEED}))`
    await takeNew(transaction, workspace, { asked, mostTagValues })
    known = await knownAmong(transaction, workspace, asked)
  }
  return (tags) => {
    const entries = Object.entries(tags)
    if (entries.every(([tag, value]) => known.has(nameOf(tag, value)))) return tags
    return Object.fromEntries(entries.map(([tag, value]) => [tag, known.has(nameOf(tag, value)) ? value : OTHER_VALUE]))
  }
}

async function knownAmong(transaction: Prisma.TransactionClient, workspace: string, asked: readonly Pair[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<Pair[]>`
    SELECT "tag", "value" FROM "LedgerTagValue"
    JOIN jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS one ("tag" text, "value" text) USING ("tag", "value")
    WHERE "workspace" = ${workspace}`
  return new Set(rows.map(({ tag, value }) => nameOf(tag, value)))
}

async function takeNew(
  transaction: Prisma.TransactionClient,
  workspace: string,
  { asked, mostTagValues }: { readonly asked: readonly Pair[]; readonly mostTagValues: number },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "LedgerTagValue" ("workspace", "tag", "value")
    SELECT ${workspace}, "tag", "value" FROM (
      SELECT "tag", "value", row_number() OVER (PARTITION BY "tag" ORDER BY "at") AS "place"
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS ("tag" text, "value" text)) WITH ORDINALITY AS one ("tag", "value", "at")
      WHERE NOT EXISTS (
        SELECT FROM "LedgerTagValue" AS held
        WHERE held."workspace" = ${workspace} AND held."tag" = one."tag" AND held."value" = one."value")
    ) AS fresh
    WHERE "place" + (SELECT count(*) FROM "LedgerTagValue" AS held WHERE held."workspace" = ${workspace} AND held."tag" = fresh."tag") <= ${mostTagValues}
    ON CONFLICT DO NOTHING`
}

function nameOf(tag: string, value: string): string {
  return JSON.stringify([tag, value])
}
