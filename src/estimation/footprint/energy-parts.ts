import type { EnergyParts } from '../../schemas/estimate.js'
import { type Trace, type Traced, computed, quantityOf } from '../trace.js'
import { type Uncertain, between, highOf, lowOf, product } from '../uncertain.js'

/** The chain from the accelerators to the facility's meter; every term in kWh or a ratio. */
export type EnergyChain = {
  readonly accelerators: Traced
  /** Server energy with spare capacity over accelerator energy: one or several steps whose product counts. */
  readonly serverFactors: readonly Traced[]
  readonly pue: Traced
  /** Half-widths of the servers' energy where that was calibrated as a whole, in place of those of its factors. */
  readonly serverDoubt?: Pick<Uncertain, 'down' | 'up'> | undefined
  /** The facility's energy where it was published as such: the parts are a split of it. */
  readonly published?: Traced | undefined
}
export type TracedEnergy = {
  readonly chain: EnergyChain
  readonly serverFactor: Uncertain
  readonly it: Traced
  readonly total: Traced
  readonly parts: EnergyParts
}

/** The energy by parts and in total; the parts add up to the total exactly, and share one uncertain accelerator energy. */
export function energyOf(trace: Trace, chain: EnergyChain): TracedEnergy {
  const { accelerators, serverFactors } = chain
  const serverFactor = product(...serverFactors)
  const host = computed(
    trace,
    { id: 'energy-host', name: 'Energy of the host and of spare capacity', unit: 'kWh' },
    product(accelerators, minusOne(serverFactor)),
    'accelerators × (server factors − 1)',
    [accelerators, ...serverFactors],
  )
  const it = serversEnergy(trace, chain, host, serverFactor)
  const facility = facilityEnergy(trace, chain, it)
  const total = totalEnergy(trace, chain, it, [accelerators, host, facility])
  const parts = { accelerators: quantityOf(accelerators, 'kWh'), host: quantityOf(host, 'kWh'), facility: quantityOf(facility, 'kWh') }
  return { chain, serverFactor, it, total, parts }
}

function serversEnergy(trace: Trace, { accelerators, serverDoubt }: EnergyChain, host: Traced, serverFactor: Uncertain): Traced {
  const doubt = serverDoubt ?? product(accelerators, serverFactor)
  const number = { value: accelerators.value + host.value, down: doubt.down, up: doubt.up }
  return computed(trace, { id: 'energy-it', name: 'Energy of the servers', unit: 'kWh' }, number, 'accelerators + host', [
    accelerators,
    host,
  ])
}

function facilityEnergy(trace: Trace, { pue, published }: EnergyChain, it: Traced): Traced {
  const words = { id: 'energy-facility', name: 'Energy of cooling and power distribution', unit: 'kWh' } as const
  const number = product(it, minusOne(pue))
  if (!published) return computed(trace, words, number, 'servers × (PUE − 1)', [it, pue])
  return computed(trace, words, { ...number, value: published.value - it.value }, 'published energy − servers', [published, it])
}

function totalEnergy(trace: Trace, { pue, published }: EnergyChain, it: Traced, parts: readonly [Traced, Traced, Traced]): Traced {
  const words = { id: 'energy', name: 'Energy of the facility', unit: 'kWh' } as const
  const [accelerators, host, facility] = parts
  const value = accelerators.value + host.value + facility.value
  const { down, up } = published ?? product(it, pue)
  return computed(trace, words, { value, down, up }, 'accelerators + host + facility', parts)
}

/** A ratio above one, less one; a bound at or below one leaves a hundredth of the middle. */
function minusOne(ratio: Uncertain): Uncertain {
  const value = Math.max(ratio.value - 1, 0)
  return between(value, Math.max(lowOf(ratio) - 1, value / 100), Math.max(highOf(ratio) - 1, value))
}
