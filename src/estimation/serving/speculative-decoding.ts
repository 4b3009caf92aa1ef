import { memoPerCatalog } from '../../catalog/catalog.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { expOf, minus, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, type Trace, type Traced, warn } from '../trace/trace.js'

const FACTOR_PREFIX = 'wattprint-roofline-1/speculative-decoding-'

/** The batches at which speculative decoding was measured, in ascending order. */
export const speculativeBatches = memoPerCatalog((catalog) =>
  catalog.records.factor.items
    .filter(({ id }) => id.startsWith(FACTOR_PREFIX))
    .map(({ id }) => Number(id.slice(FACTOR_PREFIX.length)))
    .toSorted((one, other) => one - other),
)

/** The published ratio of the energy with speculative decoding to that without, at one of speculativeBatches. */
export function speculativeFigure({ catalog }: Trace, batch: number): Figure {
  return factorFigure(catalog, `${FACTOR_PREFIX}${batch}`)
}

/** Warns that speculative decoding was measured on one model only. */
export function warnOfSpeculation(trace: Trace): void {
  warn(trace, 'outside_domain', 'Speculative decoding was measured on one model only: the interval is the wide one.')
}

/**
 * The energy in J with speculative decoding, where the request uses it: times the published ratio at the measured batch that is nearest in
 * ln.
 */
export function speculativeFactor(trace: Trace, { speculativeDecoding }: InferenceRequest, joules: Traced, batch: number): Traced {
  if (speculativeDecoding !== true) return joules
  warnOfSpeculation(trace)
  const nearest = speculativeBatches(trace.catalog).reduce((best, one) =>
    Math.abs(Math.log(one / batch)) < Math.abs(Math.log(best / batch)) ? one : best,
  )
  const factor = recorded(
    trace,
    { ...STEP.speculativeFactor, name: `Energy with speculative decoding over without, near batch ${nearest}` },
    speculativeFigure(trace, nearest),
  )
  const half = (name: string) =>
    recorded(trace, { ...STEP.halfWidth, id: `half-width-${name}` }, factorFigure(trace.catalog, `wattprint-roofline-1/half-width-${name}`))
  const wider = toPower(minus(toPower(half('unmeasured'), 2), toPower(half('modern'), 2)), 0.5)
  return compute(trace, STEP.speculativeJoules, times(joules, factor, expOf(wider)))
}
