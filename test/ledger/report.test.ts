import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { outlineInference } from '../../src/estimation/inference.js'
import { GridSeries } from '../../src/schemas/grid-series.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { localTime, startOfDay } from '../../src/schemas/time.js'
import { bundledCatalog, bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { reported } from '../support/reported.js'

const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, zone: 'FRA' }

describe('a report', () => {
  it('says whether retention has cut its period', async () => {
    expect(await reported({}, [])).toMatchObject({ isCut: false, keptFrom: '2026-09-01T00:00:00Z' })
    expect(await reported({ from: '2026-08-31' }, [])).toMatchObject({ isCut: true })
  })

  it('estimates a cell once, however often it is reported', async () => {
    const said = [{ hour: '2026-10-05T09:00:00Z', request: call }]
    const memory = new Map<string, object>()
    const first = await reported({}, said, memory)
    const { size } = memory
    expect(await reported({}, said, memory)).toEqual(first)
    expect(memory.size).toBe(size)
  })

  it('takes the basis that is asked for in place of what calls say', async () => {
    const said = [{ hour: '2026-10-05T09:00:00Z', request: { ...call, zone: 'DEU' } }]
    const memory = new Map<string, object>()
    const [direct, lifecycle] = [await reported({ basis: 'direct' }, said, memory), await reported({ basis: 'lifecycle' }, said, memory)]
    expect(direct.totals.energy).toEqual(lifecycle.totals.energy)
    expect(direct.totals.carbon.total.value).not.toBe(lifecycle.totals.carbon.total.value)
  })

  it('gives shares that hold the whole: of evidence all, of methods all', async () => {
    const { evidence, methods, warnings } = await reported({}, [
      { hour: '2026-10-05T09:00:00Z', request: call },
      { hour: '2026-10-05T10:00:00Z', request: { model: 'flux.1-dev', work: { type: 'image', width: 1024, height: 1024 } } },
    ])
    const whole = (shares: readonly { readonly shareOfEnergy: number }[]): number => shares.reduce((sum, one) => sum + one.shareOfEnergy, 0)
    expect(whole(evidence)).toBeCloseTo(1, 12)
    expect(whole(methods)).toBeCloseTo(1, 12)
    expect(methods).toHaveLength(2)
    expect(warnings.length).toBeGreaterThan(0)
  })
})

describe('the time of a place', () => {
  it.each([
    ['in winter', '2026-12-01', 'Europe/Paris', '2026-11-30T23:00:00Z'],
    ['in summer', '2026-07-01', 'Europe/Paris', '2026-06-30T22:00:00Z'],
    ['on the day that clocks go back', '2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00Z'],
    ['the day after', '2026-10-26', 'Europe/Paris', '2026-10-25T23:00:00Z'],
    ['half an hour off', '2026-10-26', 'Asia/Kolkata', '2026-10-25T18:30:00Z'],
    ['west of Greenwich', '2026-10-26', 'America/Los_Angeles', '2026-10-26T07:00:00Z'],
    ['in UTC', '2026-10-26', 'UTC', '2026-10-26T00:00:00Z'],
  ])('begins a day %s where its clocks say so', (_what, day, timeZone, instant) => {
    expect(startOfDay(day, timeZone)).toBe(instant)
    const { year, month, day: ofMonth, hour, minute } = localTime(instant, timeZone)
    expect(`${year}-${month}-${ofMonth} ${hour}:${minute}`).toBe(`${day} 00:00`)
  })
})

