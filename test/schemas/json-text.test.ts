import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText, numberText } from '../../src/schemas/parse-request.js'

describe('a value as JSON', () => {
  it('has whole numbers beyond 2^53 - 1 with an exponent, in the shortest form', () => {
    const value = { flop: 892_809_220_000_000_000_000, edge: 2 ** 53 - 1, past: -(2 ** 53), list: [1e20, 1e21, 0.1, 1e-7] }
    expect(jsonText(value)).toBe(
      '{"flop":8.9280922e+20,"edge":9007199254740991,"past":-9.007199254740992e+15,"list":[1e+20,1e+21,0.1,1e-7]}',
    )
  })

  it('leaves digits in texts and behind a point', () => {
    for (const value of [['"12345678901234567890"', '\\":12345678901234567890,'], 0.12345678901234567, { '12345678901234567890': 1 }])
      expect(jsonText(value)).toBe(JSON.stringify(value))
  })

  it('is the same value, with no integer that 64 bits do not hold', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }).map(Number),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(number, fc.string(), fc.dictionary(fc.string(), number))), (value) => {
        const text = jsonText(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        const withoutTexts = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""')
        for (const [literal] of withoutTexts.matchAll(/-?[\d.eE+-]+/g))
          if (/^-?\d+$/.test(literal)) expect(Number.isSafeInteger(Number(literal)), literal).toBe(true)
      }),
      { seed: 20_261_129, numRuns: 500 },
    )
  })

  it('writes a single number alike', () => {
    for (const number of [0, -0, 1.5, 1e20, -1e16, 2 ** 53 - 1, 5e-324]) expect(numberText(number)).toBe(jsonText(number))
  })
})
