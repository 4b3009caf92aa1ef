import { Decompress } from 'fzstd'

/** The largest accepted window: the one that RFC 8878 asks every decoder to support. Levels of zstd up to 19 stay within it. */
export const MOST_WINDOW_BYTES = 2 ** 23
/** The largest block that the format has. */
const MOST_BLOCK_BYTES = 2 ** 17
/**
 * The decoder moves its whole window with each block, so tiny blocks in a large window cause much work for few bytes. This many
 * bytes may be moved for each decompressed byte, and this many at the start.
 */
const MOST_MOVED_FOR_ONE = 1024
const MOVED_AT_START = 2 ** 30

const FRAME = 0xfd2fb528
const SKIPPABLE_FRAME = 0x184d2a50
const SKIPPABLE_MASK = 0xfffffff0
const RLE_BLOCK = 1
const RESERVED_BLOCK = 3
const CHECKSUM_BYTES = 4
const NONE = new Uint8Array()

/** Why bytes are not accepted as zstd: they are `corrupt`, or they need more than the limits allow (`beyond`). */
export class ZstdFault extends Error {
  readonly kind: 'corrupt' | 'beyond'

  constructor(kind: 'corrupt' | 'beyond', message: string) {
    super(message)
    this.kind = kind
  }
}

/** `onWindow` is called with each window that a frame declares before memory is allocated for it, and may refuse it by throwing. */
type Options = { readonly onWindow?: (windowBytes: number) => void }

/**
 * Decompresses a zstd stream (RFC 8878) of one or several frames, in pieces of at most 128 KiB. The first piece is empty and comes
 * as soon as the first frame has declared its window. Throws ZstdFault for incomplete or invalid zstd, for a window above 8 MiB, a
 * dictionary, and blocks so small that decompressing them is too expensive.
 */
export async function* unpackedZstd(packed: AsyncIterable<Uint8Array>, { onWindow }: Options = {}): AsyncGenerator<Uint8Array, void> {
  const bytes = byteReader(packed)
  const work = { movedBytes: 0, unpackedBytes: 0 }
  try {
    for (let frames = 0; !(await bytes.isAtEnd());) {
      const magic = await taken(4)
      const number = uint(magic)
      if ((number & SKIPPABLE_MASK) >>> 0 === SKIPPABLE_FRAME) {
        await skipped(uint(await taken(4)))
        continue
      }
      if (number !== FRAME) throw corrupt(frames === 0 ? 'it does not begin as zstd does' : 'its end is followed by something else')
      const header = await readHeader(magic, taken)
      onWindow?.(header.windowBytes)
      if (frames === 0) yield NONE
      frames += 1
      yield* unpackedFrame(header, taken, work)
    }
  } finally {
    await bytes.close()
  }

  async function taken(count: number): Promise<Uint8Array> {
    const part = await bytes.take(count)
    if (part.length < count) throw corrupt('it ends too early')
    return part
  }

  async function skipped(count: number): Promise<void> {
    for (let left = count; left > 0; left -= MOST_BLOCK_BYTES) await taken(Math.min(left, MOST_BLOCK_BYTES))
  }
}

type Take = (count: number) => Promise<Uint8Array>
type Header = {
  readonly bytes: Uint8Array
  readonly windowBytes: number
  readonly contentBytes: number | undefined
  readonly hasChecksum: boolean
}

