import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../../src/catalog/catalog.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { GridSeries } from '../../../src/schemas/grid-series.js'
import { GridZone } from '../../../src/schemas/grid-zone.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledRecords, catalogInputOf } from '../../support/bundled-catalog.js'
import { ownSeries, PAPER } from '../../support/records.js'
import { assumptionOf, stepOf, warningCodes } from '../support/estimates.js'

const input = catalogInputOf(await bundledRecords())
const HOURS_OF_2024 = 8784
/** Of 1 March 2024: 31 + 29 days before it. */
const NOON = (60 * 24 + 12) / 10
const hours = Array.from({ length: HOURS_OF_2024 }, (_, hour) => hour / 10)

/** An estimate over the bundled catalog with these series, and with these monthly figures in France. */
function estimate(
  when: { at?: string; year?: number; zone?: string; model?: string },
  series: object[] = [],
  months: object[] = [],
): Estimate {
  const mine = series.map((one) => ({ origin: 'user' as const, record: GridSeries.parse(one) }))
  const gridZone = input.records.gridZone.map(({ origin, record }) => {
    if (record.id !== 'FRA') return { origin, record }
    const added = GridZone.parse({ id: 'x', name: 'x', kind: 'country', carbonIntensity: months }).carbonIntensity
    return { origin, record: { ...record, carbonIntensity: [...record.carbonIntensity, ...added] } }
  })
  const catalog = buildCatalog({ ...input, records: { ...input.records, gridZone, gridSeries: mine } })
  return estimateInference(InferenceRequest.parse({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA', ...when }), catalog)
}

const intensityOf = (one: Estimate): number => stepOf(one, 'grid-intensity').value
const month = (period: string, value: number): object => ({ value, unit: 'gCO2e/kWh', period, basis: 'lifecycle', ...PAPER })
const year2024 = intensityOf(estimate({ year: 2024 }))

describe('an estimate at an hour', () => {
  const series = [ownSeries({ values: hours })]

  it('takes the hour of the series, and says so', () => {
    const one = estimate({ at: '2024-03-01T12:34:56Z' }, series)
    expect(intensityOf(one)).toBe(NOON)
    expect(stepOf(one, 'grid-intensity').name).toBe('Carbon intensity of the grid: France, 2024-03-01T12, lifecycle')
    expect(assumptionOf(one, 'gridPeriod')).toMatchObject({
      value: '2024-03-01T12',
      basis: 'record',
      reason: expect.stringContaining('hour') as string,
    })
    const [id] = stepOf(one, 'grid-intensity').citations
    const citation = one.citations.find((cited) => cited.id === id)
    expect(citation).toMatchObject({ source: PAPER.source, locator: `${PAPER.locator}, hour 2024-03-01T12 UTC` })
    expect(assumptionOf(one, 'gridPeriod')?.citations).toEqual([id])
    expect(warningCodes(one)).not.toContain('coarser_period')
  })

  it('reads an offset as the hour in UTC, also across the turn of a year', () => {
    expect(intensityOf(estimate({ at: '2024-03-01T14:00:00+02:00' }, series))).toBe(NOON)
    expect(intensityOf(estimate({ at: '2025-01-01T00:59:59+01:00' }, series))).toBe((HOURS_OF_2024 - 1) / 10)
    expect(intensityOf(estimate({ at: '2023-12-31T23:00:00-01:00' }, series))).toBe(0)
  })

  it('reaches the last hour of a leap year and not the one after', () => {
    expect(intensityOf(estimate({ at: '2024-12-31T23:59:59Z' }, series))).toBe((HOURS_OF_2024 - 1) / 10)
    const after = estimate({ at: '2025-01-01T00:00:00Z' }, series)
    expect(stepOf(after, 'grid-intensity').name).toContain(', 2025, ')
    expect(warningCodes(after)).toContain('coarser_period')
  })

  it('takes the unit as other figures are taken', () => {
    const one = estimate({ at: '2024-01-01T01:00:00Z' }, [ownSeries({ unit: 'kgCO2e/kWh', values: [0.03, 0.021] })])
    expect(intensityOf(one)).toBeCloseTo(21, 12)
  })

  it('of a missing value falls back to the month, else to the year, and says so', () => {
    const gap = [ownSeries({ values: hours.map((value, hour) => (hour === 12 ? null : value)) })]
    const byYear = estimate({ at: '2024-01-01T12:00:00Z' }, gap)
    expect(intensityOf(byYear)).toBe(year2024)
    expect(byYear.warnings).toContainEqual(
      expect.objectContaining({ code: 'coarser_period', message: expect.stringContaining('own-series has no value') as string }),
    )
    const byMonth = estimate({ at: '2024-01-01T12:00:00Z' }, gap, [month('2024-01', 17)])
    expect(intensityOf(byMonth)).toBe(17)
    expect(assumptionOf(byMonth, 'gridPeriod')).toMatchObject({ value: '2024-01', reason: expect.stringContaining('month') as string })
  })

  it('is that of the month, else of the year, where no series covers it', () => {
    const months = [month('2024-03', 20)]
    expect(intensityOf(estimate({ at: '2024-03-31T23:59:00Z' }, [], months))).toBe(20)
    expect(intensityOf(estimate({ at: '2024-04-01T00:30:00+01:00' }, [], months))).toBe(20)
    const other = estimate({ at: '2024-04-01T00:30:00Z' }, [], months)
    expect(intensityOf(other)).toBe(year2024)
    expect(assumptionOf(other, 'gridPeriod')).toMatchObject({ value: '2024' })
    expect(warningCodes(estimate({ at: '1990-04-01T00:30:00Z' }))).toContain('nearest_year')
  })

  it('never takes a direct hour where lifecycle figures are on record, and says that it is there', () => {
    const one = estimate({ at: '2024-03-01T12:00:00Z' }, [ownSeries({ basis: 'direct', values: hours })])
    expect(intensityOf(one)).toBe(year2024)
    expect(one.warnings).toContainEqual(
      expect.objectContaining({ code: 'coarser_period', message: expect.stringContaining('direct hourly figure') as string }),
    )
  })

  it('takes a direct hour of a zone that has direct figures alone, with a warning', () => {
    const zone = 'CA-AB'
    const one = estimate({ at: '2022-01-01T02:00:00Z', zone }, [
      ownSeries({ zone, basis: 'direct', startsAt: '2022-01-01T00:00:00Z', values: [1, 2, 3] }),
    ])
    expect(intensityOf(one)).toBe(3)
    expect(warningCodes(one)).toContain('direct_basis')
  })

  it('may cost nothing', () => {
    const one = estimate({ at: '2024-01-01T00:00:00Z' }, series)
    expect(one.carbon.operationalLocationBased).toEqual({ value: 0, low: 0, high: 0, unit: 'gCO2e' })
  })

  it('takes an hour of the residual mix for the market-based carbon', () => {
    const residual = ownSeries({ field: 'residualMix', basis: 'direct', values: hours })
    const one = estimate({ at: '2024-03-01T12:00:00Z', model: 'llama-3.1-8b' }, [residual])
    expect(stepOf(one, 'market-intensity')).toMatchObject({ name: 'Residual mix of France, 2024-03-01T12, direct', value: NOON })
    expect(intensityOf(one)).toBe(year2024)
  })
})

describe('an estimate of a year', () => {
  it('takes the figure of the year, whatever hours and months there are', () => {
    expect(intensityOf(estimate({ year: 2024 }, [ownSeries({ values: hours })], [month('2024-03', 20)]))).toBe(year2024)
  })

  it('without a figure takes the mean of the twelve months as a step of its own', () => {
    const months = Array.from({ length: 12 }, (_, index) => month(`1985-${String(index + 1).padStart(2, '0')}`, 10 + index))
    const one = estimate(
      { year: 1990 },
      [],
      months.map((given) => ({ ...given, period: (given as { period: string }).period.replace('1985', '1989') })),
    )
    const step = stepOf(one, 'grid-intensity')
    expect(step.value).toBeCloseTo(15.5, 12)
    expect(step).toMatchObject({
      basis: 'computed',
      formula: expect.stringMatching(/^certain\(mean\(grid-intensity-\S+(, grid-intensity-\S+){11}\)\) × exp-of\(0.077\)$/) as string,
    })
    expect(step.inputs).toHaveLength(12)
    expect(step.inputs.map((id) => stepOf(one, id).value)).toEqual(Array.from({ length: 12 }, (_, index) => 10 + index))
    expect(one.warnings).toContainEqual(
      expect.objectContaining({ code: 'nearest_year', message: expect.stringContaining('of 1989') as string }),
    )
  })

  it('of a zone with nothing but hours takes the mean of a year without a gap', () => {
    const bare = { ...input, records: { ...input.records } }
    const zone = GridZone.parse({ id: 'OWN', name: 'Own', kind: 'grid_zone' })
    const series = GridSeries.parse(ownSeries({ zone: 'OWN', values: hours }))
    const catalog = buildCatalog({
      ...bare,
      records: {
        ...bare.records,
        gridZone: [...bare.records.gridZone, { origin: 'user', record: zone }],
        gridSeries: [{ origin: 'user', record: series }],
      },
    })
    const of = (year?: number): Estimate =>
      estimateInference(InferenceRequest.parse({ model: 'gpt-4o', outputTokens: 250, zone: 'OWN', ...(year && { year }) }), catalog)
    expect(intensityOf(of())).toBeCloseTo((HOURS_OF_2024 - 1) / 20, 9)
    expect(intensityOf(of(2024))).toBeCloseTo((HOURS_OF_2024 - 1) / 20, 9)
    expect(warningCodes(of(2020))).toContain('nearest_year')
    const gap = { ...series, values: series.values.map((value, hour) => (hour === 5 ? null : value)) }
    const gapped = buildCatalog({ ...input, records: { ...catalogRecords(zone), gridSeries: [{ origin: 'user', record: gap }] } })
    const stood = estimateInference(InferenceRequest.parse({ model: 'gpt-4o', outputTokens: 250, zone: 'OWN' }), gapped)
    expect(assumptionOf(stood, 'parentZone')).toMatchObject({ value: 'WORLD' })
  })
})

function catalogRecords(zone: GridZone): typeof input.records {
  return { ...input.records, gridZone: [...input.records.gridZone, { origin: 'user', record: zone }] }
}

describe('the interval of an hour', () => {
  // By night half of what it is by day, and half as much again on every second day; the last hour of a day stands alone.
  const values = Array.from(
    { length: HOURS_OF_2024 },
    (_, hour) => (hour % 24 < 12 ? 100 : 200) * (Math.floor(hour / 24) % 2 === 0 ? 1 : 1.5),
  )
  const disagreement = 0.077
  const widthsOf = (one: Estimate): number[] => {
    const { value, low, high } = stepOf(one, 'grid-intensity')
    return [Math.log(value / low), Math.log(high / value)]
  }

  it('that is on record holds how far the hour before it is off, by the hour of the day in its own series', () => {
    const series = [ownSeries({ values })]
    // Between 11 and 12 it doubles every day; between 1 and 2 nothing changes.
    expect(widthsOf(estimate({ at: '2024-05-01T12:10:00Z' }, series))[0]).toBeCloseTo(Math.hypot(disagreement, Math.log(2)), 3)
    expect(widthsOf(estimate({ at: '2024-05-01T02:10:00Z' }, series))[0]).toBeCloseTo(disagreement, 3)
  })

  it('that a year stands in for holds how far that hour of the day is from the mean of a year on record', () => {
    const mean = (100 + 200 + 150 + 300) / 4
    const one = estimate({ at: '2023-05-01T12:10:00Z' }, [ownSeries({ values })])
    const [down = 0, up = 0] = widthsOf(one)
    expect(up).toBeCloseTo(Math.hypot(disagreement, Math.log(300 / mean)), 3)
    expect(down).toBeCloseTo(disagreement, 3)
    expect(one.warnings.find(({ code }) => code === 'coarser_period')?.message).toContain(
      'Its interval is that of the hour of the day in the series own-series.',
    )
  })

  it('is that of a year where the series is too short to say more, and for the mean of a year', () => {
    expect(widthsOf(estimate({ at: '2024-01-01T12:10:00Z' }, [ownSeries({ values: values.slice(0, 48) })]))[1]).toBeCloseTo(disagreement, 3)
    expect(widthsOf(estimate({ year: 2024 }, [ownSeries({ values })]))[1]).toBeCloseTo(disagreement, 3)
  })
})
