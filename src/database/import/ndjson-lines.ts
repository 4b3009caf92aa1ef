import { ChangedKind } from '../../schemas/record.js'
import type { Fault, RawRecord } from '../checks/raw-record.js'

const NEWLINE = 0x0a
const BRACE = 0x7b
/** JSON has no other blanks. */
const [SPACE, TAB, RETURN] = [0x20, 0x09, 0x0d]
/** PUT takes no larger record. */
const MOST_BYTES_OF_LINE = 1024 * 1024
const NEITHER = 'a line holds {"kind": …, "record": …}, or with ?kind= the record itself'

const BLANKS_AT_ONCE = 65_536

/**
 * The records of lines of JSON, each with its line, and what is wrong with the others; undefined now and then where there is
 * nothing but blanks. One line at a time is held.
 */
export function* ndjsonLines(bytes: Buffer, kind: ChangedKind | undefined, file: string): Generator<RawRecord | Fault | undefined> {
  let line = 1
  let at = 0
  while (at < bytes.length) {
    // Blank lines are passed over byte by byte: a search for the end of each would take long in a file of nothing else.
    const byte = bytes[at]
    if (byte === NEWLINE) line += 1
    if (byte === NEWLINE || byte === SPACE || byte === TAB || byte === RETURN) {
      at += 1
      if (at % BLANKS_AT_ONCE === 0) yield undefined
      continue
    }
    const found = bytes.indexOf(NEWLINE, at)
    const end = found < 0 ? bytes.length : found
    const place = { file, line }
    const read = recordFrom(bytes.subarray(at, end), kind)
    yield typeof read === 'string' ? { ...place, sentence: read } : { ...read, placeOf: () => place }
    at = end
  }
}

/** The record of a line, or what is wrong with the line. */
function recordFrom(line: Buffer, kind: ChangedKind | undefined): Pick<RawRecord, 'kind' | 'content'> | string {
  if (line.length > MOST_BYTES_OF_LINE) return `it is longer than ${MOST_BYTES_OF_LINE} bytes, longer than any record may be`
  // A file of another kind is told without trying each of its lines.
  if (line[0] !== BRACE) return 'this is not JSON'
  const content = jsonFrom(line.toString())
  if (content === undefined) return 'this is not JSON'
  if (kind) return { kind, content }
  if (typeof content !== 'object' || content === null || !('kind' in content) || !('record' in content)) return NEITHER
  if (Object.keys(content).length > 2) return NEITHER
  const named = ChangedKind.safeParse(content.kind)
  return named.success ? { kind: named.data, content: content.record } : `the kind is one of ${ChangedKind.options.join(', ')}`
}

function jsonFrom(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
