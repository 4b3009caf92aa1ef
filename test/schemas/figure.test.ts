import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Figure, figureIn, figureInAnyUnit } from '../../src/schemas/figure.js'

const PROVENANCE = { source: 'some-paper', locator: 'Table 4' }

/** The sentences with which a figure is refused; none when it is taken. */
function refusalsOf(schema: ReturnType<typeof figureIn>, figure: object): string[] {
  return (schema.safeParse({ ...PROVENANCE, ...figure }).error?.issues ?? []).map(({ message }) => message)
}

describe('a figure', () => {
  const energy = figureIn('kWh')

  it('is held in the unit of its field, and keeps what its source prints', () => {
    expect(energy.parse({ value: 1287, unit: 'MWh', ...PROVENANCE })).toEqual({
      value: 1_287_000,
      unit: 'kWh',
      printed: '1287 MWh',
      ...PROVENANCE,
    })
  })

  it('has its bounds and its conflicting figures in that unit too', () => {
    const alternatives = [{ value: 2, low: 1, high: 3, unit: 'GWh', ...PROVENANCE, note: 'another count' }]
    expect(energy.parse({ value: 1, low: 0.5, high: 2, unit: 'MWh', ...PROVENANCE, alternatives })).toMatchObject({
      value: 1000,
      low: 500,
      high: 2000,
      alternatives: [{ value: 2_000_000, low: 1_000_000, high: 3_000_000, unit: 'kWh', printed: '2 GWh', note: 'another count' }],
    })
  })

  it('says nothing of printing where the source prints the unit of the field', () => {
    expect(energy.parse({ value: 3, unit: 'kWh', ...PROVENANCE })).not.toHaveProperty('printed')
  })

  it('keeps how its source prints it where the file says so', () => {
    expect(energy.parse({ value: 3, unit: 'MWh', printed: 'three megawatt-hours', ...PROVENANCE }).printed).toBe('three megawatt-hours')
  })

  it('takes the geometric mean of a range without a middle, and says so', () => {
    const figure = figureIn('years').parse({ low: 3, high: 12, unit: 'years', ...PROVENANCE })
    expect(figure).toMatchObject({ value: 6, low: 3, high: 12, derivation: 'geometric mean of the range' })
  })

  it('keeps its own derivation where a range has one', () => {
    const figure = figureIn('years').parse({ low: 3, high: 12, unit: 'years', derivation: 'ours', ...PROVENANCE })
    expect(figure.derivation).toBe('ours')
  })

  it('shows a range that was printed in another unit as a range', () => {
    expect(energy.parse({ low: 1, high: 4, unit: 'MWh', ...PROVENANCE }).printed).toBe('1–4 MWh')
  })

  it('is refused without source or locator', () => {
    expect(energy.safeParse({ value: 1, unit: 'kWh', locator: 'p. 1' }).error?.issues).toMatchObject([{ path: ['source'] }])
    expect(energy.safeParse({ value: 1, unit: 'kWh', source: 'a-paper' }).error?.issues).toMatchObject([{ path: ['locator'] }])
    expect(energy.safeParse({ value: 1, unit: 'kWh', source: 'a-paper', locator: '' }).success).toBe(false)
  })

  it.each([
    ['in a unit of another dimension', { value: 1, unit: 'W' }, /Invalid option/],
    ['in a unit that nobody knows', { value: 1, unit: 'BTU' }, /Invalid option/],
    ['with an unknown key', { value: 1, unit: 'kWh', comment: 'x' }, /Unrecognized key: "comment"/],
    ['without any number', { unit: 'kWh' }, /needs a value, or both low and high/],
    ['with one bound only', { low: 1, unit: 'kWh' }, /needs a value, or both low and high/],
    ['with a range from zero', { low: 0, high: 1, unit: 'kWh' }, /a low above zero, so that it has a geometric mean/],
    ['with a range from below zero', { low: -1, high: 1, unit: 'kWh' }, /a low above zero/],
    ['with a value that no quantity has', { value: 5e-324, unit: 'kWh' }, /is zero, or 1e-30 and more/],
    ['with an end that no quantity has', { value: 1, high: 1e300, unit: 'kWh' }, /1e\+300 kWh is not between 0 and 1000000000000000 kWh/],
    [
      'with a conflicting figure that no quantity has',
      { value: 1, unit: 'kWh', alternatives: [{ value: -1, unit: 'kWh', ...PROVENANCE }] },
      /-1 kWh is not between/,
    ],
    ['with a range upside down', { low: 2, high: 1, unit: 'kWh' }, /low ≤ value ≤ high/],
    ['with a value below its low', { value: 1, low: 2, high: 3, unit: 'kWh' }, /low ≤ value ≤ high/],
    ['with a value above its high', { value: 4, low: 2, high: 3, unit: 'kWh' }, /low ≤ value ≤ high/],
    ['with a value above a high that stands alone', { value: 4, high: 3, unit: 'kWh' }, /low ≤ value ≤ high/],
    ['with a number that is text', { value: '4', unit: 'kWh' }, /expected number/],
    ['that is not a number', { value: NaN, unit: 'kWh' }, /expected number/],
    ['that is infinite', { value: Infinity, unit: 'kWh' }, /expected number/],
    ['of a period that is none', { value: 1, unit: 'kWh', period: 'last year' }, /Invalid string/],
    ['with evidence of an unknown kind', { value: 1, unit: 'kWh', evidence: 'hearsay' }, /Invalid option/],
    [
      'with a conflicting figure upside down',
      { value: 1, unit: 'kWh', alternatives: [{ value: 9, high: 1, unit: 'kWh', ...PROVENANCE }] },
      /low ≤ value ≤ high/,
    ],
    ['with a conflicting figure without source', { value: 1, unit: 'kWh', alternatives: [{ value: 9, unit: 'kWh' }] }, /expected string/],
  ])('%s is refused', (_name, figure, reason) => {
    expect(refusalsOf(energy, figure).join(' ')).toMatch(reason)
  })

  it('that grows past every number in its field’s unit is refused', () => {
    expect(energy.safeParse({ value: 1e300, unit: 'TWh', ...PROVENANCE }).success).toBe(false)
  })
})

