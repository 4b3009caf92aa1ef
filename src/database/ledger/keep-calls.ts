import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { contentDigest } from '../../content-digest.js'
import type { Prisma } from '../../generated/prisma/client.js'
import { CELL_SUMS, type CellKey, type KeptCall } from '../../schemas/ledger-call.js'
import type { Database } from '../connect.js'
import { keptTags } from './tag-values.js'
import { uuidFrom } from './uuid-from.js'

type Keeping = {
  readonly workspace: string
  readonly calls: readonly KeptCall[]
  /** Values of a tag that are kept apart. */
  readonly mostTagValues: number
}
type Row = Omit<CellKey, 'settings'> & { readonly settings: object; readonly id: string; readonly workspace: string }
type Added = { readonly keyId: string; readonly hour: string } & Record<(typeof CELL_SUMS)[number], number>

/**
 * Counts calls: their ids and what they add to their cells in one transaction, so that each is counted once whatever ends in
 * between and whichever process counts it. Says of each call whether it was counted now; one that was counted before is not.
 */
export async function keepCalls({ prisma }: Database, keeping: Keeping): Promise<boolean[]> {
  return prisma.$transaction((transaction) => keepCallsIn(transaction, keeping))
}

/**
 * The same in a transaction that does more. Every transaction takes workspaces in the order of their names, and of each locks tags,
 * ids, keys and cells in this order, and each in that of its id, so that no two wait for each other.
 */
export async function keepCallsIn(transaction: Prisma.TransactionClient, { workspace, calls, mostTagValues }: Keeping): Promise<boolean[]> {
  const ids = calls.map(({ id }) => uuidOf(id))
  const first = new Map(ids.map((id, index) => [id, index] as const).reverse())
  const tagsOf = await keptTags(transaction, { workspace, calls, mostTagValues })
  const known = await knownIds(
    transaction,
    workspace,
    [...first].map(([id, index]) => ({ id, month: monthOf(calls[index]?.hour ?? '') })),
  )
  const isNew = ids.map((id, index) => !known.has(id) && first.get(id) === index)
  const { keys, cells } = addedUp(
    calls.filter((_call, index) => isNew[index]),
    tagsOf,
    workspace,
  )
  await writeKeys(transaction, keys)
  await writeCells(transaction, workspace, cells)
  return isNew
}

/** Which of these ids were counted before; the others are from now on. Only the few that were are sent back. */
async function knownIds(
  transaction: Prisma.TransactionClient,
  workspace: string,
  seen: readonly { readonly id: string; readonly month: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    WITH given AS (SELECT * FROM unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ month }) => month)}::date[]) AS one ("id", "month")),
    added AS (
      INSERT INTO "LedgerSeen" ("workspace", "id", "month")
      SELECT ${workspace}, "id", "month" FROM given ORDER BY "id"
      ON CONFLICT DO NOTHING
      RETURNING "id")
    SELECT "id"::text FROM given WHERE "id" NOT IN (SELECT "id" FROM added)`
  return new Set(rows.map(({ id }) => id))
}

/** What calls add to each cell, and the keys of those cells. */
function addedUp(calls: readonly KeptCall[], tagsOf: (tags: CellKey['tags']) => CellKey['tags'], workspace: string) {
  const keys = new Map<string, Row>()
  const cells = new Map<string, Added>()
  const known = new Map<string, string>()
  for (const { key: asSent, hour, sums } of calls) {
    const key = { ...asSent, tags: tagsOf(asSent.tags) }
    const text = JSON.stringify(key)
    let keyId = known.get(text)
    if (keyId === undefined) {
      known.set(text, (keyId = keyIdOf(workspace, text, key)))
      keys.set(keyId, { ...key, id: keyId, workspace })
    }
    const name = `${hour} ${keyId}`
    const cell = cells.get(name)
    if (cell === undefined) cells.set(name, { keyId, hour, ...sums })
    else for (const sum of CELL_SUMS) cell[sum] += sums[sum]
  }
  return { keys: [...keys.values()], cells: [...cells.values()] }
}

/** A key has the same id wherever its fields are said in another order; what was asked last is remembered. */
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

function uuidOf(text: string): string {
  return uuidFrom(hash('sha256', text))
}

function monthOf(hour: string): string {
  return `${hour.slice(0, '2026-11'.length)}-01`
}
