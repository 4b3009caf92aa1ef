import { SECONDS_PER_HOUR } from '../../schemas/unit.js'
import type { TrainingMethod } from '../method.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import { computed, givenOrRecorded, recorded, warn } from '../trace.js'
import { flopOf, hasFlop } from '../trainings/flop.js'
import type { TrainingInputs } from '../trainings/inputs.js'
import { exactly, inverse, product, scaled } from '../uncertain.js'

const EFFICIENCY = { id: 'utilisation', name: 'Published efficiency', unit: 'ratio' } as const
const SYSTEM_POWER = { id: 'system-power', name: 'Published system power of a device', unit: 'W' } as const

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
    const peak = recorded(trace, { id: 'peak-arithmetic', name: 'Dense peak arithmetic of a device', unit: 'TFLOP/s' }, peakFigure)
    const run = runOf(inputs)
    const { utilisation, averagePowerWatts } = inputs.request
    const efficiency = givenOrRecorded(trace, EFFICIENCY, utilisation, run?.utilisation)
    const power = givenOrRecorded(trace, SYSTEM_POWER, averagePowerWatts, run?.meanPower)
    if (!efficiency || !power) throw new Error('checked by lacks')
    const hoursNumber = scaled(product(flop, inverse(efficiency)), 1 / (SECONDS_PER_HOUR * peak.value * 1e12))
    const hours = computed(
      trace,
      { id: 'device-hours', name: 'Device-hours of the training', unit: 'accelerator-h' },
      hoursNumber,
      'operations / (3600 × peak × efficiency)',
      [flop, peak, efficiency],
    )
    const words = { id: 'energy-accelerators', name: 'Energy of the devices with their share of the host', unit: 'kWh' } as const
    const energy = computed(trace, words, scaled(product(hours, power), 1 / 1000), 'device-hours × system power / 1000', [hours, power])
    const none = computed(
      trace,
      { id: 'server-factor', name: 'Host, counted in the system power', unit: 'ratio' },
      exactly(1),
      'counted in the system power',
      [],
    )
    return { accelerators: energy, serverFactors: [none], accelerator: inputs.accelerator, ratedPower: undefined }
  },
}

/** The run whose efficiency and power were published. */
function runOf({ runs }: TrainingInputs): TrainingInputs['runs'][number] | undefined {
  return (
    runs.find(({ utilisation, meanPower }) => utilisation !== undefined && meanPower !== undefined) ??
    runs.find(({ meanPower }) => meanPower !== undefined)
  )
}
