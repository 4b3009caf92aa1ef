import { DomainError } from '../errors.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import type { Quantity } from '../schemas/unit.js'
import type { WarningCode } from '../schemas/warning.js'
import type { Subject } from './model/subject.js'
import { over, times } from './trace/expression.js'
import { STEP } from './trace/steps.js'
import { compute, modelled, quantityOf, requested, type Trace, type Traced, warn } from './trace/trace.js'
import { between } from './trace/uncertain.js'
import { estimateTraining } from './training.js'
import { tuningAlone } from './trainings/inputs.js'

/** Warnings of a training that bear on the share of it. */
const OF_THE_TRAINING: readonly WarningCode[] = [
  'outside_domain',
  'active_size_unknown',
  'circular_energy',
  'power_not_metered',
  'rated_power_not_metered',
  'reported_differs',
]

/** The training energy of the model that falls on these requests, spread evenly over the requests of its life. */
export function trainingShareOf(trace: Trace, request: InferenceRequest, subject: Subject, requests: Traced): Quantity | null {
  if (!request.include.includes('trainingShare') || request.lifetimeRequests === undefined) return null
  if (!subject.record) {
    throw new DomainError('missing-input', 'trainingShare needs a model of the catalog: the training of a customModel is not known.', [
      { pointer: '/model', detail: 'is needed by include=trainingShare' },
    ])
  }
  const tuning = tuningAlone(trace.catalog, subject.record)
  if (tuning) {
    throw new DomainError(
      'missing-input',
      `Of ${subject.record.name} only a tuning is on record (${tuning.id}), which says nothing of the training before it: leave include=trainingShare out.`,
      [{ pointer: '/include', detail: 'trainingShare needs a training on record' }],
    )
  }
  const { energy, citations, warnings } = estimateTraining(TrainingRequest.parse({ model: subject.record.id }), trace.catalog)
  for (const citation of citations) trace.citations.set(citation.id, citation)
  // What is wrong with the energy of the training is wrong with the share of it.
  for (const { code, message } of warnings) if (OF_THE_TRAINING.includes(code)) warn(trace, code, message)
  const description = 'the estimate of the training of this model'
  const training = modelled(trace, STEP.trainingEnergy, between(energy.value, energy.low, energy.high), description, [])
  const lifetime = requested(trace, STEP.lifetimeRequests, request.lifetimeRequests)
  const share = compute(trace, STEP.trainingShare, over(times(training, requests), lifetime))
  return quantityOf(share, 'kWh')
}
