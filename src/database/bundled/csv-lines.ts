import { Readable } from 'node:stream'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { parse } from 'csv-parse'

export type CsvLine = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const BYTES_A_PIECE = 65_536
/** Of one line, quoted line breaks included: past it a quotation mark that is never closed is told, and the rest not read. */
const MOST_BYTES_OF_LINE = 1024 * 1024

/** The lines of comma-separated values, taken apart a piece at a time; what is not whole CSV is a CsvError. */
export async function* csvLines(bytes: Buffer, options: { readonly relaxColumnCount?: boolean } = {}): AsyncGenerator<CsvLine> {
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
