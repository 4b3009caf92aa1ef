/** Answers are written one after another into rooms of this size: to ask for room is dear, and an answer takes some 30 kB. */
const ROOM_BYTES = 524_288
/** UTF-8 takes at most so many bytes for one of JavaScript's letters. */
const MOST_BYTES_OF_LETTER = 3
const COMMA = 44

let room = Buffer.allocUnsafeSlow(ROOM_BYTES)
/** Where in the room the answer begins, and where the next byte goes. */
let start = 0
let used = 0
/** What comes there and is not encoded yet. */
let text = ''

/** Begins an answer, which is written whole before another begins; what is left of one that failed is forgotten. */
export function beginAnswer(): void {
  start = used
  text = ''
}

/** What was written since. */
export function endAnswer(): Buffer {
  encodeText()
  return room.subarray(start, used)
}

export function writeText(more: string): void {
  text += more
}

export function writeBytes(bytes: Uint8Array): void {
  encodeText()
  makeRoomFor(bytes.length)
  room.set(bytes, used)
  used += bytes.length
}

/** Text that is known to be ASCII, which is faster. */
export function writeAscii(ascii: string): void {
  encodeText()
  makeRoomFor(ascii.length)
  used += room.write(ascii, used, 'latin1')
}

function encodeText(): void {
  if (text === '') return
  makeRoomFor(text.length * MOST_BYTES_OF_LETTER)
  // The comma between two items is not worth the call.
  if (text === ',') room[used++] = COMMA
  else used += room.write(text, used)
  text = ''
}

function makeRoomFor(bytes: number): void {
  if (used + bytes <= room.length) return
  const written = room.subarray(start, used)
  room = Buffer.allocUnsafeSlow(Math.max(ROOM_BYTES, 2 * (written.length + bytes)))
  room.set(written)
  start = 0
  used = written.length
}
