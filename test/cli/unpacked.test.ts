import { gzipSync } from 'node:zlib'
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
  it('is read as it is, and unpacked where its name ends in .gz', async () => {
    expect(await textOf('calls.ndjson', Buffer.from('{}'))).toBe('{}')
    expect(await textOf('calls.ndjson.gz', gzipSync('{}'))).toBe('{}')
  })

  it.each([
    [
      'calls.ndjson.zst',
      /compressed by zstd, and only gzip is unpacked here\. Unpack it on the way: zstd -dc calls\.ndjson\.zst \| wattprint/,
    ],
    ['calls.csv.XZ', /compressed by xz/],
    ['calls.bz2', /compressed by bzip2/],
  ])('called %s is refused with the way to unpack it', async (file, sentence) => {
    await expect(textOf(file, Buffer.from('x'))).rejects.toThrow(sentence)
  })
})
