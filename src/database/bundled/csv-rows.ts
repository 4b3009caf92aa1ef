import { Readable } from 'node:stream'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { CsvError, parse as parseWhole } from 'csv-parse/sync'
import { z } from 'zod'
import type { Fault } from '../checks/raw-record.js'
import type { DataFile } from './data-files.js'

export type CsvRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

/** The rows of a CSV file whose header names fields of `known`; an empty cell is an absent field. */
export function csvRows({ shownPath: file, text }: DataFile, known: readonly string[]): { rows: CsvRow[]; faults: Fault[] } {
  try {
    const [head, ...lines] = parseWhole(text, { bom: true, info: true, skipEmptyLines: true }) as unknown as CsvLine[]
    const header = headerFrom(head, file, known)
    if ('sentence' in header) return { rows: [], faults: [header] }
    return { rows: lines.map((line) => rowFrom(header, line)), faults: [] }
  } catch (error) {
    return { rows: [], faults: [faultFrom(error, file)] }
  }
}

/** The rows of a publisher's CSV file one by one: the rows before a fault are returned before it. */
export async function* csvRowsInTurns(file: string, bytes: Buffer, known: readonly string[]): AsyncGenerator<CsvRow | Fault> {
  let header: readonly string[] | undefined
  try {
    for await (const line of csvLines(bytes)) {
      if (header) {
        yield rowFrom(header, line)
        continue
      }
      const read = headerFrom(line, file, known)
      if ('sentence' in read) {
        yield read
        return
      }
      header = read
    }
  } catch (error) {
    yield faultFrom(error, file)
    return
  }
  const missing = header ?? headerFrom(undefined, file, known)
  if ('sentence' in missing) yield missing
}

function headerFrom(line: CsvLine | undefined, file: string, known: readonly string[]): readonly string[] | Fault {
  const header = line?.record ?? []
  const unknown = header.filter((field, index) => !known.includes(field) || header.indexOf(field) !== index)
  return unknown.length > 0 || header.length === 0 ? { file, line: 1, sentence: headerFault(unknown, known) } : header
}

function rowFrom(header: readonly string[], { record, info }: CsvLine): CsvRow {
  return { line: info.lines, cells: namedCells(header, record) }
}

/** Any other error is not a fault of the file. */
function faultFrom(error: unknown, file: string): Fault {
  if (!(error instanceof CsvError)) throw error
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1
  return { file, line, sentence: `this is not CSV: ${error.message}` }
}

function headerFault(unknown: readonly string[], known: readonly string[]): string {
  const why = unknown.length > 0 ? `unknown or repeated column ${unknown.map((one) => `"${one}"`).join(', ')}` : 'the header is missing'
  return `${why}; the columns are ${known.join(', ')}`
}

function namedCells(header: readonly string[], record: readonly string[]): Record<string, string> {
  const cells = header.map((field, index) => [field, record[index] ?? ''] as const)
  return Object.fromEntries(cells.filter(([, text]) => text !== ''))
}

/** A cell as the type its field has; text that is no number stays text, for the schema to refuse. */
export function cellAs(schema: z.ZodType | undefined, text: string): string | number | boolean {
  const inner = withoutWrapping(schema)
  if (inner instanceof z.ZodNumber) return Number.isNaN(Number(text)) ? text : Number(text)
  if (inner instanceof z.ZodBoolean && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function withoutWrapping(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return withoutWrapping(schema.unwrap())
  return schema
}

type CsvLine = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const BYTES_A_PIECE = 65_536
/**
 * The limit of one line, including quoted line breaks: beyond it, an unclosed quotation mark is reported, and the rest is not read.
 */
const MOST_BYTES_OF_LINE = 1024 * 1024

/** The lines of comma-separated values, parsed a piece at a time; invalid CSV is a CsvError. */
async function* csvLines(bytes: Buffer, options: { readonly relaxColumnCount?: boolean } = {}): AsyncGenerator<CsvLine> {
  const parser = parse({ bom: true, info: true, skipEmptyLines: true, maxRecordSize: MOST_BYTES_OF_LINE, ...options })
  yield* Readable.from(piecesOf(bytes)).pipe(parser) as AsyncIterable<CsvLine>
}

/** Requests are answered between two pieces, also where a file has nothing but empty lines. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += BYTES_A_PIECE) {
    yield bytes.subarray(start, start + BYTES_A_PIECE)
    await othersTurn()
  }
}
