import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { z } from 'zod'
import type { Estimate } from '../../src/schemas/estimate.js'
import type { InferenceRequest } from '../../src/schemas/inference-request.js'
import type { TrainingRequest } from '../../src/schemas/training-request.js'
import type { Quantity } from '../../src/schemas/unit.js'
import { inference, training } from '../estimation/support/estimates.js'

/** The results that people will quote; headlines.yaml holds what they are, so that none moves unseen. */
const INFERENCES: readonly z.input<typeof InferenceRequest>[] = [
  { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' },
  { model: 'gpt-4o', outputTokens: 250 },
  { model: 'gpt-4o', outputTokens: 250, method: 'ecologits-0.9' },
  { model: 'gpt-4o', inputTokens: 1000, outputTokens: 500, requests: 1_000_000, zone: 'SWE' },
  { model: 'gpt-3.5-turbo', outputTokens: 250 },
  { model: 'deepseek-r1', inputTokens: 500, reasoningTokens: 2000, outputTokens: 500 },
  { model: 'deepseek-v3', outputTokens: 250, zone: 'CHN' },
  { model: 'llama-3.1-405b', outputTokens: 250 },
  { model: 'llama-3.1-8b', outputTokens: 250, hardware: 'H100', batchSize: 64, region: 'gcp:us-central1' },
  { model: 'llama-3.1-70b', outputTokens: 250, hardware: 'H100', region: 'aws:us-east-1' },
  { model: 'llama-3.1-70b', outputTokens: 250, hardware: 'H100', outputTokensPerSecond: 30, zone: 'DEU' },
  { model: 'gpt-oss-120b', outputTokens: 1000, hardware: 'B200', batchSize: 128, busyShare: 0.5 },
  { model: 'mixtral-8x7b', outputTokens: 250, hardware: 'A100', acceleratorCount: 2, batchSize: 1, engine: 'hf-transformers' },
  { model: 'qwen3-8b', inputTokens: 4000, hardware: 'L4', zone: 'POL' },
  { model: 'llama-1-65b', outputTokens: 333, method: 'samsi-2023' },
]
const TRAININGS: readonly z.input<typeof TrainingRequest>[] = [
  { model: 'gpt-3-175b' },
  { model: 'palm-540b' },
  { model: 'gopher-280b' },
  { model: 'bloom-176b' },
  { model: 'llama-1-65b' },
  { model: 'llama-3.2-1b' },
  { model: 'llama-3.2-3b' },
  { model: 'llama-3.1-405b' },
  { model: 'deepseek-v3' },
  { model: 'olmo-3-32b' },
  { model: 'matmulfree-2.7b' },
  { model: 'orca-13b' },
  { model: 'phi-1.5' },
  { hardware: 'A100', acceleratorCount: 20, hours: 200, averagePowerWatts: 400 },
  { hardware: 'H100', flop: 1e24, region: 'azure:eastus' },
]

const DIGITS = 6

function spoken({ value, low, high, unit }: Quantity): string {
  const [middle, from, to] = [value, low, high].map((number) => String(Number(number.toPrecision(DIGITS))))
  return `${middle} ${unit} (${from} to ${to})`
}

function headline(request: object, { method, energy, energyParts, carbon, water, warnings }: Estimate): object {
  return {
    request,
    method: method.id,
    accelerators: spoken(energyParts.accelerators),
    energy: spoken(energy),
    carbon: spoken(carbon.total),
    water: spoken(water.total),
    warnings: [...new Set(warnings.map(({ code }) => code))].sort(),
  }
}

it('the headline results are those of headlines.yaml: one that moves shows in review', async () => {
  const results = {
    inference: INFERENCES.map((request) => headline(request, inference(request))),
    training: TRAININGS.map((request) => headline(request, training(request))),
  }
  await expect(stringify(results, { lineWidth: 0 })).toMatchFileSnapshot('headlines.yaml')
})
