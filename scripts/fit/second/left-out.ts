import { grouped, type Prediction, scoreOf } from '../../../src/estimation/validation/predict.js'
import type { Score, SecondEditionScore } from '../../../src/schemas/validation.js'
import type { Weighted } from '../fit-coefficients.js'
import { fitSecond, lnEstimate, type Prior, type SecondCoefficients, type SecondRow } from './coefficients.js'

export type SecondError = { readonly row: SecondRow; readonly lnError: number }
type LeftOut = SecondEditionScore['leftOut']

/** The group of a row, by what is left out of the fit. Families are told apart by the first word of their names. */
const GROUPS: Readonly<Record<Exclude<LeftOut, 'nothing'>, (row: SecondRow) => string>> = {
  laboratory: ({ laboratory }) => laboratory,
  family: ({ measurement }) => measurement.family.toLowerCase().replace(/[^a-z].*$/, ''),
}

/** Returns the error of each row by coefficients fitted without its laboratory or family or, for `nothing`, on all rows. */
export function errorsWithout(
  leftOut: LeftOut,
  rows: readonly Weighted<SecondRow>[],
  prior: Prior,
  fitted: SecondCoefficients,
): SecondError[] {
  const errorsBy = (coefficients: SecondCoefficients, ofRows: readonly Weighted<SecondRow>[]) =>
    ofRows.map(({ row }) => ({ row, lnError: lnEstimate(row, coefficients) - row.lnMeasured }))
  if (leftOut === 'nothing') return errorsBy(fitted, rows)
  const groupOf = GROUPS[leftOut]
  return [...new Set(rows.map(({ row }) => groupOf(row)))].flatMap((group) => {
    const others = rows.filter(({ row }) => groupOf(row) !== group)
    return errorsBy(
      fitSecond(others, prior, fitted),
      rows.filter(({ row }) => groupOf(row) === group),
    )
  })
}

/** Returns the scores of errors: of all rows, with laboratories weighing alike, and by class of the interval. */
export function secondScores(leftOut: LeftOut, errors: readonly SecondError[]): SecondEditionScore[] {
  const classes = [...new Set(errors.map(({ row }) => row.halfWidthClass))].sort()
  return [
    { leftOut, rows: 'all', score: scoreOfErrors(errors) },
    { leftOut, rows: 'each_laboratory_alike', score: scoreOfLaboratories(errors) },
    ...classes.map((name): SecondEditionScore => {
      const rows = name === 'own-machine' ? 'own_machine' : name
      return { leftOut, rows, score: scoreOfErrors(errors.filter(({ row }) => row.halfWidthClass === name)) }
    }),
  ]
}

function scoreOfErrors(errors: readonly SecondError[]): Score {
  const score = scoreOf(
    errors.map(({ row: { down, up }, lnError }): Prediction => ({ lnError, isInside: -up <= lnError && lnError <= down })),
  )
  if (!score) throw new Error('There is nothing to score.')
  return score
}

/** The mean over laboratories of their scores: the geometric mean of factors, and the arithmetic mean of shares. */
function scoreOfLaboratories(errors: readonly SecondError[]): Score {
  const own = grouped(errors, ({ row }) => row.laboratory).map(({ items }) => scoreOfErrors(items))
  const mean = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0) / numbers.length
  const factor = (read: (score: Score) => number) => Math.exp(mean(own.map((score) => Math.log(read(score)))))
  return {
    count: own.length,
    medianFactorError: factor(({ medianFactorError }) => medianFactorError),
    shareWithinOneAndAHalf: mean(own.map(({ shareWithinOneAndAHalf }) => shareWithinOneAndAHalf)),
    shareWithinTwo: mean(own.map(({ shareWithinTwo }) => shareWithinTwo)),
    bias: factor(({ bias }) => bias),
    coverage: mean(own.map(({ coverage }) => coverage ?? 0)),
  }
}

/** Returns the 90th percentile of the errors with laboratories weighing alike, which is a half-width of the method. */
export function halfWidthOf(errors: readonly SecondError[]): number {
  const counts = new Map<string, number>()
  for (const { row } of errors) counts.set(row.laboratory, (counts.get(row.laboratory) ?? 0) + 1)
  const sizes = errors.map(({ row, lnError }) => ({ size: Math.abs(lnError), weight: 1 / (counts.get(row.laboratory) ?? 1) }))
  const sorted = sizes.toSorted((one, other) => one.size - other.size)
  const total = sorted.reduce((all, { weight }) => all + weight, 0)
  let passed = 0
  for (const { size, weight } of sorted) {
    passed += weight
    if (passed >= 0.9 * total) return size
  }
  return sorted.at(-1)?.size ?? NaN
}
