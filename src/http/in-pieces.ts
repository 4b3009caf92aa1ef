import { setImmediate } from 'node:timers/promises'

/** Answers are written in pieces of about so many bytes; between two of them other requests are served. */
const BYTES_AT_ONCE = 65_536

/** The bytes of many items, a piece at a time; an item may have none. */
export async function* inPieces<Item>(items: Iterable<Item>, bytesOf: (item: Item) => Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for (const item of items) {
    const bytes = bytesOf(item)
    if (!bytes) continue
    parts.push(bytes)
    length += bytes.length
    if (length < BYTES_AT_ONCE) continue
    yield Buffer.concat(parts, length)
    parts = []
    length = 0
    await setImmediate()
  }
  if (length > 0) yield Buffer.concat(parts, length)
  await setImmediate()
}
