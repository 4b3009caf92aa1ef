import { describe, expect, it } from 'vitest'
import type { GridSeries } from '../../src/schemas/grid-series.js'
import { DAY, lines, offered, reading, refusal } from './reading.js'

const OF_2025 =
  'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%),Renewable energy percentage (RE%),Data source,Data estimated,Data estimation method'
const OF_2023 =
  'Datetime (UTC),Country,Zone Name,Zone Id,Carbon Intensity gCO₂eq/kWh (direct),Carbon Intensity gCO₂eq/kWh (LCA),Low Carbon Percentage,Renewable Percentage,Data Source,Data Estimated,Data Estimation Method'

function row(time: string, zone = 'FR', direct: number | string = 20, lifecycle: number | string = 40, estimated = 'false'): string {
  return `${time},Country,Name,${zone},${direct},${lifecycle},95,30,entsoe.eu,${estimated},`
}

/** Every hour of a year, with numbers that are made up. */
function hoursOf(year: number): string[] {
  const hours: string[] = []
  for (let time = Date.UTC(year, 0); time < Date.UTC(year + 1, 0); time += 3_600_000) {
    hours.push(row(new Date(time).toISOString().slice(0, 19).replace('T', ' '), 'FR', 20, 30 + (hours.length % 24)))
  }
  return hours
}

async function series(text: string, id: string): Promise<GridSeries> {
  return offered(await reading('electricity-maps', text), id) as unknown as GridSeries
}

describe('a yearly or monthly file of Electricity Maps', () => {
  it.each([OF_2025, OF_2023])('gives both bases and the shares: %s', async (header) => {
    const read = await reading('electricity-maps', lines(header, row('2031-01-01 00:00:00')), 'FR_2031_yearly.csv')
    expect(read.source).toMatchObject({ id: `electricity-maps-${DAY}`, licence: 'ODbL-1.0 (share-alike)', evidence: 'primary' })
    const zone = offered(read, 'FRA') as unknown as { carbonIntensity: readonly { period: string }[] }
    expect(zone.carbonIntensity.filter(({ period }) => period === '2031')).toMatchObject([
      { value: 40, basis: 'lifecycle', locator: 'Zone id FR, 2031-01-01 00:00:00, column Carbon intensity gCO₂eq/kWh (Life cycle)' },
      { value: 20, basis: 'direct' },
    ])
    expect(zone).toMatchObject({ carbonFreeShare: { value: 0.95, period: '2031' }, renewableShare: { value: 0.3 } })
  })

  it('by months gives one point a month, and no share', async () => {
    const read = await reading('electricity-maps', lines(OF_2025, row('2031-01-01 00:00:00'), row('2031-02-01 00:00:00')))
    const zone = offered(read, 'FRA') as unknown as { carbonIntensity: readonly { period: string }[] }
    expect(zone.carbonIntensity.map(({ period }) => period)).toEqual(expect.arrayContaining(['2031-01', '2031-02']))
    expect(JSON.stringify(read.records)).not.toContain('carbonFreeShare')
  })

  it('by days is refused, and one row a zone under no name that says what it is', async () => {
    const days = lines(OF_2025, row('2031-01-01 00:00:00'), row('2031-01-02 00:00:00'))
    expect(await refusal('electricity-maps', days)).toContain('daily files are not supported: download the hourly file')
    const one = lines(OF_2025, row('2031-01-01 00:00:00'))
    expect(await refusal('electricity-maps', one, 'data.csv')).toContain('a single row for each zone does not show whether it is of a year')
  })

  it('takes zones by the names that the catalog knows, and tells the others', async () => {
    const zones = ['FR', 'DE', 'US-CAL-CISO', 'QQ-1', ''].map((zone) => row('2031-01-01 00:00:00', zone))
    const { records, skipped } = await reading('electricity-maps', lines(OF_2025, ...zones), 'all_2031_yearly.csv')
    expect(records.map(({ record }) => record.id)).toEqual(['FRA', 'DEU', 'US-CAL-CISO'])
    expect(skipped).toEqual([
      { line: 5, reason: 'no grid zone of the catalog has the name or alias "QQ-1"; all its rows are left out' },
      { line: 6, reason: 'the row names no zone; all its rows are left out' },
    ])
  })

  it('of zones that are all unknown offers nothing', async () => {
    expect(await reading('electricity-maps', lines(OF_2025, row('2031-01-01 00:00:00', 'XX')))).toMatchObject({ source: null, records: [] })
  })
})

