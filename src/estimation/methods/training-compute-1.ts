import { certain, over, times } from '../expression.js'
import { factorFigure } from '../factor.js'
import type { TrainingMethod } from '../method.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import { STEP } from '../steps.js'
import { assumed, compute, recorded, requested } from '../trace.js'
import { flopOf, hasFlop } from '../trainings/flop.js'
import { energyFromHours } from '../trainings/power.js'

/** Operations over achieved speed give accelerator-hours, then as from hours. docs/methodology.md section 3. */
export const trainingCompute1: TrainingMethod = {
  card: {
    id: 'training-compute-1',
    version: '1.0.0',
    title: 'Energy from operations',
    kind: 'training',
    summary:
      'Floating-point operations, or 6 × parameters × tokens, over the share of peak that trainings achieve over all hours; then as from hours.',
    formula: 'accelerator-hours = 6 N D / (3600 × peak × utilisation); E = accelerator-hours × P × s × PUE',
    inputs: ['model', 'flop', 'parameters', 'tokens', 'hardware', 'utilisation', 'pue'],
    domain: 'Large trainings; ×/÷1.68 at 90 %, ×1.32 at the median on metered runs.',
    weaknesses: [
      'Small models on large clusters reach a far lower share of peak (0.14).',
      'The share of peak of the V100 comes from GPT-3 alone: for GPT-3 this is not an independent estimate.',
      'The peak is the dense 16-bit one, also where the training ran in fp8.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3' }],
  },
  lacks: (inputs) => {
    const { tuning = 'full', rollouts } = inputs.request
    if (tuning !== 'full' || rollouts !== undefined) return 'tuning: full; it counts every training so'
    if (!hasFlop(inputs)) return 'flop: or parameters and tokens'
    const { accelerator } = inputs
    if (!accelerator) return 'hardware'
    return accelerator.ratedPower && sixteenBitPeak(accelerator)
      ? undefined
      : 'hardware: one with a 16-bit peak and a rated power on record'
  },
  serverEnergy: (trace, inputs) => {
    const { accelerator, request } = inputs
    const peakFigure = accelerator && sixteenBitPeak(accelerator)
    if (!accelerator || !peakFigure) throw new Error('checked by lacks')
    const flop = flopOf(trace, inputs)
    const peak = recorded(trace, STEP.peakArithmetic, peakFigure)
    const reason = 'No utilisation was given: the median of published trainings on this kind of accelerator stands in.'
    const utilisation =
      request.utilisation === undefined
        ? assumed(trace, STEP.utilisation, factorFigure(trace.catalog, `training/utilisation/${accelerator.trainingClass ?? 'unknown'}`), {
            field: 'utilisation',
            reason,
          })
        : requested(trace, STEP.utilisation, request.utilisation)
    const hours = compute(trace, STEP.trainingHours, over(flop, times(certain(peak), utilisation)))
    return energyFromHours(trace, inputs, accelerator, hours, request.utilisation === undefined ? 'compute' : 'hours')
  },
}