/** The header of a frame, section 3.1.1.1 of RFC 8878. */
async function readHeader(magic: Uint8Array, take: Take): Promise<Header> {
  const flags = await take(1)
  const [flag = 0] = flags
  const isSingleSegment = (flag & 0b100000) !== 0
  const sizeFlag = flag >> 6
  const dictionaryFlag = flag & 0b11
  if ((flag & 0b1000) !== 0) throw corrupt('a reserved bit of its header is set')
  const descriptor = isSingleSegment ? NONE : await take(1)
  const dictionary = await take(dictionaryFlag === 3 ? 4 : dictionaryFlag)
  if (uint(dictionary) !== 0) throw new ZstdFault('beyond', 'it was compressed with a dictionary, which is not supported')
  const size = await take(sizeFlag === 0 ? Number(isSingleSegment) : 2 ** sizeFlag)
  const contentBytes = size.length === 0 ? undefined : uint(size) + (sizeFlag === 1 ? 256 : 0)
  const windowBytes = isSingleSegment ? (contentBytes ?? 0) : windowOf(descriptor[0] ?? 0)
  if (windowBytes > MOST_WINDOW_BYTES) {
    const reason = `it declares a window of ${windowBytes} bytes, and at most ${MOST_WINDOW_BYTES} are read here`
    throw new ZstdFault('beyond', reason)
  }
  const bytes = joined([magic, flags, descriptor, dictionary, size])
  return { bytes, windowBytes, contentBytes, hasChecksum: (flag & 0b100) !== 0 }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 0b111)
}

/** One block at a time, so that at most one decompressed block is in memory before it is passed on. */
async function* unpackedFrame(
  { bytes, windowBytes, contentBytes, hasChecksum }: Header,
  take: Take,
  work: { movedBytes: number; unpackedBytes: number },
): AsyncGenerator<Uint8Array, void> {
  let pieces: Uint8Array[] = []
  let frameBytes = 0
  const decoder = new Decompress((piece) => pieces.push(piece))
  push(bytes, false)
  for (let isLast = false; !isLast;) {
    const head = await take(3)
    const block = uint(head)
    isLast = (block & 1) === 1
    const type = (block >> 1) & 0b11
    const size = block >> 3
    if (type === RESERVED_BLOCK || size > MOST_BLOCK_BYTES) throw corrupt('it contains a block that zstd does not allow')
    const content = await take(type === RLE_BLOCK ? 1 : size)
    const checksum = isLast && hasChecksum ? await take(CHECKSUM_BYTES) : NONE
    work.movedBytes += windowBytes
    push(joined([head, content, checksum]), isLast)
    for (const piece of pieces) {
      frameBytes += piece.length
      work.unpackedBytes += piece.length
      if (piece.length > 0) yield piece
    }
    pieces = []
    if (work.movedBytes > MOVED_AT_START + MOST_MOVED_FOR_ONE * work.unpackedBytes) {
      throw new ZstdFault('beyond', 'its blocks are too small for the window that it declares')
    }
  }
  if (contentBytes !== undefined && contentBytes !== frameBytes) throw corrupt('the length of a frame differs from its header')

  function push(part: Uint8Array, isLast: boolean): void {
    try {
      decoder.push(part, isLast)
    } catch (error) {
      throw corrupt(error instanceof Error ? error.message : 'a block of it cannot be read')
    }
  }
}

function corrupt(reason: string): ZstdFault {
  return new ZstdFault('corrupt', reason)
}

/** An unsigned little-endian number. Above 53 bits it is inexact, but still larger than every limit. */
function uint(bytes: Uint8Array): number {
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Returns a reader of a given number of bytes at a time, however the stream is chunked. It holds one chunk and the bytes being read. */
function byteReader(chunks: AsyncIterable<Uint8Array>) {
  const parts = chunks[Symbol.asyncIterator]()
  let held = new Uint8Array()

  /** Whether there are bytes, once there are or the stream has ended. */
  async function isAtEnd(): Promise<boolean> {
    while (held.length === 0) {
      const next = await parts.next()
      if (next.done === true) return true
      held = next.value as Uint8Array<ArrayBuffer>
    }
    return false
  }

  return {
    isAtEnd,
    /** Stops reading the stream. */
    close: async (): Promise<void> => {
      await parts.return?.()
    },
    /** This many bytes, or fewer if the stream ends before. */
    take: async (count: number): Promise<Uint8Array> => {
      if (held.length >= count) return cut(count)
      const whole = new Uint8Array(count)
      let filled = 0
      while (filled < count && !(await isAtEnd())) {
        const part = cut(Math.min(count - filled, held.length))
        whole.set(part, filled)
        filled += part.length
      }
      return whole.subarray(0, filled)
    },
  }

  function cut(count: number): Uint8Array {
    const part = held.subarray(0, count)
    held = held.subarray(count)
    return part
  }
}
