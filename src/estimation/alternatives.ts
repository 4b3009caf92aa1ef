import type { Alternative } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { TracedEnergy } from './footprint/energy-parts.js'
import { type InferenceMethod, type Missing, missingText, unlessRefused } from './method.js'
import { methodName, methodsOfWork } from './methods/index.js'
import type { Subject } from './model/subject.js'
import { inUnit, times } from './trace/expression.js'
import { quantityOf, startTrace, type Trace } from './trace/trace.js'
import { workTypeOf } from './work/work-of.js'

const UNSIZED: Missing = { missing: 'model', why: 'its size is not known' }

/**
 * The energy of the request by every other inference method for its kind of work, in kWh at the facility's meter. Where a method lacks an
 * input or refuses the request, its energy is null and its note gives the reason.
 */
export function alternativesOf(
  trace: Trace,
  request: InferenceRequest,
  subject: Subject,
  chosen: InferenceMethod,
  energy: TracedEnergy,
): Alternative[] {
  return methodsOfWork(workTypeOf(request))
    .filter((method) => method !== chosen)
    .map((method) => {
      const ready = subject.guess?.sizes ? UNSIZED : method.prepare(request, subject, trace.catalog)
      if ('missing' in ready) return { method: methodName(method.card), energy: null, note: `Lacks ${missingText(ready)}.` }
      const answered = unlessRefused(() => ready.energy(startTrace(trace.catalog, { isDetailed: false })))
      if ('refusal' in answered) return { method: methodName(method.card), energy: null, note: answered.refusal }
      const { joules, serverFactors } = answered
      const { chain: ours } = energy
      const kwh = inUnit(times(joules, request.requests, ...(serverFactors ?? ours.serverFactors), ours.pue), 'kWh')
      const chain = serverFactors
        ? 'Its accelerators and servers, with the same PUE.'
        : 'Its accelerators, with the same server, spare capacity and PUE.'
      return { method: methodName(method.card), energy: quantityOf(kwh, 'kWh'), note: `${chain} ${method.card.domain}` }
    })
}
