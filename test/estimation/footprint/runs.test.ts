import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../../src/catalog/catalog.js'
import { DomainError } from '../../../src/errors.js'
import { estimateTraining } from '../../../src/estimation/training.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { GridSeries } from '../../../src/schemas/grid-series.js'
import { GridZone } from '../../../src/schemas/grid-zone.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { bundledRecords, catalogInputOf } from '../../support/bundled-catalog.js'
import { ownSeries, PAPER } from '../../support/records.js'
import { assumptionOf, stepOf, training, warningCodes } from '../support/estimates.js'

const input = catalogInputOf(await bundledRecords())
const HOUR = 3_600_000
const START_OF_2024 = Date.UTC(2024, 0)
const HOURS_OF_2024 = 8784

/** Numbers that look like hours of a grid, the same in every run of the tests. */
function numbers(count: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return 20 + (state / 2 ** 32) * 600
  })
}

function trained(when: object, series: readonly object[], months: readonly object[] = []): Estimate {
  const gridSeries = series.map((one) => ({ origin: 'user' as const, record: GridSeries.parse(one) }))
  const gridZone = input.records.gridZone.map(({ origin, record }) => {
    if (record.id !== 'FRA') return { origin, record }
    const added = GridZone.parse({ id: 'x', name: 'x', kind: 'country', carbonIntensity: months }).carbonIntensity
    return { origin, record: { ...record, carbonIntensity: [...record.carbonIntensity, ...added] } }
  })
  const catalog = buildCatalog({ ...input, records: { ...input.records, gridZone, gridSeries } })
  const request = { hardware: 'nvidia-h100-sxm', acceleratorHours: 4000, zone: 'FRA', ...when }
  return estimateTraining(TrainingRequest.parse(request), catalog)
}

const iso = (time: number): string => new Date(time).toISOString()
const run = (from: number, to: number): object => ({ startsAt: iso(from), endsAt: iso(to) })
const intensityOf = (one: Estimate): number => stepOf(one, 'grid-intensity').value
const month = (period: string, value: number): object => ({ value, unit: 'gCO2e/kWh', period, basis: 'lifecycle', ...PAPER })

/** The mean of what holds at each minute: slow, and nothing like the code. */
function meanByMinutes(values: readonly number[], slotMinutes: number, from: number, to: number): number {
  let sum = 0
  for (let time = from; time < to; time += 60_000) sum += values[Math.floor((time - START_OF_2024) / 60_000 / slotMinutes)] ?? NaN
  return sum / ((to - from) / 60_000)
}

