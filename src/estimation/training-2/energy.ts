import type { ServerEnergy } from '../method.js'
import { minus, type Operand, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recordedOnce, type Trace, type Traced } from '../trace/trace.js'
import type { TrainingInputs } from '../trainings/inputs.js'
import { coefficient, jobClassOf, type JobSize, limit } from './factors.js'
import { type PowerInputs, trainingPower } from './power.js'

/**
 * The energy of a training at the servers' meters, in kWh, from accelerator-hours, with the factor of network switches. `decidesShare` is
 * true where the class of the job also chooses the share of peak. docs/methodology.md, section 3, second edition.
 */
export function energyFromHours2(
  trace: Trace,
  inputs: TrainingInputs,
  power: PowerInputs,
  hours: Traced,
  {
    flop,
    withRollouts = false,
    decidesShare = false,
  }: { readonly flop?: number | undefined; readonly withRollouts?: boolean; readonly decidesShare?: boolean },
): ServerEnergy {
  const size = { flop, accelerators: acceleratorsOf(inputs), hours: hours.value }
  const { jobClass: stated, tuning = 'full' } = inputs.request
  // A caller who gives the assumed jobClass must get the same answer. Where the class also chooses the share of peak, giving it would
  // change
  // the answer, so that the assumption then has another name than the field.
  const jobClass = jobClassOf(trace, stated, size, decidesShare && tuning === 'full' ? 'jobClassBySize' : 'jobClass')
  const { accelerator, server, factor } = trainingPower(trace, inputs, power, jobClass)
  const around = aroundTheRun(trace, inputs, withRollouts)
  return {
    accelerators: compute(trace, STEP.energyAccelerators, times(hours, accelerator, ...around)),
    serverFactors: [factor],
    servers: times(hours, server, ...around),
    network: networkOf(trace, size, jobClass === 'busy'),
    accelerator: inputs.accelerator,
    ratedPower: ratedPowerOf(trace, inputs),
    hours,
  }
}

/** The accelerators that ran at once: as given, else those of the run whose hours are on record; undefined where not known. */
export function acceleratorsOf({ request, runWithHours }: TrainingInputs): number | undefined {
  if (request.acceleratorCount !== undefined) return request.acceleratorCount
  return request.acceleratorHours === undefined && request.energyKwh === undefined ? runWithHours?.accelerators?.value : undefined
}

/** Energy with network switches over that of the servers, for a job on several servers; else undefined. */
export function networkOf(trace: Trace, { accelerators }: JobSize, isBusy: boolean): Traced | undefined {
  const isLarge = accelerators === undefined ? isBusy : accelerators > limit(trace, 'network-accelerators')
  return isLarge ? coefficient(trace, STEP.network, 'network') : undefined
}

/**
 * Factors on the energy of the run for computation around it: rollouts of reinforcement learning, and development where the request
 * includes it.
 */
export function aroundTheRun(trace: Trace, { request }: TrainingInputs, withRollouts: boolean): Traced[] {
  const factors: Traced[] = []
  if (withRollouts) {
    const share = coefficient(trace, STEP.rolloutShare, 'rollout-share')
    const middle: Operand = over(1, minus(1, share))
    factors.push(compute(trace, STEP.rollouts, middle))
  }
  if (request.development === 'included') factors.push(coefficient(trace, STEP.development, 'development'))
  return factors
}

/** Rated power in W, which embodied impacts need; undefined where not on record. */
export function ratedPowerOf(trace: Trace, { accelerator }: TrainingInputs): Traced | undefined {
  return accelerator?.ratedPower && recordedOnce(trace, STEP.ratedPower, accelerator.ratedPower)
}
