import type { Catalog } from '../../catalog/catalog.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { CallerKnowledge } from '../../schemas/validation.js'
import type { InferenceMethod } from '../method.js'
import type { Uncertain } from '../trace/uncertain.js'
import { predict, type Predicted } from './predict.js'
import type { Prediction } from './score.js'
import { catalogWithoutSource } from './without-source.js'

/** Lets others work; called every so often, because a validation takes longer than anyone should wait behind. */
export type Pause = () => Promise<void>
export type Scored = { readonly measurement: Measurement; readonly prediction: Prediction; readonly estimate: Uncertain }
export type Predictions = { readonly scored: readonly Scored[]; readonly reasons: readonly string[] }

const MEASUREMENTS_BETWEEN_PAUSES = 50

/** What a method says of measurements; it sees none of those of the source that it is scored on. */
export async function predictAll(
  catalog: Catalog,
  method: InferenceMethod,
  measurements: readonly Measurement[],
  known: CallerKnowledge,
  pause: Pause,
): Promise<Predictions> {
  const scored: Scored[] = []
  const reasons: string[] = []
  for (const [index, measurement] of measurements.entries()) {
    if (index % MEASUREMENTS_BETWEEN_PAUSES === 0) await pause()
    const prediction = predict(catalogWithoutSource(catalog, measurement.source), method, measurement, known)
    if ('unserved' in prediction) reasons.push(prediction.unserved)
    else scored.push(withoutTrace(measurement, prediction))
  }
  return { scored, reasons }
}

/** A thousand traces would weigh more than all that is read from them. */
function withoutTrace(measurement: Measurement, { lnError, isInside, joulesPerOutputToken: estimate }: Predicted): Scored {
  return { measurement, prediction: { lnError, isInside }, estimate }
}
