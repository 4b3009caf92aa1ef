import type { EnergyParts } from '../../schemas/estimate.js'
import { certain, type Expression, inUnit, minus, type Operand, times, withExactValue } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, quantityOf, type Trace, type Traced } from '../trace/trace.js'

/** The chain from the accelerators to the facility's meter; every term in kWh or a ratio. */
export type EnergyChain = {
  readonly accelerators: Traced
  /** Server energy with spare capacity over accelerator energy: one or several steps whose product counts. */
  readonly serverFactors: readonly [Traced, ...Traced[]]
  readonly pue: Traced
  /** Energy with network switches over that of the servers, where many servers work together. */
  readonly network?: Traced | undefined
  /** One, with the doubt of the servers' energy where that was calibrated as a whole, in place of the doubts of its factors. */
  readonly serverDoubt?: Operand | undefined
  /** The energy of the servers, where it is no product with that of the accelerators: the value is that of the sum of the parts all the same. */
  readonly servers?: Expression | undefined
  /** The facility's energy where it was published as such: the parts are a split of it. */
  readonly published?: Traced | undefined
}
export type TracedEnergy = {
  readonly chain: EnergyChain
  readonly servers: Traced
  readonly total: Traced
  readonly parts: EnergyParts
}

/** The energy by parts and in total; the parts add up to the total exactly, and share one uncertain accelerator energy. */
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
