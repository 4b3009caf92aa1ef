import { describe, expect, it } from 'vitest'
import type { GridSeries } from '../../src/schemas/grid-series.js'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { lines, offered, reading, refusal } from './reading.js'

const ENTSO_E =
  'Area,MTU,Fossil Gas  - Actual Aggregated [MW],Nuclear  - Actual Aggregated [MW],Hydro Pumped Storage  - Actual Aggregated [MW],Hydro Pumped Storage  - Actual Consumption [MW],Wind Onshore  - Actual Aggregated [MW]'
const EIA =
  'Balancing Authority,Data Date,Hour Number,Local Time at End of Hour,UTC Time at End of Hour,Net Generation (MW) from Coal,Net Generation (MW) from Natural Gas,Net Generation (MW) from Natural Gas (Adjusted),Net Generation (MW) from Battery Storage'

const records = (await bundledCatalog()).records
const factor = (fuel: string, basis: string): number => records.factor.byName.get(`generation/${fuel}/${basis}`)?.figure.value ?? NaN

async function series(from: 'entso-e' | 'eia-930', text: string, id: string): Promise<GridSeries> {
  return offered(await reading(from, text), id) as unknown as GridSeries
}

describe('a file of ENTSO-E', () => {
  const row = (time: string, area = 'BZN|FR', rest = '2000,40000,500,300,8000'): string => `${area},${time},${rest}`
  const HOUR = '26.10.2025 02:00 - 26.10.2025 03:00'

  it('gives what was generated times the factors of its fuels, in both bases, without storage', async () => {
    const text = lines(ENTSO_E, row(`${HOUR} (CEST)`))
    for (const basis of ['lifecycle', 'direct'] as const) {
      const one = await series('entso-e', text, `entso-e/FRA/2025/${basis}`)
      const expected = (2000 * factor('gas', basis) + 40000 * factor('nuclear', basis) + 8000 * factor('wind', basis)) / 50000
      expect(one).toMatchObject({ zone: 'FRA', basis, startsAt: '2025-10-26T00:00:00Z', resolution: 'hour' })
      expect(one.values).toHaveLength(1)
      expect(one.values[0]).toBeCloseTo(expected, 3)
      expect(one.notes.join(' ')).toContain('Imports between zones and storage are left out')
    }
  })

  it('counts a plant that takes from the grid as none that feeds it, and a fuel without a value not at all', async () => {
    const text = lines(ENTSO_E, row(`${HOUR} (CEST)`, 'BZN|FR', '-200,40000,500,300,n/e'))
    const { values } = await series('entso-e', text, 'entso-e/FRA/2025/lifecycle')
    expect(values).toEqual([Number(factor('nuclear', 'lifecycle').toFixed(3))])
  })

  it('tells the doubled hour of autumn apart by the names of its times, and joins the hours in UTC', async () => {
    const text = lines(ENTSO_E, row(`${HOUR} (CEST)`), row(`${HOUR} (CET)`), row('26.10.2025 03:00 - 26.10.2025 04:00 (CET)'))
    const { startsAt, values } = await series('entso-e', text, 'entso-e/FRA/2025/direct')
    expect([startsAt, values.length, values.includes(null)]).toEqual(['2025-10-26T00:00:00Z', 3, false])
  })

  it('without a name is in UTC, and one that is not known is told', async () => {
    expect((await series('entso-e', lines(ENTSO_E, row(HOUR)), 'entso-e/FRA/2025/direct')).startsAt).toBe('2025-10-26T02:00:00Z')
    const { skipped } = await reading('entso-e', lines(ENTSO_E, row(`${HOUR} (XYZ)`)))
    expect(skipped[0]?.reason).toContain('download the file in UTC')
  })

  it('by quarters of an hour is a series of them, and a missing one is null', async () => {
    const quarters = ['00:00 - 01.06.2025 00:15', '00:30 - 01.06.2025 00:45'].map((span) => row(`01.06.2025 ${span} (UTC)`))
    const one = await series('entso-e', lines(ENTSO_E, ...quarters), 'entso-e/FRA/2025/direct')
    expect(one.resolution).toBe('quarter_hour')
    expect(one.values.map((value) => value === null)).toEqual([false, true, false])
  })

  it('that changes from hours to quarters within a year loses no hour', async () => {
    const rows = [row('01.06.2025 00:00 - 01.06.2025 01:00 (UTC)'), row('01.06.2025 01:00 - 01.06.2025 01:15 (UTC)')]
    const one = await series('entso-e', lines(ENTSO_E, ...rows), 'entso-e/FRA/2025/direct')
    expect([one.resolution, one.values.length, new Set(one.values).size]).toEqual(['quarter_hour', 5, 1])
  })

  it.each([
    ['CTY|Germany', 'DEU'],
    ['Germany (DE)', 'DEU'],
    ['BZN|SE3', 'SE-SE3'],
    ['BZN|DE-LU', 'DE-LU'],
  ])('of %s is of the zone %s', async (area, zone) => {
    const read = await reading('entso-e', lines(ENTSO_E, row(`${HOUR} (UTC)`, area)))
    expect(read.records.filter(({ kind }) => kind === 'gridSeries').map(({ record }) => record.id)).toContain(`entso-e/${zone}/2025/direct`)
  })

  it('says twice, holds no number or names no fuel: told, and left out', async () => {
    const text = lines(
      ENTSO_E,
      row(HOUR),
      row(HOUR),
      row('26.10.2025 03:00 - 26.10.2025 04:00', 'BZN|FR', 'x,1,1,1,1'),
      row('26.10.2025 04:00 - 26.10.2025 05:00', 'BZN|FR', 'n/e,n/e,n/e,n/e,n/e'),
    )
    const { skipped } = await reading('entso-e', text)
    expect(skipped.map(({ line }) => line).sort()).toEqual([3, 4, 5])
    expect(await refusal('entso-e', lines('Area,MTU,Dilithium  - Actual Aggregated [MW]', 'BZN|FR,x,1'))).toContain(
      '"Dilithium" is not known',
    )
    expect(await refusal('entso-e', lines('Area,MTU,Price', 'BZN|FR,x,1'))).toContain('"Price" is not known')
  })
})

