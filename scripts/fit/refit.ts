import type { Catalog } from '../../src/catalog/catalog.js'
import { type Coefficients, coefficientsOf } from '../../src/estimation/serving/roofline.js'
import type { LeftOutScore } from '../../src/schemas/validation.js'
import { catalogAsFitted } from './as-fitted.js'
import { fitCoefficients, weighted } from './fit-coefficients.js'
import { type Defaults, fitDefaults } from './fit-defaults.js'
import { fittedRows } from './fitted-rows.js'
import { byFamily, bySource, type HalfWidths, halfWidths, leaveOut, type LeftOutError, leftOutScore } from './leave-out.js'

/** The starting values of the optimiser: round numbers near what physics suggests, but far enough that the fit must find the optimum. */
const START: Coefficients = {
  memoryShare: 1,
  computeShare: 2,
  stepOverheadSeconds: 4e-5,
  olderEngineOverhead: 3,
  sequenceOverheadSeconds: 8e-7,
  fp8ExtraTraffic: 1,
}

/** Returns the six coefficients and the defaults, from the measurements of the catalog alone. */
export function refit(catalog: Catalog) {
  const asFitted = catalogAsFitted(catalog, 'wattprint-roofline-1')
  const rows = weighted(fittedRows(asFitted))
  const computedWith = coefficientsOf(catalog)
  const coefficients = fitCoefficients(rows, computedWith, START)
  const defaults: Defaults = fitDefaults(rows.map(({ row }) => row.measurement))
  return { asFitted, rows, computedWith, coefficients, defaults }
}

/** Returns the errors with each model family left out, and the half-widths that follow from them. */
export function leaveFamiliesOut({ asFitted, rows, computedWith, coefficients }: ReturnType<typeof refit>) {
  const families = leaveOut(rows, byFamily, computedWith, coefficients)
  const hidden = leaveOut(weighted(fittedRows(asFitted, 'shape_hidden')), byFamily, computedWith, coefficients)
  const widths: HalfWidths = halfWidths(families, leaveOut(rows, bySource, computedWith, coefficients))
  return { scores: [...scoresOf('all_inputs', families), ...scoresOf('shape_hidden', hidden)], widths }
}

function scoresOf(known: LeftOutScore['known'], errors: readonly LeftOutError[]): LeftOutScore[] {
  const modern = errors.filter(({ row }) => row.isModernServing)
  return [
    { known, measurements: 'all', score: leftOutScore(errors) },
    { known, measurements: 'modern_serving', score: leftOutScore(modern) },
  ]
}
