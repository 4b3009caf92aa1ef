import * as CDX from '@cyclonedx/cyclonedx-library'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.js'
import { cyclonedxReportOf } from '../../src/ledger/forms/cyclonedx.js'
import { esrsOf } from '../../src/ledger/forms/esrs.js'
import { ghgOf } from '../../src/ledger/forms/ghg.js'
import { sciReportOf } from '../../src/ledger/forms/sci.js'
import { CyclonedxReport, EsrsReport, GhgReport, SciReport } from '../../src/schemas/ledger-forms.js'
import { LedgerReport } from '../../src/schemas/ledger-report.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { reported, type Said } from '../support/reported.js'

const AT = '2026-10-05T09:00:00Z'
const chat = { model: 'gpt-4o', inputTokens: 4000, outputTokens: 300 }
const CALLS: readonly Said[] = [
  { hour: AT, request: { ...chat, zone: 'DEU', requests: 1000 }, tags: { team: 'search' } },
  {
    hour: AT,
    request: { model: 'llama-3.1-405b', inputTokens: 900, outputTokens: 200, zone: 'FRA', requests: 50 },
    tags: { team: 'chat' },
  },
  { hour: AT, request: { ...chat, model: 'a-model-of-nobody', requests: 7 } },
]

let customer: LedgerReport
let operator: LedgerReport
beforeAll(async () => {
  customer = await reported({ groupBy: ['model'] }, CALLS)
  operator = await reported({ role: 'operator' }, CALLS, new Map(), await withBothBases())
})

/** The bundled catalog, in which what the zones of the calls emit is known on both bases, and which share is renewable. */
async function withBothBases(): Promise<Catalog> {
  const input = catalogInputOf(await bundledRecords())
  const figure = { source: 'owid-ember-2026', locator: 'a row' }
  const intensity = { unit: 'gCO2e/kWh' as const, period: '2025', ...figure }
  const gridZone = input.records.gridZone.map(({ origin, record }) => ({
    origin,
    record: {
      ...record,
      carbonIntensity: [
        { ...intensity, value: 400, basis: 'lifecycle' as const },
        { ...intensity, value: 300, basis: 'direct' as const },
      ],
      ...(record.id === 'FRA' && { renewableShare: { ...figure, value: 0.25, unit: 'ratio' as const } }),
    },
  }))
  return buildCatalog({ ...input, records: { ...input.records, gridZone } })
}

describe('scopes', () => {
  it('of a customer are purchased services alone, and all of the carbon', () => {
    const { scopes, totals } = customer
    expect(scopes).toMatchObject({ role: 'customer', scope2LocationBased: null, scope3Category2: null, scope3Category3: null })
    expect(scopes.scope3Category1).toEqual(totals.carbon.total)
  })

  it('of an operator whose zones have no direct intensity on record count the whole in scope 2, and say so', async () => {
    const { scopes, totals } = await reported({ role: 'operator' }, CALLS)
    expect(scopes.withoutDirect).toBe(2)
    expect(scopes.scope2LocationBased?.value).toBeCloseTo(totals.carbon.operationalLocationBased.value, 6)
    expect(scopes.scope3Category3?.value).toBe(0)
  })

  it('of an operator keep electricity, what is upstream of it and hardware apart, and hold the whole', () => {
    const { scopes, totals } = operator
    const [direct, upstream] = [scopes.scope2LocationBased?.value ?? 0, scopes.scope3Category3?.value ?? 0]
    expect(direct).toBeGreaterThan(0)
    expect(upstream).toBeGreaterThan(0)
    expect((direct + upstream) / totals.carbon.operationalLocationBased.value).toBeCloseTo(1, 6)
    expect(scopes.scope3Category2).toEqual(totals.carbon.embodied)
    expect(scopes).toMatchObject({ scope3Category1: null, withoutDirect: 0 })
    expect(direct / (direct + upstream)).toBeCloseTo(0.75, 6)
  })
})

