import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factorIn } from '../../src/estimation/factor.js'
import { catalog, training } from './support/estimates.js'
import { readData } from './support/read-data.js'

const numbers = z.record(z.string(), z.number())
const { figures, interval, achievedShareOfPeak, systemOverRatedPower, pueUnknown } = readData('training-figures.json', (value) =>
  z
    .strictObject({
      provenance: z.string(),
      figures: z.array(z.strictObject({ model: z.string(), publishedKwh: z.number(), fromHours: z.number(), fromCompute: z.number() })),
      interval: z.strictObject({ hours: z.number(), compute: z.number() }),
      achievedShareOfPeak: numbers,
      systemOverRatedPower: numbers,
      pueUnknown: z.number(),
    })
    .parse(value),
)

/** How many times one number is the other, whichever is the greater. */
const timesOff = (one: number, other: number): number => Math.exp(Math.abs(Math.log(one / other)))

describe.each(figures)('the training of $model', ({ model, publishedKwh, fromHours, fromCompute }) => {
  const hours = training({ model, method: 'training-hours-1' }).energy
  const compute = training({ model, method: 'training-compute-1' }).energy

  it('is computed from its hours within the stated 90 % of what was metered, give or take the rounding of the fit', () => {
    expect(timesOff(hours.value, publishedKwh)).toBeLessThan(Math.max(interval.hours, fromHours * 1.05))
  })

  it('is computed from its hours as near as the fit without its family came, within a tenth', () => {
    expect(timesOff(hours.value / publishedKwh, fromHours)).toBeLessThan(1.1)
  })

  it('is computed from its operations as near as the fit without its family came, within a quarter, and inside the interval', () => {
    expect(timesOff(compute.value / publishedKwh, fromCompute)).toBeLessThan(1.25)
    expect(compute.low).toBeLessThan(publishedKwh)
    expect(compute.high).toBeGreaterThan(publishedKwh)
  })
})

describe('the factors of training', () => {
  it.each(Object.entries(achievedShareOfPeak))('have the achieved share of peak of %s as fitted', (name, share) => {
    expect(factorIn(catalog, `training/utilisation/${name}`, 'ratio')).toBeCloseTo(share, 3)
  })

  it.each(Object.entries(systemOverRatedPower))('have the system power of %s over the rated one as fitted', (name, share) => {
    expect(factorIn(catalog, `training/system-power/${name}`, 'ratio')).toBe(share)
  })

  it('have the intervals and the PUE that stands in as fitted', () => {
    expect(factorIn(catalog, 'training/interval-hours', 'ratio')).toBe(interval.hours)
    expect(factorIn(catalog, 'training/interval-compute', 'ratio')).toBe(interval.compute)
    expect(factorIn(catalog, 'training/pue-unknown', 'ratio')).toBe(pueUnknown)
  })
})
