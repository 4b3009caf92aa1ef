import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, lineSplitter } from '../../../src/estimation/batch/lines.js'
import { DRAWS } from '../support/arbitrary-request.js'

const LIMIT_BYTES = 40

type Read = { number: number; text?: string; code?: string }

function linesOf(chunks: readonly Uint8Array[]): Read[] {
  const splitter = lineSplitter(LIMIT_BYTES)
  const lines: Line[] = chunks.flatMap((chunk) => [...splitter.push(chunk)])
  lines.push(...splitter.end())
  expect(splitter.count).toBe(lines.length)
  return lines.map((line) => ('text' in line ? line : { number: line.number, code: line.problem.code }))
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The same bytes cut at these places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((one, other) => one - other)
  return [0, ...ends].map((start, index) => bytes.subarray(start, ends[index] ?? bytes.length))
}

describe('a stream cut into lines', () => {
  it('does not depend on how its bytes are chunked', () => {
    const letters = fc.constantFrom('a', '\n', '\r\n', 'é', '€', '🌍', '\uFEFF', '\u0000', ' ', '{"model":"x"}')
    const text = fc.array(letters, { maxLength: 80 }).map((parts) => bytesOf(parts.join('')))
    const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => bytes.map((byte) => (byte % 7 === 0 ? 10 : byte)))
    fc.assert(
      fc.property(fc.oneof(text, anyBytes), fc.array(fc.nat(), { maxLength: 60 }), (bytes, places) => {
        expect(linesOf(cut(bytes, places))).toEqual(linesOf([bytes]))
      }),
      { ...DRAWS, numRuns: 500 },
    )
  })

  it('is the text between line feeds where every line is short and whole', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((one) => !one.includes('\n') && !one.startsWith('\uFEFF'))
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const kept = lines.filter((one) => bytesOf(one).length <= LIMIT_BYTES)
        expect(linesOf([bytesOf(kept.map((one) => `${one}\n`).join(''))])).toEqual(
          kept.map((one, index) => ({ number: index + 1, text: one })),
        )
      }),
      DRAWS,
    )
  })

  it('gives a last line without a line feed, and none after one', () => {
    expect(linesOf([bytesOf('a\nb')]).map(({ text }) => text)).toEqual(['a', 'b'])
    expect(linesOf([bytesOf('a\nb\n')]).map(({ text }) => text)).toEqual(['a', 'b'])
    expect(linesOf([])).toEqual([])
  })

  it('passes over a byte order mark before the first line only', () => {
    expect(linesOf([bytesOf('\uFEFFa\n\uFEFFb')]).map(({ text }) => text)).toEqual(['a', '\uFEFFb'])
  })

  it('refuses a line that is too long and one that is not UTF-8, and reads on', () => {
    const notUtf8 = Uint8Array.of(0xed, 0xa0, 0x80)
    const chunks = [bytesOf(`a\n${'x'.repeat(LIMIT_BYTES + 1)}\n${'y'.repeat(LIMIT_BYTES)}\n`), notUtf8, bytesOf('\nz')]
    expect(linesOf(chunks).map(({ text, code }) => text ?? code)).toEqual([
      'a',
      'line-too-long',
      'y'.repeat(LIMIT_BYTES),
      'malformed-line',
      'z',
    ])
  })

  it('holds no more of a line than its limit', () => {
    const splitter = lineSplitter(1_000_000)
    const before = process.memoryUsage().arrayBuffers
    for (let chunk = 0; chunk < 2000; chunk++) expect([...splitter.push(new Uint8Array(65_536).fill(97))]).toEqual([])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6)
    expect([...splitter.push(bytesOf('\n'))]).toMatchObject([{ number: 1, problem: { code: 'line-too-long' } }])
  })

  it('passes over a line of 2 GB, and reads the one after it', () => {
    const splitter = lineSplitter(1_000_000)
    const piece = new Uint8Array(2 ** 24).fill(97)
    for (let bytes = 0; bytes < 2e9; bytes += piece.length) for (const line of splitter.push(piece)) expect(line).toBeUndefined()
    expect([...splitter.push(bytesOf('\nz\n'))]).toMatchObject([{ problem: { code: 'line-too-long' } }, { number: 2, text: 'z' }])
  })
})
