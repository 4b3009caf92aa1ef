import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../../src/catalog/catalog.js'
import { DomainError } from '../../../src/errors.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { Operator } from '../../../src/schemas/operator.js'
import { bundledRecords, catalogInputOf } from '../../support/bundled-catalog.js'
import { PAPER } from '../../support/records.js'
import { inference, stepOf, training, warningCodes } from '../support/estimates.js'

const ASKED = { model: 'gpt-4o', outputTokens: 250, zone: 'DEU' }
const input = catalogInputOf(await bundledRecords())

/** An estimate over the bundled catalog with an operator of these contracts. */
function underContracts(contracts: readonly object[], asked: object = {}): Estimate {
  const record = Operator.parse({ id: 'us', name: 'Us', contracts })
  const operator = [...input.records.operator, { origin: 'user' as const, record }]
  const catalog = buildCatalog({ ...input, records: { ...input.records, operator } })
  return estimateInference(InferenceRequest.parse({ ...ASKED, operator: 'us', year: 2024, ...asked }), catalog)
}

const contract = (share: number, grams: number, fields: object = {}): object => ({
  zone: 'DEU',
  year: 2024,
  instrument: 'power_purchase_agreement',
  share: { value: share, unit: '%', ...PAPER },
  intensity: { value: grams, unit: 'gCO2e/kWh', basis: 'direct', ...PAPER },
  ...fields,
})
const marketOf = (one: Estimate): number => stepOf(one, 'market-intensity').value

describe('the basis of a request', () => {
  it('chooses the direct figure, so that both figures of an answer count the same', () => {
    const { carbon, warnings } = inference({ ...ASKED, year: 2023, basis: 'direct' })
    expect(carbon).toMatchObject({ locationBasis: 'direct', marketBasis: 'direct' })
    expect(warnings.map(({ code }) => code)).not.toContain('direct_basis')
    expect(carbon.operationalLocationBased.value).toBeLessThan(inference({ ...ASKED, year: 2023 }).carbon.operationalLocationBased.value)
  })

  it('splits lifecycle into scope 2 and 3.3 where both are on record for the period, the same from either side', () => {
    const [direct, lifecycle] = (['direct', 'lifecycle'] as const).map((basis) => inference({ ...ASKED, year: 2023, basis }).carbon)
    expect(direct?.direct?.value).toBe(direct?.operationalLocationBased.value)
    expect((lifecycle?.direct?.value ?? 0) + (lifecycle?.upstream?.value ?? 0)).toBeCloseTo(
      lifecycle?.operationalLocationBased.value ?? 0,
      12,
    )
    expect(direct?.upstream?.value).toBeCloseTo(lifecycle?.upstream?.value ?? 0, 12)
  })

  it('that is absent answers as before, and says which basis each figure is on', () => {
    const { carbon } = inference({ ...ASKED, year: 2024 })
    expect(carbon).toMatchObject({ direct: null, upstream: null, locationBasis: 'lifecycle', marketBasis: 'direct' })
    expect(inference({ ...ASKED, year: 2024, basis: 'lifecycle' }).carbon.operationalLocationBased).toEqual(carbon.operationalLocationBased)
  })

  it('that a zone has nothing of takes the other, with a warning and the label of what it is', () => {
    const one = inference({ ...ASKED, zone: 'ABW', basis: 'direct' })
    expect(one.carbon).toMatchObject({ locationBasis: 'lifecycle', upstream: null })
    expect(warningCodes(one)).toContain('lifecycle_basis')
    expect(warningCodes(inference({ ...ASKED, zone: 'ABW' }))).not.toContain('lifecycle_basis')
  })

  it('labels a figure of the caller’s own, and only then', () => {
    const own = { ...ASKED, gridGco2ePerKwh: 100 }
    expect(inference(own).carbon.locationBasis).toBeNull()
    expect(inference({ ...own, basis: 'direct' }).carbon.locationBasis).toBe('direct')
  })

  it('goes for trainings too', () => {
    const run = { hardware: 'nvidia-h100-sxm', acceleratorHours: 1000, zone: 'DEU', year: 2023 }
    expect(training({ ...run, basis: 'direct' }).carbon.locationBasis).toBe('direct')
  })
})

