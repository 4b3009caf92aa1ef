import { InferenceRequest } from '../../schemas/inference-request.js'
import type { EnergyScope } from '../../schemas/training-run.js'

/** Joules in a kWh, by definition. */
const JOULES_PER_KWH = 3.6e6

/** A known form of a metered energy in the field `energy` of a usage object. */
interface EnergyRecord {
  /** The name of the meter. */
  readonly name: string
  readonly documentation: string
  /** What the meter measures. */
  readonly scope: EnergyScope
  /** Gives the energy in J; undefined for a record in another form. */
  readonly joulesIn: (record: Readonly<Record<string, unknown>>) => number | undefined
}

const ENERGY_RECORDS: readonly EnergyRecord[] = [
  {
    // Neuralwatt divides the power of its GPUs among the requests that they serve at the same time; attribution_method says how.
    name: 'Neuralwatt',
    documentation: 'https://portal.neuralwatt.com/docs',
    scope: 'accelerators',
    joulesIn: ({ energy_joules: joules, energy_kwh: kwh }) => numberOf(joules) ?? (numberOf(kwh) ?? NaN) * JOULES_PER_KWH,
  },
  {
    // A Measurement of Zeus' monitor: joules by the index of the GPU.
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

/** A metered energy, as the fields of a request. */
export type MeteredEnergy = { readonly energyKwh: number; readonly energyScope: EnergyScope; readonly energyMeter: string }

/** The usage object without its metered energy, and that energy where it has a known form. */
export function withoutEnergy(usage: object): { readonly counts: object; readonly metered?: MeteredEnergy } {
  const { energy, ...counts } = usage as Readonly<Record<string, unknown>>
  const metered = meteredEnergyIn(energy)
  return metered ? { counts, metered } : { counts: usage }
}

/** The energy in a record of a known form; undefined for any other value, for no energy, and for more than a request may have. */
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
