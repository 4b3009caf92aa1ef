import type { InferenceRequest } from '../../schemas/inference-request.js'
import { convert, JOULES_PER_KWH } from '../../schemas/unit.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceMethod, MethodCard } from '../method.js'
import { activeParameters } from '../model/active-parameters.js'
import { type Subject, totalParameters } from '../model/subject.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, highOf, lowOf, type Uncertain } from '../trace/uncertain.js'
import { type EcologitsEdition, type EcologitsServer, ecologitsServer } from './ecologits.js'

/** What a card says of one version of EcoLogits; the rest they share. */
type OwnWords = Pick<MethodCard, 'version' | 'title' | 'weaknesses' | 'references'>

/** A version of EcoLogits, as its code computes it: a fit of GPU energy on active parameters at batch 64, and a server's power over the latency. */
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

/** The speed of the model: as observed, else as on record; a latency bounds the time by itself. */
function speedOf(trace: Trace, { outputTokensPerSecond }: InferenceRequest, { record }: Subject): Traced | undefined {
  if (outputTokensPerSecond !== undefined) return requested(trace, STEP.outputSpeed, outputTokensPerSecond)
  return record?.outputSpeed && recorded(trace, STEP.outputSpeed, record.outputSpeed)
}

/** A number at the middle size, with what the smallest and the largest give as its bounds. */
function overSizes(
  { total, active }: Sizes,
  read: (size: { readonly totalBillions: number; readonly activeBillions: number }) => number,
): Uncertain {
  const at = (all: number, used: number) => read({ totalBillions: all / 1e9, activeBillions: Math.min(used, all) / 1e9 })
  const ends = [at(lowOf(total), lowOf(active)), at(highOf(total), highOf(active))]
  return between(at(total.value, active.value), Math.min(...ends), Math.max(...ends))
}
