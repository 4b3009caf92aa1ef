import { findRecord } from '../../catalog/find-record.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import { ratedPowerOf, sixteenBitPeakOf } from '../serving/serving.js'
import { type Subject, activeParameters, totalParameters } from '../subject.js'
import { type Trace, computed, recorded, requested, warn } from '../trace.js'
import { inverse, product, scaled, within } from '../uncertain.js'

/** What the two methods that count floating-point operations differ in. */
export type FlopMethod = { readonly id: string; readonly countsInput: boolean; readonly powerShareFactor?: string }

/** The input that such a method lacks. */
export function lacksHardware({ hardware }: InferenceRequest): string | undefined {
  return hardware === undefined
    ? 'hardware: operations are turned into energy by the peak and the rated power of an accelerator'
    : undefined
}

/** 2N operations a token at a share of peak, times a share of rated power. */
export function energyFromFlop(trace: Trace, request: InferenceRequest, subject: Subject, method: FlopMethod): AcceleratorEnergy {
  warn(trace, 'peer_method', `${method.id} is a rule of thumb that was never fitted: see its weaknesses at /v1/methods/${method.id}.`)
  const accelerator = findRecord(trace.catalog, 'accelerator', request.hardware ?? '')
  const peakWords = { id: 'peak-arithmetic', name: 'Dense 16-bit peak of an accelerator', unit: 'TFLOP/s' } as const
  const peak = recorded(trace, peakWords, sixteenBitPeakOf(accelerator))
  const power = ratedPowerOf(trace, request, accelerator)
  const active = activeParameters(trace, subject, totalParameters(trace, subject))
  const generated = (request.outputTokens ?? 0) + (request.reasoningTokens ?? 0)
  const counted = method.countsInput ? generated + (request.inputTokens ?? 0) - (request.cachedInputTokens ?? 0) : generated
  const tokens = requested(trace, { id: 'counted-tokens', name: 'Tokens counted in a request', unit: 'tokens' }, counted)
  const utilisation = recorded(
    trace,
    { id: 'utilisation', name: 'Share of peak', unit: 'ratio' },
    factorFigure(trace.catalog, `${method.id}/utilisation`),
  )
  const share =
    method.powerShareFactor === undefined
      ? []
      : [
          recorded(
            trace,
            { id: 'power-share-of-method', name: 'Share of rated power', unit: 'ratio' },
            factorFigure(trace.catalog, method.powerShareFactor),
          ),
        ]
  const stretch = within(1, factorIn(trace.catalog, 'wattprint-roofline-1/half-width-unmeasured', 'ratio'))
  const watts = product(power, ...share)
  const seconds = scaled(product(active, tokens, inverse(utilisation), stretch), 2 / (peak.value * 1e12))
  const joules = computed(
    trace,
    { id: 'request-accelerator-joules', name: 'Accelerator energy of a request', unit: 'J' },
    product(seconds, watts),
    '2 × active parameters × tokens / (share of peak × peak) × power',
    [active, tokens, utilisation, peak, power, ...share],
  )
  return { joules, accelerator, ratedPower: power }
}
