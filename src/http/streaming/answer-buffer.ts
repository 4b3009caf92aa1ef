/** Answers are written one after another into buffers of this size: allocating is expensive, and an answer takes some 30 kB. */
const BUFFER_BYTES = 524_288
/** UTF-8 takes at most three bytes for a UTF-16 code unit. */
const MOST_BYTES_OF_CODE_UNIT = 3
const COMMA = 44

let buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
/** Where in the buffer the answer begins, and where the next byte goes. */
let start = 0
let used = 0
/** Text of the answer that is not encoded yet. */
let text = ''

/** Begins an answer, which is written whole before another begins; what is left of one that failed is forgotten. */
export function beginAnswer(): void {
  start = used
  text = ''
}

/** The bytes of the answer that was begun last. */
export function endAnswer(): Buffer {
  encodeText()
  return buffer.subarray(start, used)
}

export function writeText(more: string): void {
  text += more
}

export function writeBytes(bytes: Uint8Array): void {
  encodeText()
  reserve(bytes.length)
  buffer.set(bytes, used)
  used += bytes.length
}

/** Text that is known to be ASCII, which is faster. */
export function writeAscii(ascii: string): void {
  encodeText()
  reserve(ascii.length)
  used += buffer.write(ascii, used, 'latin1')
}

function encodeText(): void {
  if (text === '') return
  reserve(text.length * MOST_BYTES_OF_CODE_UNIT)
  // The comma between two items is not worth the call.
  if (text === ',') buffer[used++] = COMMA
  else used += buffer.write(text, used)
  text = ''
}

function reserve(bytes: number): void {
  if (used + bytes <= buffer.length) return
  const written = buffer.subarray(start, used)
  buffer = Buffer.allocUnsafeSlow(Math.max(BUFFER_BYTES, 2 * (written.length + bytes)))
  buffer.set(written)
  start = 0
  used = written.length
}
