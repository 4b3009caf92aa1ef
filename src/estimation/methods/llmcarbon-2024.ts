import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import { sixteenBitPeak } from '../factor.js'
import type { ServerEnergy, TrainingMethod } from '../method.js'
import { certain, over, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, warn } from '../trace/trace.js'
import { flopOf } from '../trainings/hours-and-flop.js'
import type { Traceable, TrainingInputs } from '../trainings/inputs.js'

/**
 * LLMCarbon: operations over the achieved speed of the published devices, times their published system power and PUE. Faiz et al., ICLR
 * 2024.
 */
export const llmcarbon2024: TrainingMethod = {
  card: {
    id: 'llmcarbon-2024',
    version: '1.0.0',
    title: 'LLMCarbon (Faiz et al. 2024)',
    kind: 'training',
    summary:
      'Operations over the peak times a published efficiency give device-hours, which a published system power and PUE turn into energy.',
    formula: 'E = 6 N D / (peak × efficiency) × system power × PUE',
    inputs: ['model', 'flop', 'parameters', 'tokens', 'hardware', 'utilisation', 'averagePowerWatts', 'pue'],
    domain: 'Trainings whose efficiency and system power were published; it was checked on five.',
    weaknesses: [
      'It takes the published efficiency and power of the very run that it then agrees with.',
      'It gives no interval: none is shown.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 5, llmcarbon-2024', evidence: 'secondary' }],
  },
  prepare: (inputs) => {
    const flop = flopOf(inputs)
    if (!flop) return { missing: 'flop', why: 'or parameters and tokens' }
    const { accelerator, request } = inputs
    const peak = accelerator && sixteenBitPeak(accelerator)
    if (!accelerator || !peak) return { missing: 'hardware', why: 'one with a 16-bit peak on record' }
    const run = runOf(inputs)
    const label = { ...STEP.utilisation, name: 'Published efficiency' }
    const efficiency = givenOrPublished(label, request.utilisation, run?.utilisation)
    if (!efficiency) return { missing: 'utilisation', why: 'none was published for this training' }
    const power = givenOrPublished(STEP.systemPowerOfDevice, request.averagePowerWatts, run?.meanPower)
    if (!power) return { missing: 'averagePowerWatts', why: 'no system power was published for this training' }
    return { energy: (trace) => energyOfDevices(trace, { accelerator, flop, peak, efficiency, power }) }
  },
}

type Devices = {
  readonly accelerator: Accelerator
  readonly flop: Traceable
  readonly peak: Figure
  readonly efficiency: Traceable
  readonly power: Traceable
}

function energyOfDevices(trace: Trace, inputs: Devices): ServerEnergy {
  warn(trace, 'peer_method', 'llmcarbon-2024 counts system power as if it were that of the accelerators: see the weaknesses of the method.')
  const flop = inputs.flop(trace)
  const peak = recorded(trace, STEP.peakArithmetic, inputs.peak)
  const efficiency = inputs.efficiency(trace)
  const power = inputs.power(trace)
  const hours = compute(trace, STEP.deviceHours, over(flop, times(certain(peak), efficiency)))
  const label = { ...STEP.energyAccelerators, name: 'Energy of the devices with their share of the host' }
  const energy = compute(trace, label, times(hours, power))
  const none = compute(trace, { ...STEP.serverFactor, name: 'Host, counted in the system power' }, times(1))
  return { accelerators: energy, serverFactors: [none], accelerator: inputs.accelerator, ratedPower: undefined }
}

function givenOrPublished(label: StepLabel, given: number | undefined, figure: Figure | undefined): Traceable | undefined {
  if (given !== undefined) return (trace) => requested(trace, label, given)
  return figure && ((trace) => recorded(trace, label, figure))
}

/** The run on record whose efficiency and power were published. */
function runOf({ answering }: TrainingInputs): TrainingInputs['runs'][number] | undefined {
  return (
    answering.find(({ utilisation, meanPower }) => utilisation !== undefined && meanPower !== undefined) ??
    answering.find(({ meanPower }) => meanPower !== undefined)
  )
}
