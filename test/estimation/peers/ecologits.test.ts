import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../../src/estimation/inference.js'
import { ecologitsImpacts } from '../../../src/estimation/peers/ecologits.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'
import vectors from '../data/ecologits-vectors.json' with { type: 'json' }

const catalog = await bundledCatalog()

describe('EcoLogits 0.9', () => {
  it.each(vectors.cases)('gives what its code gives: $name', ({ input, mix, output, embodied }) => {
    const { server, ...impacts } = ecologitsImpacts(catalog, input, mix)
    for (const [name, expected] of Object.entries(output)) expect(impacts[name as keyof typeof output] / expected, name).toBeCloseTo(1, 12)
    for (const [name, expected] of Object.entries(embodied))
      expect(server[name as keyof typeof embodied] / expected, name).toBeCloseTo(1, 12)
  })

  it('is the same through an estimate, its PUE counted twice in the water for electricity', () => {
    const request = { model: 'mixtral-8x7b', outputTokens: 400, pue: 1.14, wueLitresPerKwh: 0.99, zone: 'USA', method: 'ecologits-0.9' }
    const estimate = estimateInference(InferenceRequest.parse(request), catalog)
    const published = vectors.cases.find(({ name }) => name.startsWith('mistralai/Mixtral-8x7B') && name.endsWith('max'))
    expect(estimate.energy.value).toBeCloseTo(published?.output.energyKwh ?? NaN, 14)
    expect(estimate.carbon.embodied.value).toBeCloseTo((published?.embodied.embodiedKgco2e ?? NaN) * 1000, 12)
    const waterIntensity = estimate.steps.find(({ id }) => id === 'water-intensity')?.value ?? NaN
    expect(estimate.water.electricity.value).toBeCloseTo(estimate.energy.value * waterIntensity * 1.14, 14)
  })

  it('counts the PUE once in the water of our own method', () => {
    const estimate = estimateInference(
      InferenceRequest.parse({ model: 'mixtral-8x7b', outputTokens: 400, pue: 1.14, zone: 'USA' }),
      catalog,
    )
    const waterIntensity = estimate.steps.find(({ id }) => id === 'water-intensity')?.value ?? NaN
    expect(estimate.water.electricity.value).toBeCloseTo(estimate.energy.value * waterIntensity, 14)
  })
})
