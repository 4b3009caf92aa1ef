import type { Interval } from '../bootstrap.js'
import type { Weighted } from '../fit-coefficients.js'
import { quantile } from '../quantile.js'
import { fitSecond, type Prior, SECOND_COEFFICIENTS, type SecondCoefficients, type SecondRow } from './coefficients.js'
import { numpyRandom } from './numpy-random.js'

const SEED = 7

/**
 * Returns the 90 % interval of each coefficient, over fits to model families that are drawn within each laboratory. Every other draw
 * leaves one laboratory out.
 */
export function bootstrapSecond(
  rows: readonly Weighted<SecondRow>[],
  prior: Prior,
  start: SecondCoefficients,
  draws: number,
): Record<keyof SecondCoefficients, Interval> {
  const laboratories = byLaboratoryAndFamily(rows)
  const random = numpyRandom(SEED)
  const fits = Array.from({ length: draws }, () => {
    const drawn = laboratories.map((families) => families.flatMap(() => families[random.below(families.length)] ?? []))
    const dropped = random.fraction() < 0.5 ? random.below(laboratories.length) : undefined
    const sample = drawn.flatMap((ofLaboratory, index) => (index === dropped ? [] : ofLaboratory))
    return fitSecond(sample, prior, start)
  })
  const interval = (name: keyof SecondCoefficients): Interval => {
    const values = fits.map((fit) => fit[name])
    return { low: quantile(values, 0.05), high: quantile(values, 0.95) }
  }
  return Object.fromEntries(SECOND_COEFFICIENTS.map((name) => [name, interval(name)])) as Record<keyof SecondCoefficients, Interval>
}

/** The rows of each family of each laboratory, both ordered by name. */
function byLaboratoryAndFamily(rows: readonly Weighted<SecondRow>[]): Weighted<SecondRow>[][][] {
  const inOrder = (names: readonly string[]) => [...new Set(names)].sort()
  return inOrder(rows.map(({ row }) => row.laboratory)).map((laboratory) => {
    const own = rows.filter(({ row }) => row.laboratory === laboratory)
    return inOrder(own.map(({ row }) => row.measurement.family)).map((family) => own.filter(({ row }) => row.measurement.family === family))
  })
}
