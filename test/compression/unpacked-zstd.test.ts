import { randomBytes } from 'node:crypto'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { beforeAll, describe, expect, it } from 'vitest'
import { MOST_WINDOW_BYTES, unpackedZstd, type ZstdFault } from '../../src/compression/unpacked-zstd.js'

const MEBIBYTE = 2 ** 20
/** Magic number, no flags, a descriptor of the window: 2^(10 + exponent). */
const frameOf = (exponent: number, ...blocks: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, exponent << 3]), ...blocks])
const rle = (size: number, isLast = false): Buffer => {
  const block = Buffer.alloc(4, 'x')
  block.writeUIntLE((size << 3) | (1 << 1) | Number(isLast), 0, 3)
  return block
}

let zstd: Zstd
beforeAll(async () => {
  zstd = await Zstd.load()
})

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function plain(bytes: Uint8Array, size = 65_536): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of unpackedZstd(inParts(bytes, size))) parts.push(part)
  return Buffer.concat(parts)
}

const faultOf = (bytes: Uint8Array): Promise<ZstdFault> =>
  plain(bytes).then(
    () => Promise.reject(new Error('It was unpacked.')),
    (error: unknown) => error as ZstdFault,
  )

describe('zstd', () => {
  const texts = {
    empty: Buffer.alloc(0),
    short: Buffer.from('{"model":"gpt-4o"}\n'),
    repeated: Buffer.from('{"model":"gpt-4o","outputTokens":1}\n'.repeat(100_000)),
    random: randomBytes(700_000),
  }

  it.each([1, 3, 19, 22])('of level %i is unpacked to the byte, however it is chunked', async (level) => {
    for (const text of Object.values(texts)) {
      const packed = zstd.compress(text, level)
      for (const size of [packed.length < 20_000 ? 1 : 997, 65_536]) expect((await plain(packed, size)).equals(text)).toBe(true)
    }
  })

  it('of several frames, with what may be skipped between them, is one text', async () => {
    const skippable = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])
    const frames = ['one ', 'two ', 'three'].map((text) => zstd.compress(Buffer.from(text)))
    expect((await plain(Buffer.concat(frames.flatMap((frame) => [skippable, frame])))).toString()).toBe('one two three')
  })

  it('gives its first piece, empty, with the window, before there is a block', async () => {
    const windows: number[] = []
    const pieces = unpackedZstd(inParts(frameOf(7), 65_536), { onWindow: (bytes) => windows.push(bytes) })
    expect(await pieces.next()).toEqual({ done: false, value: new Uint8Array() })
    expect(windows).toEqual([2 ** 17])
  })

  it('gives no more than a block at a time, however few bytes it is', async () => {
    const bomb = frameOf(10, ...Array.from({ length: 800 }, () => rle(2 ** 17)), rle(1, true))
    expect(bomb.length).toBeLessThan(4000)
    let most = 0
    for await (const { length } of unpackedZstd(inParts(bomb, bomb.length))) most = Math.max(most, length)
    expect(most).toBe(2 ** 17)
  })

  it.each([
    ['nothing of the kind', Buffer.from('{"model":"gpt-4o"}\n'), /does not begin as zstd/],
    ['a reserved bit', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 8, 0, 0]), /reserved bit/],
    ['a block of a kind that there is not', frameOf(7, Buffer.from([7, 0, 0])), /block that zstd does not allow/],
    ['a block that is too large', frameOf(13, rle(2 ** 17 + 1, true)), /block that zstd does not allow/],
    ['three letters', Buffer.from('abc'), /ends too early/],
  ])('that is %s is refused as corrupt', async (_what, bytes, reason) => {
    expect(await faultOf(bytes)).toMatchObject({ kind: 'corrupt', message: expect.stringMatching(reason) as string })
  })

  it('that is cut anywhere, or in which a byte is another, ends with a fault or with other bytes, and always ends', async () => {
    const whole = zstd.compress(texts.short)
    for (let length = 1; length < whole.length; length += 1) expect((await faultOf(whole.subarray(0, length))).kind).toBe('corrupt')
    const packed = Buffer.from(zstd.compress(texts.repeated.subarray(0, 5000)))
    for (let at = 0; at < packed.length; at += 1) {
      const other = Buffer.from(packed)
      other[at] = (other[at] ?? 0) ^ 0x55
      await plain(other).catch((error: unknown) => expect(error).toHaveProperty('kind'))
    }
  })

  it.each([
    ['a window above what is read', frameOf(14, rle(1, true)), /window of 16777216 bytes/],
    ['such a window in a later frame', Buffer.concat([frameOf(7, rle(1, true)), frameOf(21, rle(1, true))]), /window of 2147483648/],
    ['a dictionary', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0, 7]), /dictionary/],
    ['tiny blocks in a large window', frameOf(13, ...Array.from({ length: 2000 }, () => rle(1)), rle(1, true)), /too small for the window/],
  ])('that asks for %s is refused as beyond what is read', async (_what, bytes, reason) => {
    expect(await faultOf(bytes)).toMatchObject({ kind: 'beyond', message: expect.stringMatching(reason) as string })
    expect(MOST_WINDOW_BYTES).toBe(8 * MEBIBYTE)
  })
})