describe('a run over a year of series', () => {
  const hours = numbers(HOURS_OF_2024, 1)
  const ofHours = ownSeries({ values: hours })

  it.each([1, 2, 3, 4, 5, 6])('of some 500 hours takes the exact mean by time, whenever it begins and ends (%i)', (seed) => {
    const [first = 0, length = 0] = numbers(2, seed * 7919)
    const from = START_OF_2024 + Math.round(first * 700) * 60_000
    const to = from + (470 * 60 + Math.round(length * 3)) * 60_000
    const one = trained(run(from, to), [ofHours])
    expect(intensityOf(one)).toBeCloseTo(meanByMinutes(hours, 60, from, to), 9)
    expect(warningCodes(one)).not.toContain('coarser_period')
  })

  it('of 500 whole hours is their plain mean, said with its hours and the series', () => {
    const one = trained(run(START_OF_2024 + 100 * HOUR, START_OF_2024 + 600 * HOUR), [ofHours])
    expect(intensityOf(one)).toBeCloseTo(hours.slice(100, 600).reduce((sum, value) => sum + value, 0) / 500, 9)
    expect(assumptionOf(one, 'gridPeriod')).toMatchObject({
      value: '2024-01-05T04/2024-01-26T00',
      reason:
        'The mean of the finest carbon intensities on record for France from 2024-01-05T04 to 2024-01-26T00 UTC, each by its hours: 500 hours of the series own-series.',
    })
    const citation = one.citations.find(({ id }) => stepOf(one, 'grid-intensity').citations.includes(id))
    expect(citation?.locator).toBe(`${PAPER.locator}, 500 hours from 2024-01-05T04 to 2024-01-26T00 UTC`)
  })

  it('reads offsets, and half-hours and quarters of an hour as it reads hours', () => {
    const [from, to] = [START_OF_2024 + 10 * HOUR + 7 * 60_000, START_OF_2024 + 510 * HOUR]
    for (const [resolution, slot] of [
      ['half_hour', 30],
      ['quarter_hour', 15],
    ] as const) {
      const values = numbers((HOURS_OF_2024 * 60) / slot, slot)
      const one = trained({ startsAt: '2024-01-01T12:07:00+02:00', endsAt: iso(to) }, [ownSeries({ resolution, values })])
      expect(intensityOf(one)).toBeCloseTo(meanByMinutes(values, slot, from, to), 9)
    }
  })

  it('goes on in the series of the next year', () => {
    const next = ownSeries({ id: 'next', startsAt: '2025-01-01T00:00:00Z', values: [100, 200, 300] })
    const end = START_OF_2024 + HOURS_OF_2024 * HOUR
    const one = trained(run(end - HOUR, end + 3 * HOUR), [ofHours, next])
    expect(intensityOf(one)).toBeCloseTo(((hours.at(-1) ?? 0) + 600) / 4, 9)
  })

  it('takes the month, else the year, for hours without a value, each by its hours, and says how many', () => {
    const some = hours.map((value, hour) => (hour < 24 * 40 ? value : null))
    const one = trained(
      run(START_OF_2024 + 24 * 30 * HOUR, START_OF_2024 + 24 * 70 * HOUR),
      [ownSeries({ values: some })],
      [month('2024-02', 77)],
    )
    const ofYear = intensityOf(trained({ year: 2024 }, []))
    const known = hours.slice(24 * 30, 24 * 40).reduce((sum, value) => sum + value, 0)
    // 1 March is day 60: 20 days of February, 10 of March.
    expect(intensityOf(one)).toBeCloseTo((known + 480 * 77 + 240 * ofYear) / 960, 9)
    expect(one.warnings).toContainEqual(
      expect.objectContaining({
        code: 'coarser_period',
        message:
          '720 of the 960 hours from 2024-01-31T00 to 2024-03-11T00 UTC have no hourly carbon intensity of France on record: of them 480 hours of the month 2024-02; 240 hours of the year 2024. The series own-series has gaps there.',
      }),
    )
  })
})

describe('a run without a series', () => {
  it('takes the years that it covers by their hours', () => {
    const [one = 0, first, second] = [run(Date.UTC(2022, 11, 1), Date.UTC(2023, 1, 1)), { year: 2022 }, { year: 2023 }].map((when) =>
      intensityOf(trained(when, [])),
    )
    expect(one).toBeCloseTo(((first ?? 0) + (second ?? 0)) / 2, 9)
  })

  it('of a year that nothing is on record for takes the nearest, with a warning', () => {
    expect(warningCodes(trained(run(Date.UTC(2040, 0), Date.UTC(2040, 1)), []))).toContain('nearest_year')
  })
})

describe('a run that is no run', () => {
  const refused = (when: object): DomainError => {
    try {
      training({ hardware: 'nvidia-h100-sxm', acceleratorHours: 1, ...when })
    } catch (error) {
      if (error instanceof DomainError) return error
    }
    throw new Error('It was not refused.')
  }

  it('is refused in a sentence that names the fields and the way out', () => {
    const [a, b] = ['2024-03-02T00:00:00Z', '2024-03-01T00:00:00Z']
    expect(refused({ startsAt: a, endsAt: b }).message).toBe(
      `From startsAt ${a} to endsAt ${b}: the run would end before it began: give an endsAt at least a minute after startsAt.`,
    )
    expect(refused({ startsAt: a, endsAt: a }).code).toBe('contradictory-request')
    expect(refused({ startsAt: a }).message).toContain('give endsAt with it')
    expect(refused({ endsAt: a }).message).toContain('give startsAt with it')
    expect(refused({ startsAt: b, endsAt: a, year: 2024 }).message).toBe('year and startsAt both say when: give one of them.')
    expect(refused({ startsAt: '2000-01-01T00:00:00Z', endsAt: a }).message).toContain('10 years at most')
  })
})
