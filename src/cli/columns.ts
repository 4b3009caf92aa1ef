/** Wider cells push the rest of their row to the right, not every row. */
const WIDEST = 44
const GAP = '  '

/** Rows of cells, each column as wide as its widest cell but for very wide ones. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.slice(0, -1).entries()) if (cell.length <= WIDEST) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  }
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell)).join(GAP)
  return rows.map((row) => line(row).trimEnd()).join('\n')
}
