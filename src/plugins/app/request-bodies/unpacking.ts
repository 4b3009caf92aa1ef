import { pipeline, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress, createGunzip, createInflate, gunzip, inflate } from 'node:zlib'
import type { RequestPayload } from 'fastify'
import { MOST_WINDOW_BYTES as MOST_ZSTD_WINDOW_BYTES, unpackedZstd, ZstdFault } from '../../../compression/unpacked-zstd.js'
import { DomainError } from '../../../errors.js'
import { BODY_TOO_LARGE, NOT_AS_ENCODED, saysThatCallerLeft } from '../../domain-error-of.js'

export const CODINGS = ['gzip', 'br', 'zstd', 'deflate'] as const
export type Coding = (typeof CODINGS)[number]

const DECODERS = { gzip: createGunzip, br: createBrotliDecompress, deflate: createInflate }
const UNPACK = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) }
/** The default window of brotli; the format allows one four times as large. */
const LARGEST_WINDOW_BYTES = 2 ** 22
/** Tables, the window of gzip and deflate, and input that waits to be decoded. */
const DECODER_BYTES = 131_072
/** Node decompresses in four threads, so more at a time would not finish earlier. */
const MOST_AT_ONCE = 4
/** zstd is decompressed in the main thread: after this many bytes other requests are served. */
const UNPACKED_AT_ONCE_BYTES = 2 ** 20

/** The memory that an open decoder uses. */
export function decoderBytes(windowBytes: number): number {
  return DECODER_BYTES + windowBytes
}

/**
 * A compressed stream, decompressed as it is read. `onWindow` is called with the declared window before there is a decoder, and may
 * refuse it.
 */
export async function unpackedStream(packed: Readable, coding: Coding, onWindow: (windowBytes: number) => void): Promise<Readable> {
  if (coding === 'zstd') return zstdStream(packed, onWindow)
  onWindow(coding === 'br' ? await windowOf(packed) : 0)
  const decoder = DECODERS[coding]()
  // This is the first listener, so the following ones get the error in the service's own terms.
  decoder.on('error', (error) => {
    if (!saysThatCallerLeft(error)) Object.assign(error, { code: NOT_AS_ENCODED })
  })
  pipeline(packed, decoder, () => undefined)
  return decoder
}

/** The first piece is empty; it shows that there is a frame whose window is accepted. */
async function zstdStream(packed: Readable, onWindow: (windowBytes: number) => void): Promise<Readable> {
  let largestBytes = 0
  const grown = (windowBytes: number): void => {
    onWindow(Math.max(0, windowBytes - largestBytes))
    largestBytes = Math.max(largestBytes, windowBytes)
  }
  const pieces = zstdPieces(packed, grown)
  await pieces.next()
  return Readable.from(pieces, { objectMode: false })
}

/** The content of a zstd stream, with its faults as errors of the service. */
async function* zstdPieces(packed: AsyncIterable<Uint8Array>, onWindow?: (windowBytes: number) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* unpackedZstd(packed, onWindow && { onWindow })
  } catch (error) {
    if (!(error instanceof ZstdFault)) throw error
    if (error.kind === 'corrupt') throw Object.assign(error, { code: NOT_AS_ENCODED })
    const wayOut = `Compress it at level 19 or less, without --long, in windows of at most ${MOST_ZSTD_WINDOW_BYTES} bytes, or with gzip.`
    throw new DomainError(
      'unsupported-media-type',
      `The body was compressed by zstd, and is not unpacked here: ${error.message}. ${wayOut}`,
    )
  }
}

async function unpackWholeZstd(whole: Buffer, limitBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let [plainBytes, yieldAtBytes] = [0, UNPACKED_AT_ONCE_BYTES]
  for await (const part of zstdPieces(Readable.from([whole]))) {
    plainBytes += part.length
    if (plainBytes > limitBytes) throw tooLarge()
    parts.push(part)
    if (plainBytes < yieldAtBytes) continue
    yieldAtBytes += UNPACKED_AT_ONCE_BYTES
    await setImmediate()
  }
  return Buffer.concat(parts, plainBytes)
}

/**
 * A compressed body that is read whole. It is decompressed after all of it has arrived, so that nobody can keep a decoder open, and
 * no further than `limitBytes`. `hold` is called for each byte that is stored meanwhile.
 */
export function unpackedWhole(
  packed: Readable,
  coding: Coding,
  { limitBytes, hold }: { limitBytes: number; hold: (bytes: number) => void },
): RequestPayload {
  const unpacked: RequestPayload = Readable.from(unpack(), { objectMode: false })
  return unpacked

  async function* unpack(): AsyncGenerator<Buffer> {
    const parts: Buffer[] = []
    let packedBytes = 0
    for await (const part of packed as AsyncIterable<Buffer>) {
      packedBytes += part.length
      if (packedBytes > limitBytes) throw tooLarge()
      hold(part.length)
      parts.push(part)
    }
    const whole = Buffer.concat(parts, packedBytes)
    if (coding === 'br') refuseWindow(whole[0])
    const plain = await oneOfFew(() => unpackWhole(whole, coding, limitBytes))
    hold(plain.length)
    unpacked.receivedEncodedLength = packedBytes
    if (plain.length > 0) yield plain
  }
}

async function unpackWhole(whole: Buffer, coding: Coding, limitBytes: number): Promise<Buffer> {
  if (coding === 'zstd') return unpackWholeZstd(whole, limitBytes)
  try {
    return await UNPACK[coding](whole, { maxOutputLength: limitBytes })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw Object.assign(error as Error, { code: NOT_AS_ENCODED })
  }
}

/** The window of a brotli stream, once its first byte has arrived; 0 for an empty stream. */
async function windowOf(packed: Readable): Promise<number> {
  const parts = packed.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
  const first: IteratorResult<Buffer, unknown> = await parts.next()
  await parts.return?.()
  if (first.done === true) return 0
  packed.unshift(first.value)
  return refuseWindow(first.value[0])
}

function refuseWindow(firstByte: number | undefined): number {
  if (firstByte === undefined) return 0
  const windowBytes = brotliWindowBytes(firstByte)
  if (windowBytes !== undefined && windowBytes <= LARGEST_WINDOW_BYTES) return windowBytes
  const window = windowBytes === undefined ? 'a window larger than brotli has' : `a window of ${windowBytes} bytes`
  throw new DomainError(
    'unsupported-media-type',
    `The body was compressed by brotli with ${window}, and at most ${LARGEST_WINDOW_BYTES} bytes are read here. Compress it with a window of 22 bits (brotli --lgwin=22), or with gzip.`,
  )
}

function tooLarge(): DomainError {
  return new DomainError('body-too-large', BODY_TOO_LARGE)
}

let running = 0
const waiting: (() => void)[] = []

/** Runs `work` when fewer than four others run. */
async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const LARGEST_WINDOW_BITS = 24

/**
 * The bytes of the window that a brotli stream declares in its first byte, according to section 9.1 of RFC 7932: a decoder uses
 * this much memory for as long as the stream is open. Undefined if the byte declares no window of that RFC.
 */
function brotliWindowBytes(firstByte: number): number | undefined {
  const bits = windowBits(firstByte)
  return bits === undefined || bits > LARGEST_WINDOW_BITS ? undefined : 2 ** bits
}

function windowBits(firstByte: number): number | undefined {
  if ((firstByte & 0b1) === 0) return 16
  const next = (firstByte >> 1) & 0b111
  if (next !== 0) return 17 + next
  const last = (firstByte >> 4) & 0b111
  if (last === 0) return 17
  return last === 1 ? undefined : 8 + last
}
