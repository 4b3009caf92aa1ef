import type { Catalog } from '../../../src/catalog/catalog.js'
import { SecondEditionScore } from '../../../src/schemas/validation.js'
import { catalogAsFitted } from '../as-fitted.js'
import { weighted } from '../fit-coefficients.js'
import { fitSecond, lnEstimate, priorOf } from './coefficients.js'
import { errorsWithout, halfWidthOf, type SecondError, secondScores } from './left-out.js'
import { secondRows } from './rows.js'

/** Returns the twelve coefficients of `wattprint-roofline-2`, from the measurements of the catalog alone. */
export function fitSecondEdition(catalog: Catalog) {
  const asFitted = catalogAsFitted(catalog, 'wattprint-roofline-2')
  const rows = weighted(secondRows(asFitted, ['fit', 'fit_2']))
  const prior = priorOf(catalog)
  return { asFitted, rows, prior, coefficients: fitSecond(rows, prior) }
}

type Fitted = ReturnType<typeof fitSecondEdition>

/** Returns the scores with laboratories and families left out, and the half-widths that follow from laboratories left out. */
export function scoreSecondEdition({ asFitted, rows, prior, coefficients }: Fitted) {
  const byLeftOut = SecondEditionScore.shape.leftOut.options.map((leftOut) => ({
    leftOut,
    errors: errorsWithout(leftOut, rows, prior, coefficients),
  }))
  const unseen = secondRows(asFitted, ['check']).map((row) => ({ row, lnError: lnEstimate(row, coefficients) - row.lnMeasured }))
  const laboratories = byLeftOut.find(({ leftOut }) => leftOut === 'laboratory')?.errors ?? []
  return {
    scores: byLeftOut.flatMap(({ leftOut, errors }) => secondScores(leftOut, errors)),
    halfWidths: halfWidths([...laboratories, ...unseen]),
  }
}

/** The laboratory whose scripts around HF transformers need several times the usual energy. It alone sets the upper end of that class. */
const COSTLY_SCRIPTS = 'dfki-krupp-2026'

function halfWidths(errors: readonly SecondError[]): { readonly name: string; readonly fitted: number }[] {
  const classes = [...new Set(errors.map(({ row }) => row.halfWidthClass))].sort()
  return classes.flatMap((name) => {
    const own = errors.filter(({ row }) => row.halfWidthClass === name)
    const below = name === 'hf' ? own.filter(({ row }) => row.laboratory !== COSTLY_SCRIPTS) : own
    return [
      { name: `half-width-${name}-below`, fitted: halfWidthOf(below) },
      { name: `half-width-${name}-above`, fitted: halfWidthOf(own) },
    ]
  })
}
