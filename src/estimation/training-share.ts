import { DomainError } from '../errors.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { Quantity } from '../schemas/quantity.js'
import { TrainingRequest } from '../schemas/training-request.js'
import type { Subject } from './subject.js'
import { type Trace, computed, quantityOf, requested } from './trace.js'
import { estimateTraining } from './training.js'
import { between, scaled } from './uncertain.js'

/** The training energy of the model that falls on these requests, spread evenly over the requests of its life. */
export function trainingShareOf(trace: Trace, request: InferenceRequest, subject: Subject): Quantity | null {
  if (!request.include.includes('trainingShare') || request.lifetimeRequests === undefined) return null
  if (!subject.record) {
    throw new DomainError('missing-input', 'trainingShare needs a model of the catalog: the training of a customModel is not known.', [
      { pointer: '/model', detail: 'is needed by include=trainingShare' },
    ])
  }
  const { energy, citations } = estimateTraining(TrainingRequest.parse({ model: subject.record.id }), trace.catalog)
  for (const citation of citations) trace.citations.set(citation.id, citation)
  const training = between(energy.value, energy.low, energy.high)
  const lifetime = requested(
    trace,
    { id: 'lifetime-requests', name: 'Requests that the training is spread over', unit: 'count' },
    request.lifetimeRequests,
  )
  const share = computed(
    trace,
    { id: 'training-share', name: 'Training energy that falls on these requests', unit: 'kWh' },
    scaled(training, request.requests / lifetime.value),
    'training energy × requests / requests of its life',
    [lifetime],
  )
  return quantityOf(share, 'kWh')
}
