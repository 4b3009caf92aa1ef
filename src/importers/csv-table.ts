import { CsvError, parse } from 'csv-parse/sync'
import { DomainError } from '../errors.js'
import type { GridBasis } from '../schemas/figure.js'
import { MOST_GCO2E_PER_KWH } from '../schemas/unit.js'
import type { Skipped } from './importer.js'

/** A row of a table: `cell` returns the trimmed text in a column, and an empty text if the table has no such column. */
export type Row = { readonly line: number; readonly cell: (column: string) => string }
/** The rows are parsed on demand, once: a parsed file is never in memory as a whole. */
export type Table = { readonly columns: readonly string[]; readonly rows: Iterable<Row> }

/** The columns that an importer requires; `known` are all columns that are allowed, if others are refused. */
type Columns = { readonly required: readonly string[]; readonly known?: readonly string[] }

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** The bytes that are parsed at once. A piece of commas only takes about 50 ms. */
const BYTES_A_PIECE = 16_384
/** Cells determine the time, including empty ones. A piece of whole lines has fewer, so only a single line can have more. */
const MOST_COMMAS_A_PIECE = BYTES_A_PIECE
/** The limit of a line with its quoted line breaks: beyond it an unclosed quotation mark is reported. */
const MOST_BYTES_OF_LINE = 256 * 1024
const MOST_ROWS = 500_000
/** The parser does not pause between empty lines, so that a file of empty lines would block other requests. */
const MOST_EMPTY_LINES = 100_000
const [NEWLINE, RETURN, QUOTE, COMMA] = [0x0a, 0x0d, 0x22, 0x2c]

/**
 * Returns the rows of comma-separated bytes with a header; anything else is an `import-format` error, possibly while the rows are read.
 * If editions spell a column in several ways, `nameOf` returns the spelling that is used here.
 */
export function csvTable(
  bytes: Buffer,
  { nameOf = (column: string): string => column, mostRows = MOST_ROWS, mostBytes = Infinity } = {},
): Table {
  if (bytes.length > mostBytes) throw notInFormat(1, `the file has more than ${mostBytes} bytes: split it`)
  const lines = linesOf(bytes)
  const head = lines.next()
  if (head.done) throw notInFormat(1, 'the file is empty')
  const columns = head.value.record.map((column) => nameOf(column.trim()))
  const [only = ''] = columns
  if (columns.length === 1 && /[;\t]/.test(only)) {
    throw notInFormat(
      1,
      `the columns are separated by ${only.includes(';') ? 'semicolons' : 'tabs'}: save the file with commas, as it was downloaded`,
    )
  }
  const repeated = repeatedIn(columns)
  if (repeated !== undefined) throw notInFormat(1, `the header has the column "${repeated}" twice`)
  return { columns, rows: rowsOf(lines, columns, mostRows) }
}

function repeatedIn(columns: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return columns.find((column) => column !== '' && (seen.has(column) || !seen.add(column)))
}

function* rowsOf(lines: Iterable<Line>, columns: readonly string[], mostRows: number): Generator<Row> {
  const places = new Map(columns.map((column, index) => [column, index]))
  let count = 0
  for (const { record, info } of lines) {
    if (record.length !== columns.length)
      throw notInFormat(info.lines, `this is not whole CSV: it has ${record.length} cells, and the header ${columns.length}`)
    count += 1
    if (count > mostRows) throw notInFormat(info.lines, `the file has more than ${mostRows} rows: split it`)
    yield { line: info.lines, cell: (column) => record[places.get(column) ?? -1]?.trim() ?? '' }
  }
  if (count === 0) throw notInFormat(1, 'there is a header and no row below it')
}

/** Throws an `import-format` error that names the columns which a table lacks, or those which are not known. */
export function checkColumns({ columns }: Table, title: string, { required, known }: Columns): void {
  const missing = required.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    throw notInFormat(1, `this is not ${title}: the header lacks ${quoted(missing)}; it has ${quoted(columns)}`)
  }
  const unknown = known ? columns.filter((column) => !known.includes(column)) : []
  if (unknown.length > 0) throw notInFormat(1, `${title} has no column ${quoted(unknown)}; the columns known are ${quoted(known ?? [])}`)
}

/** Returns the error for a text that is not in the format, with the line (from 1) and the reason. */
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

const TOO_MANY_CELLS = `a line from here on has more than ${MOST_COMMAS_A_PIECE} commas, so that this is not whole CSV: no file of a publisher has so many columns, and a quotation mark that is never closed looks like it`

