import { findRecord } from '../../catalog/find-record.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { unmeasured } from '../inference/check-inference.js'
import type { AcceleratorEnergy, InferenceMethod } from '../method.js'
import { activeParameters, type Subject, totalParameters } from '../model/subject.js'
import { ratedPowerOf, sixteenBitPeakOf } from '../serving/serving.js'
import { certain, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, warn } from '../trace/trace.js'

/** The differences between the methods that count floating-point operations. */
export type FlopMethod = { readonly id: string; readonly countsInput: boolean; readonly powerShareFactor?: string }

/** The `prepare` of a method that counts operations. It needs hardware with a 16-bit peak and a rated power. */
export function preparedFromFlop(method: FlopMethod): InferenceMethod['prepare'] {
  return (request, subject, catalog) => {
    const { hardware } = request
    if (hardware === undefined)
      return { missing: 'hardware', why: 'operations are turned into energy by the peak and the rated power of an accelerator' }
    const accelerator = (): Accelerator => findRecord(catalog, 'accelerator', hardware)
    return { energy: (trace) => energyFromFlop(trace, { request, subject, accelerator: accelerator(), method }) }
  }
}

type FlopInputs = {
  readonly request: InferenceRequest
  readonly subject: Subject
  readonly accelerator: Accelerator
  readonly method: FlopMethod
}

/** The energy in J of 2 N operations for each token at a share of peak, times a share of rated power. */
function energyFromFlop(trace: Trace, { request, subject, accelerator, method }: FlopInputs): AcceleratorEnergy {
  warn(trace, 'peer_method', `${method.id} is a rule of thumb that was never fitted: see the weaknesses of the method.`)
  const peak = recorded(trace, { ...STEP.peakArithmetic, name: 'Dense 16-bit peak of an accelerator' }, sixteenBitPeakOf(accelerator))
  const power = ratedPowerOf(trace, request, accelerator)
  const active = activeParameters(trace, subject, totalParameters(trace, subject))
  const generated = (request.outputTokens ?? 0) + (request.reasoningTokens ?? 0)
  const counted = method.countsInput ? generated + (request.inputTokens ?? 0) - (request.cachedInputTokens ?? 0) : generated
  const tokens = requested(trace, STEP.countedTokens, counted)
  const utilisation = recorded(
    trace,
    { ...STEP.utilisation, name: 'Share of peak' },
    factorFigure(trace.catalog, `${method.id}/utilisation`),
  )
  const seconds = over(times(2, active, tokens), times(utilisation, certain(peak)))
  const watts =
    method.powerShareFactor === undefined
      ? power
      : times(power, recorded(trace, STEP.powerShareOfMethod, factorFigure(trace.catalog, method.powerShareFactor)))
  const joules = compute(trace, STEP.requestJoules, times(seconds, watts, unmeasured(trace)))
  return { joules, accelerator, ratedPower: power }
}
