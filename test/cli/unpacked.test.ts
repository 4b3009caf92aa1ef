import { gzipSync } from 'node:zlib'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { describe, expect, it } from 'vitest'
import { unpacked } from '../../src/cli/unpacked.js'

async function textOf(file: string, bytes: Buffer): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes)
  }
  const parts: Uint8Array[] = []
  for await (const part of unpacked(chunks(), file)) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('a file', () => {
  it('is read as it is, and unpacked where its name ends in .gz or .zst', async () => {
    expect(await textOf('calls.ndjson', Buffer.from('{}'))).toBe('{}')
    expect(await textOf('calls.ndjson.gz', gzipSync('{}'))).toBe('{}')
    const zstd = await Zstd.load()
    expect(await textOf('calls.ndjson.zst', Buffer.from(zstd.compress(Buffer.from('{}'))))).toBe('{}')
  })

  it.each([
    [
      'calls.csv.XZ',
      /compressed by xz, and only gzip and zstd are unpacked here\. Unpack it on the way: xz -dc calls\.csv\.XZ \| wattprint/,
    ],
    ['calls.bz2', /compressed by bzip2/],
    ['calls.zst', /calls\.zst is not zstd, or not whole/],
  ])('called %s is refused with the way to unpack it', async (file, sentence) => {
    await expect(textOf(file, Buffer.from('x'))).rejects.toThrow(sentence)
  })
})
