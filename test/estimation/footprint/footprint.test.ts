import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { inference, stepOf, training } from '../support/estimates.js'

const ESTIMATES: Record<string, Estimate> = {
  'a hosted inference': inference({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA', requests: 1000 }),
  'an inference on known hardware': inference({
    model: 'llama-3.1-8b',
    outputTokens: 250,
    hardware: 'H100',
    batchSize: 32,
    busyShare: 0.5,
    pue: 1.3,
    wueLitresPerKwh: 0.5,
    gridGco2ePerKwh: 100,
  }),
  'a training from hours': training({ hardware: 'A100', acceleratorHours: 1500, region: 'aws:us-east-1' }),
  'a published training': training({ model: 'gpt-3-175b' }),
}

describe.each(Object.entries(ESTIMATES))('%s', (_name, estimate) => {
  const of = (id: string): number => stepOf(estimate, id).value
  const hasDraw = estimate.steps.some(({ id }) => id === 'mean-draw')
  const hours = hasDraw ? (estimate.energyParts.accelerators.value * 1000) / of('mean-draw') : of('training-accelerator-hours')
  const shareOfLife = hours / (of('lifetime') * 8760 * of('busy-share-of-life'))
  const { energy, energyParts, carbon, water, primaryEnergy, abioticDepletion } = estimate

  it('emits its facility energy times the intensity of the grid', () => {
    expect(carbon.operationalLocationBased.value).toBeCloseTo(energy.value * of('grid-intensity'), 9)
    if (carbon.operationalMarketBased) expect(carbon.operationalMarketBased.value).toBeCloseTo(energy.value * of('market-intensity'), 9)
  })

  it('evaporates water on site for its servers, and for the electricity of the whole facility', () => {
    const servers = energyParts.accelerators.value + energyParts.host.value
    expect(water.onSite.value).toBeCloseTo(servers * of('wue'), 9)
    expect(water.electricity.value).toBeCloseTo(energy.value * of('water-intensity'), 9)
  })

  it('loses to the facility its servers’ energy times the PUE less one', () => {
    const servers = energyParts.accelerators.value + energyParts.host.value
    expect(energyParts.facility.value / (servers * (of('pue') - 1))).toBeCloseTo(1, 9)
  })

  it('wears out hardware for the hours of work, over the hours that it works in its life', () => {
    expect(carbon.embodied.value / (1000 * shareOfLife * (of('embodied-accelerator') + of('embodied-host')))).toBeCloseTo(1, 9)
  })

  it('takes primary energy and minerals for electricity and for hardware', () => {
    const ofHardware = (impact: string) => of(`embodied-accelerator-${impact}`) + of(`embodied-host-${impact}`)
    expect(primaryEnergy.value / (energy.value * of('primary-energy-intensity') + shareOfLife * ofHardware('primary-energy'))).toBeCloseTo(
      1,
      9,
    )
    const minerals = energy.value * of('abiotic-depletion-intensity') + shareOfLife * ofHardware('abiotic-depletion')
    expect(abioticDepletion.value / minerals).toBeCloseTo(1, 9)
  })
})

describe('the index of water scarcity beside the litres', () => {
  const scarcityIn = (zone: string) => inference({ model: 'gpt-4o', outputTokens: 250, zone })

  it('is that of the state where the region lies, and moves no litre', () => {
    const { water, steps } = inference({ model: 'gpt-4o', outputTokens: 250, region: 'aws:us-east-1' })
    expect(water.scarcity).toMatchObject({ value: 1.62, high: 3.07, unit: 'm3worldeq/m3' })
    expect(water.scarcity?.low).toBeCloseTo(0.596, 12)
    expect(steps.find(({ id }) => id === 'water-scarcity')).toMatchObject({ basis: 'record', value: 1.62 })
    expect(water.total.value).toBeCloseTo(water.onSite.value + water.electricity.value, 12)
  })

  it('is that of the country, and says so, where the zone has none', () => {
    const { water, assumptions } = scarcityIn('EGRID-CAMX')
    expect(water.scarcity).toEqual(scarcityIn('USA').water.scarcity)
    expect(assumptions.map(({ reason }) => reason).join(' ')).toContain('No index of water scarcity is on record for')
  })

  it('is null rather than that of the world', () => {
    expect(scarcityIn('GRL').water.scarcity).toBeNull()
    expect(scarcityIn('WORLD').water.scarcity?.value).toBe(17.9)
  })
})
