import { nextTurn } from '../../plugins/event-loop-turns.js'

/** Answers are written in pieces of about so many bytes; between two of them other requests are served. */
const BYTES_AT_ONCE = 65_536
/** A piece whose items take long, or have no bytes, ends after so long. */
const LONGEST_MS = 10

/** The bytes of many items, a piece at a time; an item may have none. */
export async function* inPieces<Item>(items: Iterable<Item>, bytesOf: (item: Item) => Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  let startedAt = performance.now()
  for (const item of items) {
    const bytes = bytesOf(item)
    if (bytes) {
      parts.push(bytes)
      length += bytes.length
    }
    if (length < BYTES_AT_ONCE && performance.now() - startedAt < LONGEST_MS) continue
    if (length > 0) yield Buffer.concat(parts, length)
    parts = []
    length = 0
    await nextTurn()
    startedAt = performance.now()
  }
  if (length > 0) yield Buffer.concat(parts, length)
  await nextTurn()
}
