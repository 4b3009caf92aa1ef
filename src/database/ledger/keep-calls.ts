import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { contentDigest, uuidFrom } from '../../content-digest.js'
import type { Prisma } from '../../generated/prisma/client.js'
import { CELL_SUMS, type CellKey, type KeptCall, type KeptNow } from '../../schemas/ledger-call.js'
import type { Database } from '../connect.js'
import { countOtherValues, type Folded, keptTags } from './tag-values.js'

/** Half of a SHA-256. */
const LETTERS_OF_ID = 32

type Keeping = {
  readonly workspace: string
  readonly calls: readonly KeptCall[]
  /** The number of distinct values of a tag. */
  readonly mostTagValues: number
}
type Row = Omit<CellKey, 'settings'> & { readonly settings: object; readonly id: string; readonly workspace: string }
type Added = { readonly keyId: string; readonly hour: string } & Record<(typeof CELL_SUMS)[number], number>

/**
 * Counts calls: their ids and the amounts of their cells are written in one transaction, so each call is counted once, whatever
 * fails in between and whichever process counts it. A call that was counted before is not new.
 */
export async function keepCalls({ prisma }: Database, keeping: Keeping): Promise<KeptNow> {
  return prisma.$transaction((transaction) => keepCallsIn(transaction, keeping))
}

/**
 * Counts calls within a larger transaction. Every transaction takes workspaces in the order of their names, and in each locks tags,
 * ids, keys and cells in this order, each in the order of its ids, so that no two wait for each other.
 */
export async function keepCallsIn(transaction: Prisma.TransactionClient, { workspace, calls, mostTagValues }: Keeping): Promise<KeptNow> {
  const ids = calls.map(({ id }) => idOf(id))
  const first = new Map<string, number>()
  for (const [index, id] of ids.entries()) if (!first.has(id)) first.set(id, index)
  const tagsOf = await keptTags(transaction, { workspace, calls, mostTagValues })
  const monthOf = months()
  const monthsOfFirst = Array.from(first.values(), (index) => monthOf(calls[index]?.hour ?? ''))
  const known = await knownIds(transaction, workspace, [...first.keys()], monthsOfFirst)
  const isNew = ids.map((id, index) => first.get(id) === index && !known.has(id))
  const { keys, cells, folded } = addedUp(
    calls.filter((_call, index) => isNew[index]),
    tagsOf,
    workspace,
  )
  await writeKeys(transaction, keys)
  await writeCells(transaction, workspace, cells)
  return { isNew, otherValues: await countOtherValues(transaction, workspace, folded) }
}