describe('a figure in any unit', () => {
  const any = figureInAnyUnit()

  it('stays in the unit that it is printed in, with its conflicting figures in the same', () => {
    const alternatives = [{ value: 5, unit: 'kWh', ...PROVENANCE }]
    expect(any.parse({ value: 1, unit: 'MWh', ...PROVENANCE, alternatives })).toMatchObject({
      value: 1,
      unit: 'MWh',
      alternatives: [{ value: 0.005, unit: 'MWh', printed: '5 kWh' }],
    })
  })

  it('is refused, not broken by, a conflicting figure of another dimension', () => {
    const refused = any.safeParse({ value: 1, unit: 'W', ...PROVENANCE, alternatives: [{ value: 5, unit: 'J', ...PROVENANCE }] })
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['an alternative in J cannot stand beside a figure in W'])
  })
})

describe('what a figure becomes', () => {
  const units = ['J', 'MJ', 'Wh', 'kWh', 'MWh', 'TWh'] as const
  const number = fc.double({ min: 1e-9, max: 1e5, noNaN: true })
  const printed = fc
    .tuple(fc.array(number, { minLength: 3, maxLength: 3 }), fc.constantFrom(...units), fc.boolean(), fc.boolean())
    .map(([numbers, unit, hasValue, hasBounds]) => {
      const [low, value, high] = numbers.toSorted((one, other) => one - other)
      return { ...(hasValue && { value }), ...((hasBounds || !hasValue) && { low, high }), unit, ...PROVENANCE }
    })

  it('is taken again as it is: reading what was written changes nothing', () => {
    fc.assert(
      fc.property(printed, fc.constantFrom(...units), (figure, unit) => {
        const once: Figure = figureIn(unit).parse(figure)
        expect(figureIn(unit).parse(once)).toStrictEqual(once)
        expect(figureInAnyUnit().parse(once)).toStrictEqual(once)
      }),
      { seed: 20_261_124, numRuns: 300 },
    )
  })

  it('holds low ≤ value ≤ high in every unit', () => {
    fc.assert(
      fc.property(printed, fc.constantFrom(...units), (figure, unit) => {
        const { low = -Infinity, value, high = Infinity } = figureIn(unit).parse(figure)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
      }),
      { seed: 20_261_124, numRuns: 300 },
    )
  })
})