describe('a report over more cells than are estimated each by itself', () => {
  const HOURS = 60
  const ZONES = ['FRA', 'DEU', 'USA']
  const MODELS = ['gpt-4o', 'llama-3.1-70b']
  const TEAMS = ['search', 'chat', 'support', 'coding']
  /** Prompts and answers of one octave, by turns. */
  const many = Array.from({ length: HOURS }, (_, hour) =>
    ZONES.flatMap((zone) =>
      MODELS.flatMap((model) =>
        TEAMS.map((team, index) => ({
          hour: `2026-10-${String(5 + Math.floor(hour / 24)).padStart(2, '0')}T${String(hour % 24).padStart(2, '0')}:00:00Z`,
          request: {
            model,
            zone,
            inputTokens: 560 + ((hour * 37 + index * 101) % 380),
            cachedInputTokens: (hour * 7) % 200,
            outputTokens: 70 + ((hour * 13 + index * 31) % 150),
          },
          tags: { team },
        })),
      ),
    ),
  ).flat()

  it('stays near the sum of single estimates, and so do its groups', async () => {
    const report = await reported({ groupBy: ['tag:team', 'day'] }, many)
    expect(report.cells).toBe(many.length)
    const catalog = await bundledCatalog()
    const single = new Map<string, { value: number; low: number; high: number }>()
    for (const { hour, request, tags } of many)
      for (const name of ['', `${tags.team} ${hour.slice(0, 10)}`]) {
        const { energy } = outlineInference(InferenceRequest.parse({ ...request, at: hour }), catalog)
        const sum = single.get(name) ?? { value: 0, low: 0, high: 0 }
        single.set(name, { value: sum.value + energy.value, low: sum.low + energy.low, high: sum.high + energy.high })
      }
    const near = (found: { value: number; low: number; high: number }, name: string): void => {
      const sum = single.get(name) ?? { value: NaN, low: NaN, high: NaN }
      expect(Math.abs(found.value / sum.value - 1)).toBeLessThan(0.02)
      expect(Math.abs(found.low / sum.low - 1)).toBeLessThan(0.06)
      expect(Math.abs(found.high / sum.high - 1)).toBeLessThan(0.06)
    }
    near(report.totals.energy, '')
    expect(report.groups).toHaveLength(12)
    for (const { key, totals } of report.groups) near(totals.energy, key.map(({ value }) => value).join(' '))
    const grouped = report.groups.reduce((sum, { totals }) => sum + totals.energy.value, 0)
    expect(grouped / report.totals.energy.value).toBeCloseTo(1, 12)
  })

  it('of calls that are the same is exactly the sum of their estimates, in each group too', async () => {
    const same = many.map((one) => ({ ...one, request: { ...one.request, inputTokens: 811, cachedInputTokens: 64, outputTokens: 93 } }))
    const catalog = await bundledCatalog()
    const report = await reported({ groupBy: ['model', 'zone', 'tag:team', 'hour'] }, same)
    expect(report.groups).toHaveLength(same.length)
    for (const { key, totals } of report.groups.filter((_, index) => index % 97 === 0)) {
      const [model, zone, , hour] = key.map(({ value }) => value ?? '')
      const request = { model, zone, inputTokens: 811, cachedInputTokens: 64, outputTokens: 93, at: `${hour ?? ''}:00:00Z` }
      const { energy, carbon } = outlineInference(InferenceRequest.parse(request), catalog)
      expect(totals.energy.value / energy.value).toBeCloseTo(1, 9)
      expect(totals.energy.low / energy.low).toBeCloseTo(1, 9)
      expect(totals.carbon.total.high / carbon.total.high).toBeCloseTo(1, 9)
    }
  })

  it('keeps hours apart that a series of the zone tells apart, each near the sum of its single estimates', async () => {
    const bundled = await bundledRecords()
    const input = catalogInputOf(bundled)
    const values = Array.from({ length: 24 }, (_, hour) => 100 + hour * 20)
    const series = GridSeries.parse({
      id: 'fra-day',
      zone: 'FRA',
      field: 'carbonIntensity',
      basis: 'lifecycle',
      startsAt: '2026-10-05T00:00:00Z',
      resolution: 'hour',
      unit: 'gCO2e/kWh',
      values,
      source: bundled.sources[0]?.id,
      locator: 'all',
    })
    const catalog = buildCatalog({ ...input, records: { ...input.records, gridSeries: [{ origin: 'user', record: series }] } })
    const memory = new Map<string, object>()
    const { groups, totals } = await reported({ groupBy: ['zone', 'hour'] }, many, memory, catalog)
    const of = (zone: string, hour: string) => groups.find(({ key }) => key[0]?.value === zone && key[1]?.value === hour)?.totals
    const intensity = (totals: ReturnType<typeof of>): number =>
      (totals?.carbon.operationalLocationBased.value ?? NaN) / (totals?.energy.value ?? NaN)
    expect(intensity(of('FRA', '2026-10-05T02'))).toBeCloseTo(140, 6)
    expect(intensity(of('FRA', '2026-10-05T20'))).toBeCloseTo(500, 6)
    const ends = ['value', 'low', 'high'] as const
    const single = new Map<string, number>()
    for (const { hour, request } of many)
      for (const name of request.zone === 'FRA' ? ['', hour.slice(0, 13)] : ['']) {
        const { carbon } = outlineInference(InferenceRequest.parse({ ...request, at: hour }), catalog)
        for (const end of ends) single.set(`${name} ${end}`, (single.get(`${name} ${end}`) ?? 0) + carbon.total[end])
      }
    for (const end of ends) {
      const most = end === 'value' ? 0.02 : 0.06
      expect(Math.abs(totals.carbon.total[end] / (single.get(` ${end}`) ?? NaN) - 1)).toBeLessThan(most)
      for (const hour of ['2026-10-05T02', '2026-10-05T20', '2026-10-06T05'])
        expect(Math.abs((of('FRA', hour)?.carbon.total[end] ?? NaN) / (single.get(`${hour} ${end}`) ?? NaN) - 1)).toBeLessThan(2 * most)
    }
    // Not an estimate for each kind of calls and hour: one for each of both.
    expect(memory.size).toBeLessThan(HOURS * MODELS.length)
  })
})
