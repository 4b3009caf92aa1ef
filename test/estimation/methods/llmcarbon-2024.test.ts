import { describe, expect, it } from 'vitest'
import { estimateTraining } from '../../../src/estimation/training.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'
import trainings from '../data/llmcarbon-trainings.json' with { type: 'json' }

const catalog = await bundledCatalog()
const HARDWARE: Record<number, string> = { 125: 'V100', 123: 'google-tpu-v3' }

describe('llmcarbon-2024', () => {
  it.each(trainings.cases)('gives the published energy and carbon of $name', (published) => {
    const { parameters, tokens, peakTflops, efficiency, powerWatts, pue, gridKgPerKwh, energyMwh, carbonT } = published
    const request = TrainingRequest.parse({
      parameters,
      tokens,
      hardware: HARDWARE[peakTflops],
      utilisation: efficiency,
      averagePowerWatts: powerWatts,
      pue,
      gridGco2ePerKwh: gridKgPerKwh * 1000,
      method: 'llmcarbon-2024',
    })
    const { energy, carbon } = estimateTraining(request, catalog)
    // To the digit that is printed: half a unit of the last one, and the published carbon was made from unrounded energy.
    expect(energy.value / 1000).toBeCloseTo(energyMwh, 1.9)
    expect(carbon.operationalLocationBased.value / 1e6).toBeCloseTo(carbonT, 1.7)
  })
})

describe('mlco2', () => {
  it('is hours at rated power, without host and PUE', () => {
    const request = TrainingRequest.parse({ hardware: 'A100', acceleratorHours: 1500, pue: 1.5, method: 'mlco2' })
    expect(estimateTraining(request, catalog).energy.value).toBe(600)
  })
})
