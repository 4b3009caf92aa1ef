import { LRUCache } from 'lru-cache'
import type { Prisma } from '../../generated/prisma/client.js'
import { type Cell, CELL_SUMS, type CellKey, type CellSums, type OtherValues } from '../../schemas/ledger-call.js'
import { hourInstant } from '../../schemas/time.js'
import type { Database } from '../connect.js'
import { otherValuesIn } from './tag-values.js'

const TIMEOUT_MILLISECONDS = 60_000
const ROWS_OF_TEXT = 5000

type Asked = { readonly workspace: string; readonly from: string; readonly to: string }
type Reading = {
  /** More cells than these are not read. */
  readonly most: number
  /** Up to this many cells are read one by one; more are added up by their key and the periods that `starts` begins. */
  readonly mostAlone: number
  readonly isByHour: (key: CellKey) => boolean
  readonly starts: (firstHour: string, lastHour: string) => readonly string[]
  /** Whether the caller already has the cells of this version. */
  readonly isKnown: (version: string) => boolean
}
/** The cells of a period at one moment, and how many calls count under "other". `version` changes whenever they do. */
export type PeriodRead =
  | { readonly version: string; readonly cells: readonly StoredCell[]; readonly otherValues: readonly OtherValues[] }
  | { readonly isTooLarge: true }

/** Keys never change, so those that were read are cached. A workspace has as many keys as kinds of calls. */
const MOST_KEYS = 100_000
/** Of cells that were read added up, together: some tens of megabytes. */
const MOST_CELLS_HELD = 50_000
type AddedUp = {
  readonly version: string
  readonly keys: ReadonlyMap<string, CellKey>
  readonly apart: string
  readonly cells: readonly StoredCell[]
}
type Held = { readonly keys: LRUCache<string, CellKey>; readonly addedUp: LRUCache<string, AddedUp> }
const heldOf = new WeakMap<Database, Held>()

function startHeld(): Held {
  const sizeCalculation = ({ cells }: AddedUp): number => 1 + cells.length
  // Without `max`, for which the cache would allocate memory at once.
  const keys = new LRUCache<string, CellKey>({ maxSize: MOST_KEYS, sizeCalculation: () => 1 })
  return { keys, addedUp: new LRUCache({ maxSize: MOST_CELLS_HELD, sizeCalculation }) }
}

/**
 * Reads the cells of a period in one snapshot, so that no transaction is open during later computations. Whole numbers are added
 * exactly, others as decimal numbers of 15 digits, so that the order of the rows changes no digit. The sums are cached as long as
 * no call arrives: a change of the catalog changes no cell.
 */
export function readPeriod(database: Database, asked: Asked, reading: Reading): Promise<PeriodRead> {
  const held = heldOf.get(database) ?? startHeld()
  heldOf.set(database, held)
  const options = { isolationLevel: 'RepeatableRead', timeout: TIMEOUT_MILLISECONDS } as const
  return database.prisma.$transaction(async (transaction): Promise<PeriodRead> => {
    const outline = await outlineOf(transaction, asked, reading.most)
    const { count, version } = outline
    if (count > reading.most) return { isTooLarge: true }
    if (count === 0 || reading.isKnown(version)) return { version, cells: [], otherValues: [] }
    const otherValues = await otherValuesIn(transaction, asked)
    if (count <= reading.mostAlone) return { version, cells: (await pagesOf(transaction, asked)).flat(), otherValues }
    return { version, cells: await addedUpOrHeld(transaction, asked, { reading, outline, held }), otherValues }
  }, options)
}

type Adding = { readonly reading: Reading; readonly outline: Outline; readonly held: Held }

async function addedUpOrHeld(transaction: Prisma.TransactionClient, asked: Asked, adding: Adding): Promise<readonly StoredCell[]> {
  const { reading, outline, held } = adding
  const { version, firstHour, lastHour } = outline
  const starts = reading.starts(firstHour, lastHour)
  const name = JSON.stringify([asked, starts])
  const known = held.addedUp.get(name)
  const isSame = known?.version === version
  const keys = isSame ? known.keys : await keysOf(transaction, asked, held.keys)
  const byHour = [...keys].flatMap(([id, key]) => (reading.isByHour(key) ? [id] : []))
  const apart = byHour.join(' ')
  if (isSame && known.apart === apart) return known.cells
  const cells = await addedUp(transaction, asked, { byHour, starts, keys })
  held.addedUp.set(name, { version, keys, apart, cells })
  return cells
}

