import type { Prisma } from '../../generated/prisma/client.js'
import { type Cell, CELL_SUMS, type CellKey, type CellSums } from '../../schemas/ledger-cell.js'
import type { Database } from '../connect.js'

/** So many cells are read at once. */
const CELLS_OF_PAGE = 5000
const TIMEOUT_MILLISECONDS = 60_000

/** A cell, and the id of its key, which stays the same. */
export type StoredCell = Cell & { readonly keyId: string }
type Asked = { readonly workspace: string; readonly from: string; readonly to: string }
type Row = { readonly keyId: string; readonly hour: Date } & CellSums

const COLUMNS = CELL_SUMS.map((name) => `"${name}"`).join(', ')
const PAGE = `
  SELECT "keyId"::text, "hour", ${COLUMNS} FROM "LedgerCell"
  WHERE "workspace" = $1 AND "hour" < $2::timestamptz AND ("hour", "keyId") > ($3::timestamptz, $4::uuid)
  ORDER BY "hour", "keyId" LIMIT ${CELLS_OF_PAGE}`
/** Before every key of an hour. */
const NO_KEY = '00000000-0000-0000-0000-000000000000'

/** How many cells of a workspace begin in a period; none is counted beyond `most` and one. */
export async function countCells({ prisma }: Database, { workspace, from, to }: Asked, most: number): Promise<number> {
  const [row] = await prisma.$queryRaw<[{ cells: number }]>`
    SELECT count(*)::int AS cells FROM (
      SELECT FROM "LedgerCell" WHERE "workspace" = ${workspace} AND "hour" >= ${new Date(from)} AND "hour" < ${new Date(to)}
      LIMIT ${most + 1}) AS period`
  return row.cells
}

/**
 * The cells of a workspace that begin in a period, by their hours and keys, a page at a time. All pages are of one moment: they are
 * read in one snapshot before the first is given, so that no transaction is open while somebody computes from them.
 */
export async function* cellsOf({ prisma }: Database, asked: Asked): AsyncGenerator<StoredCell[]> {
  const options = { isolationLevel: 'RepeatableRead', timeout: TIMEOUT_MILLISECONDS } as const
  yield* await prisma.$transaction((transaction) => pagesOf(transaction, asked), options)
}

async function pagesOf(transaction: Prisma.TransactionClient, { workspace, from, to }: Asked): Promise<StoredCell[][]> {
  const keys = new Map<string, CellKey>()
  const pages: StoredCell[][] = []
  let after = { hour: from, keyId: NO_KEY }
  for (;;) {
    const rows = await transaction.$queryRawUnsafe<Row[]>(PAGE, workspace, to, after.hour, after.keyId)
    await readKeys(transaction, keys, rows)
    if (rows.length > 0) pages.push(rows.flatMap((row) => cellFrom(row, keys)))
    const last = rows.at(-1)
    if (!last || rows.length < CELLS_OF_PAGE) return pages
    after = { hour: last.hour.toISOString(), keyId: last.keyId }
  }
}

async function readKeys(transaction: Prisma.TransactionClient, keys: Map<string, CellKey>, rows: readonly Row[]): Promise<void> {
  const missing = [...new Set(rows.map(({ keyId }) => keyId))].filter((id) => !keys.has(id))
  if (missing.length === 0) return
  for (const {
    id,
    model,
    resolved,
    work,
    operator,
    region,
    zone,
    settings,
    tags,
    amounts,
    octaves,
  } of await transaction.ledgerKey.findMany({
    where: { id: { in: missing } },
  }))
    // They are our own, and were parsed when they were calls.
    keys.set(id, { model, resolved, work, operator, region, zone, settings, tags, amounts, octaves } as CellKey)
}

/** Nothing of a cell whose key is not there, which no snapshot has. */
function cellFrom({ keyId, hour, ...sums }: Row, keys: ReadonlyMap<string, CellKey>): StoredCell[] {
  const key = keys.get(keyId)
  return key ? [{ keyId, key, hour: `${hour.toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`, sums }] : []
}