describe('market-based carbon', () => {
  it('takes the intensity of the request, whatever is on record', () => {
    const { carbon, energy } = inference({ ...ASKED, marketGco2ePerKwh: 12 })
    expect(carbon.operationalMarketBased?.value).toBeCloseTo(energy.value * 12, 12)
    expect(carbon.operationalMarketBased?.low).toBeCloseTo(energy.low * 12, 12)
    expect(inference({ ...ASKED, marketGco2ePerKwh: 0 }).carbon.operationalMarketBased?.value).toBe(0)
  })

  it('weighs contracts by their shares, and the rest by the residual mix', () => {
    const residual = marketOf(inference({ ...ASKED, year: 2024 }))
    expect(marketOf(underContracts([contract(60, 0), contract(15, 40)]))).toBeCloseTo(0.15 * 40 + 0.25 * residual, 9)
    expect(marketOf(underContracts([contract(100, 8)]))).toBe(8)
    expect(underContracts([contract(60, 0)]).carbon.marketBasis).toBe('direct')
  })

  it('takes contracts of the zone and year asked for, of its newest year where none was, and no others', () => {
    const both = [contract(100, 8), contract(100, 9, { year: 2022 }), contract(100, 7, { zone: 'FRA' })]
    expect(marketOf(underContracts(both, { year: 2022 }))).toBe(9)
    expect(marketOf(underContracts(both, { year: undefined }))).toBe(8)
    expect(marketOf(underContracts(both, { zone: 'FRA' }))).toBe(7)
    expect(marketOf(underContracts(both, { year: 2020 }))).toBe(marketOf(inference({ ...ASKED, year: 2020 })))
  })

  it('takes the location-based intensity for what no contract covers where no residual mix is on record', () => {
    const one = underContracts([contract(50, 0, { zone: 'USA' })], { zone: 'US-CA' })
    expect(marketOf(one)).toBeCloseTo(stepOf(one, 'grid-intensity').value / 2, 9)
    expect(one.assumptions.map(({ name }) => name)).toContain('residualMix')
  })

  it('of contracts for more than all of the electricity is refused with the sum', () => {
    const parsed = Operator.safeParse({ id: 'us', name: 'Us', contracts: [contract(60, 0), contract(55, 0)] })
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ['contracts', 1, 'share'],
      message: 'the contracts of DEU in 2024 cover 115 % of the electricity there: 100 % at most can be covered',
    })
    const apart = [contract(60, 0), contract(55, 0, { year: 2023 }), contract(55, 0, { zone: 'FRA' })]
    expect(Operator.safeParse({ id: 'us', name: 'Us', contracts: apart }).success).toBe(true)
  })
})

describe('the marginal figure', () => {
  it('stands beside the others where it was asked for, and changes none of them', () => {
    const [plain, marginal] = [inference(ASKED), inference({ ...ASKED, marginal: true })]
    expect(plain.carbon.operationalMarginal).toBeNull()
    const { operationalMarginal, ...others } = marginal.carbon
    expect(operationalMarginal?.value).toBeCloseTo(marginal.energy.value * stepOf(marginal, 'marginal-intensity').value, 12)
    expect(plain.carbon).toEqual({ ...others, operationalMarginal: null })
  })

  it('is null with a warning where none is on record: an average does not stand in for it', () => {
    const one = inference({ ...ASKED, zone: 'US-CA', marginal: true })
    expect(one.carbon.operationalMarginal).toBeNull()
    expect(warningCodes(one)).toContain('marginal_unknown')
  })
})

it('a request that names its time twice is refused', () => {
  expect(() => inference({ ...ASKED, year: 2024, at: '2024-01-01T00:00:00Z' })).toThrow(DomainError)
})