/** Which of these ids were counted before; the others are from now on. Only the few that were are sent back. */
async function knownIds(
  transaction: Prisma.TransactionClient,
  workspace: string,
  ids: readonly string[],
  months: readonly string[],
): Promise<ReadonlySet<string>> {
  // Each list as one text: thousands of values cost the client more than the database.
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    WITH given AS (
      SELECT * FROM unnest(string_to_array(${ids.join(',')}, ',')::uuid[], string_to_array(${months.join(',')}, ',')::date[]) AS one ("id", "month")),
    added AS (
      INSERT INTO "LedgerSeen" ("workspace", "id", "month")
      SELECT ${workspace}, "id", "month" FROM given ORDER BY "id"
      ON CONFLICT DO NOTHING
      RETURNING "id")
    SELECT replace("id"::text, '-', '') AS id FROM given WHERE "id" NOT IN (SELECT "id" FROM added)`
  return new Set(rows.map(({ id }) => id))
}

type Places = { readonly row: Row; readonly byHour: Map<string, Added> }

/** The amounts of calls added up for each cell, the keys of those cells, and the calls of which a tag counts under "other". */
function addedUp(calls: readonly KeptCall[], tagsOf: Awaited<ReturnType<typeof keptTags>>, workspace: string) {
  const byKey = new Map<CellKey, { readonly places: Places; readonly underOther: readonly string[] }>()
  const byId = new Map<string, Places>()
  const folded: Folded[] = []
  for (const call of calls) {
    const { key: asSent, hour, sums } = call
    let found = byKey.get(asSent)
    if (!found) {
      const { tags, underOther } = tagsOf(asSent.tags)
      const key = tags === asSent.tags ? asSent : { ...asSent, tags }
      const id = keyIdOf(workspace, JSON.stringify(key), key)
      const places = byId.get(id) ?? { row: { ...key, id, workspace }, byHour: new Map<string, Added>() }
      byId.set(id, places)
      byKey.set(asSent, (found = { places, underOther }))
    }
    const { places, underOther } = found
    const cell = places.byHour.get(hour)
    if (cell === undefined) places.byHour.set(hour, { keyId: places.row.id, hour, ...sums })
    else for (const sum of CELL_SUMS) cell[sum] += sums[sum]
    if (underOther.length > 0) folded.push({ underOther, call })
  }
  const all = [...byId.values()]
  return { keys: all.map(({ row }) => row), cells: all.flatMap(({ byHour }) => [...byHour.values()]), folded }
}

/** The id of a key does not depend on the order of its fields; the last one is cached. */
function keyIdOf(workspace: string, text: string, key: CellKey): string {
  const name = `${workspace} ${text}`
  let id = keyIds.get(name)
  if (id === undefined) keyIds.set(name, (id = uuidFrom(contentDigest({ ...key, workspace }))))
  return id
}

const keyIds = new LRUCache<string, string>({ max: 20_000 })

async function writeKeys(transaction: Prisma.TransactionClient, keys: readonly Row[]): Promise<void> {
  if (keys.length === 0) return
  await transaction.$executeRaw`
    INSERT INTO "LedgerKey" ("id", "workspace", "model", "resolved", "work", "operator", "region", "zone", "settings", "tags", "amounts", "octaves")
    SELECT "id", "workspace", "model", "resolved", "work", "operator", "region", "zone", "settings", "tags",
      ARRAY(SELECT jsonb_array_elements_text("amounts")), "octaves"
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS one ("id" uuid, "workspace" text, "model" text, "resolved" text, "work" text,
      "operator" text, "region" text, "zone" text, "settings" jsonb, "tags" jsonb, "amounts" jsonb, "octaves" jsonb)
    ORDER BY "id"
    ON CONFLICT DO NOTHING`
}

const COLUMNS = CELL_SUMS.map((name) => `"${name}"`).join(', ')
const ADD_CELLS = `
  INSERT INTO "LedgerCell" ("workspace", "keyId", "hour", ${COLUMNS})
  SELECT $1, "keyId", "hour", ${COLUMNS}
  FROM jsonb_to_recordset($2::jsonb) AS one ("keyId" uuid, "hour" timestamptz, ${CELL_SUMS.map((name) => `"${name}" double precision`).join(', ')})
  ORDER BY "hour", "keyId"
  ON CONFLICT ("workspace", "hour", "keyId") DO UPDATE SET
    ${CELL_SUMS.map((name) => `"${name}" = "LedgerCell"."${name}" + excluded."${name}"`).join(', ')}`

async function writeCells(transaction: Prisma.TransactionClient, workspace: string, cells: readonly Added[]): Promise<void> {
  if (cells.length > 0) await transaction.$executeRawUnsafe(ADD_CELLS, workspace, JSON.stringify(cells))
}

/** As PostgreSQL reads a uuid, without dashes. */
function idOf(text: string): string {
  return hash('sha256', text).slice(0, LETTERS_OF_ID)
}

/** The first of the month of an hour; calls come from few hours. */
function months(): (hour: string) => string {
  const known = new Map<string, string>()
  return (hour) => {
    let month = known.get(hour)
    if (month === undefined) known.set(hour, (month = `${hour.slice(0, '2026-11'.length)}-01`))
    return month
  }
}
