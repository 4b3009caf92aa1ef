import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import { jsonText } from '../schemas/parse-request.js'
import { escapedControls } from '../schemas/text.js'
import { fieldAt, tableColumns } from './table-columns.js'

/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** These items as CSV: a column for each single field of their schema, or of those fields that are wanted, and a list as JSON. */
export function csvOf(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): string {
  return csvHeader(schema, fields) + csvRows(schema, items, fields)
}

/** The names of the columns, as the first row. */
export function csvHeader(schema: z.ZodObject, fields?: readonly string[]): string {
  return csvText([tableColumns(schema, fields).map(({ path }) => path.join('.'))])
}

/** The rows alone, for a table that is written in pieces. */
export function csvRows(schema: z.ZodObject, items: readonly object[], fields?: readonly string[]): string {
  const columns = tableColumns(schema, fields)
  return csvText(items.map((item) => columns.map(({ path }) => cellOf(fieldAt(item, path)))))
}

function csvText(rows: readonly (readonly string[])[]): string {
  // Some readers take a lone carriage return for the end of a row.
  return stringify([...rows], { quoted_match: /\r/ })
}

function cellOf(field: unknown): string {
  if (field === undefined || field === null) return ''
  const text = escapedControls(typeof field === 'string' ? field : jsonText(field))
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
