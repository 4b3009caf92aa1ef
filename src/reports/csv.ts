import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import { jsonText } from '../schemas/parse-request.js'
import { escapedControls } from '../schemas/text.js'
import { fieldAt, tableColumns } from './table-columns.js'

/** Matches texts that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/

/**
 * Items as CSV with a header. There is a column for each simple field of their schema, or of the wanted fields; a list is JSON in one cell.
 */
export function csvOf(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): string {
  return csvHeader(schema, fields) + csvRows(schema, items, fields)
}

/** The first row of a table: the names of its columns. */
export function csvHeader(schema: z.ZodObject, fields?: readonly string[]): string {
  return csvText([tableColumns(schema, fields).map(({ path }) => path.join('.'))])
}

/** The rows of a table without its header, for a table that is written in pieces. */
export function csvRows(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): string {
  const columns = tableColumns(schema, fields)
  return csvText(items.map((item) => columns.map(({ path }) => cellOf(fieldAt(item, path)))))
}

function csvText(rows: readonly (readonly string[])[]): string {
  // Cells with a carriage return are quoted, because some readers would end the row there.
  return stringify([...rows], { quoted_match: /\r/ })
}

function cellOf(field: unknown): string {
  if (field === undefined || field === null) return ''
  // Most cells are numbers, which hold no controls and are no formula.
  if (typeof field === 'number') return jsonText(field)
  const text = escapedControls(typeof field === 'string' ? field : jsonText(field))
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
