import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { speculativeBatches, speculativeFigure, warnOfSpeculation } from '../serving/speculative-decoding.js'
import { certain, expOf, ln, minus, over, plus, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, recordedOnce, type Trace, type Traced } from '../trace/trace.js'

/** The energy in J with speculative decoding, where the request uses it: times the published ratio, interpolated over ln of the batch. */
export function speculativeJoules(trace: Trace, { speculativeDecoding }: InferenceRequest, joules: Traced, batch: Traced): Traced {
  if (speculativeDecoding !== true) return joules
  warnOfSpeculation(trace)
  const half = (
    name: 'half-width-unmeasured' | 'half-width-modern-below',
    label: typeof STEP.halfWidth | typeof STEP.halfWidthUnmeasured,
  ) => recordedOnce(trace, label, factorFigure(trace.catalog, `wattprint-roofline-2/${name}`))
  const wide = half('half-width-unmeasured', STEP.halfWidthUnmeasured)
  const wider = toPower(minus(toPower(wide, 2), toPower(half('half-width-modern-below', STEP.halfWidth), 2)), 0.5)
  return compute(trace, STEP.speculativeJoules, times(joules, certain(ratioAt(trace, batch)), expOf(wider)))
}

/** The ratio at a batch, interpolated between two measured batches; outside of these, that of the nearest one. */
function ratioAt(trace: Trace, batch: Traced): Traced {
  const batches = speculativeBatches(trace.catalog)
  const above = batches.find((one) => one >= batch.value) ?? batches.at(-1) ?? 1
  const below = batches.findLast((one) => one <= batch.value) ?? above
  const ratio = (at: number) => {
    const label = { ...STEP.speculativeAt, id: `${STEP.speculativeAt.id}-${at}`, name: `${STEP.speculativeAt.name}, at batch ${at}` }
    return recorded(trace, label, speculativeFigure(trace, at))
  }
  if (above === below || batch.value > above) return ratio(above)
  const [low, high] = [ratio(below), ratio(above)]
  const way = over(ln(over(batch, below)), Math.log(above / below))
  return compute(trace, STEP.speculativeFactor, certain(plus(low, times(minus(high, low), way))))
}
