import type { Catalog } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { CallerKnowledge } from '../../schemas/validation.js'
import { type AcceleratorEnergy, type InferenceMethod, missingText, unlessRefused } from '../method.js'
import { subjectOf } from '../model/subject.js'
import { startTrace, type Trace } from '../trace/trace.js'
import { highOf, lowOf, type Uncertain } from '../trace/uncertain.js'
import { requestOfMeasurement } from './request-of-measurement.js'
import type { Prediction } from './score.js'

/** The trace of a prediction is kept for those who look at its terms. */
export type Predicted = Prediction & { readonly joulesPerOutputToken: Uncertain; readonly energy: AcceleratorEnergy; readonly trace: Trace }
export type Unserved = { readonly unserved: string }

/** What the method says of a measurement's accelerators, beside the measurement; or what the method lacks. */
export function predict(catalog: Catalog, method: InferenceMethod, measurement: Measurement, known: CallerKnowledge): Predicted | Unserved {
  const request = requestOfMeasurement(catalog, measurement, known)
  const energy = energyBy(catalog, method, request)
  if (!('unserved' in energy)) return beside(measurement, energy)
  if (measurement.model === null) return energy
  const ofRecord = energyBy(catalog, method, { ...request, customModel: undefined, model: measurement.model })
  return 'unserved' in ofRecord ? ofRecord : beside(measurement, ofRecord)
}

/** An estimate beside what was measured. */
export function comparison(estimate: Uncertain, measured: number): Prediction {
  const hasInterval = estimate.down > 0 || estimate.up > 0
  const isInside = hasInterval ? lowOf(estimate) <= measured && measured <= highOf(estimate) : null
  return { lnError: Math.log(estimate.value / measured), isInside }
}

type Traced = { readonly energy: AcceleratorEnergy; readonly trace: Trace }

function energyBy(catalog: Catalog, method: InferenceMethod, request: InferenceRequest): Traced | Unserved {
  const trace = startTrace(catalog)
  const subject = subjectOf(trace, request)
  const ready = method.prepare(request, subject, catalog)
  if ('missing' in ready) return { unserved: `lacks ${missingText(ready)}` }
  const energy = unlessRefused(() => ready.energy(trace))
  return 'refusal' in energy ? { unserved: energy.refusal } : { energy, trace }
}

function beside({ meanOutputTokens, energyJoulesPerOutputToken }: Measurement, { energy, trace }: Traced): Predicted {
  const { value, down, up } = energy.joules
  const joulesPerOutputToken = { value: value / meanOutputTokens, down, up }
  return { ...comparison(joulesPerOutputToken, energyJoulesPerOutputToken), joulesPerOutputToken, energy, trace }
}
