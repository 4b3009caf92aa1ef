import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { DomainError } from '../../src/errors.js'
import { schedule } from '../../src/estimation/schedules/schedule.js'
import { GridSeries } from '../../src/schemas/grid-series.js'
import { type Schedule, ScheduleRequest } from '../../src/schemas/schedule.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { ownSeries } from '../support/records.js'

const input = catalogInputOf(await bundledRecords())
const HOURS_OF_2024 = 8784
/** Clean from 2 to 5 at night, the same every day, but for every second day, which is half as much again. */
const night = Array.from({ length: HOURS_OF_2024 }, (_, hour) => {
  const isNight = hour % 24 >= 2 && hour % 24 < 5
  return (isNight ? 20 : 100) * (Math.floor(hour / 24) % 2 === 0 ? 1 : 1.5)
})
const WINDOW = { earliest: '2026-12-01T08:00:00Z', deadline: '2026-12-02T08:00:00Z', hours: 3 }
const WORK = { training: { hardware: 'nvidia-h100-sxm', acceleratorHours: 24 } }

function scheduled(fields: object, series: readonly object[] = [ownSeries({ values: night })]): Schedule {
  const gridSeries = series.map((one) => ({ origin: 'user' as const, record: GridSeries.parse(one) }))
  const catalog = buildCatalog({ ...input, records: { ...input.records, gridSeries } })
  return schedule(ScheduleRequest.parse({ ...WORK, ...WINDOW, zones: ['FRA'], ...fields }), catalog)
}

function refused(fields: object): DomainError {
  try {
    scheduled(fields)
  } catch (error) {
    if (error instanceof DomainError) return error
  }
  throw new Error('It was not refused.')
}

describe('a schedule from typical days', () => {
  const found = scheduled({})

  it('finds the cleanest hours that are done in time, and what waiting for them saves', () => {
    expect(found.startsConsidered).toBe(22)
    expect(found.starts[0]).toMatchObject({ startsAt: '2026-12-02T02:00:00Z', endsAt: '2026-12-02T05:00:00Z', restsOn: 'typical_days' })
    expect(found.reference).toMatchObject({ startsAt: '2026-12-01T08:00:00Z', carbonSaved: { value: 0, low: 0, high: 0 } })
    // December has 31 days: 1 December is an even day of the year, so that 16 of them are the plain ones.
    expect(found.starts[0]?.intensity.value).toBeCloseTo((20 * (15 * 1 + 16 * 1.5)) / 31, 0)
    expect(found.starts[0]?.carbonSaved?.value).toBeCloseTo(0.8, 9)
  })

  it('computes carbon as energy times intensity, and ranks by it', () => {
    const [energy] = found.places.map((place) => place.energy.value)
    for (const { carbon, intensity } of found.starts) expect(carbon.value).toBeCloseTo((energy ?? 0) * intensity.value, 9)
    const values = found.starts.map(({ carbon }) => carbon.value)
    expect(values).toEqual(values.toSorted((one, other) => one - other))
  })

  it('has a range that holds what the days of the month differ by', () => {
    const { value, low, high } = found.starts[0]?.intensity ?? { value: 0, low: 0, high: 0 }
    expect(low).toBeLessThanOrEqual(20)
    expect(high).toBeGreaterThanOrEqual(30)
    expect(value).toBeGreaterThan(20)
  })

  it('names the series, and cites it', () => {
    expect(found.places).toMatchObject([{ zone: 'FRA', region: null, history: 'own-series' }])
    expect(found.citations.map(({ source }) => source)).toContain('patterson-2021')
  })

  it('looks at starts as far apart as it is told', () => {
    expect(scheduled({ stepMinutes: 15 }).startsConsidered).toBe(85)
    expect(scheduled({ first: 2 }).starts).toHaveLength(2)
  })
})

