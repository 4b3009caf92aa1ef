import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import { factorFigure, sixteenBitPeak } from '../factor.js'
import type { TrainingMethod } from '../method.js'
import { certain, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assumed, compute, recorded, requested, type Trace, type Traced } from '../trace/trace.js'
import { flopOf } from '../trainings/hours-and-flop.js'
import type { Traceable } from '../trainings/inputs.js'
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
  prepare: (inputs) => {
    const { tuning = 'full', rollouts } = inputs.request
    if (tuning !== 'full' || rollouts !== undefined) return { missing: 'tuning', why: 'full, the only one that this method counts' }
    const flop = flopOf(inputs)
    if (!flop) return { missing: 'flop', why: 'or parameters and tokens' }
    const { accelerator } = inputs
    if (!accelerator) return { missing: 'hardware' }
    const [ratedPower, peak] = [accelerator.ratedPower, sixteenBitPeak(accelerator)]
    if (!ratedPower || !peak) return { missing: 'hardware', why: 'one with a 16-bit peak and a rated power on record' }
    return {
      energy: (trace) => {
        const hours = hoursOfOperations(trace, inputs.request, accelerator, { flop, peak })
        const interval = inputs.request.utilisation === undefined ? 'compute' : 'hours'
        return energyFromHours(trace, inputs, { accelerator, ratedPower }, hours, interval)
      },
    }
  },
}

type Operations = { readonly flop: Traceable; readonly peak: Figure }

function hoursOfOperations(
  trace: Trace,
  { utilisation: given }: TrainingRequest,
  { trainingClass }: Accelerator,
  operations: Operations,
): Traced {
  const flop = operations.flop(trace)
  const peak = recorded(trace, STEP.peakArithmetic, operations.peak)
  const reason = 'No utilisation was given: the median of published trainings on this kind of accelerator stands in.'
  const standIn = () => factorFigure(trace.catalog, `training/utilisation/${trainingClass ?? 'unknown'}`)
  const utilisation =
    given === undefined
      ? assumed(trace, STEP.utilisation, standIn(), { field: 'utilisation', reason })
      : requested(trace, STEP.utilisation, given)
  return compute(trace, STEP.trainingHours, over(flop, times(certain(peak), utilisation)))
}
