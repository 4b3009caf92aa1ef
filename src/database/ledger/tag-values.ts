import type { Prisma } from '../../generated/prisma/client.js'
import type { CellKey, KeptCall, OtherValues } from '../../schemas/ledger-call.js'

/** Stands for all values of a tag after the limit of distinct values. */
const OTHER_VALUE = 'other'
// The number of an advisory lock, which nothing else on this database may use.
const LOCK_SEED = 829_377_107

type Tags = CellKey['tags']
type Keeping = { readonly workspace: string; readonly calls: readonly KeptCall[]; readonly mostTagValues: number }
type Pair = { readonly tag: string; readonly value: string }
/** The tags of a call as they are kept, and which of them count under "other". */
type KeptTags = { readonly tags: Tags; readonly underOther: readonly string[] }

/**
 * The stored values of these calls' tags: unchanged while a tag has at most this many values, and "other" from then on.
 * Transactions add new values of a workspace one after another, so that together they do not exceed the limit.
 */
export async function keptTags(
  transaction: Prisma.TransactionClient,
  { workspace, calls, mostTagValues }: Keeping,
): Promise<(tags: Tags) => KeptTags> {
  const pairs = new Map<string, Pair>()
  for (const key of new Set(calls.map((call) => call.key)))
    for (const [tag, value] of Object.entries(key.tags)) pairs.set(nameOf(tag, value), { tag, value })
  if (pairs.size === 0) return asSent
  const asked = [...pairs.values()]
  let known = await knownAmong(transaction, workspace, asked)
  if (known.size < pairs.size) {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${workspace}, ${LOCK_SEED}))`
    await takeNew(transaction, workspace, { asked, mostTagValues })
    known = await knownAmong(transaction, workspace, asked)
  }
  return (tags) => {
    const underOther = Object.entries(tags).flatMap(([tag, value]) => (known.has(nameOf(tag, value)) ? [] : [tag]))
    if (underOther.length === 0) return asSent(tags)
    return { tags: { ...tags, ...Object.fromEntries(underOther.map((tag) => [tag, OTHER_VALUE])) }, underOther }
  }
}

const NONE: readonly string[] = []

function asSent(tags: Tags): KeptTags {
  return { tags, underOther: NONE }
}

/** A call, and those of its tags that count under "other". */
export type Folded = { readonly underOther: readonly string[]; readonly call: KeptCall }

/** Adds calls to those of their hours that count under "other", by tag; gives how many of each tag they are. */
export async function countOtherValues(
  transaction: Prisma.TransactionClient,
  workspace: string,
  folded: readonly Folded[],
): Promise<OtherValues[]> {
  const [byHour, byTag] = [new Map<string, OtherValues & { readonly hour: string }>(), new Map<string, number>()]
  for (const { underOther, call } of folded)
    for (const tag of underOther) {
      const { hour, sums } = call
      const name = nameOf(tag, hour)
      byHour.set(name, { tag, hour, calls: (byHour.get(name)?.calls ?? 0) + sums.calls })
      byTag.set(tag, (byTag.get(tag) ?? 0) + sums.calls)
    }
  if (byHour.size > 0)
    await transaction.$executeRaw`
      INSERT INTO "LedgerOtherValue" ("workspace", "tag", "hour", "calls")
      SELECT ${workspace}, "tag", "hour", "calls"
      FROM jsonb_to_recordset(${JSON.stringify([...byHour.values()])}::jsonb) AS one ("tag" text, "hour" timestamptz, "calls" double precision)
      ORDER BY "tag", "hour"
      ON CONFLICT ("workspace", "tag", "hour") DO UPDATE SET "calls" = "LedgerOtherValue"."calls" + excluded."calls"`
  return Array.from(byTag, ([tag, calls]) => ({ tag, calls }))
}

type Period = { readonly workspace: string; readonly from: string; readonly to: string }

/** How many calls of a period count under "other", by tag. */
export async function otherValuesIn(
  transaction: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { workspace, from, to }: Period,
): Promise<OtherValues[]> {
  return transaction.$queryRaw<OtherValues[]>`
    SELECT "tag", sum("calls") AS calls FROM "LedgerOtherValue"
    WHERE "workspace" = ${workspace} AND "hour" >= ${new Date(from)} AND "hour" < ${new Date(to)}
    GROUP BY "tag" ORDER BY "tag"`
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