describe('what matters most', () => {
  it('are the models and tags of most energy, with their shares', () => {
    const { models, tags } = customer.largest
    expect(models.map(({ name, calls }) => [name, calls])).toEqual([
      ['gpt-4o', 1],
      ['llama-3.1-405b', 1],
    ])
    expect(tags.map(({ name }) => name)).toEqual(['team=search', 'team=chat'])
    expect(models.reduce((sum, { shareOfEnergy }) => sum + shareOfEnergy, 0)).toBeCloseTo(1, 9)
  })

  it('could cost less: with a smaller model, in a cleaner zone, with more cache hits, each with its range', () => {
    const { reductions } = customer
    const zone = reductions.find(({ kind }) => kind === 'cleaner_zone')
    expect(zone).toMatchObject({ model: 'gpt-4o', to: 'FRA', calls: 1 })
    const kinds = new Set(reductions.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['cleaner_zone', 'more_cache_hits', 'smaller_model'])
    for (const { model, carbonSaved } of reductions) {
      const carbon = customer.largest.models.find(({ name }) => name === model)?.carbon.value ?? 0
      expect(carbonSaved.value).toBeGreaterThan(0)
      expect(carbonSaved.value).toBeLessThan(carbon)
      expect(carbonSaved.low).toBeLessThanOrEqual(carbonSaved.value)
      expect(carbonSaved.high).toBeGreaterThanOrEqual(carbonSaved.value)
    }
  })

  it('is nothing over nothing', async () => {
    const empty = await reported({}, [])
    expect(empty).toMatchObject({ largest: { models: [], tags: [] }, reductions: [], energyMix: { renewable: { value: 0 } } })
    for (const form of [esrsOf(empty), ghgOf(empty), sciReportOf(empty), cyclonedxReportOf(empty, '1')])
      expect(JSON.stringify(form)).not.toMatch(/NaN|Infinity|"value":null/)
  })
})

describe('a report in the terms of', () => {
  it('ESRS has energy by source in MWh, emissions by scope in tonnes and water in cubic metres, each from the totals', () => {
    const { totals } = operator
    const { e1Energy, e1Emissions, e3Water, quality } = EsrsReport.parse(esrsOf(operator))
    expect(e1Energy.total.value).toBe(totals.energy.value / 1000)
    const parts = e1Energy.renewable.value + e1Energy.nonRenewable.value + e1Energy.unknownSource.value
    expect(parts / e1Energy.total.value).toBeCloseTo(1, 9)
    expect(e1Energy.renewable.value / (e1Energy.renewable.value + e1Energy.nonRenewable.value)).toBeCloseTo(0.25, 9)
    expect(e1Energy.unknownSource.value).toBeGreaterThan(0)
    expect(e1Emissions.totalLocationBased.value / (totals.carbon.total.value / 1e6)).toBeCloseTo(1, 6)
    expect(e1Emissions.scope3Categories.map(({ category }) => category)).toEqual([2, 3])
    expect(e3Water.consumption.value).toBe(totals.water.total.value / 1000)
    expect(quality.modelledShare).toBeCloseTo(2 / 3, 9)
    expect(quality.factorSources.length).toBeGreaterThan(5)
  })

  it('the GHG Protocol has the scopes of the role, what is left out and why', () => {
    const asCustomer = GhgReport.parse(ghgOf(customer))
    expect(asCustomer).toMatchObject({ scope2: null, scope3: [{ category: 1 }], exclusions: [{ reason: 'unknown-model', calls: 1 }] })
    expect(asCustomer.scope3[0]?.emissions.value).toBe(customer.totals.carbon.total.value / 1e6)
    const asOperator = GhgReport.parse(ghgOf(operator))
    expect(asOperator.scope2?.locationBased.value).toBe((operator.scopes.scope2LocationBased?.value ?? 0) / 1e6)
    expect(asOperator.scope3.map(({ category }) => category)).toEqual([2, 3])
  })

  it('SCI for AI is C over R: the score times its amount is the carbon', () => {
    const { scores, carbon, operationalCarbon, embodiedCarbon } = SciReport.parse(sciReportOf(customer))
    expect(scores.map(({ functionalUnit }) => functionalUnit)).toEqual(['token', 'million tokens', 'request'])
    for (const { value, amount } of scores) expect((value * amount) / carbon.value).toBeCloseTo(1, 9)
    expect((operationalCarbon.value + embodiedCarbon.value) / carbon.value).toBeCloseTo(1, 9)
    expect(scores[0]?.amount).toBeCloseTo(1000 * 4300 + 50 * 1100, 3)
  })

  it('CycloneDX has a component for each model that was used, and fits the schema of its library', async () => {
    const form = CyclonedxReport.parse(cyclonedxReportOf(customer, '1.0.0'))
    expect(form.components.map(({ name }) => name)).toEqual(['gpt-4o', 'llama-3.1-405b'])
    const energies = form.components.map(
      ({ modelCard }) => modelCard.considerations.environmentalConsiderations.energyConsumptions[0]?.activityEnergyCost.value ?? 0,
    )
    expect(energies.reduce((sum, one) => sum + one, 0) / customer.totals.energy.value).toBeCloseTo(1, 9)
    const validator = new CDX.Validation.JsonStrictValidator(CDX.Spec.Version.v1dot7)
    expect(await validator.validate(JSON.stringify(form))).toBeNull()
  })
})

it('the whole report fits its schema', () => {
  expect(LedgerReport.parse(customer)).toEqual(customer)
})
