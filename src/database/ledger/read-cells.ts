import type { Prisma } from '../../generated/prisma/client.js'
import { type Cell, CELL_SUMS, type CellKey, type CellSums } from '../../schemas/ledger-call.js'
import { addKeys } from './add-keys.js'

/** So many cells are read at once. */
const CELLS_OF_PAGE = 5000

/** A cell, or several of one key added up, and the id of that key, which stays the same. */
export type StoredCell = Cell & { readonly keyId: string; readonly cells?: number }
type Asked = { readonly workspace: string; readonly from: string; readonly to: string }
type Row = { readonly keyId: string; readonly hour: Date } & CellSums

const COLUMNS = CELL_SUMS.map((name) => `"${name}"`).join(', ')
const PAGE = `
  SELECT "keyId"::text, "hour", ${COLUMNS} FROM "LedgerCell"
  WHERE "workspace" = $1 AND "hour" < $2::timestamptz AND ("hour", "keyId") > ($3::timestamptz, $4::uuid)
  ORDER BY "hour", "keyId" LIMIT ${CELLS_OF_PAGE}`
/** Before every key of an hour. */
const NO_KEY = '00000000-0000-0000-0000-000000000000'

/** The cells of a workspace that begin in a period one by one, by their hours and keys, a page at a time. */
export async function pagesOf(transaction: Prisma.TransactionClient, { workspace, from, to }: Asked): Promise<StoredCell[][]> {
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

/** Nothing of a cell whose key is not there, which no snapshot has. */
function cellFrom({ keyId, hour, ...sums }: Row, keys: ReadonlyMap<string, CellKey>): StoredCell[] {
  const key = keys.get(keyId)
  return key ? [{ keyId, key, hour: `${hour.toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`, sums }] : []
}
