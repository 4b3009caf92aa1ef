import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, HOURS_PER_YEAR, JOULES_PER_KWH, MEGAJOULES_PER_KWH, Unit, unitsLike } from '../../src/schemas/unit.js'

const units = Unit.options
const sameDimension = fc.constantFrom(...units).chain((from) => fc.tuple(fc.constant(from), fc.constantFrom(...unitsLike(from))))

describe('units', () => {
  it('have the sizes that they are defined with', () => {
    expect(JOULES_PER_KWH).toBe(3_600_000)
    expect(MEGAJOULES_PER_KWH).toBe(3.6)
    expect(HOURS_PER_YEAR).toBe(8760)
  })

  it.each([
    [1, 'kWh', 'J', 3_600_000],
    [1, 'kWh', 'MJ', 3.6],
    [1287, 'MWh', 'kWh', 1_287_000],
    [1, 'TWh', 'MWh', 1_000_000],
    [370, 'k accelerator-h', 'accelerator-h', 370_000],
    [2.788, 'M accelerator-h', 'accelerator-h', 2_788_000],
    [57, '%', 'ratio', 0.57],
    [175, 'B parameters', 'parameters', 175e9],
    [15, 'T tokens', 'tokens', 15e12],
    [989.4, 'TFLOP/s', 'FLOP/s', 989.4e12],
    [3.35, 'TB/s', 'GB/s', 3350],
    [552.1, 'tCO2e', 'gCO2e', 552_100_000],
    [1, 'lbCO2e/MWh', 'gCO2e/kWh', 0.453_592_37],
    [1, 'kgCO2e/MWh', 'gCO2e/kWh', 1],
    [1.27, 'gal/kWh', 'L/kWh', 1.27 * 3.785_411_784],
    [1, 'm3/MWh', 'L/kWh', 1],
    [14.5, 'd', 'h', 348],
    [2, 'years', 'h', 17_520],
    [1, 'GB', 'bits', 8e9],
    [0.037, 'ms', 's', 0.000_037],
    [4, 'J/token', 'Wh/token', 4 / 3600],
  ] as const)('turn %s %s into %s exactly', (amount, from, to, expected) => {
    expect(convert(amount, from, to)).toBe(expected)
  })

  it('keep a number as it is in its own unit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom(...units), (amount, unit) => {
        expect(convert(amount, unit, unit)).toBe(amount)
      }),
    )
  })

  it('come back from another unit to within a rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), sameDimension, (amount, [from, to]) => {
        expect(convert(convert(amount, from, to), to, from) / amount).toBeCloseTo(1, 12)
      }),
      { seed: 20_261_124 },
    )
  })

  it('keep the order of numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        sameDimension,
        (one, other, [from, to]) => {
          if (one <= other) expect(convert(one, from, to)).toBeLessThanOrEqual(convert(other, from, to))
        },
      ),
      { seed: 20_261_124 },
    )
  })

  it('are not turned into those of another dimension', () => {
    for (const from of units)
      for (const to of units) if (!unitsLike(from).includes(to)) expect(() => convert(1, from, to)).toThrow(`${from} is a unit of`)
  })

  it('list themselves first among those like them', () => {
    for (const unit of units) expect(unitsLike(unit)[0]).toBe(unit)
  })
})
