import { CsvError, parse } from 'csv-parse/sync'
import { DomainError } from '../errors.js'
import { InferenceItem } from '../schemas/batch.js'
import { fieldsFromQuery } from '../schemas/parse-request.js'
import { instantFrom } from '../schemas/time.js'
import { type WorkCells, type WorkColumn, workColumn, workOfRow } from './work-columns.js'

const DELIMITERS = [',', ';', '\t', '|']
const LINE_FEED = 10
const QUOTE = 34
/** Names that others give to the fields of an item, folded. The reader of usage objects knows the names of token counts. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  id: 'reference',
  request_id: 'reference',
  custom_id: 'reference',
  call_id: 'reference',
  model_name: 'model',
  model_id: 'model',
  timestamp: 'at',
  time: 'at',
  start_time: 'at',
  created_at: 'at',
  date: 'at',
  day: 'at',
  datetime: 'at',
  team: 'tag',
  tags: 'tag',
  project: 'tag',
  latency: 'latencySeconds',
  duration_seconds: 'latencySeconds',
}
const FIELDS = Object.keys(InferenceItem.shape)
const TOKENS = ['inputTokens', 'cachedInputTokens', 'reasoningTokens', 'outputTokens']
/** Whole numbers with separators between thousands, as spreadsheets write them. */
const THOUSANDS = /^\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+$/
const DECIMAL_COMMA = /^-?\d+,\d+$/

/** The target of a column: a field of an item or of its work, a count of its usage object, or none. */
type Column = { readonly name: string; readonly field?: string; readonly count?: string; readonly work?: WorkColumn }
type IsCount = (path: string) => boolean

/**
 * Yields a table of calls as items, one line of JSON for each row; the first line says what each column was read as. Columns are separated
 * by commas, semicolons, tabs or bars, whichever the header has most of; a cell in quotation marks may contain line feeds. `isCount`
 * recognises the names of token counts. Throws malformed-line if the table is not UTF-8 or not whole, and line-too-long for a row of
 * more than `limitBytes`.
 */
