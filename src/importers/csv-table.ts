import { CsvError, parse } from 'csv-parse/sync'
import { DomainError } from '../errors.js'

/** A line of a table: `cell` gives what stands under a column, trimmed, and nothing where the table has no such column. */
export type Row = { readonly line: number; readonly cell: (column: string) => string }
export type Table = { readonly columns: readonly string[]; readonly rows: readonly Row[] }

/** What an importer needs of a header; `known` are all columns that it may have, where others are refused. */
export type Columns = { readonly required: readonly string[]; readonly known?: readonly string[] }

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * The rows of a text of comma-separated values with a header; anything else is an `import-format` error. Where editions
 * spell a column in several ways, `nameOf` gives the one that is used here.
 */
export function csvTable(text: string, nameOf = (column: string): string => column): Table {
  const [head, ...lines] = linesOf(text)
  if (!head) throw notInFormat(1, 'the file is empty')
  const columns = head.record.map((column) => nameOf(column.trim()))
  const [only = ''] = columns
  if (columns.length === 1 && /[;\t]/.test(only)) {
    throw notInFormat(
      1,
      `columns are parted by ${only.includes(';') ? 'semicolons' : 'tabs'}: save the file with commas, as it was downloaded`,
    )
  }
  const repeated = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index)
  if (repeated !== undefined) throw notInFormat(1, `the column "${repeated}" stands twice in the header`)
  if (lines.length === 0) throw notInFormat(1, 'there is a header and no row below it')
  const cut = lines.find(({ record }) => record.length !== columns.length)
  if (cut) throw notInFormat(cut.info.lines, `this is not whole CSV: it has ${cut.record.length} cells, and the header ${columns.length}`)
  const places = new Map(columns.map((column, index) => [column, index]))
  const rows = lines.map(({ record, info }) => ({
    line: info.lines,
    cell: (column: string) => record[places.get(column) ?? -1]?.trim() ?? '',
  }))
  return { columns, rows }
}

/** Refuses a table that lacks a column or has one that is not known, by name. */
export function checkColumns({ columns }: Table, title: string, { required, known }: Columns): void {
  const missing = required.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    throw notInFormat(1, `this is not ${title}: the header lacks ${quoted(missing)}; it has ${quoted(columns)}`)
  }
  const unknown = known ? columns.filter((column) => !known.includes(column)) : []
  if (unknown.length > 0) throw notInFormat(1, `${title} has no column ${quoted(unknown)}; the columns known are ${quoted(known ?? [])}`)
}

/** The error of a text that is not in the format: the line, the reason. */
export function notInFormat(line: number, reason: string): DomainError {
  return new DomainError('import-format', `Nothing was imported. Line ${line}: ${reason}.`, [
    { pointer: `line ${line}`, detail: `Line ${line}: ${reason}.` },
  ])
}

const MOST_QUOTED = 15

function quoted(columns: readonly string[]): string {
  const shown = columns.slice(0, MOST_QUOTED).map((column) => `"${column}"`)
  return columns.length > MOST_QUOTED ? `${shown.join(', ')} and ${columns.length - MOST_QUOTED} more` : shown.join(', ')
}

function linesOf(text: string): Line[] {
  try {
    return parse(text, { bom: true, info: true, skipEmptyLines: true, relaxColumnCount: true }) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw notInFormat(typeof error['lines'] === 'number' ? error['lines'] : 1, `this is not whole CSV: ${error.message}`)
  }
}