describe('an hourly file of Electricity Maps', () => {
  it('gives a series for each basis with every hour, in leap years too', async () => {
    const read = await reading('electricity-maps', lines(OF_2025, ...hoursOf(2028)), 'FR_2028_hourly.csv')
    expect(read).toMatchObject({ skipped: [], alike: 0 })
    expect(read.records.map(({ kind, record }) => `${kind} ${record.id}`)).toEqual([
      'gridSeries electricity-maps/FRA/2028/lifecycle',
      'gridSeries electricity-maps/FRA/2028/direct',
    ])
    const { values, ...rest } = offered(read, 'electricity-maps/FRA/2028/lifecycle') as unknown as GridSeries
    expect(values).toHaveLength(8784)
    expect(values.slice(0, 3)).toEqual([30, 31, 32])
    expect(rest).toMatchObject({
      zone: 'FRA',
      startsAt: '2028-01-01T00:00:00Z',
      locator: 'FR_2028_hourly.csv, Zone id FR, column Carbon intensity gCO₂eq/kWh (Life cycle)',
    })
  })

  it('has null where hours are missing or no number, and says how many', async () => {
    const rows = [row('2031-01-01 00:00:00'), row('2031-01-01 01:00:00', 'FR', '', 'n/a'), row('2031-01-01 03:00:00', 'FR', -1, 44, 'true')]
    const read = await reading('electricity-maps', lines(OF_2025, ...rows))
    expect(offered(read, 'electricity-maps/FRA/2031/lifecycle')).toMatchObject({
      values: [40, null, null, 44],
      notes: ['2 of 4 hours are missing.', 'Electricity Maps estimated 1 of 4 hours.'],
    })
    expect(offered(read, 'electricity-maps/FRA/2031/direct')).toMatchObject({ values: [20, null, null, null] })
    expect(read.skipped.map(({ line }) => line)).toEqual([3, 4])
  })

  it('in any order and with offsets stands at the right hours', async () => {
    const times = ['2031-03-30T03:00:00+02:00', '2031-03-30 00:00:00', '2031-03-30T00:00:00-02:00', '2031-03-29T23:00:00Z']
    const text = lines(OF_2025, ...times.map((time, index) => row(time, 'FR', 20, 40 + index)))
    expect(await series(text, 'electricity-maps/FRA/2031/lifecycle')).toMatchObject({
      startsAt: '2031-03-29T23:00:00Z',
      values: [43, 41, 40, 42],
    })
  })

  it('of two years gives a series for each', async () => {
    const { records } = await reading('electricity-maps', lines(OF_2025, row('2031-12-31 23:00:00'), row('2032-01-01 00:00:00')))
    expect(records.map(({ record }) => record.id).sort()).toEqual(
      ['2031/direct', '2031/lifecycle', '2032/direct', '2032/lifecycle'].map((one) => `electricity-maps/FRA/${one}`),
    )
  })

  it('takes the first of two rows of one hour, and tells the other', async () => {
    const rows = ['2031-01-01 00:00:00', '2031-01-01 01:00:00', '2031-01-01 00:00:00'].map((time, index) => row(time, 'FR', 20, 40 + index))
    const read = await reading('electricity-maps', lines(OF_2025, ...rows))
    expect(offered(read, 'electricity-maps/FRA/2031/lifecycle')).toMatchObject({ values: [40, 41] })
    expect(read.skipped).toEqual([{ line: 4, reason: 'repeats 2031-01-01T00, which line 2 has' }])
  })

  it.each([
    ['2031-02-29 00:00:00', 'is no time'],
    ['yesterday', 'is no time'],
    ['', 'is no time'],
  ])('leaves out the time "%s"', async (time, told) => {
    const { skipped } = await reading('electricity-maps', lines(OF_2025, row(time), row('2031-01-01 00:00:00'), row('2031-01-01 01:00:00')))
    expect(skipped).toEqual([{ line: 2, reason: `"${time}" under "Datetime (UTC)" ${told}` }])
  })

  it('by minutes is refused', async () => {
    const text = lines(OF_2025, row('2031-01-01 00:00:00'), row('2031-01-01 00:05:00'))
    expect(await refusal('electricity-maps', text)).toContain('Line 3: 2031-01-01 00:05:00 is not a full, half or quarter hour')
  })
})

describe('a header that no edition has', () => {
  it.each([
    ['an unknown column', `${OF_2025},Colour`, 'has no column "Colour"'],
    ['a missing column', OF_2025.replace(',Zone id', ''), 'the header lacks "Zone id"'],
  ])('is refused by name: %s', async (_what, header, told) => {
    const cells = header.replaceAll(/[^,]+/g, 'x')
    expect(await refusal('electricity-maps', lines(header, cells))).toContain(told)
  })
})

