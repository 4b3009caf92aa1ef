import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import { notInFormat } from './csv-table.js'

/** The expected form of a JSON file: JSON is parsed as a whole, and has no meaningful lines. */
type Shape<Schema extends z.ZodType> = {
  readonly schema: Schema
  /** The name of the format, as the end of "this is not …". */
  readonly known: string
  readonly mostBytes: number
}

/** Returns the content of a JSON file; anything else is an `import-format` error that says where it differs. */
export function jsonFile<Schema extends z.ZodType>(bytes: Buffer, { schema, known, mostBytes }: Shape<Schema>): z.infer<Schema> {
  if (bytes.length > mostBytes) throw notInFormat(1, `the file has more than ${mostBytes} bytes: split it`)
  const parsed = schema.safeParse(jsonFrom(bytes.toString()))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw notInFormat(1, `this is not ${known}: at /${issue?.path.join('/') ?? ''}, ${issue?.message ?? ''}`)
}

/** Returns the value of a JSON text; any other text is an `import-format` error. */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notInFormat(
      1,
      text.trim() === '' ? 'the file is empty' : `this is not whole JSON: ${error instanceof Error ? error.message : ''}`,
    )
  }
}

/** Returns the content of a JSON file whose entries are checked one by one; `prepared` changes the text before it is parsed. */
export function jsonContent(bytes: Buffer, mostBytes: number, prepared = (text: string) => text): unknown {
  if (bytes.length > mostBytes) throw notInFormat(1, `the file has more than ${mostBytes} bytes: split it`)
  return jsonFrom(prepared(bytes.toString()))
}

const BYTES_A_PIECE = 65_536
const MARK = [0xef, 0xbb, 0xbf]
const NEWLINE = 0x0a
const NO_LETTER = '\uFFFD'

/** Returns the bytes of a UTF-8 file without a byte order mark; other bytes are an `import-format` error. */
export function utf8Bytes(bytes: Buffer): Buffer {
  if (!isUtf8(bytes)) throw notInFormat(lineWithout(bytes), 'this is not text in UTF-8: save the file as UTF-8')
  return MARK.every((byte, index) => bytes[index] === byte) ? bytes.subarray(MARK.length) : bytes
}

/** The line, from 1, of the first bytes that are not valid UTF-8. */
function lineWithout(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length;) {
    const end = endOfLetters(bytes, start + BYTES_A_PIECE)
    const piece = bytes.subarray(start, end)
    if (!isUtf8(piece)) {
      const readable = piece.toString()
      return line + newlinesIn(Buffer.from(readable.slice(0, readable.indexOf(NO_LETTER))))
    }
    line += newlinesIn(piece)
    start = end
  }
  return line
}

/** The last position, at `end` or a few bytes before it, that does not split a character. */
function endOfLetters(bytes: Buffer, end: number): number {
  let at = Math.min(end, bytes.length)
  if (at === bytes.length) return at
  while (at > end - MARK.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}

function newlinesIn(bytes: Buffer): number {
  let count = 0
  for (const byte of bytes) if (byte === NEWLINE) count += 1
  return count
}