function* linesOf(bytes: Buffer): Generator<Line> {
  const end = lineBreakOf(bytes)
  let before = 0
  let records = 0
  for (const piece of wholeLines(bytes, end)) {
    if (countOf(piece, COMMA) > MOST_COMMAS_A_PIECE) throw notInFormat(before + 1, TOO_MANY_CELLS)
    for (const { record, info } of parsed(piece, before)) {
      records += 1
      yield { record, info: { lines: before + info.lines } }
    }
    before += countOf(piece, end)
    // Line breaks inside quotation marks count as empty lines, but no real file has this many.
    if (before - records > MOST_EMPTY_LINES) throw notInFormat(before, `the file has more than ${MOST_EMPTY_LINES} empty lines`)
  }
}

function parsed(piece: Buffer, before: number): Line[] {
  try {
    const options = { bom: before === 0, info: true, skipEmptyLines: true, relaxColumnCount: true, maxRecordSize: MOST_BYTES_OF_LINE }
    return parse(piece, options) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw notInFormat(before + (typeof error['lines'] === 'number' ? error['lines'] : 1), `this is not whole CSV: ${error.message}`)
  }
}

/** The bytes in pieces of whole lines. A line break after an odd number of quotation marks is inside a cell and does not end a line. */
function* wholeLines(bytes: Buffer, end: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    let at = start
    let isQuoted = false
    // A line above the limit is cut, so that the parser refuses it.
    const latest = Math.min(bytes.length, start + 2 * MOST_BYTES_OF_LINE)
    for (let least = start + BYTES_A_PIECE; at < latest; least = at) {
      const found = bytes.subarray(0, latest).indexOf(end, least)
      const next = found < 0 ? latest : found + 1
      if (countOf(bytes.subarray(at, next), QUOTE) % 2 === 1) isQuoted = !isQuoted
      at = next
      if (!isQuoted) break
    }
    yield bytes.subarray(start, at)
    start = at
  }
}

/** The line break of a file: old programs use only a carriage return. */
function lineBreakOf(bytes: Buffer): number {
  return bytes.subarray(0, MOST_BYTES_OF_LINE).includes(NEWLINE) ? NEWLINE : RETURN
}

function countOf(bytes: Buffer, wanted: number): number {
  let count = 0
  for (const byte of bytes) if (byte === wanted) count += 1
  return count
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** Returns the number in a cell: undefined if the cell is empty, and a message if it contains anything else. */
export function cellNumber({ cell }: Row, column: string): number | string | undefined {
  const text = cell(column)
  if (text === '') return undefined
  const number = NUMBER.test(text) ? Number(text) : NaN
  return Number.isFinite(number) ? number : `"${text}" under "${column}" is no number`
}

/** Returns the positive number in a cell; any other content is reported and left out. */
export function positiveNumber(row: Row, column: string, skipped: Skipped[]): number | undefined {
  const number = cellNumber(row, column)
  if (number === undefined) return undefined
  if (typeof number === 'number' && number > 0) return number
  skipped.push({ line: row.line, reason: typeof number === 'string' ? number : `${number} under "${column}" is not above zero` })
  return undefined
}

/** Returns the carbon intensity in a cell, in gCO2e/kWh; an impossible value is reported and left out. */
export function intensityIn(row: Row, column: string, basis: GridBasis, skipped: Skipped[]): number | undefined {
  const number = cellNumber(row, column)
  if (number === undefined) return undefined
  const fault = faultOf(number, column, basis)
  if (fault === undefined && typeof number === 'number') return number
  skipped.push({ line: row.line, reason: fault ?? '' })
  return undefined
}

function faultOf(number: number | string, column: string, basis: GridBasis): string | undefined {
  if (typeof number === 'string') return number
  if (number < 0) return `${number} under "${column}" is below zero, which no intensity is`
  if (number > MOST_GCO2E_PER_KWH)
    return `${number} under "${column}" is more than any grid emits: at most ${MOST_GCO2E_PER_KWH} gCO2e/kWh are accepted`
  // Publishers print zero where they have no data; building any plant emits something.
  if (number === 0 && basis === 'lifecycle') return `0 under "${column}" is not a lifecycle intensity: building any plant emits something`
  return undefined
}

/** Returns the share in a cell, in per cent; any other content is reported and left out. */
export function shareIn(row: Row, column: string, skipped: Skipped[]): number | undefined {
  const number = cellNumber(row, column)
  if (number === undefined) return undefined
  if (typeof number === 'number' && number >= 0 && number <= 100) return number
  skipped.push({
    line: row.line,
    reason: typeof number === 'string' ? number : `${number} under "${column}" is not a share: shares go from 0 to 100`,
  })
  return undefined
}
