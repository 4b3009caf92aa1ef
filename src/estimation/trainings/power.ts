import type { Accelerator } from '../../schemas/accelerator.js'
import { factorFigure, factorIn } from '../factor.js'
import type { ServerEnergy } from '../method.js'
import { type Trace, type Traced, assume, computed, recorded, requested, warn } from '../trace.js'
import type { TrainingInputs } from './inputs.js'
import { between, exactly, product, scaled } from '../uncertain.js'
import { serverFactor } from '../footprint/wall.js'

const WATTS_PER_KILOWATT = 1000

/** Energy up to the servers' meters from accelerator-hours. `interval` names the calibrated 90 % interval of the whole. */
export function energyFromHours(
  trace: Trace,
  inputs: TrainingInputs,
  accelerator: Accelerator,
  hours: Traced,
  interval: 'hours' | 'compute',
): ServerEnergy {
  if (!accelerator.ratedPower) throw new Error(`${accelerator.id} has no rated power; checked by the method.`)
  const rated = recorded(trace, { id: 'rated-power', name: 'Rated power of an accelerator', unit: 'W' }, accelerator.ratedPower)
  const half = Math.log(factorIn(trace.catalog, `training/interval-${interval}`, 'ratio'))
  const serverDoubt = { down: half, up: half }
  const { averagePowerWatts } = inputs.request
  if (averagePowerWatts === undefined)
    return { ...atRatedPower(trace, accelerator, hours, rated), serverDoubt, accelerator, ratedPower: rated, hours }
  const power = requested(trace, { id: 'average-power', name: 'Metered mean power of an accelerator', unit: 'W' }, averagePowerWatts)
  return {
    accelerators: acceleratorEnergy(trace, hours, power, 1),
    serverFactors: [serverFactor(trace, {}, accelerator, rated)],
    serverDoubt: interval === 'compute' ? serverDoubt : undefined,
    accelerator,
    ratedPower: rated,
    hours,
  }
}

function atRatedPower(
  trace: Trace,
  accelerator: Accelerator,
  hours: Traced,
  rated: Traced,
): Pick<ServerEnergy, 'accelerators' | 'serverFactors'> {
  const power = acceleratorPower(trace, accelerator, rated)
  const leastShare = accelerator.meanPower ? 1 : factorIn(trace.catalog, 'training/accelerator-power', 'ratio')
  return {
    accelerators: acceleratorEnergy(trace, hours, power, leastShare),
    serverFactors: [systemFactor(trace, accelerator, rated, power)],
  }
}

/** Server energy over the energy counted for the accelerators: the system power of the class over that power. */
export function systemFactor(trace: Trace, accelerator: Accelerator, rated: Traced, power: Traced): Traced {
  const words = { id: 'server-factor', name: 'Server energy over accelerator energy', unit: 'ratio' } as const
  const classed = systemPowerFactor(accelerator)
  // Only for TPU v3 and v4 was the system power of a training published; other TPUs take the fleet's server factor.
  if (classed === undefined) return recorded(trace, words, factorFigure(trace.catalog, 'wall-1/tpu/factor'))
  const systemWords = { id: 'system-power', name: 'System power with host over rated power of the accelerator', unit: 'ratio' } as const
  const system = recorded(trace, systemWords, factorFigure(trace.catalog, classed))
  const formula = 'system power × rated power / power counted for the accelerator'
  return computed(trace, words, product(system, exactly(rated.value / power.value)), formula, [system, rated, power])
}

/** What is counted for the accelerators: the measured mean where one is published, else rated power, declared. */
function acceleratorPower(trace: Trace, accelerator: Accelerator, rated: Traced): Traced {
  if (accelerator.meanPower)
    return recorded(
      trace,
      { id: 'mean-power', name: 'Measured mean power of the accelerator in service', unit: 'W' },
      accelerator.meanPower,
    )
  const share = factorIn(trace.catalog, 'training/accelerator-power', 'ratio')
  warn(
    trace,
    'rated_power_not_metered',
    `The accelerators are counted at their rated power of ${rated.value} W, as the field reports them; it was not metered, and metered trainings draw about ${share} of it.`,
  )
  assume(trace, 'averagePowerWatts', {
    value: String(rated.value),
    unit: 'W',
    basis: 'default',
    reason: 'No averagePowerWatts was given: rated power stands in.',
    citations: [],
  })
  return rated
}

/** Hours × power; the lower end is what metered trainings draw of a rated power. */
function acceleratorEnergy(trace: Trace, hours: Traced, power: Traced, leastShare: number): Traced {
  const number = product(hours, scaled(between(1, leastShare, 1), power.value))
  const words = { id: 'energy-accelerators', name: 'Energy of the accelerators', unit: 'kWh' } as const
  return computed(trace, words, { ...number, value: number.value / WATTS_PER_KILOWATT }, 'accelerator-hours × power / 1000', [hours, power])
}

function systemPowerFactor({ id, trainingClass }: Accelerator): string | undefined {
  if (id === 'google-tpu-v3') return 'training/system-power/tpu-v3'
  if (id === 'google-tpu-v4') return 'training/system-power/tpu-v4'
  if (trainingClass === 'tpu') return undefined
  return trainingClass === 'v100' ? 'training/system-power/v100' : 'training/system-power/gpu'
}
