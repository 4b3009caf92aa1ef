import type { Catalog } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { convert, JOULES_PER_KWH, type Unit } from '../../schemas/unit.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy, InferenceMethod, MethodCard } from '../method.js'
import { activeParameters, type Subject, totalParameters } from '../model/subject.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, highOf, lowOf, type Uncertain } from '../trace/uncertain.js'

/** The methods that reproduce a version of EcoLogits. The versions differ in constants and in what the PUE multiplies. */
type EcologitsEdition = 'ecologits-0.9' | 'ecologits-0.11'

/** The inputs of EcoLogits. Parameters are in 10^9, times in seconds. */
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

/** The factors of a kWh, and the PUE and WUE, of the place that EcoLogits assumes. */
export type EcologitsMix = {
  readonly gwpKgco2ePerKwh: number
  readonly adpeKgsbeqPerKwh: number
  readonly peMjPerKwh: number
  readonly ewifLitresPerKwh: number
  readonly pue: number
  readonly wueLitresPerKwh: number
}

/** One request on its servers, before PUE: its energies in kWh, and its embodied impacts in kgCO2e, kgSbeq and MJ. */
type EcologitsServer = {
  readonly gpus: number
  readonly gpuEnergyKwh: number
  readonly serverEnergyKwh: number
  readonly embodiedKgco2e: number
  readonly embodiedKgsbeq: number
  readonly embodiedMj: number
}

const SECONDS_PER_HOUR = 3600
const BITS_PER_BYTE = 8

/** The energy and embodied impacts of a request up to the server's meter, as EcoLogits computes them (ecologits/impacts/llm.py). */
function ecologitsServer(catalog: Catalog, edition: EcologitsEdition, input: EcologitsInput): EcologitsServer {
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

/**
 * The five impacts of a request by EcoLogits. The code of version 0.9 multiplies water by the PUE once more than it documents; so does
 * this.
 */
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

/** The fields of a method card that differ between the versions of EcoLogits. */
type OwnWords = Pick<MethodCard, 'version' | 'title' | 'weaknesses' | 'references'>

/** The method of one version of EcoLogits: GPU energy by a fit on active parameters at batch 64, plus the server's power × the latency. */
export function ecologitsMethod(edition: EcologitsEdition, words: OwnWords): InferenceMethod {
  return {
    card: {
      id: edition,
      kind: 'inference',
      summary:
        'GPU energy from active parameters and output tokens at a fixed batch of 64, the host’s power over the generation time, its own share of making the hardware.',
      formula: 'E = PUE (ΔT × 1.2 kW × GPUs / 8 / B + GPUs × n (α e^{βB} P + γ))',
      inputs: [
        'model',
        'customModel',
        'outputTokens',
        'reasoningTokens',
        'latencySeconds',
        'outputTokensPerSecond',
        'pue',
        'wueLitresPerKwh',
      ],
      domain: 'Hosted models on H100 servers at a batch of 64.',
      ...words,
    },
    prepare: (request, subject) =>
      (request.outputTokens ?? 0) + (request.reasoningTokens ?? 0) > 0
        ? { energy: (trace) => energyOfEcologits(edition, trace, request, subject) }
        : { missing: 'outputTokens', why: 'the method counts output tokens only' },
  }
}

type Sizes = { readonly total: Traced; readonly active: Traced }
type Read = (server: EcologitsServer) => number
type Quoted = {
  readonly label: StepLabel
  readonly formula: string
  readonly factor: string
  readonly read: Read
}

const ENERGY: Quoted = {
  label: STEP.requestJoules,
  formula: 'GPUs × n (α e^{βB} P + γ)',
  factor: 'gpu-energy-alpha',
  read: ({ gpus, gpuEnergyKwh }) => gpus * gpuEnergyKwh * JOULES_PER_KWH,
}
const SERVER: Quoted = {
  label: STEP.serverFactor,
  formula: '1 + ΔT × 1.2 kW × GPUs / 8 / B / accelerator energy',
  factor: 'server-power',
  read: ({ gpus, gpuEnergyKwh, serverEnergyKwh }) => 1 + serverEnergyKwh / (gpus * gpuEnergyKwh),
}
const SHARE = { formula: 'requests × (GPUs / 8 × server + GPUs × GPU) × ΔT / (lifetime × B)', factor: 'lifetime' }
const CARBON: Quoted = {
  ...SHARE,
  label: STEP.carbonEmbodied,
  read: ({ embodiedKgco2e }) => convert(embodiedKgco2e, 'kgCO2e', 'gCO2e'),
}
const DEPLETION: Quoted = {
  ...SHARE,
  label: STEP.depletionEmbodied,
  read: ({ embodiedKgsbeq }) => embodiedKgsbeq,
}
const PRIMARY_ENERGY: Quoted = {
  ...SHARE,
  label: STEP.primaryEnergyEmbodied,
  read: ({ embodiedMj }) => embodiedMj,
}

function energyOfEcologits(edition: EcologitsEdition, trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  warn(trace, 'peer_method', `${edition} is reproduced as its code stands: see the weaknesses of the method.`)
  const total = totalParameters(trace, subject)
  const sizes = { total, active: activeParameters(trace, subject, total) }
  const tokens = requested(trace, STEP.outputTokens, (request.outputTokens ?? 0) + (request.reasoningTokens ?? 0))
  const speed = speedOf(trace, request, subject)
  const given = { outputTokens: tokens.value, latencySeconds: request.latencySeconds, tokensPerSecond: speed?.value }
  const inputs = [sizes.active, sizes.total, tokens, ...(speed ? [speed] : [])]
  const quote = ({ label, formula, factor, read }: Quoted, times = 1): Traced => {
    const number = overSizes(sizes, (size) => times * read(ecologitsServer(trace.catalog, edition, { ...given, ...size })))
    return modelled(trace, label, number, formula, inputs, [factorFigure(trace.catalog, `${edition}/${factor}`)])
  }
  const { requests } = request
  return {
    joules: quote(ENERGY),
    serverFactors: [quote(SERVER)],
    embodiedOf: () => ({
      carbon: quote(CARBON, requests),
      abioticDepletion: quote(DEPLETION, requests),
      primaryEnergy: quote(PRIMARY_ENERGY, requests),
    }),
    ...(edition === 'ecologits-0.9' && { countsPueTwiceForWater: true as const }),
  }
}

/** The output speed of the model in tokens/s: as observed, else as on record; undefined where not known. */
function speedOf(trace: Trace, { outputTokensPerSecond }: InferenceRequest, { record }: Subject): Traced | undefined {
  if (outputTokensPerSecond !== undefined) return requested(trace, STEP.outputSpeed, outputTokensPerSecond)
  return record?.outputSpeed && recorded(trace, STEP.outputSpeed, record.outputSpeed)
}

/** A number computed at the middle size; its bounds are its values at the smallest and the largest size. */
function overSizes(
  { total, active }: Sizes,
  read: (size: { readonly totalBillions: number; readonly activeBillions: number }) => number,
): Uncertain {
  const at = (all: number, used: number) => read({ totalBillions: all / 1e9, activeBillions: Math.min(used, all) / 1e9 })
  const ends = [at(lowOf(total), lowOf(active)), at(highOf(total), highOf(active))]
  return between(at(total.value, active.value), Math.min(...ends), Math.max(...ends))
}
