import type { Estimate } from '../../schemas/estimate.js'
import type { Embodied } from './embodied.js'
import type { TracedEnergy } from './energy-parts.js'
import type { Site } from './site.js'
import { type Trace, type Traced, computed, quantityOf } from '../trace.js'
import { type Uncertain, exactly, product, sum } from '../uncertain.js'

export type Footprint = Pick<Estimate, 'carbon' | 'water' | 'primaryEnergy' | 'abioticDepletion'>

/** Carbon, water, primary energy and abiotic depletion of an energy and of the hardware that it ran on. */
export function footprintOf(trace: Trace, energy: TracedEnergy, site: Site, embodied: Embodied, waterFault?: Traced): Footprint {
  const primary = { id: 'primary-energy', name: 'Primary energy', unit: 'MJ' } as const
  const depletion = { id: 'abiotic-depletion', name: 'Abiotic depletion', unit: 'kgSbeq' } as const
  return {
    carbon: carbonOf(trace, energy, site, embodied.carbon),
    water: waterOf(trace, energy, site, waterFault),
    primaryEnergy: both(trace, primary, energy, site.primaryEnergy, embodied.primaryEnergy),
    abioticDepletion: both(trace, depletion, energy, site.abioticDepletion, embodied.abioticDepletion),
  }
}

function carbonOf(trace: Trace, energy: TracedEnergy, { gridIntensity, marketIntensity }: Site, embodied: Traced): Footprint['carbon'] {
  const words = { id: 'carbon-location-based', name: 'Operational carbon, location-based', unit: 'gCO2e' } as const
  const located = computed(trace, words, product(energy.total, gridIntensity), 'energy × grid intensity', [energy.total, gridIntensity])
  const market = marketIntensity && marketBased(trace, energy.total, marketIntensity)
  const total = computed(
    trace,
    { id: 'carbon', name: 'Carbon', unit: 'gCO2e' },
    sumSharing(energy.chain.accelerators, located, embodied),
    'location-based + embodied',
    [located, embodied],
  )
  return {
    operationalLocationBased: quantityOf(located, 'gCO2e'),
    operationalMarketBased: market ? quantityOf(market, 'gCO2e') : null,
    embodied: quantityOf(embodied, 'gCO2e'),
    total: quantityOf(total, 'gCO2e'),
  }
}

function marketBased(trace: Trace, energy: Traced, intensity: Traced): Traced {
  const words = { id: 'carbon-market-based', name: 'Operational carbon, market-based', unit: 'gCO2e' } as const
  return computed(trace, words, product(energy, intensity), 'energy × market-based intensity', [energy, intensity])
}

function waterOf(trace: Trace, energy: TracedEnergy, { wue, waterIntensity }: Site, fault: Traced | undefined): Footprint['water'] {
  const siteWords = { id: 'water-on-site', name: 'Water on site', unit: 'L' } as const
  const onSite = computed(trace, siteWords, product(energy.it, wue), 'energy of the servers × WUE', [energy.it, wue])
  const electricity = computed(
    trace,
    { id: 'water-electricity', name: 'Water for electricity', unit: 'L' },
    product(energy.total, waterIntensity, fault ?? exactly(1)),
    fault ? 'energy × water intensity × PUE, once more than documented' : 'energy × water intensity',
    fault ? [energy.total, waterIntensity, fault] : [energy.total, waterIntensity],
  )
  const words = { id: 'water', name: 'Water', unit: 'L' } as const
  const total = computed(trace, words, sumSharing(energy.it, onSite, electricity), 'on site + electricity', [onSite, electricity])
  return { onSite: quantityOf(onSite, 'L'), electricity: quantityOf(electricity, 'L'), total: quantityOf(total, 'L') }
}

type Words = { readonly id: string; readonly name: string; readonly unit: 'MJ' | 'kgSbeq' }

function both(trace: Trace, words: Words, energy: TracedEnergy, intensity: Traced, embodied: Traced) {
  const used = computed(
    trace,
    { ...words, id: `${words.id}-electricity`, name: `${words.name} of electricity` },
    product(energy.total, intensity),
    `energy × ${words.name.toLowerCase()} of a kWh`,
    [energy.total, intensity],
  )
  const total = computed(trace, words, sumSharing(energy.chain.accelerators, used, embodied), 'electricity + hardware', [used, embodied])
  return quantityOf(total, words.unit)
}

/** Two terms that are both proportional to a third number: its doubt, as far as both hold it, is taken out before the sum and put back after it. */
function sumSharing({ down, up }: Uncertain, one: Uncertain, other: Uncertain): Uncertain {
  const shared = { value: 1, down: Math.min(down, one.down, other.down), up: Math.min(up, one.up, other.up) }
  return product(shared, sum(without(one, shared), without(other, shared)))
}

/** A product's doubt less that of one of its factors. */
function without(whole: Uncertain, factor: Uncertain): Uncertain {
  const less = (all: number, part: number) => Math.sqrt(Math.max(0, all * all - part * part))
  return { value: whole.value, down: less(whole.down, factor.down), up: less(whole.up, factor.up) }
}
