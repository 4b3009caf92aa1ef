import { type Catalog, memoPerCatalog } from '../../../catalog/catalog.js'
import type { WorkMeasurement } from '../../../schemas/work-measurement.js'
import { factorIn } from '../../factor.js'
import { energyAt, type InferenceMethod, missingText, prepared, type PreparedInference, unlessRefused } from '../../method.js'
import { STEP } from '../../trace/steps.js'
import { startTrace, type Trace } from '../../trace/trace.js'
import type { Uncertain } from '../../trace/uncertain.js'
import { countedPrompt, hasMoreThanText, withVision } from '../../vision/counted-prompt.js'
import { comparison } from '../predict.js'
import type { Pause } from '../predict-all.js'
import type { Prediction } from '../score.js'
import { type Asked, askedOf } from './ask.js'

export type ScoredWork = {
  readonly measurement: WorkMeasurement
  readonly method: InferenceMethod
  readonly prediction: Prediction
  readonly estimate: Uncertain
  /** Operations of an output by diffusion. */
  readonly flop: number | undefined
}
/** What was estimated of the measurements, and why the others were not. */
export type WorkPredictions = {
  readonly scored: readonly ScoredWork[]
  readonly unscored: readonly { readonly measurement: WorkMeasurement; readonly reason: string }[]
}

const MEASUREMENTS_BETWEEN_PAUSES = 50

/** What our methods say of each measurement of other work than text: computed once a catalog, when first asked for. */
export const workPredictions = memoPerCatalog(async (catalog, pause: Pause): Promise<WorkPredictions> => {
  const scored: ScoredWork[] = []
  const unscored: WorkPredictions['unscored'][number][] = []
  for (const [index, measurement] of catalog.records.workMeasurement.items.entries()) {
    if (index % MEASUREMENTS_BETWEEN_PAUSES === 0) await pause()
    const predicted = predictWork(catalog, measurement)
    if ('unserved' in predicted) unscored.push({ measurement, reason: predicted.unserved })
    else scored.push(withoutTrace(predicted))
  }
  return { scored, unscored }
})

/** A thousand traces would weigh more than all that is read from them. */
function withoutTrace({ measurement, method, prediction, estimate, flop }: PredictedWork): ScoredWork {
  return { measurement, method, prediction, estimate, flop }
}

type PredictedWork = ScoredWork & { readonly trace: Trace }

/** Joules of the accelerators for the unit of work of a measurement, beside it; or why not. The trace is kept for those who look at its terms. */
export function predictWork(catalog: Catalog, measurement: WorkMeasurement): PredictedWork | { readonly unserved: string } {
  if (measurement.use === 'context') return { unserved: 'kept as context; the note of each says why' }
  const asked = askedOf(catalog, measurement)
  if ('unserved' in asked) return asked
  const trace = startTrace(catalog)
  const ready = asked.method.prepare(asked.request, asked.subject, catalog)
  if ('missing' in ready) return { unserved: `lacks ${missingText(ready)}` }
  const energy = unlessRefused(() => joulesOf(trace, asked, ready, measurement))
  if ('refusal' in energy) return { unserved: energy.refusal }
  const flop = trace.steps.find(({ id }) => id === STEP.outputFlop.id)?.value
  return { measurement, method: asked.method, prediction: comparison(energy, measurement.energyJoules), estimate: energy, flop, trace }
}

function joulesOf(trace: Trace, { method, request, subject }: Asked, ready: PreparedInference, { task }: WorkMeasurement): Uncertain {
  if (!hasMoreThanText(request)) {
    const { joules } = ready.energy(trace)
    const halfWidth = task === 'video-chat' ? factorIn(trace.catalog, 'wattprint-vision/half-width-video', 'ratio') : undefined
    return halfWidth === undefined ? joules : { value: joules.value, down: halfWidth, up: halfWidth }
  }
  const { record } = subject
  const prompt = countedPrompt(trace, request, { record })
  const { energy } = prepared(method.card, method.prepare(prompt.request, subject, trace.catalog))
  const joulesAt = (inputTokens: number): number =>
    energyAt(trace.catalog, method, { ...prompt.request, inputTokens }, subject).joules.value
  return withVision(trace, prompt.request, { record }, prompt, energy(trace), joulesAt).joules
}
