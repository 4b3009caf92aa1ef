import type { Coefficients } from '../../src/estimation/serving/roofline.js'
import { type Prediction, scoreOf } from '../../src/estimation/validation/predict.js'
import type { Score } from '../../src/schemas/validation.js'
import { fitCoefficients, type WeightedRow } from './fit-coefficients.js'
import type { FittedRow } from './fitted-rows.js'
import { quantile } from './quantile.js'
import { changeOf, lnEstimate } from './row-model.js'
import { studentT95 } from './student-t.js'

export type LeftOutError = { readonly row: FittedRow; readonly lnError: number }
type GroupOf = (row: FittedRow) => string

export const byFamily: GroupOf = ({ measurement }) => measurement.family
export const bySource: GroupOf = ({ measurement }) => measurement.source

/** Returns the error of each row by coefficients that were fitted without its group. */
export function leaveOut(rows: readonly WeightedRow[], groupOf: GroupOf, computedWith: Coefficients, start: Coefficients): LeftOutError[] {
  return [...new Set(rows.map(({ row }) => groupOf(row)))].flatMap((group) => {
    const isLeftOut = ({ row }: WeightedRow) => groupOf(row) === group
    const others = rows.filter((one) => !isLeftOut(one))
    const change = changeOf(fitCoefficients(others, computedWith, start), computedWith)
    return rows.filter(isLeftOut).map(({ row }) => ({ row, lnError: lnEstimate(row, change) - row.lnMeasured }))
  })
}

/** Returns the score of left-out errors against the interval that the method gives. */
export function leftOutScore(errors: readonly LeftOutError[]): Score {
  const predictions = errors.map(({ row: { down, up }, lnError }): Prediction => ({ lnError, isInside: -up <= lnError && lnError <= down }))
  const score = scoreOf(predictions)
  if (!score) throw new Error('There is nothing to score.')
  return score
}

export type HalfWidths = { readonly modern: number; readonly older: number; readonly unmeasured: number }

/**
 * Returns the half-widths of ln energy at 90 %: the 90 % quantile of the errors with families left out, widened by Student's t because
 * there are few families. For what was never measured, whole sources are left out.
 */
export function halfWidths(families: readonly LeftOutError[], sources: readonly LeftOutError[]): HalfWidths {
  const q90 = (errors: readonly LeftOutError[]) =>
    quantile(
      errors.map(({ lnError }) => Math.abs(lnError)),
      0.9,
    )
  const stretched = (errors: readonly LeftOutError[]) => {
    const count = new Set(errors.map(({ row }) => byFamily(row))).size
    return (q90(errors) * studentT95(count - 1)) / 1.645
  }
  return {
    modern: stretched(families.filter(({ row }) => !row.isOlderEngine)),
    older: stretched(families.filter(({ row }) => row.isOlderEngine)),
    unmeasured: q90(sources),
  }
}
