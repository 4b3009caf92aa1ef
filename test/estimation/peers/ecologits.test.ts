import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../../src/estimation/inference.js'
import { ecologitsImpacts, type EcologitsInput } from '../../../src/estimation/peers/ecologits.js'
import {
  ecologitsClipImpacts,
  ecologitsClipModel,
  ecologitsClipNames,
  ecologitsFrames,
} from '../../../src/estimation/peers/ecologits-video.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'
import vectorsOf011 from '../data/ecologits-0.11-vectors.json' with { type: 'json' }
import vectors from '../data/ecologits-vectors.json' with { type: 'json' }
import clipVectors from '../data/ecologits-video-0.11-vectors.json' with { type: 'json' }

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
    expect(estimate.warnings.find(({ code }) => code === 'peer_method')?.message).toContain('see the weaknesses of the method')
  })
})

describe('EcoLogits 0.11, video', () => {
  it.each(clipVectors.cases)('gives what its code gives, at both ends: $name', ({ input, mix, output, embodied }) => {
    const model = ecologitsClipModel(catalog, input.model)
    if (!model) throw new Error(`${input.model} is not there.`)
    const clip = { ...input, model, frames: ecologitsFrames(catalog, input.seconds) }
    for (const [end, bound] of [
      ['min', 'low'],
      ['max', 'high'],
    ] as const) {
      const at = { ...mix, pue: mix.pue[end], wueLitresPerKwh: mix.wueLitresPerKwh[end] }
      const { server, ...impacts } = ecologitsClipImpacts(catalog, clip, bound, at)
      for (const [name, { [end]: expected }] of Object.entries(output))
        expect(impacts[name as keyof typeof output] / expected, `${name} ${end}`).toBeCloseTo(1, 12)
      for (const [name, expected] of Object.entries(embodied))
        expect(server[name as keyof typeof embodied] / expected, name).toBeCloseTo(1, 12)
    }
  })

  it('holds the 8 vectors', () => {
    expect(clipVectors.cases).toHaveLength(8)
  })

  it('is the same through an estimate, which is asked for by name', () => {
    const published = clipVectors.cases.find(({ name }) => name === 'google/veo-3.1 1080p 8 s')
    const work = { type: 'video', width: 1920, height: 1080, seconds: 8, sound: true }
    const request = { model: 'veo-3.1', work, pue: 1.09, zone: 'USA', method: 'ecologits-video-0.11' }
    const { energy, carbon, warnings } = estimateInference(InferenceRequest.parse(request), catalog)
    expect(energy.low / (published?.output.energyKwh.min ?? NaN)).toBeCloseTo(1, 12)
    expect(energy.high / (published?.output.energyKwh.max ?? NaN)).toBeCloseTo(1, 12)
    expect(carbon.embodied.value / ((published?.embodied.embodiedKgco2e ?? NaN) * 1000)).toBeCloseTo(1, 12)
    expect(warnings.map(({ code }) => code)).toContain('peer_method')
    const { method } = estimateInference(InferenceRequest.parse({ ...request, method: 'auto' }), catalog)
    expect(method.id).toBe('wattprint-price-1')
  })

  it('answers each of the 17 models that EcoLogits has, by a record', () => {
    const videos = catalog.records.model.items.filter(({ modalities }) => modalities.includes('video-generation'))
    const known = new Set(videos.map((model) => ecologitsClipModel(catalog, model)?.name))
    const names = ecologitsClipNames(catalog)
    expect(names).toHaveLength(17)
    expect(names.filter((name) => !known.has(name))).toEqual([])
    for (const model of ['gen-4.5', 'klingai/kling-v3', 'ltx-2-t2va']) {
      const request = InferenceRequest.parse({ model, work: { type: 'video', seconds: 5 }, method: 'ecologits-video-0.11' })
      expect(estimateInference(request, catalog).energy.value).toBeGreaterThan(0)
    }
  })

  it('says which models EcoLogits has where it has not that one, and what it needs', () => {
    const ask = (model: string, work: object) =>
      estimateInference(InferenceRequest.parse({ model, work: { type: 'video', ...work }, method: 'ecologits-video-0.11' }), catalog)
    expect(() => ask('mochi-1', { seconds: 5 })).toThrow(/EcoLogits has gen-4\.5, hunyuanvideo/)
    expect(() => ask('veo-3.1', {})).toThrow(/work\.seconds.*work\.frames/)
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
