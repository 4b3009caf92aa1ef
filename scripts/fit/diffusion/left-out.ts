import { type Prediction, scoreOf } from '../../../src/estimation/validation/predict.js'
import { WorkLeftOutScore } from '../../../src/schemas/validation.js'
import { type DiffusionCoefficients, fitDiffusion, type FitRules, lnDiffusion } from './coefficients.js'
import type { DiffusionRow } from './rows.js'

type LeftOut = WorkLeftOutScore['leftOut']
type Rows = WorkLeftOutScore['rows']

/** Sources of the same laboratory, each with the name under which both are grouped. */
const LABORATORIES: Readonly<Record<string, string>> = { 'mlenergy-v2': 'mlenergy-v3', benchlab: 'video-killed' }

/** The group of a row, by what is left out of the fit. */
const GROUPS: Readonly<Record<Exclude<LeftOut, 'nothing'>, (row: DiffusionRow) => string>> = {
  family: ({ measurement }) => measurement.family ?? '',
  source: ({ measurement }) => measurement.source,
  laboratory: ({ measurement }) => LABORATORIES[measurement.source] ?? measurement.source,
  hardware: ({ measurement }) => measurement.hardware ?? '',
  task: ({ measurement }) => measurement.work,
}

const isOne = ({ accelerators }: DiffusionRow) => accelerators === 1
const isOf = (work: string) => (row: DiffusionRow) => row.measurement.work === work
const SELECTIONS: Readonly<Record<Rows, (row: DiffusionRow) => boolean>> = {
  one: isOne,
  one_images: (row) => isOne(row) && isOf('image')(row),
  one_video: (row) => isOne(row) && isOf('video')(row),
  several: (row) => !isOne(row),
  several_images: (row) => !isOne(row) && isOf('image')(row),
  several_video: (row) => !isOne(row) && isOf('video')(row),
}

/** Returns the scores of the rows by coefficients fitted without the rows of their group, and by those fitted on all rows. */
export function leftOutOfDiffusion(rows: readonly DiffusionRow[], rules: FitRules, fitted: DiffusionCoefficients): WorkLeftOutScore[] {
  return WorkLeftOutScore.shape.leftOut.options.flatMap((leftOut) => {
    const errors = errorsWithout(leftOut, rows, rules, fitted)
    return WorkLeftOutScore.shape.rows.options.flatMap((selection) => {
      const score = scoreOf(errors.filter(({ row }) => SELECTIONS[selection](row)).map(({ prediction }) => prediction))
      return score ? [{ leftOut, rows: selection, score }] : []
    })
  })
}

type RowError = { readonly row: DiffusionRow; readonly prediction: Prediction }

function errorsWithout(leftOut: LeftOut, rows: readonly DiffusionRow[], rules: FitRules, fitted: DiffusionCoefficients): RowError[] {
  const errorsBy = (coefficients: DiffusionCoefficients, ofRows: readonly DiffusionRow[]) =>
    ofRows.map((row) => {
      const lnError = lnDiffusion(row, coefficients, rules.vaeWeight) - row.lnMeasured
      return { row, prediction: { lnError, isInside: -row.up <= lnError && lnError <= row.down } }
    })
  if (leftOut === 'nothing') return errorsBy(fitted, rows)
  const groupOf = GROUPS[leftOut]
  return [...new Set(rows.map(groupOf))].flatMap((group) => {
    const others = rows.filter((row) => groupOf(row) !== group)
    return errorsBy(
      fitDiffusion(others, rules),
      rows.filter((row) => groupOf(row) === group),
    )
  })
}
