import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { DataFile } from './data-files.js'
import type { Fault } from '../checks/raw-record.js'

export type CsvRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

/** The rows of a CSV file whose header names fields of `known`; an empty cell is a field left out. */
export function csvRows({ shownPath: file, text }: DataFile, known: readonly string[]): { rows: CsvRow[]; faults: Fault[] } {
  try {
    const [head, ...lines] = parse(text, { bom: true, info: true, skipEmptyLines: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    const header = head?.record ?? []
    const unknown = header.filter((field, index) => !known.includes(field) || header.indexOf(field) !== index)
    if (unknown.length > 0 || header.length === 0) return { rows: [], faults: [{ file, line: 1, sentence: headerFault(unknown, known) }] }
    const rows = lines.map(({ record, info }) => ({ line: info.lines, cells: namedCells(header, record) }))
    return { rows, faults: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return { rows: [], faults: [{ file, line, sentence: `this is not CSV: ${error.message}` }] }
  }
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