describe('a part of a country', () => {
  const yearly = (zone: string, name: string, lifecycle = 19): string =>
    `2031-01-01 00:00:00,Country,${name},${zone},8,${lifecycle},99,60,entsoe.eu,False,`

  it.each([
    ['SE-SE3', 'South Central Sweden', 'SWE'],
    ['DK-DK1', 'West Denmark', 'DNK'],
    ['IT-SO', 'South Italy', 'ITA'],
    ['FR-COR', 'Corsica', 'FRA'],
    ['US-CAR-YAD', 'Yadkin', 'USA'],
  ])('%s becomes a zone of its own, of its country', async (id, name, country) => {
    const read = await reading('electricity-maps', lines(OF_2025, yearly(id, name)), 'x_2031_yearly.csv')
    expect(read).toMatchObject({ skipped: [], records: [{ kind: 'gridZone' }] })
    expect(offered(read, id)).toMatchObject({ name, kind: 'grid_zone', country, carbonIntensity: [{ value: 19 }, { value: 8 }] })
  })

  it('is itself where it is on record, and no state', async () => {
    const read = await reading('electricity-maps', lines(OF_2025, yearly('US-CAR-SC', 'Santee Cooper', 560)), 'x_2031_yearly.csv')
    expect(read.records.map(({ record }) => record.id)).toEqual(['US-CAR-SC'])
    expect(offered(read, 'US-CAR-SC')).toMatchObject({ serves: ['US-SC'] })
  })

  it('by hours comes with its series', async () => {
    const rows = ['00', '01'].map((hour) => `2031-01-01 ${hour}:00:00,Sweden,South Central Sweden,SE-SE3,8,19,99,60,x,False,`)
    const { records } = await reading('electricity-maps', lines(OF_2025, ...rows))
    expect(records.map(({ kind }) => kind)).toEqual(['gridZone', 'gridSeries', 'gridSeries'])
  })

  it('of a country that is not on record, or under no such id, is told and left out', async () => {
    for (const id of ['QQ-1', 'SE-', 'se3', 'SE-3 4']) {
      const { records, skipped } = await reading('electricity-maps', lines(OF_2025, yearly(id, 'x')), 'x_2031_yearly.csv')
      expect([records.length, skipped.length]).toEqual([0, 1])
    }
  })
})

describe('a figure that cannot be believed', () => {
  const sweden = (year: number, direct: number, lifecycle: number): string =>
    `${year}-01-01 00:00:00,Sweden,Sweden,SE,${direct},${lifecycle},99,70,entsoe.eu,False,`
  const yearOf = (zone: Readonly<Record<string, unknown>>, year: string) =>
    (zone['carbonIntensity'] as readonly { period?: string; basis?: string; value: number; alternatives?: readonly object[] }[]).filter(
      ({ period, basis }) => period === year && basis === 'lifecycle',
    )

  it('stays an alternative of the one that is held, is told with the reason, and takes its row with it', async () => {
    const read = await reading('electricity-maps', lines(OF_2025, sweden(2021, 1.1, 2)), 'SE_2021_yearly.csv')
    const [held] = yearOf(offered(read, 'SWE'), '2021')
    expect(held?.value).toBeGreaterThan(30)
    expect(held?.alternatives).toContainEqual(expect.objectContaining({ value: 2, note: 'Doubted, and so not chosen.' }))
    expect(JSON.stringify(offered(read, 'SWE'))).not.toContain('"value":1.1')
    expect(read.warnings).toMatchObject([{ line: 2, reason: expect.stringContaining('2 gCO2e/kWh for 2021 of SWE is doubtful') as string }])
  })

  it('leaves the range of the years around it, from above or below', async () => {
    for (const lifecycle of [10, 400]) {
      const read = await reading('electricity-maps', lines(OF_2025, sweden(2021, 5, lifecycle)), 'SE_2021_yearly.csv')
      expect(read.warnings?.[0]?.reason).toContain('the years around it are between')
    }
    const near = await reading('electricity-maps', lines(OF_2025, sweden(2021, 5, 30)), 'SE_2021_yearly.csv')
    expect(near.warnings).toEqual([])
    expect(yearOf(offered(near, 'SWE'), '2021')[0]?.value).toBe(30)
  })

  it('of a year that is not held is left out', async () => {
    const read = await reading('electricity-maps', lines(OF_2025, sweden(2031, 1, 2)), 'SE_2031_yearly.csv')
    expect(read.records).toEqual([])
    expect(read.warnings?.[0]?.reason).toContain('It is left out')
  })
})

it('a figure that the publisher estimated keeps that mark, and is weaker evidence', async () => {
  const kosovo = '2031-01-01 00:00:00,Kosovo,Kosovo,XK,900,950,5,5,x,True,CONSTRUCT_BREAKDOWN'
  const read = await reading('electricity-maps', lines(OF_2025, kosovo), 'XK_2031_yearly.csv')
  const note = 'Electricity Maps marks it as estimated: CONSTRUCT_BREAKDOWN.'
  expect(offered(read, 'XKX')).toMatchObject({ renewableShare: { evidence: 'secondary', note } })
  expect(JSON.stringify(offered(read, 'XKX')['carbonIntensity'])).toContain(JSON.stringify(note))
  expect(read.warnings?.[0]?.reason).toContain('marks 2031 of XKX as estimated (CONSTRUCT_BREAKDOWN)')
})

it.each([
  [30, 'half_hour'],
  [15, 'quarter_hour'],
])('a file by %i minutes is a series of that resolution', async (slot, resolution) => {
  const rows = [0, 1, 2, 3].map((index) => {
    const time = new Date(Date.UTC(2031, 0, 1) + index * slot * 60_000).toISOString().slice(0, 19).replace('T', ' ')
    return row(time, 'FR', 20, 30 + index)
  })
  const one = await series(lines(OF_2025, ...rows), 'electricity-maps/FRA/2031/lifecycle')
  expect(one).toMatchObject({ resolution, values: [30, 31, 32, 33], startsAt: '2031-01-01T00:00:00Z' })
})