describe('what is known of the hours', () => {
  it('is a series that covers them before anything else', () => {
    const values = Array.from({ length: 48 }, (_, hour) => (hour === 12 ? 1 : 50))
    const ahead = ownSeries({ id: 'ahead', startsAt: '2026-12-01T00:00:00Z', values })
    const [best] = scheduled({ hours: 1 }, [ownSeries({ values: night }), ahead]).starts
    expect(best).toMatchObject({ startsAt: '2026-12-01T12:00:00Z', restsOn: 'series', intensity: { value: 1 } })
  })

  it('is a forecast where nothing was measured yet, with when it was issued, and what was measured comes before it', () => {
    const forecast = ownSeries({
      id: 'forecast',
      startsAt: '2026-12-01T00:00:00Z',
      issuedAt: '2026-12-01T07:30:00Z',
      values: Array.from({ length: 48 }, (_, hour) => (hour === 20 ? 3 : 50)),
    })
    const measured = ownSeries({ id: 'measured', startsAt: '2026-12-01T08:00:00Z', values: [40] })
    const found = scheduled({ hours: 1 }, [ownSeries({ values: night }), forecast, measured])
    expect(found.starts[0]).toMatchObject({ startsAt: '2026-12-01T20:00:00Z', restsOn: 'forecast', intensity: { value: 3 } })
    expect(found.reference).toMatchObject({ restsOn: 'series', intensity: { value: 40 } })
    const both = scheduled({ hours: 2, deadline: '2026-12-01T10:00:00Z' }, [forecast, measured])
    expect(both.reference.restsOn).toBe('forecast')
  })

  it('is a year where nothing else is: only the place can be chosen then', () => {
    const { starts, reference } = scheduled({ zones: ['POL', 'FRA'] }, [])
    expect(starts[0]).toMatchObject({ zone: 'FRA', startsAt: '2026-12-01T08:00:00Z', restsOn: 'year' })
    expect(reference).toMatchObject({ zone: 'POL' })
    expect(starts[0]?.carbonSaved?.value).toBeGreaterThan(0.8)
  })

  it('is in the basis of the work', () => {
    const direct = { training: { ...WORK.training, basis: 'direct' } }
    expect(scheduled(direct, [ownSeries({ values: night })]).starts[0]?.restsOn).toBe('year')
    expect(scheduled(direct, [ownSeries({ values: night, basis: 'direct' })]).starts[0]?.restsOn).toBe('typical_days')
  })
})

describe('the work and the places', () => {
  it('may be requests to a model, and the place that of the work', () => {
    const { kind, places } = scheduled({
      inference: { model: 'gpt-4o', outputTokens: 9, requests: 1e6, zone: 'DEU' },
      training: undefined,
      zones: [],
    })
    expect([kind, places.map(({ zone }) => zone)]).toEqual(['inference', ['DEU']])
  })

  it('of regions have the energy of their own sites', () => {
    const { places } = scheduled({ regions: ['aws:eu-north-1', 'azure:polandcentral'], zones: [] })
    expect(places.map(({ region, zone }) => [region, zone])).toEqual([
      ['aws:eu-north-1', 'SWE'],
      ['azure:polandcentral', 'POL'],
    ])
    expect(new Set(places.map(({ energy }) => energy.value)).size).toBe(2)
  })

  it('rank by water too, where the place decides', () => {
    const { starts } = scheduled({ zones: ['FRA', 'SWE', 'POL'], rankBy: 'water', first: 200 })
    const values = starts.map(({ water }) => water.value)
    expect(values).toEqual(values.toSorted((one, other) => one - other))
  })
})

describe('a schedule that cannot be', () => {
  it.each([
    [{ training: undefined }, 'missing-input', '/inference'],
    [{ inference: { model: 'gpt-4o', outputTokens: 9 } }, 'contradictory-request', '/training'],
    [{ training: { ...WORK.training, year: 2024 } }, 'contradictory-request', '/training/year'],
    [{ training: { ...WORK.training, gridGco2ePerKwh: 9 } }, 'contradictory-request', '/training/gridGco2ePerKwh'],
    [{ hours: 25 }, 'contradictory-request', '/deadline'],
    [{ deadline: '2026-11-30T00:00:00Z' }, 'contradictory-request', '/deadline'],
    [{ deadline: '2027-12-30T00:00:00Z' }, 'contradictory-request', '/deadline'],
    [{ zones: [] }, 'missing-input', '/regions'],
  ])('is refused in a sentence with the field: %j', (fields, code, pointer) => {
    expect(refused(fields)).toMatchObject({ code, faults: [{ pointer }] })
  })

  it('as one of an unknown place', () => {
    expect(refused({ zones: ['NOWHERE'] }).code).toBe('unknown-zone')
    expect(refused({ regions: ['aws:nowhere-1'] }).code).toBe('unknown-region')
  })
})
