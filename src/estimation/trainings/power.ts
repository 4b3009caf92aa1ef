import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import { factorFigure, factorIn } from '../factor.js'
import { serverFactor } from '../footprint/wall.js'
import type { Missing, ServerEnergy, TrainingField } from '../method.js'
import { certain, downTo, factorOf, type Operand, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import type { TrainingInputs } from './inputs.js'

/** An accelerator whose rated power is on record. */
export type RatedAccelerator = { readonly accelerator: Accelerator; readonly ratedPower: Figure }

/** The accelerator of a training with its rated power, or the field that is missing. */
export function ratedAccelerator({ accelerator }: TrainingInputs): Missing<TrainingField> | RatedAccelerator {
  if (!accelerator) return { missing: 'hardware' }
  const { ratedPower } = accelerator
  return ratedPower ? { accelerator, ratedPower } : { missing: 'hardware', why: 'one with a rated power on record' }
}

/**
 * The energy of a training at the servers' meters, in kWh, from accelerator-hours. `interval` names the calibrated 90 % interval of the
 * whole. docs/methodology.md, section 3.
 */
export function energyFromHours(
  trace: Trace,
  inputs: TrainingInputs,
  { accelerator, ratedPower }: RatedAccelerator,
  hours: Traced,
  interval: 'hours' | 'compute',
): ServerEnergy {
  const rated = recorded(trace, STEP.ratedPower, ratedPower)
  const wholeDoubt = (): Operand =>
    factorOf(recorded(trace, STEP.trainingInterval, factorFigure(trace.catalog, `training/interval-${interval}`)))
  const { averagePowerWatts } = inputs.request
  if (averagePowerWatts === undefined) {
    const { accelerators, serverFactors } = atRatedPower(trace, accelerator, hours, rated)
    return { accelerators, serverFactors, serverDoubt: wholeDoubt(), accelerator, ratedPower: rated, hours }
  }
  const power = requested(trace, STEP.averagePower, averagePowerWatts)
  return {
    accelerators: compute(trace, STEP.energyAccelerators, times(hours, power)),
    serverFactors: [serverFactor(trace, { standInName: 'wallServerClass' }, accelerator, rated)],
    serverDoubt: interval === 'compute' ? wholeDoubt() : undefined,
    accelerator,
    ratedPower: rated,
    hours,
  }
}

/** Hours × power. Where only rated power is known, the lower end is the share of it that metered trainings draw. */
function atRatedPower(
  trace: Trace,
  accelerator: Accelerator,
  hours: Traced,
  rated: Traced,
): Pick<ServerEnergy, 'accelerators' | 'serverFactors'> {
  const power = acceleratorPower(trace, accelerator, rated)
  const metered = () => recorded(trace, STEP.meteredShare, factorFigure(trace.catalog, 'training/accelerator-power'))
  const energy = accelerator.meanPower ? times(hours, certain(power)) : times(hours, certain(power), downTo(metered()))
  return {
    accelerators: compute(trace, STEP.energyAccelerators, energy),
    serverFactors: [systemFactor(trace, accelerator, rated, power)],
  }
}

/** Server energy over accelerator energy: the system power of the class over the power counted for the accelerators. */
export function systemFactor(trace: Trace, accelerator: Accelerator, rated: Traced, power: Traced): Traced {
  const classed = systemPowerFactor(accelerator)
  // Only for TPU v3 and v4 was the system power of a training published; other TPUs take the fleet's server factor.
  if (classed === undefined) return recorded(trace, STEP.serverFactor, factorFigure(trace.catalog, 'wall-1/tpu/factor'))
  const system = recorded(trace, STEP.systemPower, factorFigure(trace.catalog, classed))
  return compute(trace, STEP.serverFactor, times(system, over(certain(rated), certain(power))))
}

/** The power counted for an accelerator: its published mean power, else its rated power, declared and with a warning. */
function acceleratorPower(trace: Trace, accelerator: Accelerator, rated: Traced): Traced {
  if (accelerator.meanPower)
    return recorded(trace, { ...STEP.meanPower, name: 'Measured mean power of the accelerator in service' }, accelerator.meanPower)
  const share = factorIn(trace.catalog, 'training/accelerator-power', 'ratio')
  warn(
    trace,
    'rated_power_not_metered',
    `The accelerators are counted at their rated power of ${rated.value} W, as the field reports them; it was not metered, and metered trainings draw about ${share} of it.`,
  )
  assume(trace, 'ratedPowerWatts', {
    value: String(rated.value),
    unit: 'W',
    basis: 'default',
    reason: 'No averagePowerWatts was given: rated power stands in, with a share of the host that makes up for what it is too high.',
    citations: [],
  })
  return rated
}

function systemPowerFactor({ id, trainingClass }: Accelerator): string | undefined {
  if (id === 'google-tpu-v3') return 'training/system-power/tpu-v3'
  if (id === 'google-tpu-v4') return 'training/system-power/tpu-v4'
  if (trainingClass === 'tpu') return undefined
  return trainingClass === 'v100' ? 'training/system-power/v100' : 'training/system-power/gpu'
}
