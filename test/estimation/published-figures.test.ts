import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../src/schemas/estimate.js'
import { assumptionOf, inference, stepOf, training, warningCodes } from './support/estimates.js'

const GRAMS_PER_TONNE = 1e6

function reportedOf({ reported }: Estimate, trainingRunId: string): Estimate['reported'][number] {
  const run = reported.find((one) => one.trainingRunId === trainingRunId)
  if (!run) throw new Error(`${trainingRunId} is not among the reported runs.`)
  return run
}

function alternativeOf({ alternatives }: Estimate, id: string): number | undefined {
  return alternatives.find(({ method }) => method.id === id)?.energy?.value
}

describe('the training of GPT-3', () => {
  const estimate = training({ model: 'gpt-3-175b', include: ['equivalences'] })

  it('is told as 1,287,000 kWh as reported, with Patterson et al. 2021, Table 4', () => {
    const run = reportedOf(estimate, 'patterson-gpt-3')
    expect(run.energy).toEqual({ value: 1_287_000, low: 1_287_000, high: 1_287_000, unit: 'kWh' })
    const cited = estimate.citations.filter(({ id }) => run.citations.includes(id))
    expect(cited).toMatchObject([{ source: 'patterson-2021', locator: 'Table 4', evidence: 'primary' }])
  })

  it('rests on that figure, exactly, and says that the accelerators were not metered by their owner', () => {
    expect(estimate.method.id).toBe('training-reported-1')
    expect(estimate.energy.value).toBeCloseTo(1_287_000, 6)
    expect(reportedOf(estimate, 'patterson-gpt-3').metered).toBe(false)
  })

  it('stands beside our own computations from hours and from operations, each within a fifth', () => {
    for (const id of ['training-hours-1', 'training-compute-1']) {
      const energyKwh = alternativeOf(estimate, id)
      expect(energyKwh).toBeGreaterThan(1_287_000 / 1.2)
      expect(energyKwh).toBeLessThan(1_287_000 * 1.2)
    }
  })

  it('is the yearly electricity of some 120 American households', () => {
    const household = estimate.equivalences.find(({ id }) => id === 'us-home-year')
    expect(household?.amount).toBeGreaterThan(119)
    expect(household?.amount).toBeLessThan(121)
    expect(household?.sentence).toMatch(/^the electricity of 1(19|20|21)(\.\d+)? average US households for a year$/)
  })
})

describe.each([
  { model: 'llama-3.2-1b', acceleratorHours: 370_000, acceleratorKwh: 259_000, tonnes: 107 },
  { model: 'llama-3.2-3b', acceleratorHours: 460_000, acceleratorKwh: 322_000, tonnes: 133 },
])('the training of $model', ({ model, acceleratorHours, acceleratorKwh, tonnes }) => {
  const estimate = training({ model, method: 'training-hours-1' })
  const run = reportedOf(estimate, model)

  it('is its accelerator-hours at 700 W, computed by the first edition and reported', () => {
    expect(estimate.energyParts.accelerators.value).toBe(acceleratorKwh)
    expect(run.acceleratorHours?.value).toBe(acceleratorHours)
    expect(run.energy?.value).toBe(acceleratorKwh)
    expect(stepOf(estimate, 'rated-power').value).toBe(700)
  })

  it('is reported with its location-based carbon, and none market-based', () => {
    expect(run.carbon.operationalLocationBased?.value).toBe(tonnes * GRAMS_PER_TONNE)
    expect(run.carbon.operationalMarketBased?.value).toBe(0)
  })

  it('is marked as rated power that nobody metered', () => {
    expect(run.metered).toBe(false)
    expect(warningCodes(estimate)).toContain('rated_power_not_metered')
  })

  it('is counted at what busy jobs draw of 700 W unless the first edition is asked', () => {
    const { method, energyParts, ...rest } = training({ model })
    expect(method.id).toBe('training-hours-2')
    expect(energyParts.accelerators.value).toBeCloseTo(0.9225 * acceleratorKwh, 6)
    expect(warningCodes({ method, energyParts, ...rest })).toContain('power_not_metered')
  })
})

describe('a training told by its hardware', () => {
  it('of 20 A100 for 200 hours at 400 W takes 1,600 kWh of accelerators', () => {
    const estimate = training({ hardware: 'A100', acceleratorCount: 20, hours: 200, averagePowerWatts: 400 })
    expect(estimate.energyParts.accelerators).toEqual({ value: 1600, low: 1600, high: 1600, unit: 'kWh' })
    expect(warningCodes(estimate)).not.toContain('rated_power_not_metered')
  })

  it('of 1,500 A100-hours takes 600 kWh of accelerators at rated power', () => {
    const estimate = training({ hardware: 'A100', acceleratorHours: 1500, method: 'training-hours-1' })
    expect(estimate.energyParts.accelerators.value).toBe(600)
    expect(warningCodes(estimate)).toContain('rated_power_not_metered')
  })
})

describe('other trainings that were written about', () => {
  it('put PaLM within 1.1 times of its 3,436 MWh from its hours', () => {
    const { energy } = training({ model: 'palm-540b', method: 'training-hours-1' })
    expect(energy.value).toBeGreaterThan(3_436_000 / 1.1)
    expect(energy.value).toBeLessThan(3_436_000 * 1.1)
  })

  it('put Orca 13B at 1,600 kWh of accelerators, from 20 A100 for 200 hours', () => {
    const estimate = training({ model: 'orca-13b', method: 'training-hours-1' })
    expect(estimate.energyParts.accelerators.value).toBeCloseTo(1600, 9)
    expect(stepOf(estimate, 'training-accelerator-hours').value).toBe(4000)
  })

  it('show both accounts of Phi-1.5: 1,500 hours by the paper, 32 accelerators for eight days by the card', () => {
    const estimate = training({ model: 'phi-1.5' })
    const kwh = estimate.reported.map(({ trainingRunId, energy }) => [trainingRunId, energy?.value])
    expect(Object.fromEntries(kwh)).toEqual({ 'phi-1.5-card': 2457.6, 'phi-1.5-paper': 600 })
    expect(estimate.reported.every(({ metered }) => !metered)).toBe(true)
  })
})

describe('an inference that was written about', () => {
  it('of 333 output tokens of LLaMA-65B by Samsi et al. takes 0.00037 kWh of accelerators', () => {
    const estimate = inference({ model: 'llama-1-65b', outputTokens: 333, method: 'samsi-2023' })
    expect(estimate.energyParts.accelerators.value).toBeCloseTo(0.00037, 9)
    expect(warningCodes(estimate)).toContain('peer_method')
  })

  it('of 250 output tokens of GPT-4o in France has a range wider than four times, and says why', () => {
    const estimate = inference({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })
    expect(estimate.energy.high / estimate.energy.low).toBeGreaterThan(4)
    expect(warningCodes(estimate)).toContain('size_is_outside_estimate')
    expect(assumptionOf(estimate, 'spareCapacity')).toBeDefined()
    expect(estimate.energy.low).toBeLessThan(0.000_34)
    expect(estimate.energy.high).toBeGreaterThan(0.000_34)
  })
})
