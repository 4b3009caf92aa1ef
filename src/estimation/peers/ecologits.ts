import type { Catalog } from '../../catalog/catalog.js'
import { type Unit } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'

/** The versions of EcoLogits that are reproduced, by the method of each: constants and what the PUE multiplies differ. */
export type EcologitsEdition = 'ecologits-0.9' | 'ecologits-0.11'

/** What EcoLogits takes: billions of parameters, and times in seconds. */
export type EcologitsInput = {
  readonly activeBillions: number
  readonly totalBillions: number
  readonly outputTokens: number
  readonly latencySeconds?: number | undefined
  readonly tokensPerSecond?: number | undefined
  readonly timeToFirstTokenSeconds?: number | undefined
  readonly batchSize?: number | undefined
  readonly bitsPerWeight?: number | undefined
  readonly gpuMemoryGb?: number | undefined
}

/** What a kilowatt-hour costs where EcoLogits places the request. */
export type EcologitsMix = {
  readonly gwpKgco2ePerKwh: number
  readonly adpeKgsbeqPerKwh: number
  readonly peMjPerKwh: number
  readonly ewifLitresPerKwh: number
  readonly pue: number
  readonly wueLitresPerKwh: number
}

/** One request on the servers, before PUE: energies in kWh, embodied in kgCO2e, kgSbeq and MJ. */
export type EcologitsServer = {
  readonly gpus: number
  readonly gpuEnergyKwh: number
  readonly serverEnergyKwh: number
  readonly embodiedKgco2e: number
  readonly embodiedKgsbeq: number
  readonly embodiedMj: number
}

const SECONDS_PER_HOUR = 3600
const BITS_PER_BYTE = 8

/** EcoLogits up to the server's meter, as its code computes it (ecologits/impacts/llm.py). */
export function ecologitsServer(catalog: Catalog, edition: EcologitsEdition, input: EcologitsInput): EcologitsServer {
  const factor = (name: string, unit: Unit) => factorIn(catalog, `${edition}/${name}`, unit)
  const { activeBillions, totalBillions, outputTokens } = input
  const {
    batchSize: batch = factor('batch', 'count'),
    bitsPerWeight = factor('bits', 'bits'),
    gpuMemoryGb = factor('gpu-memory', 'GB'),
  } = input
  const perToken = factor('gpu-energy-alpha', 'Wh/token') * Math.exp(factor('gpu-energy-beta', 'ratio') * batch) * activeBillions
  const gpuEnergyKwh = (outputTokens * (perToken + factor('gpu-energy-gamma', 'Wh/token'))) / 1000
  const memoryGb = (factor('memory-headroom', 'ratio') * totalBillions * bitsPerWeight) / BITS_PER_BYTE
  const gpus = 2 ** Math.ceil(Math.log2(Math.ceil(memoryGb / gpuMemoryGb)))
  const seconds = generationSeconds(catalog, edition, input, batch)
  const servers = gpus / factor('server-gpus', 'count')
  const shareOfLife = seconds / (factor('lifetime', 's') * batch)
  const embodied = (name: string, unit: Unit) =>
    (servers * factor(`server-embodied-${name}`, unit) + gpus * factor(`gpu-embodied-${name}`, unit)) * shareOfLife
  return {
    gpus,
    gpuEnergyKwh,
    serverEnergyKwh: ((seconds / SECONDS_PER_HOUR) * factor('server-power', 'kW') * servers) / batch,
    embodiedKgco2e: embodied('carbon', 'kgCO2e'),
    embodiedKgsbeq: embodied('abiotic-depletion', 'kgSbeq'),
    embodiedMj: embodied('primary-energy', 'MJ'),
  }
}

/** The five impacts of a request; the water of version 0.9 multiplies the PUE once more than it documents, as its code does. */
export function ecologitsImpacts(catalog: Catalog, edition: EcologitsEdition, input: EcologitsInput, mix: EcologitsMix) {
  const server = ecologitsServer(catalog, edition, input)
  const itEnergyKwh = server.serverEnergyKwh + server.gpus * server.gpuEnergyKwh
  const energyKwh = mix.pue * itEnergyKwh
  return {
    energyKwh,
    carbonKgco2e: energyKwh * mix.gwpKgco2ePerKwh + server.embodiedKgco2e,
    abioticDepletionKgsbeq: energyKwh * mix.adpeKgsbeqPerKwh + server.embodiedKgsbeq,
    primaryEnergyMj: energyKwh * mix.peMjPerKwh + server.embodiedMj,
    waterLitres: (edition === 'ecologits-0.9' ? energyKwh : itEnergyKwh) * (mix.wueLitresPerKwh + mix.pue * mix.ewifLitresPerKwh),
    server,
  }
}

function generationSeconds(catalog: Catalog, edition: EcologitsEdition, input: EcologitsInput, batch: number): number {
  const factor = (name: string) => factorIn(catalog, `${edition}/latency-${name}`, 's')
  const { activeBillions, outputTokens, tokensPerSecond, timeToFirstTokenSeconds = 0, latencySeconds = Infinity } = input
  const perToken =
    tokensPerSecond === undefined ? factor('alpha') * activeBillions + factor('beta') * batch + factor('gamma') : 1 / tokensPerSecond
  return Math.min(latencySeconds, outputTokens * perToken + timeToFirstTokenSeconds)
}
