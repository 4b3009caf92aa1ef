import type { Coefficients } from '../../src/estimation/serving/roofline.js'
import { fitCoefficients, type WeightedRow } from './fit-coefficients.js'
import { byFamily } from './leave-out.js'
import { quantile } from './quantile.js'
import { COEFFICIENTS } from './row-model.js'

export type Interval = { readonly low: number; readonly high: number }

/** Returns the 90 % interval of each coefficient, over fits to model families that are drawn with replacement. */
export function bootstrap(
  rows: readonly WeightedRow[],
  computedWith: Coefficients,
  start: Coefficients,
  draws: number,
): Record<keyof Coefficients, Interval> {
  const families = [...new Set(rows.map(({ row }) => byFamily(row)))]
  const random = randomNumbers(7)
  const fits = Array.from({ length: draws }, () => {
    const drawn = families.map(() => families[Math.floor(random() * families.length)])
    const sample = drawn.flatMap((family) => rows.filter(({ row }) => byFamily(row) === family))
    return fitCoefficients(sample, computedWith, start)
  })
  const interval = (name: keyof Coefficients): Interval => {
    const values = fits.map((fit) => fit[name])
    return { low: quantile(values, 0.05), high: quantile(values, 0.95) }
  }
  return Object.fromEntries(COEFFICIENTS.map((name) => [name, interval(name)])) as Record<keyof Coefficients, Interval>
}

/** Returns a generator of numbers from 0 to 1 that gives the same sequence for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
