import type { Estimate } from '../../schemas/estimate.js'
import { plusSharing, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, quantityOf, type Trace, type Traced } from '../trace/trace.js'
import type { Embodied } from './embodied.js'
import type { TracedEnergy } from './energy-parts.js'
import type { Site } from './site.js'

export type Footprint = Pick<Estimate, 'carbon' | 'water' | 'primaryEnergy' | 'abioticDepletion'>

/**
 * The carbon (gCO2e), water (L), primary energy (MJ) and abiotic depletion (kgSbeq) of an energy at a site, with those of making the
 * hardware. `waterFault` is set by the one peer method that multiplies its water by the PUE twice.
 */
export function footprintOf(trace: Trace, energy: TracedEnergy, site: Site, embodied: Embodied, waterFault?: Traced): Footprint {
  const { accelerators } = energy.chain
  const primaryEnergyUsed = compute(trace, STEP.primaryEnergyElectricity, times(energy.total, site.primaryEnergy))
  const primaryEnergy = compute(trace, STEP.primaryEnergy, plusSharing(accelerators, primaryEnergyUsed, embodied.primaryEnergy))
  const depletionUsed = compute(trace, STEP.abioticDepletionElectricity, times(energy.total, site.abioticDepletion))
  const abioticDepletion = compute(trace, STEP.abioticDepletion, plusSharing(accelerators, depletionUsed, embodied.abioticDepletion))
  return {
    carbon: carbonOf(trace, energy, site, embodied.carbon),
    water: waterOf(trace, energy, site, waterFault),
    primaryEnergy: quantityOf(primaryEnergy, 'MJ'),
    abioticDepletion: quantityOf(abioticDepletion, 'kgSbeq'),
  }
}

function carbonOf(trace: Trace, energy: TracedEnergy, site: Site, embodied: Traced): Footprint['carbon'] {
  const { gridIntensity, marketIntensity } = site
  const at = (label: StepLabel, intensity: Traced | undefined): Traced | undefined =>
    intensity && compute(trace, label, times(energy.total, intensity))
  const located = compute(trace, STEP.carbonLocationBased, times(energy.total, gridIntensity.step))
  const market = at(STEP.carbonMarketBased, marketIntensity?.step)
  const marginal = at(STEP.carbonMarginal, site.marginalIntensity)
  const direct = at(STEP.carbonDirect, gridIntensity.scopes?.direct)
  const upstream = at(STEP.carbonUpstream, gridIntensity.scopes?.upstream)
  const total = compute(trace, STEP.carbon, plusSharing(energy.chain.accelerators, located, embodied))
  return {
    operationalLocationBased: quantityOf(located, 'gCO2e'),
    operationalMarketBased: market ? quantityOf(market, 'gCO2e') : null,
    operationalMarginal: marginal ? quantityOf(marginal, 'gCO2e') : null,
    direct: direct ? quantityOf(direct, 'gCO2e') : null,
    upstream: upstream ? quantityOf(upstream, 'gCO2e') : null,
    locationBasis: gridIntensity.basis,
    marketBasis: marketIntensity?.basis ?? null,
    embodied: quantityOf(embodied, 'gCO2e'),
    total: quantityOf(total, 'gCO2e'),
  }
}

/** Water in litres, on site and for electricity. `fault` is the PUE where a peer's method multiplies by it once more than it documents. */
function waterOf(
  trace: Trace,
  energy: TracedEnergy,
  { wue, waterIntensity, waterScarcity }: Site,
  fault: Traced | undefined,
): Footprint['water'] {
  const onSite = compute(trace, STEP.waterOnSite, times(energy.servers, wue))
  const used = fault ? times(energy.total, waterIntensity, fault) : times(energy.total, waterIntensity)
  const electricity = compute(trace, STEP.waterElectricity, used)
  const total = compute(trace, STEP.water, plusSharing(energy.servers, onSite, electricity))
  return {
    onSite: quantityOf(onSite, 'L'),
    electricity: quantityOf(electricity, 'L'),
    total: quantityOf(total, 'L'),
    scarcity: waterScarcity ? quantityOf(waterScarcity, 'm3worldeq/m3') : null,
  }
}
