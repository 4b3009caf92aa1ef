import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../../src/estimation/inference.js'
import { type EcologitsInput, ecologitsImpacts } from '../../../src/estimation/peers/ecologits.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'
import vectorsOf011 from '../data/ecologits-0.11-vectors.json' with { type: 'json' }
import vectors from '../data/ecologits-vectors.json' with { type: 'json' }

const catalog = await bundledCatalog()

describe('EcoLogits 0.9', () => {
  it.each(vectors.cases)('gives what its code gives: $name', ({ input, mix, output, embodied }) => {
    const { server, ...impacts } = ecologitsImpacts(catalog, 'ecologits-0.9', input, mix)
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

describe('EcoLogits 0.11', () => {
  it.each(vectorsOf011.cases)('gives what its code gives, at both ends: $name', ({ mix, output, embodied, ...ranges }) => {
    for (const end of ['min', 'max'] as const) {
      const { server, ...impacts } = ecologitsImpacts(catalog, 'ecologits-0.11', inputAt(ranges, end), {
        ...mix,
        pue: ranges.pue[end],
        wueLitresPerKwh: ranges.wueLitresPerKwh[end],
      })
      for (const [name, { [end]: expected }] of Object.entries(output))
        expect(impacts[name as keyof typeof output] / expected, `${name} ${end}`).toBeCloseTo(1, 12)
      for (const [name, { [end]: expected }] of Object.entries(embodied))
        expect(server[name as keyof typeof embodied] / expected, `${name} ${end}`).toBeCloseTo(1, 12)
    }
  })

  it('holds the 24 vectors', () => {
    expect(vectorsOf011.cases).toHaveLength(24)
  })

  it('is the same through an estimate, its PUE counted once in the water for electricity', () => {
    const published = vectorsOf011.cases.find(({ name }) => name.startsWith('huggingface_hub/mistralai/Mixtral-8x7B'))
    const request = { model: 'mixtral-8x7b', outputTokens: 120, pue: 1.14, wueLitresPerKwh: 0.99, zone: 'ZAF', method: 'ecologits-0.11' }
    const estimate = estimateInference(InferenceRequest.parse(request), catalog)
    expect(estimate.energy.value / (published?.output.energyKwh.max ?? NaN)).toBeCloseTo(1, 12)
    expect(estimate.carbon.embodied.value / ((published?.embodied.embodiedKgco2e.max ?? NaN) * 1000)).toBeCloseTo(1, 12)
    const waterIntensity = estimate.steps.find(({ id }) => id === 'water-intensity')?.value ?? NaN
    expect(estimate.water.electricity.value / (estimate.energy.value * waterIntensity)).toBeCloseTo(1, 12)
    expect(estimate.warnings.find(({ code }) => code === 'peer_method')?.message).toContain('/v1/methods/ecologits-0.11')
  })
})

type Range = { readonly min: number; readonly max: number }
type Ranges = Pick<EcologitsInput, 'outputTokens' | 'latencySeconds' | 'tokensPerSecond' | 'timeToFirstTokenSeconds'> & {
  readonly activeBillions: Range
  readonly totalBillions: Range
}

/** The input of one end: the least sizes together, and the largest. */
function inputAt({ activeBillions, totalBillions, ...given }: Ranges, end: keyof Range): EcologitsInput {
  const { outputTokens, latencySeconds, tokensPerSecond, timeToFirstTokenSeconds } = given
  const sizes = { activeBillions: activeBillions[end], totalBillions: totalBillions[end] }
  return { outputTokens, latencySeconds, tokensPerSecond, timeToFirstTokenSeconds, ...sizes }
}