describe('a file of EIA-930', () => {
  const row = (end: string, coal: string, gas: string, adjusted: string): string => `CISO,x,1,x,${end},${coal},${gas},${adjusted},900`

  it('is of the hour before the time that it names, of the authority and not of the state', async () => {
    const one = await series(
      'eia-930',
      lines(EIA, row('01/01/2024 9:00:00 AM', '"1,000"', '3000', '')),
      'eia-930/US-CAL-CISO/2024/lifecycle',
    )
    expect(one.startsAt).toBe('2024-01-01T08:00:00Z')
    expect(one.values[0]).toBeCloseTo((1000 * factor('coal', 'lifecycle') + 3000 * factor('gas', 'lifecycle')) / 4000, 3)
  })

  it('takes what EIA put right in place of what was reported, midnight and noon as they are written', async () => {
    const rows = [row('01/01/2024 12:00:00 AM', '0', '9', '1000'), row('01/01/2024 12:00:00 PM', '1000', '9', '0')]
    const read = await reading('eia-930', lines(EIA, ...rows))
    const direct = read.records.filter(({ record }) => record.id.endsWith('direct')).map(({ record }) => record as unknown as GridSeries)
    expect(direct.map(({ startsAt, values }) => [startsAt, values[0]])).toEqual([
      ['2023-12-31T23:00:00Z', factor('gas', 'direct')],
      ['2024-01-01T11:00:00Z', factor('coal', 'direct')],
    ])
  })

  const NET = 'Net Generation (MW) from'
  const PARTS = 'Integrated Battery Storage'

  it.each([
    // Coal, Solar, Solar without, Solar with, and what solar counts.
    [['1000', '500', '300', '200'], 500],
    [['1000', '300', '300', '200'], 500],
    [['1000', '500', '', ''], 500],
    [['1000', '500', '', '200'], 500],
    [['1000', '', '300', '200'], 500],
    [['1000', '', '', '200'], 200],
  ])('with a total of solar beside its parts adds it once: %j', async ([coal = '', ...solar], counted) => {
    const columns = ['Coal', 'Solar', `Solar without ${PARTS}`, `Solar witho ${PARTS} (Adjusted)`].map((name) => `${NET} ${name}`)
    const header = `Balancing Authority,UTC Time at End of Hour,${columns.join(',')}`
    const one = await series(
      'eia-930',
      lines(header, `CISO,01/01/2025 9:00:00 AM,${[coal, ...solar].join(',')}`),
      'eia-930/US-CAL-CISO/2025/lifecycle',
    )
    const expected = (1000 * factor('coal', 'lifecycle') + counted * factor('solar', 'lifecycle')) / (1000 + counted)
    expect(one.values[0]).toBeCloseTo(expected, 3)
  })

  it('with hydropower as a whole and without pumped storage adds it once', async () => {
    const columns = ['Coal', 'Hydropower and Pumped Storage', 'Hydropower Excluding Pumped Storage', 'Pumped Storage'].map(
      (name) => `${NET} ${name}`,
    )
    const header = `Balancing Authority,UTC Time at End of Hour,${columns.join(',')}`
    const one = await series('eia-930', lines(header, 'CISO,01/01/2025 9:00:00 AM,1000,700,500,200'), 'eia-930/US-CAL-CISO/2025/lifecycle')
    expect(one.values[0]).toBeCloseTo((1000 * factor('coal', 'lifecycle') + 500 * factor('hydro', 'lifecycle')) / 1500, 3)
  })

  it('of an authority that is not on record is told', async () => {
    const { skipped, records: none } = await reading(
      'eia-930',
      lines(EIA, row('01/01/2024 9:00:00 AM', '1', '1', '1').replace('CISO', 'ZZZZ')),
    )
    expect([skipped.length, none.length]).toEqual([1, 0])
  })
})
