import { InferenceRequest } from '../../schemas/inference-request.js'
import type { EnergyScope } from '../../schemas/training-run.js'

/** Joules of a kilowatt-hour; a definition. */
const JOULES_PER_KWH = 3.6e6

/** How somebody writes the energy that a meter saw, in the field `energy` beside the counts. */
interface EnergyRecord {
  /** Whose meter it is. */
  readonly name: string
  readonly documentation: string
  /** What the meter saw. */
  readonly scope: EnergyScope
  /** The energy in joules; undefined of a record of somebody else. */
  readonly joulesIn: (record: Readonly<Record<string, unknown>>) => number | undefined
}

const ENERGY_RECORDS: readonly EnergyRecord[] = [
  {
    // It divides the power of its GPUs among the requests that they serve at once, as attribution_method says.
    name: 'Neuralwatt',
    documentation: 'https://portal.neuralwatt.com/docs',
    scope: 'accelerators',
    joulesIn: ({ energy_joules: joules, energy_kwh: kwh }) => numberOf(joules) ?? (numberOf(kwh) ?? NaN) * JOULES_PER_KWH,
  },
  {
    // A Measurement of its monitor: joules by the index of the GPU.
    name: 'Zeus',
    documentation: 'https://ml.energy/zeus/reference/monitor/energy/',
    scope: 'accelerators',
    joulesIn: ({ gpu_energy: byGpu }) => {
      if (typeof byGpu !== 'object' || byGpu === null) return undefined
      const joules = Object.values(byGpu).map((one: unknown) => numberOf(one) ?? NaN)
      return joules.length > 0 ? joules.reduce((all, one) => all + one, 0) : undefined
    },
  },
]

/** What a meter saw of the requests that a usage object counts, in the words of a request. */
export type MeteredEnergy = { readonly energyKwh: number; readonly energyScope: EnergyScope; readonly energyMeter: string }

/** The usage object, and the energy that was metered beside its counts, where it has one of a known form. */
export function withoutEnergy(usage: object): { readonly counts: object; readonly metered?: MeteredEnergy } {
  const { energy, ...counts } = usage as Readonly<Record<string, unknown>>
  const metered = meteredEnergyIn(energy)
  return metered ? { counts, metered } : { counts: usage }
}

/** The energy in a record of a known form; undefined of anything else, and of none or more than any request takes. */
export function meteredEnergyIn(record: unknown): MeteredEnergy | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  for (const { name, scope, joulesIn } of ENERGY_RECORDS) {
    const energyKwh = (joulesIn(record as Readonly<Record<string, unknown>>) ?? NaN) / JOULES_PER_KWH
    const { data } = InferenceRequest.shape.energyKwh.safeParse(energyKwh)
    if (data !== undefined) return { energyKwh: data, energyScope: scope, energyMeter: name }
  }
  return undefined
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
