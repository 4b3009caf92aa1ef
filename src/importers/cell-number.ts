import type { Row } from './csv-table.js'
import type { Skipped } from './importer.js'

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** The number in a cell: undefined where the cell is empty, and a sentence where it holds anything else. */
export function cellNumber({ cell }: Row, column: string): number | string | undefined {
  const text = cell(column)
  if (text === '') return undefined
  const number = NUMBER.test(text) ? Number(text) : NaN
  return Number.isFinite(number) ? number : `"${text}" under "${column}" is no number`
}

/** The number in a cell above zero; what is none is told and left out. */
export function positiveNumber(row: Row, column: string, skipped: Skipped[]): number | undefined {
  const number = cellNumber(row, column)
  if (number === undefined) return undefined
  if (typeof number === 'number' && number > 0) return number
  skipped.push({ line: row.line, reason: typeof number === 'string' ? number : `${number} under "${column}" is not above zero` })
  return undefined
}
