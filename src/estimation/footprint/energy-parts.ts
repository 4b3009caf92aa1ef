import type { EnergyParts } from '../../schemas/estimate.js'
import { certain, type Expression, inUnit, minus, type Operand, times, withExactValue } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, quantityOf, type Trace, type Traced } from '../trace/trace.js'

/** The terms that lead from the energy of the accelerators to that of the facility. Energies are in kWh, all others are ratios. */
export type EnergyChain = {
  readonly accelerators: Traced
  /** Server energy with spare capacity over accelerator energy, as the product of these steps. */
  readonly serverFactors: readonly [Traced, ...Traced[]]
  readonly pue: Traced
  /** Energy with network switches over that of the servers, where many servers work together. */
  readonly network?: Traced | undefined
  /** The number 1 with the interval of the servers' energy, where that was calibrated as a whole; it replaces the doubts of the factors. */
  readonly serverDoubt?: Operand | undefined
  /** The energy of the servers where it is not a product with that of the accelerators. Its value must be the sum of the parts. */
  readonly servers?: Expression | undefined
  /** The facility's energy, where it was published or metered: the parts are then a split of it. */
  readonly published?: Traced | undefined
}
export type TracedEnergy = {
  readonly chain: EnergyChain
  readonly servers: Traced
  readonly total: Traced
  readonly parts: EnergyParts
}

/** The energy by parts and in total, in kWh. The parts add up to the total exactly, and all depend on one uncertain accelerator energy. */
export function energyOf(trace: Trace, chain: EnergyChain): TracedEnergy {
  const { accelerators, serverFactors, serverDoubt, pue, network, published } = chain
  const serverFactor = serverFactors.length === 1 ? serverFactors[0] : times(...serverFactors)
  const host = compute(trace, STEP.energyHost, times(accelerators, minus(serverFactor, 1)))
  const grown = times(accelerators, ...serverFactors)
  const ofServers = chain.servers
    ? inUnit(chain.servers, STEP.energyServers.unit)
    : serverDoubt === undefined
      ? grown
      : times(certain(grown), serverDoubt)
  const servers = compute(trace, STEP.energyServers, withExactValue(ofServers, accelerators.value + host.value))
  const beyondServers = network ? times(network, pue) : pue
  const overhead = times(servers, minus(beyondServers, 1))
  const facility = compute(
    trace,
    STEP.energyFacility,
    published ? withExactValue(overhead, Math.max(published.value - servers.value, 0)) : overhead,
  )
  const sumOfParts = accelerators.value + host.value + facility.value
  const total = compute(trace, STEP.energy, withExactValue(published ? times(published) : times(servers, beyondServers), sumOfParts))
  const parts = { accelerators: quantityOf(accelerators, 'kWh'), host: quantityOf(host, 'kWh'), facility: quantityOf(facility, 'kWh') }
  return { chain, servers, total, parts }
}
