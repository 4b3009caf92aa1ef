import { DomainError } from '../../errors.js'

const LINE_FEED = 10
const BYTE_ORDER_MARK = '\uFEFF'
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** One line of a stream: its number, counted from 1, and its text or the reason why it could not be read. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly problem: DomainError }

/**
 * Splits bytes into lines, in whatever chunks they arrive. It splits at line feeds only, so that characters of several bytes stay whole.
 * It holds at most one line of `limitBytes`; the rest of a longer line is dropped. `linesBefore` is the number of lines before this
 * part of a stream.
 */
export function lineSplitter(limitBytes: number, linesBefore = 0) {
  let number = linesBefore
  let held: Uint8Array[] = []
  let heldBytes = 0

  function hold(bytes: Uint8Array): void {
    heldBytes += bytes.length
    if (heldBytes > limitBytes) held = []
    else if (bytes.length > 0) held.push(bytes)
  }

  function release(): Line {
    number += 1
    const line = heldBytes > limitBytes ? { number, problem: lineTooLong(number, limitBytes) } : lineFrom(number, held)
    held = []
    heldBytes = 0
    return line
  }

  return {
    /** The lines that this chunk completes. */
    *push(chunk: Uint8Array): Generator<Line> {
      let from = 0
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        hold(chunk.subarray(from, at))
        from = at + 1
        yield release()
      }
      hold(chunk.subarray(from))
    },
    /** The line after the last line feed, if it is not empty. */
    *end(): Generator<Line> {
      if (heldBytes > 0) yield release()
    },
    /** A line that holds the reason why the stream cannot be read any further. */
    *breakOff(problem: DomainError): Generator<Line> {
      number += 1
      yield { number, problem }
    },
    /** The number of lines returned so far, with `linesBefore`. */
    get count(): number {
      return number
    },
  }
}

function lineFrom(number: number, parts: readonly Uint8Array[]): Line {
  if (parts.length === 0) return { number, text: '' }
  try {
    const text = UTF_8.decode(joined(parts))
    return { number, text: number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text }
  } catch {
    return { number, problem: new DomainError('malformed-line', `Line ${number} is not UTF-8. Write the file again in that encoding.`) }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = parts
  if (!only || others.length === 0) return only ?? new Uint8Array()
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function lineTooLong(number: number, limitBytes: number): DomainError {
  return new DomainError(
    'line-too-long',
    `Line ${number} is longer than the ${limitBytes} bytes that a line may have, and was passed over. Check that there is a line feed after each item; the limit is BATCH_LINE_LIMIT_BYTES.`,
  )
}
/** Bytes up to this one count as blank: the space and control characters. */
const SPACE = 32
/** A piece counts this many blank lines as one, because they are held but not answered. */
const BLANK_LINES_FOR_ONE = 16
/** A few compressed bytes may hold millions of blank lines, and each takes time and memory. */
const MOST_BLANK_LINES = 100_000

type Limits = { readonly lines: number; readonly bytes: number; readonly lineBytes: number }
type Cut = { readonly input: Uint8Array; readonly bytes: number; readonly linesBefore: number; readonly lines: number }

/**
 * Cuts a stream into pieces of whole lines, each of at most `lines` lines (16 blank lines count as one) and little more than `bytes`.
 * A line longer than `lineBytes` is cut just past that length, so that the reader recognises it as too long; `bytes` of a piece counts
 * all bytes received. Throws malformed-line where more than 100,000 lines are blank and blank lines are the majority.
 */
export async function* cutLines(parts: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Cut> {
  const piece = startPiece(limits)
  for await (const part of parts) {
    let from = 0
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, from)) {
      piece.hold(part.subarray(from, at))
      piece.endLine(part.subarray(at, at + 1))
      from = at + 1
      if (piece.isFull()) yield piece.release()
      if (piece.isMostlyBlank()) throw mostlyBlank()
    }
    piece.hold(part.subarray(from))
  }
  if (piece.isInLine()) piece.endLine(new Uint8Array())
  if (!piece.isEmpty()) yield piece.release()
}

function startPiece(limits: Limits) {
  let held: Uint8Array[] = []
  let [linesBefore, blankLinesBefore] = [0, 0]
  let [lines, blankLines, bytes, heldBytes, bytesOfLine] = [0, 0, 0, 0, 0]
  let isBlank = true

  function keep(part: Uint8Array): void {
    heldBytes += part.length
    if (part.length > 0) held.push(part)
  }
  return {
    hold: (part: Uint8Array): void => {
      isBlank &&= part.every((byte) => byte <= SPACE)
      keep(part.subarray(0, Math.max(0, limits.lineBytes + 1 - bytesOfLine)))
      bytes += part.length
      bytesOfLine += part.length
    },
    endLine: (feed: Uint8Array): void => {
      keep(feed)
      bytes += feed.length
      bytesOfLine = 0
      lines += 1
      if (isBlank) blankLines += 1
      isBlank = true
    },
    isInLine: () => bytesOfLine > 0,
    isEmpty: () => lines === 0,
    isMostlyBlank: () => blankLinesBefore + blankLines > Math.max(MOST_BLANK_LINES, (linesBefore + lines) / 2),
    isFull: () => lines - blankLines + blankLines / BLANK_LINES_FOR_ONE >= limits.lines || heldBytes >= limits.bytes,
    release: (): Cut => {
      const cut = { input: joinedPieces(held, heldBytes), bytes, linesBefore, lines }
      linesBefore += lines
      blankLinesBefore += blankLines
      held = []
      lines = blankLines = bytes = heldBytes = 0
      return cut
    },
  }
}

function mostlyBlank(): DomainError {
  return new DomainError(
    'malformed-line',
    `More than ${MOST_BLANK_LINES} lines are blank, more than the lines that are not. Leave blank lines out, and send the file again.`,
  )
}

function joinedPieces(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
