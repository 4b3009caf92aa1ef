import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { estimateJson } from '../../src/http/representation/estimate-json.js'
import type { Estimate } from '../../src/schemas/estimate.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const MODELS = ['gpt-4o', 'llama-3.1-70b', 'deepseek-v3', 'mixtral-8x7b']
const REQUESTS: readonly object[] = [
  ...MODELS.flatMap((model) => [1, 250, 3999].map((outputTokens) => ({ model, outputTokens, zone: 'FRA' }))),
  ...MODELS.map((model) => ({
    model,
    outputTokens: 7,
    region: 'aws:us-east-1',
    include: ['alternatives', 'equivalences'],
  })),
  { model: 'llama-3.1-70b', hardware: 'H100', batchSize: 12.5, inputTokens: 200_000, outputTokens: 9, busyShare: 0.3, pue: 1.13 },
  { model: 'deepseek-v3', outputTokens: 400, outputTokensPerSecond: 30, operator: 'Azure', year: 1999 },
  { customModel: { totalParameters: 7e9 }, outputTokens: 100, zone: 'POL' },
]

describe('the JSON of an estimate', () => {
  it('is what JSON.stringify writes, byte by byte, however often it is written', async () => {
    const catalog = await bundledCatalog()
    const estimates: Estimate[] = [
      ...REQUESTS.map((request) => estimateInference(InferenceRequest.parse(request), catalog)),
      estimateTraining(TrainingRequest.parse({ model: 'gpt-3-175b' }), catalog),
      estimateTraining(TrainingRequest.parse({ hardware: 'nvidia-a100-sxm4-80gb', acceleratorCount: 20, hours: 200 }), catalog),
    ]
    for (let round = 0; round < 3; round++) {
      for (const estimate of estimates) expect(estimateJson(estimate).toString()).toBe(JSON.stringify(estimate))
    }
  })

  it('does not change once it was given, whatever is written after it', async () => {
    const catalog = await bundledCatalog()
    const estimate = estimateInference(InferenceRequest.parse(REQUESTS[0]), catalog)
    const first = estimateJson(estimate)
    for (let more = 0; more < 100; more++) estimateJson(estimate)
    expect(first.toString()).toBe(JSON.stringify(estimate))
  })

  it('holds nothing of one before it that could not be written', async () => {
    const catalog = await bundledCatalog()
    const estimate = estimateInference(InferenceRequest.parse(REQUESTS[0]), catalog)
    const links = {
      ...estimate.links,
      toJSON: () => {
        throw new Error('It cannot be written.')
      },
    }
    expect(() => estimateJson({ ...estimate, links })).toThrow('It cannot be written.')
    expect(estimateJson(estimate).toString()).toBe(JSON.stringify(estimate))
  })

  it('has room for an answer of any length, with a head and a tail', async () => {
    const catalog = await bundledCatalog()
    const estimate = estimateInference(InferenceRequest.parse(REQUESTS[0]), catalog)
    const [warning] = estimate.warnings
    const long = { ...estimate, warnings: warning ? Array.from({ length: 5000 }, () => ({ ...warning, message: '€"\n'.repeat(50) })) : [] }
    expect(estimateJson(long, '{"line":1,"estimate":', '}\n').toString()).toBe(`{"line":1,"estimate":${JSON.stringify(long)}}\n`)
  })
})
