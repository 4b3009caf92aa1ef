import { describe, expect, it } from 'vitest'
import type { GridSeries } from '../../src/schemas/grid-series.js'
import { offered, reading, refusal } from './reading.js'

/** An answer of Great Britain's API, in the shape in which it was documented: times without seconds, and a forecast beside what was. */
function ukAnswer(items: readonly (readonly [string, number | null, number | null])[], fields: object = {}): string {
  const data = items.map(([from, forecast, actual]) => {
    const to = new Date(Date.parse(from) + 30 * 60_000).toISOString().slice(0, 16)
    return { from, to: `${to}Z`, intensity: { forecast, actual, index: 'moderate' } }
  })
  return JSON.stringify({ data, ...fields })
}

async function ukSeries(text: string, id = 'uk-carbon-intensity/GBR/2026/direct'): Promise<GridSeries> {
  return offered(await reading('uk-carbon-intensity', text), id) as unknown as GridSeries
}

describe('an answer of the Carbon Intensity API', () => {
  it('is a direct series of half-hours, in order, with what is missing as null', async () => {
    const text = ukAnswer([
      ['2026-03-29T01:30Z', 150, 148],
      ['2026-03-29T00:00Z', 160, 158],
      ['2026-03-29T00:30Z', 155, null],
      ['2026-03-29T01:00Z', 154, 152],
    ])
    expect(await ukSeries(text)).toMatchObject({
      ...{ zone: 'GBR', basis: 'direct', resolution: 'half_hour', startsAt: '2026-03-29T00:00:00Z' },
      ...{ values: [158, null, 152, 148], notes: ['1 of 4 values are missing.'] },
    })
  })

  it('gives its forecast apart, with when it was issued, and none of it for what has been', async () => {
    const items: [string, number | null, number | null][] = [
      ['2026-03-29T00:00Z', 160, 158],
      ['2026-03-29T00:30Z', 155, null],
      ['2026-03-29T02:00Z', 90, null],
      ['2026-03-29T02:30Z', 80, null],
    ]
    const text = ukAnswer(items, { issuedAt: '2026-03-29T02:05:00Z' })
    expect(await ukSeries(text, 'uk-carbon-intensity/GBR/2026/direct/forecast')).toMatchObject({
      ...{ startsAt: '2026-03-29T02:00:00Z', issuedAt: '2026-03-29T02:05:00Z', values: [90, 80] },
    })
    const without = await reading('uk-carbon-intensity', ukAnswer(items))
    expect(without.records.map(({ record }) => record.id)).toEqual(['uk-carbon-intensity/GBR/2026/direct'])
  })

  it('with a span that is no half-hour, or a value that no grid has, is told', async () => {
    const text = JSON.stringify({
      data: [
        { from: '2026-03-29T00:00Z', to: '2026-03-29T01:00Z', intensity: { actual: 9 } },
        { from: '2026-03-29T01:00Z', to: '2026-03-29T01:30Z', intensity: { actual: -1 } },
        { from: 'noon', to: 'night', intensity: { actual: 9 } },
      ],
    })
    expect((await reading('uk-carbon-intensity', text)).skipped.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(await refusal('uk-carbon-intensity', '{"error": {"code": "400"}}')).toContain(
      'this is not an answer of the Carbon Intensity API',
    )
  })
})

/** An answer of WattTime: a value every five minutes from midnight on. */
function moer(values: readonly number[], { zone, ...meta }: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    data: values.map((value, index) => ({
      point_time: new Date(Date.UTC(2026, 5, 1) + index * 300_000).toISOString(),
      value,
      imputed_data_used: value === 1200,
      last_updated: '2026-06-02T00:00:00Z',
    })),
    meta: {
      ...{ data_point_period_seconds: 300, model: { date: '2023-03-01', type: 'binned_regression' }, region: 'CAISO_NORTH' },
      ...{ signal_type: 'co2_moer', units: 'lbs_co2_per_mwh', warnings: [], ...meta },
    },
    ...(zone !== undefined && { zone }),
  }
}
const HOUR = Array.from({ length: 12 }, (_, index) => 800 + index)

describe('an answer of WattTime', () => {
  const ID = 'watttime/US-CAL-CISO/2026/direct'

  it('is marginal intensity by the hour, in grams, and never an average', async () => {
    const text = JSON.stringify(moer([...HOUR, ...HOUR.map(() => 1000)], { zone: 'US-CAL-CISO' }))
    const { records } = await reading('watttime', text)
    expect(records.map(({ record }) => record)).toMatchObject([
      {
        ...{ id: ID, field: 'marginalIntensity', basis: 'direct', resolution: 'hour', startsAt: '2026-06-01T00:00:00Z' },
        ...{ values: [Number((805.5 * 0.45359237).toFixed(3)), 453.592], locator: 'file.csv, region CAISO_NORTH, model of 2023-03-01' },
      },
    ])
  })

  it('leaves an hour out that lacks a value, counts one that is given twice once, and tells what was imputed', async () => {
    const answer = moer([...HOUR, ...HOUR.slice(1)], { zone: 'US-CAL-CISO' })
    const data = answer['data'] as object[]
    const read = await reading('watttime', JSON.stringify({ answers: [{ ...answer, data: [...data, ...data.slice(0, 3)] }] }))
    expect(offered(read, ID)).toMatchObject({ values: [365.369] })
    expect(read.skipped[0]?.reason).toContain('1 hours of CAISO_NORTH lack some of their 12 values')
    const imputed = moer([1200, ...HOUR.slice(1)], { zone: 'US-CAL-CISO' })
    expect(offered(await reading('watttime', JSON.stringify(imputed)), ID)).toMatchObject({
      ...{ evidence: 'secondary', notes: [expect.any(String), 'WattTime estimated 1 of 1 values.'] },
    })
  })

  it('that is a forecast says when it was issued', async () => {
    const text = JSON.stringify(moer(HOUR, { zone: 'US-CAL-CISO', generated_at: '2026-05-31T23:55:00+00:00' }))
    expect(offered(await reading('watttime', text), `${ID}/forecast`)).toMatchObject({ issuedAt: '2026-05-31T23:55:00Z' })
  })

  it.each([
    [{ units: 'kg_co2_per_mwh' }, 'the unit of CAISO_NORTH is kg_co2_per_mwh'],
    [{ signal_type: 'health_damage' }, 'the signal of CAISO_NORTH is health_damage'],
  ])('of another unit or signal is refused: %j', async (meta, told) => {
    expect(await refusal('watttime', JSON.stringify(moer(HOUR, meta)))).toContain(told)
  })

  it('of a region that is on no record is told with the way out', async () => {
    expect((await reading('watttime', JSON.stringify(moer(HOUR)))).skipped[0]?.reason).toContain('give the zone of the region as "zone"')
  })
})
