import { type Interval, randomNumbers } from '../bootstrap.js'
import { quantile } from '../quantile.js'
import { DIFFUSION_COEFFICIENTS, type DiffusionCoefficients, fitDiffusion, type FitRules } from './coefficients.js'
import type { DiffusionRow } from './rows.js'

const SEED = 7

/** Returns the 90 % interval of each coefficient, over fits to model families that are drawn with replacement. */
export function bootstrapDiffusion(
  rows: readonly DiffusionRow[],
  rules: FitRules,
  draws: number,
): Record<keyof DiffusionCoefficients, Interval> {
  const familyOf = ({ measurement }: DiffusionRow) => measurement.family
  const families = [...new Set(rows.map(familyOf))]
  const random = randomNumbers(SEED)
  const fits = Array.from({ length: draws }, () => {
    const drawn = families.map(() => families[Math.floor(random() * families.length)])
    return fitDiffusion(
      drawn.flatMap((family) => rows.filter((row) => familyOf(row) === family)),
      rules,
    )
  })
  const interval = (name: keyof DiffusionCoefficients): Interval => {
    const values = fits.map((fit) => fit[name])
    return { low: quantile(values, 0.05), high: quantile(values, 0.95) }
  }
  return Object.fromEntries(DIFFUSION_COEFFICIENTS.map((name) => [name, interval(name)])) as Record<keyof DiffusionCoefficients, Interval>
}