export async function* csvAsLines(
  chunks: AsyncIterable<Uint8Array>,
  { limitBytes, isCount }: { readonly limitBytes: number; readonly isCount: IsCount },
): AsyncGenerator<Uint8Array> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const encoder = new TextEncoder()
  let table: { readonly delimiter: string; readonly columns: readonly Column[] } | undefined
  let row = 0
  for await (const rows of wholeRows(chunks, limitBytes)) {
    const text = decoded(utf8, rows, row + 1)
    const delimiter = table?.delimiter ?? delimiterOf(text)
    const lines: string[] = []
    for (const cells of cellsOf(text, delimiter, row)) {
      row += 1
      if (table) lines.push(JSON.stringify(itemOf(cells, table.columns)))
      else {
        table = { delimiter, columns: columnsOf(cells, isCount) }
        lines.push(JSON.stringify({ columns: Object.fromEntries(table.columns.map((column) => [column.name, readingOf(column)])) }))
      }
    }
    if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`)
  }
}

/** The bytes up to the end of a row. A line feed inside quotation marks does not end a row. */
async function* wholeRows(chunks: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let isQuoted = false
  for await (const chunk of chunks) {
    let end = 0
    for (let index = 0; index < chunk.length; index++) {
      if (chunk[index] === QUOTE) isQuoted = !isQuoted
      else if (chunk[index] === LINE_FEED && !isQuoted) end = index + 1
    }
    if (end > 0) {
      yield Buffer.concat([...held, chunk.subarray(0, end)])
      held = []
      heldBytes = 0
    }
    const rest = chunk.subarray(end)
    heldBytes += rest.length
    if (heldBytes > limitBytes) throw rowTooLong(limitBytes)
    if (rest.length > 0) held.push(rest)
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

function decoded(utf8: InstanceType<typeof TextDecoder>, rows: Uint8Array, row: number): string {
  try {
    return utf8.decode(rows)
  } catch {
    throw new DomainError('malformed-line', `The table is not UTF-8 from row ${row} on. Save the file as UTF-8.`)
  }
}

/** The separator that occurs most often in the header, outside quotation marks. */
function delimiterOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((sign) => ({ sign, count: header.split(sign).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function cellsOf(text: string, delimiter: string, rowsBefore: number): string[][] {
  try {
    return parse(text, { bom: rowsBefore === 0, delimiter, skipEmptyLines: true, relaxColumnCount: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new DomainError(
      'malformed-line',
      `After row ${rowsBefore} the table is not whole CSV: ${error.message}. Correct it and send it again; the rows before this one are valid.`,
    )
  }
}

function readingOf({ field, count, work }: Column): string | null {
  return field ?? count ?? (work ? `work.${work.field}` : null)
}

function columnsOf(header: readonly string[], isCount: IsCount): readonly Column[] {
  const columns = header.map((cell) => columnOf(cell.trim(), isCount))
  // In our own names for tokens, reasoning tokens are not part of the output; other names are read as their publisher counts.
  const isOurs = columns.some(({ name }) => TOKENS.includes(name))
  const read = columns.map((column) =>
    isOurs && column.count !== undefined && !TOKENS.includes(column.name) ? { name: column.name } : column,
  )
  // In a table of tokens, seconds are a time and characters those of a text, unless a column names the kind of work.
  const isOfText = read.some(({ name, count }) => count !== undefined || TOKENS.includes(name)) && !read.some(({ work }) => work?.isNamed)
  const columnsRead = isOfText ? read.map((column) => (column.work ? { name: column.name } : column)) : read
  if (read.some(({ field }) => field === 'model' || field === 'customModel')) return columnsRead
  const names = header.slice(0, 20).map((name) => `"${name}"`)
  throw new DomainError(
    'malformed-line',
    `The header of the table has no column for the model; it has ${names.join(', ')}. Name one "model", and those of the tokens as in a usage object or inputTokens, cachedInputTokens, reasoningTokens and outputTokens; for other work images, seconds, characters, steps or any other field of work.`,
  )
}

function columnOf(name: string, isCount: IsCount): Column {
  if (FIELDS.includes(name) && name !== 'work') return { name, field: name }
  const path = name
    .replaceAll(/[\s-]+/g, '_')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toLowerCase()
  if (isCount(path)) return { name, count: path }
  const field = OTHER_NAMES[path] ?? FIELDS.find((one) => one.toLowerCase() === path.replaceAll('_', ''))
  if (field !== undefined && field !== 'work') return { name, field }
  const work = workColumn(path)
  return work ? { name, work } : { name }
}

function itemOf(cells: readonly string[], columns: readonly Column[]): object {
  const fields: Record<string, string> = {}
  const usage: Record<string, unknown> = {}
  const ofWork: WorkCells[number][] = []
  for (const [index, { field, count, work }] of columns.entries()) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    if (count !== undefined) usage[count] = numberOr(cell)
    else if (work) ofWork.push({ column: work, text: String(numberOr(cell, cell)) })
    else if (field === 'at') fields[field] = instantFrom(cell) ?? cell
    else if (field !== undefined) fields[field] = String(numberOr(cell, cell))
  }
  const asked = workOfRow(ofWork, fields, countsTokens(fields, usage))
  for (const [unit, text] of Object.entries(asked.units ?? {})) usage[unit] = numberOr(text)
  // For a call with token counts, the kind of work alone adds nothing to what the model says.
  const isCounted = asked.isBare === true && Object.keys(usage).length > 0
  if (!isCounted) for (const field of asked.taken ?? []) Reflect.deleteProperty(fields, field)
  const item = fieldsFromQuery(InferenceItem, isCounted ? fields : { ...fields, ...asked.fields })
  return { ...item, ...(Object.keys(usage).length > 0 && { usage }) }
}

function countsTokens(fields: Readonly<Record<string, string>>, usage: Readonly<Record<string, unknown>>): boolean {
  return Object.values(usage).some((count) => count !== 0) || TOKENS.some((field) => (fields[field] ?? '0') !== '0')
}

/** The number in a cell, whatever separators it uses; otherwise its text, so that the reader of the field refuses it. */
function numberOr(cell: string, text: string = cell): number | string {
  if (THOUSANDS.test(cell)) return Number(cell.replaceAll(/\D/g, ''))
  if (DECIMAL_COMMA.test(cell)) return Number(cell.replace(',', '.'))
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : text
}

function rowTooLong(limitBytes: number): DomainError {
  return new DomainError(
    'line-too-long',
    `A row of the table is longer than the ${limitBytes} bytes that a line may have. Check its quotation marks; the limit is BATCH_LINE_LIMIT_BYTES.`,
  )
}