/** The keys that the cells of a period are of, by their ids. */
async function keysOf(
  transaction: Prisma.TransactionClient,
  { workspace, from, to }: Asked,
  keys: Held['keys'],
): Promise<ReadonlyMap<string, CellKey>> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "keyId"::text AS id FROM (
      SELECT DISTINCT "keyId" FROM "LedgerCell"
      WHERE "workspace" = ${workspace} AND "hour" >= ${new Date(from)} AND "hour" < ${new Date(to)}) AS own
    ORDER BY "keyId"`
  const own = new Map<string, CellKey>()
  for (const { id } of rows) {
    const key = keys.get(id)
    if (key) own.set(id, key)
  }
  await addKeys(
    transaction,
    rows.map(({ id }) => id),
    own,
  )
  for (const [id, key] of own) keys.set(id, key)
  return own
}

type Outline = { readonly count: number; readonly version: string; readonly firstHour: string; readonly lastHour: string }
type OutlineRow = {
  readonly cells: bigint
  readonly calls: number | null
  readonly first: Date | null
  readonly last: Date | null
  readonly made: Date | null
}

/**
 * The number of cells, and a text that changes with them. Calls are only added, so their number is enough; a workspace that was
 * deleted and used again has keys with a later time.
 */
async function outlineOf(transaction: Prisma.TransactionClient, { workspace, from, to }: Asked, most: number): Promise<Outline> {
  const [row] = await transaction.$queryRaw<[OutlineRow]>`
    SELECT count(*) AS cells, sum("calls") AS calls, min("hour") AS first, max("hour") AS last,
      (SELECT max("createdAt") FROM "LedgerKey" WHERE "workspace" = ${workspace}) AS made
    FROM (
      SELECT "hour", "calls" FROM "LedgerCell"
      WHERE "workspace" = ${workspace} AND "hour" >= ${new Date(from)} AND "hour" < ${new Date(to)} LIMIT ${most + 1}) AS period`
  const [firstHour, lastHour] = [isoHour(row.first ?? new Date(from)), isoHour(row.last ?? new Date(from))]
  const made = row.made?.toISOString() ?? ''
  return {
    count: Number(row.cells),
    version: JSON.stringify([Number(row.cells), row.calls, firstHour, lastHour, made]),
    firstHour,
    lastHour,
  }
}

/** Amounts that need not be whole; of most calls they are nothing. */
const NOT_WHOLE: readonly (keyof CellSums)[] = ['generationContext', 'logSpeed', 'amount1', 'amount2', 'amount3', 'amount4']
const SUMS = CELL_SUMS.map((name) =>
  NOT_WHOLE.includes(name)
    ? `coalesce(sum(CASE WHEN "${name}" <> 0 THEN "${name}"::numeric END), 0)::float8 AS "${name}"`
    : `sum("${name}") AS "${name}"`,
).join(', ')
/** The sums of one cell, to the same digits as SUMS gives them: a conversion to numeric keeps 15 digits of what is not whole. */
const OWN_SUMS = CELL_SUMS.map((name) =>
  NOT_WHOLE.includes(name)
    ? `CASE WHEN "${name}" = trunc("${name}") AND abs("${name}") < 1e15 THEN "${name}" ELSE "${name}"::numeric::float8 END`
    : `"${name}"`,
).join(', ')
const OF_PERIOD = `"workspace" = $1 AND "hour" >= $2::timestamptz AND "hour" < $3::timestamptz`
/** A key has one cell an hour, so that where hours stay apart nothing is added. */
const ADDED_UP = `
  SELECT json_agg(json_build_array("keyId", extract(epoch FROM "at")::bigint, "cells", ${CELL_SUMS.map((name) => `"${name}"`).join(', ')})
    ORDER BY "place")::text AS rows
  FROM (
    SELECT *, row_number() OVER (ORDER BY "at", "keyId") AS "place" FROM (
      SELECT "keyId", ($6::timestamptz[])[width_bucket("hour", $6::timestamptz[])] AS "at", count(*) AS "cells", ${SUMS}
      FROM "LedgerCell" WHERE ${OF_PERIOD} AND "keyId" <> ALL($5::uuid[]) GROUP BY 1, 2
      UNION ALL
      SELECT "keyId", "hour", 1, ${OWN_SUMS}
      FROM "LedgerCell" WHERE cardinality($5::uuid[]) > 0 AND ${OF_PERIOD} AND "keyId" = ANY($5::uuid[])) AS summed) AS placed
  GROUP BY ("place" - 1) / $4::int ORDER BY ("place" - 1) / $4::int`
const SECONDS_OF_HOUR = 3600

type Told = readonly [keyId: string, at: number, cells: number, ...sums: number[]]
type Apart = {
  readonly byHour: readonly string[]
  readonly starts: readonly string[]
  readonly keys: ReadonlyMap<string, CellKey>
}

async function addedUp(
  transaction: Prisma.TransactionClient,
  { workspace, from, to }: Asked,
  { byHour, starts, keys }: Apart,
): Promise<StoredCell[]> {
  const texts = await transaction.$queryRawUnsafe<{ rows: string }[]>(ADDED_UP, workspace, from, to, ROWS_OF_TEXT, byHour, starts)
  return texts.flatMap(({ rows }) =>
    (JSON.parse(rows) as Told[]).flatMap(([keyId, at, cells, ...sums]) => {
      const key = keys.get(keyId)
      const named = Object.fromEntries(CELL_SUMS.map((name, index) => [name, sums[index] ?? 0])) as CellSums
      return key ? [{ keyId, key, hour: hourInstant(at / SECONDS_OF_HOUR), cells, sums: named }] : []
    }),
  )
}

function isoHour(hour: Date): string {
  return `${hour.toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`
}

/** The number of cells that are read at once. */
const CELLS_OF_PAGE = 5000

/** A cell, or the sum of several with one key, and the id of that key, which never changes. */
export type StoredCell = Cell & { readonly keyId: string; readonly cells?: number }
type Row = { readonly keyId: string; readonly hour: Date } & CellSums

const COLUMNS = CELL_SUMS.map((name) => `"${name}"`).join(', ')
const PAGE = `
  SELECT "keyId"::text, "hour", ${COLUMNS} FROM "LedgerCell"
  WHERE "workspace" = $1 AND "hour" < $2::timestamptz AND ("hour", "keyId") > ($3::timestamptz, $4::uuid)
  ORDER BY "hour", "keyId" LIMIT ${CELLS_OF_PAGE}`
/** Before every key of an hour. */
const NO_KEY = '00000000-0000-0000-0000-000000000000'

/** The cells of a workspace that begin in a period one by one, by their hours and keys, a page at a time. */
async function pagesOf(transaction: Prisma.TransactionClient, { workspace, from, to }: Asked): Promise<StoredCell[][]> {
  const keys = new Map<string, CellKey>()
  const pages: StoredCell[][] = []
  let after = { hour: from, keyId: NO_KEY }
  for (;;) {
    const rows = await transaction.$queryRawUnsafe<Row[]>(PAGE, workspace, to, after.hour, after.keyId)
    await addKeys(
      transaction,
      rows.map(({ keyId }) => keyId),
      keys,
    )
    if (rows.length > 0) pages.push(rows.flatMap((row) => cellFrom(row, keys)))
    const last = rows.at(-1)
    if (!last || rows.length < CELLS_OF_PAGE) return pages
    after = { hour: last.hour.toISOString(), keyId: last.keyId }
  }
}

/** A cell without its key is skipped; no snapshot has one. */
function cellFrom({ keyId, hour, ...sums }: Row, keys: ReadonlyMap<string, CellKey>): StoredCell[] {
  const key = keys.get(keyId)
  return key ? [{ keyId, key, hour: `${hour.toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`, sums }] : []
}

/** Adds the keys of these ids to those that are held, as far as they are not. */
async function addKeys(
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
