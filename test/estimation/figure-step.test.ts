import { expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { estimateInference, outlineInference } from '../../src/estimation/inference.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { bundledCatalog, bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'

const REQUESTS = [
  { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' },
  { model: 'gpt-4o', outputTokens: 1, region: 'aws:us-east-1', year: 2019 },
  { model: 'llama-3.1-70b', outputTokens: 250, hardware: 'H100', batchSize: 64, pue: 1.2, zone: 'US-CA' },
  { model: 'deepseek-v3', outputTokens: 400, outputTokensPerSecond: 30 },
  { customModel: { totalParameters: 7e9 }, outputTokens: 9, zone: 'WORLD' },
].map((request) => InferenceRequest.parse(request))

it('what is kept between requests changes no answer: the last of many is as the first of a new catalog', async () => {
  const used = await bundledCatalog()
  const records = await bundledRecords()
  for (const request of [...REQUESTS, ...REQUESTS.toReversed()]) {
    outlineInference(request, used)
    estimateInference({ ...request, outputTokens: 77 }, used)
  }
  for (const request of REQUESTS) {
    const fresh = buildCatalog(catalogInputOf(records))
    const told = estimateInference(request, used)
    expect(told).toEqual(estimateInference(request, fresh))
    const { energy, carbon, water, warnings } = outlineInference(request, used)
    expect({ energy, carbon, water, warnings }).toEqual({
      energy: told.energy,
      carbon: told.carbon,
      water: told.water,
      warnings: told.warnings,
    })
  }
})
