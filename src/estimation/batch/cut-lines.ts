import { DomainError } from '../../errors.js'

const LINE_FEED = 10
/** The bytes up to it are blank. */
const SPACE = 32
/** Blank lines are not answered; but a piece holds each. */
const BLANK_LINES_FOR_ONE = 16
/** A few compressed bytes may be millions of them, and each takes time and place. */
const MOST_BLANK_LINES = 100_000

type Limits = { readonly lines: number; readonly bytes: number; readonly lineBytes: number }
type Cut = { readonly input: Uint8Array; readonly bytes: number; readonly linesBefore: number; readonly lines: number }

/**
 * Cuts a stream into pieces of whole lines: each of at most `lines`, of which blank ones take hardly any place, and of hardly
 * more than `bytes`. Of a line that is longer than `lineBytes` only so much is kept that it is seen to be; `bytes` of a piece
 * counts all that came. Throws malformed-line where more than 100,000 lines are blank, and more than are not.
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
      const cut = { input: joined(held, heldBytes), bytes, linesBefore, lines }
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
    `More than ${MOST_BLANK_LINES} lines are blank, which is more than there are others. Leave blank lines out, and send the file again.`,
  )
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
