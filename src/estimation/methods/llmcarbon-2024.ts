import { certain, over, times } from '../expression.js'
import type { TrainingMethod } from '../method.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import { STEP } from '../steps.js'
import { compute, givenOrRecorded, recorded, warn } from '../trace.js'
import { flopOf, hasFlop } from '../trainings/flop.js'
import type { TrainingInputs } from '../trainings/inputs.js'

/** LLMCarbon: operations over the achieved speed of the published devices, times their published system power and PUE. Faiz et al., ICLR 2024. */
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
  lacks: (inputs) => {
    if (!hasFlop(inputs)) return 'flop: or parameters and tokens'
    if (!inputs.accelerator || !sixteenBitPeak(inputs.accelerator)) return 'hardware: one with a 16-bit peak on record'
    if (inputs.request.utilisation === undefined && !runOf(inputs)?.utilisation) return 'utilisation: none was published for this training'
    return inputs.request.averagePowerWatts === undefined && !runOf(inputs)?.meanPower
      ? 'averagePowerWatts: no system power was published for this training'
      : undefined
  },
  serverEnergy: (trace, inputs) => {
    warn(
      trace,
      'peer_method',
      'llmcarbon-2024 counts system power as if it were that of the accelerators: see its weaknesses at /v1/methods/llmcarbon-2024.',
    )
    const peakFigure = inputs.accelerator && sixteenBitPeak(inputs.accelerator)
    if (!peakFigure) throw new Error('checked by lacks')
    const flop = flopOf(trace, inputs)
    const peak = recorded(trace, STEP.peakArithmetic, peakFigure)
    const run = runOf(inputs)
    const { utilisation, averagePowerWatts } = inputs.request
    const efficiency = givenOrRecorded(trace, { ...STEP.utilisation, name: 'Published efficiency' }, utilisation, run?.utilisation)
    const power = givenOrRecorded(trace, STEP.systemPowerOfDevice, averagePowerWatts, run?.meanPower)
    if (!efficiency || !power) throw new Error('checked by lacks')
    const hours = compute(trace, STEP.deviceHours, over(flop, times(certain(peak), efficiency)))
    const label = { ...STEP.energyAccelerators, name: 'Energy of the devices with their share of the host' }
    const energy = compute(trace, label, times(hours, power))
    const none = compute(trace, { ...STEP.serverFactor, name: 'Host, counted in the system power' }, times(1))
    return { accelerators: energy, serverFactors: [none], accelerator: inputs.accelerator, ratedPower: undefined }
  },
}

/** The run whose efficiency and power were published. */
function runOf({ answering }: TrainingInputs): TrainingInputs['runs'][number] | undefined {
  return (
    answering.find(({ utilisation, meanPower }) => utilisation !== undefined && meanPower !== undefined) ??
    answering.find(({ meanPower }) => meanPower !== undefined)
  )
}
