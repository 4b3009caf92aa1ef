import type { Alternative } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { JOULES_PER_KWH } from '../schemas/unit.js'
import type { TracedEnergy } from './footprint/energy-parts.js'
import type { InferenceMethod } from './method.js'
import { INFERENCE_METHODS, methodName } from './methods/index.js'
import type { Subject } from './subject.js'
import { type Trace, quantityOf, startTrace } from './trace.js'
import { exactly, product, scaled } from './uncertain.js'

/** The same request by every other inference method, or which input it lacks. */
export function alternativesOf(
  trace: Trace,
  request: InferenceRequest,
  subject: Subject,
  chosen: InferenceMethod,
  energy: TracedEnergy,
): Alternative[] {
  return INFERENCE_METHODS.filter((method) => method !== chosen).map((method) => {
    const lacking = method.lacks(request, subject, trace.catalog)
    if (lacking !== undefined) return { method: methodName(method.card), energy: null, note: `Lacks ${lacking}.` }
    const { joules, serverFactors } = method.acceleratorEnergy(startTrace(trace.catalog), request, subject)
    const server = serverFactors ? product(...serverFactors) : energy.serverFactor
    const kwh = scaled(product(joules, server, energy.chain.pue, exactly(request.requests)), 1 / JOULES_PER_KWH)
    const chain = serverFactors
      ? 'Its accelerators and servers, with the same PUE.'
      : 'Its accelerators, with the same server, spare capacity and PUE.'
    return { method: methodName(method.card), energy: quantityOf(kwh, 'kWh'), note: `${chain} ${method.card.domain}` }
  })
}
