import type { Estimate } from '../schemas/estimate.js'
import type { EmbodiedPerHour } from './embodied.js'
import type { TracedEnergy } from './energy-parts.js'
import type { Site } from './site.js'
import { type Trace, type Traced, computed, quantityOf } from './trace.js'
import { type Uncertain, product, scaled, sum } from './uncertain.js'

export type Footprint = Pick<Estimate, 'carbon' | 'water' | 'primaryEnergy' | 'abioticDepletion'>

const GRAMS_PER_KILOGRAM = 1000

/** Carbon, water, primary energy and abiotic depletion of an energy and of the hardware's hours. */
export function footprintOf(trace: Trace, energy: TracedEnergy, site: Site, hours: Traced, embodied: EmbodiedPerHour): Footprint {
  return {
    carbon: carbonOf(trace, energy, site, hours, embodied),
    water: waterOf(trace, energy, site),
    primaryEnergy: both(
      trace,
      { id: 'primary-energy', name: 'Primary energy', unit: 'MJ' },
      energy,
      site.primaryEnergy,
      hours,
      embodied.primaryEnergy,
    ),
    abioticDepletion: both(
      trace,
      { id: 'abiotic-depletion', name: 'Abiotic depletion', unit: 'kgSbeq' },
      energy,
      site.abioticDepletion,
      hours,
      embodied.abioticDepletion,
    ),
  }
}

function carbonOf(trace: Trace, energy: TracedEnergy, site: Site, hours: Traced, embodied: EmbodiedPerHour): Footprint['carbon'] {
  const located = computed(
    trace,
    { id: 'carbon-location-based', name: 'Operational carbon, location-based', unit: 'gCO2e' },
    product(energy.total, site.gridIntensity),
    'energy × grid intensity',
    [energy.total, site.gridIntensity],
  )
  const { marketIntensity } = site
  const market =
    marketIntensity &&
    computed(
      trace,
      { id: 'carbon-market-based', name: 'Operational carbon, market-based', unit: 'gCO2e' },
      product(energy.total, marketIntensity),
      'energy × market-based intensity',
      [energy.total, marketIntensity],
    )
  const made = computed(
    trace,
    { id: 'carbon-embodied', name: 'Embodied carbon', unit: 'gCO2e' },
    scaled(product(hours, embodied.carbon), GRAMS_PER_KILOGRAM),
    '1000 × accelerator-hours × (accelerator + host share) / (lifetime × 8760 × busy share)',
    [hours, ...embodied.inputs],
  )
  const total = computed(
    trace,
    { id: 'carbon', name: 'Carbon', unit: 'gCO2e' },
    sumSharingEnergy(energy, located, made),
    'location-based + embodied',
    [located, made],
  )
  return {
    operationalLocationBased: quantityOf(located, 'gCO2e'),
    operationalMarketBased: market ? quantityOf(market, 'gCO2e') : null,
    embodied: quantityOf(made, 'gCO2e'),
    total: quantityOf(total, 'gCO2e'),
  }
}

function waterOf(trace: Trace, energy: TracedEnergy, { wue, waterIntensity }: Site): Footprint['water'] {
  const onSite = computed(
    trace,
    { id: 'water-on-site', name: 'Water on site', unit: 'L' },
    product(energy.it, wue),
    'energy of the servers × WUE',
    [energy.it, wue],
  )
  const electricity = computed(
    trace,
    { id: 'water-electricity', name: 'Water for electricity', unit: 'L' },
    product(energy.total, waterIntensity),
    'energy × water intensity',
    [energy.total, waterIntensity],
  )
  const total = computed(
    trace,
    { id: 'water', name: 'Water', unit: 'L' },
    sumSharingEnergy(energy, onSite, electricity),
    'on site + electricity',
    [onSite, electricity],
  )
  return { onSite: quantityOf(onSite, 'L'), electricity: quantityOf(electricity, 'L'), total: quantityOf(total, 'L') }
}

type Words = { readonly id: string; readonly name: string; readonly unit: 'MJ' | 'kgSbeq' }

function both(trace: Trace, words: Words, energy: TracedEnergy, intensity: Traced, hours: Traced, perHour: Uncertain) {
  const used = computed(
    trace,
    { ...words, id: `${words.id}-electricity`, name: `${words.name} of electricity` },
    product(energy.total, intensity),
    `energy × ${words.name.toLowerCase()} of a kWh`,
    [energy.total, intensity],
  )
  const made = computed(
    trace,
    { ...words, id: `${words.id}-embodied`, name: `${words.name} of making the hardware` },
    product(hours, perHour),
    'accelerator-hours × (accelerator + host share) / (lifetime × 8760 × busy share)',
    [hours],
  )
  const total = computed(trace, words, sumSharingEnergy(energy, used, made), 'electricity + hardware', [used, made])
  return quantityOf(total, words.unit)
}

/** Two terms that are both proportional to the accelerators' energy: that one doubt is taken out before the sum and put back after it. */
function sumSharingEnergy({ chain }: TracedEnergy, one: Uncertain, other: Uncertain): Uncertain {
  const { accelerators } = chain
  const rest = sum(without(one, accelerators), without(other, accelerators))
  const all = product({ ...accelerators, value: 1 }, rest)
  return { ...all, value: one.value + other.value }
}

/** A product's doubt less that of one of its factors. */
function without(whole: Uncertain, factor: Uncertain): Uncertain {
  const less = (all: number, part: number) => Math.sqrt(Math.max(0, all * all - part * part))
  return { value: whole.value, down: less(whole.down, factor.down), up: less(whole.up, factor.up) }
}
