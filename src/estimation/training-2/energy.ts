import type { ServerEnergy } from '../method.js'
import { minus, type Operand, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recordedOnce, type Trace, type Traced } from '../trace/trace.js'
import type { TrainingInputs } from '../trainings/inputs.js'
import { coefficient, jobClassOf, type JobSize, limit } from './factors.js'
import { type PowerInputs, trainingPower } from './power.js'

/** Energy up to the servers' meters, and what switches add, from accelerator-hours. docs/methodology.md, section 3, second edition. */
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
  // Where the share of peak stands in, a stated class would choose that too, and so be another answer than the class by size.
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

/** How many accelerators ran at once: as given, else of the run whose hours are on record. */
export function acceleratorsOf({ request, runWithHours }: TrainingInputs): number | undefined {
  if (request.acceleratorCount !== undefined) return request.acceleratorCount
  return request.acceleratorHours === undefined && request.energyKwh === undefined ? runWithHours?.accelerators?.value : undefined
}

/** Network switches, of more accelerators than one server holds. */
export function networkOf(trace: Trace, { accelerators }: JobSize, isBusy: boolean): Traced | undefined {
  const isLarge = accelerators === undefined ? isBusy : accelerators > limit(trace, 'network-accelerators')
  return isLarge ? coefficient(trace, STEP.network, 'network') : undefined
}

/** What is computed around the run, where the caller asks for it: development, and the rollouts of reinforcement learning. */
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

/** Rated power, where it is on record, for what making the hardware costs. */
export function ratedPowerOf(trace: Trace, { accelerator }: TrainingInputs): Traced | undefined {
  return accelerator?.ratedPower && recordedOnce(trace, STEP.ratedPower, accelerator.ratedPower)
}
