import { describe, expect, it } from 'vitest'
import { finished } from '../../src/catalog/steps.js'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { DAY, lines, offered, reading, refusal } from './reading.js'

const OWID = 'country,year,iso_code,population,carbon_intensity_elec,low_carbon_share_elec,renewables_share_elec'
const LONG = 'Area,ISO 3 code,Year,Area type,Category,Subcategory,Variable,Unit,Value,YoY absolute change,YoY % change'
const MONTHLY = LONG.replace('Year', 'Date')
const WIDE =
  'Area,ISO 3 code,Year,Area type,Electricity source,Is aggregated source,Generation (TWh),Share of generation (%),Emissions (MtCO2e),Emissions intensity (gCO2e/kWh)'

type Point = { readonly period: string; readonly value: number; readonly source: string }

async function heldIn2024(zone: string): Promise<number> {
  const { records } = await bundledCatalog()
  const series = records.gridZone.byName.get(zone.toLowerCase())?.carbonIntensity ?? []
  return series.find(({ period, basis }) => period === '2024' && basis === 'lifecycle')?.value ?? 0
}

async function pointOf(read: Parameters<typeof offered>[0], zone: string, period: string): Promise<Point | undefined> {
  const { carbonIntensity } = offered(read, zone) as unknown as { carbonIntensity: readonly Point[] }
  return Promise.resolve(carbonIntensity.findLast((point) => point.period === period))
}

describe('a file of Our World in Data', () => {
  it('gives new years and values that differ, with their source card and place, and leaves what is held', async () => {
    const held = await heldIn2024('FRA')
    const read = await reading(
      'owid-energy',
      lines(OWID, `France,2024,FRA,1,${held},,`, 'France,2031,FRA,1,33.5,94,31', 'World,2031,OWID_WRL,1,400,,'),
    )
    expect(read).toMatchObject({ alike: 1, skipped: [] })
    expect(read.source).toMatchObject({ id: `owid-energy-data-${DAY}`, licence: 'CC BY 4.0', accessedOn: DAY, reviewBy: '2027-11-23' })
    expect(read.records.map(({ kind, record }) => `${kind} ${record.id}`)).toEqual(['gridZone FRA', 'gridZone WORLD'])
    expect(await pointOf(read, 'FRA', '2031')).toMatchObject({
      value: 33.5,
      basis: 'lifecycle',
      source: `owid-energy-data-${DAY}`,
      locator: 'Code FRA, Year 2031, column carbon_intensity_elec',
    })
    expect(offered(read, 'FRA')).toMatchObject({ carbonFreeShare: { value: 0.94, period: '2031' }, renewableShare: { value: 0.31 } })
  })

  it('of a newer edition takes the place of the same publisher’s older figure', async () => {
    const { carbonIntensity } = offered(await reading('owid-energy', lines(OWID, 'France,2024,FRA,1,99,,')), 'FRA')
    const ofYear = (carbonIntensity as readonly Point[]).filter(({ period }) => period === '2024')
    expect(ofYear.filter(({ value }) => value === 99)).toMatchObject([{ source: `owid-energy-data-${DAY}` }])
    expect(JSON.stringify(ofYear)).not.toContain('owid-ember-2026')
  })

  it.each(['Entity,Code,Year,Carbon intensity of electricity per kWh', 'Entity,Code,Year,Emissions intensity (gCO2 per kWh)'])(
    'is read as the chart’s CSV: %s',
    async (header) => {
      expect(await pointOf(await reading('owid-energy', lines(header, 'France,FRA,2031,33.5')), 'FRA', '2031')).toMatchObject({
        value: 33.5,
      })
    },
  )

  it('tells lines that it cannot take, each with its reason, and takes the others', async () => {
    const rows = ['Nowhere,2031,NWH,1,3,,', 'Nowhere,2032,NWH,1,3,,', 'France,2031,FRA,1,"1,234",,', 'France,2032,FRA,1,n/a,,']
    const more = [
      'France,2033,FRA,1,-4,,',
      'France,2034,FRA,1,0,,',
      'France,soon,FRA,1,5,,',
      'France,2035,FRA,1,15,120,',
      'France,2035,FRA,1,16,,',
      'France,2036,FRA,1,4000,,',
    ]
    const read = await reading('owid-energy', lines(OWID, ...rows, ...more))
    expect(read.skipped.toSorted((one, other) => one.line - other.line)).toEqual([
      { line: 2, reason: 'no grid zone of the catalog has the name or alias "NWH"; all its rows are left out' },
      { line: 4, reason: '"1,234" under "carbon_intensity_elec" is no number' },
      { line: 5, reason: '"n/a" under "carbon_intensity_elec" is no number' },
      { line: 6, reason: '-4 under "carbon_intensity_elec" is below zero, which no intensity is' },
      { line: 7, reason: '0 under "carbon_intensity_elec" is not a lifecycle intensity: building any plant emits something' },
      { line: 8, reason: '"soon" under "year" is no year' },
      { line: 9, reason: '120 under "low_carbon_share_elec" is not a share: shares go from 0 to 100' },
      { line: 10, reason: 'repeats 2035 of FRA: line 9 has 15, this line 16' },
      { line: 11, reason: '4000 under "carbon_intensity_elec" is more than any grid emits: at most 3000 gCO2e/kWh are accepted' },
    ])
    expect(await pointOf(read, 'FRA', '2035')).toMatchObject({ value: 15 })
  })

  it('finds a zone by the name beside a code that is not known', async () => {
    const rows = ['European Union,2031,OWID_EUR27,1,200,60,40', 'Kosovo,2031,OWID_XKO,1,800,10,10', 'Other Africa (EI),2031,,1,500,,']
    const { records, skipped } = await reading('owid-energy', lines(OWID, ...rows))
    expect(records.map(({ record }) => record.id)).toEqual(['EU27', 'XKX'])
    expect(skipped).toHaveLength(1)
  })

  it('offers nothing and no source where all is held', async () => {
    const read = await reading('owid-energy', lines(OWID, `France,2024,FRA,1,${await heldIn2024('FRA')},,`, 'France,1960,FRA,1,,,'))
    expect(read).toEqual({ source: null, records: [], alike: 1, skipped: [], warnings: [] })
  })

  it('with a BOM, CRLF and quotes says the same', async () => {
    const plain = await reading('owid-energy', lines(OWID, 'France,2031,FRA,1,33.5,,'))
    const dressed = `\uFEFF${OWID}\r\n"France",2031,"FRA",1,"33.5",,\r\n`
    expect(await reading('owid-energy', dressed)).toEqual(plain)
  })

  it.each([
    ['an empty file', '', 'Line 1: the file is empty'],
    ['a header alone', lines(OWID), 'a header and no row below it'],
    ['semicolons', lines(OWID.replaceAll(',', ';'), 'France;2031;FRA;1;33,5;;'), 'separated by semicolons'],
    [
      'another format',
      lines(LONG, 'France,FRA,2031,,,,CO2 intensity,gCO2/kWh,33,,'),
      'the header lacks "year", "iso_code", "country", "carbon_intensity_elec"; it has "Area"',
    ],
    ['a third line that is cut', `${lines(OWID, 'France,2031,FRA,1,33.5,,')}Fra`, 'Line 3: this is not whole CSV'],
    ['a quote that never ends', lines(OWID, 'France,2031,"FRA,1,33.5,,'), 'this is not whole CSV'],
    ['a column twice', lines(`${OWID},year`, 'France,2031,FRA,1,33.5,,,1'), 'the column "year" twice'],
  ])('is refused: %s', async (_what, text, told) => {
    expect(await refusal('owid-energy', text)).toContain(told)
  })

  it('downloaded on a leap day is looked at again on the last of February', async () => {
    const { IMPORTERS } = await import('../../src/importers/index.js')
    const origin = { accessedOn: '2028-02-29', fileName: 'f' }
    const bytes = Buffer.from(lines(OWID, 'France,2031,FRA,1,33,,'))
    expect(finished(IMPORTERS['owid-energy'].read(bytes, await bundledCatalog(), origin)).source?.reviewBy).toBe('2029-02-28')
  })
})

describe('a file of Ember', () => {
  it('in the long layout gives the intensity and the newest shares', async () => {
    const row = (year: number, rest: string): string => `France,FRA,${year},Country or economy,${rest},,`
    const read = await reading(
      'ember',
      lines(
        LONG,
        row(2031, 'Power sector emissions,CO2 intensity,CO2 intensity,gCO2/kWh,33.5'),
        row(2031, 'Electricity generation,Aggregate fuel,Clean,%,94'),
        row(2030, 'Electricity generation,Aggregate fuel,Clean,%,90'),
        row(2031, 'Electricity generation,Fuel,Coal,TWh,1'),
      ),
    )
    expect(read.source).toMatchObject({ id: `ember-yearly-${DAY}`, publisher: 'Ember', evidence: 'primary' })
    expect(await pointOf(read, 'FRA', '2031')).toMatchObject({ value: 33.5, locator: 'FRA, Year 2031, CO2 intensity, column Value' })
    expect(offered(read, 'FRA')).toMatchObject({ carbonFreeShare: { value: 0.94, period: '2031' } })
  })

  it.each([
    ['2031-02-01', '2031-02'],
    ['01/02/2031', '2031-02'],
    ['02/01/2031', '2031-02'],
  ])('by months takes %s as %s', async (date, period) => {
    const read = await reading(
      'ember',
      lines(MONTHLY, `France,FRA,${date},Country,Power sector emissions,CO2 intensity,CO2 intensity,gCO2/kWh,41,,`),
    )
    expect(read.source?.id).toBe(`ember-monthly-${DAY}`)
    expect(await pointOf(read, 'FRA', period)).toMatchObject({ value: 41 })
  })

  it('by months leaves out a date that begins no month', async () => {
    const rows = ['2031-02-14', '13/14/2031', '01/13/2031'].map(
      (date) => `France,FRA,${date},C,Power sector emissions,x,CO2 intensity,gCO2/kWh,41,,`,
    )
    const { records, skipped } = await reading('ember', lines(MONTHLY, ...rows))
    expect(records).toEqual([])
    expect(skipped.map(({ reason }) => reason)).toEqual(
      ['2031-02-14', '13/14/2031', '01/13/2031'].map((date) => `"${date}" under "Date" is no first day of a month`),
    )
  })

  it('in the wide layout of 2026 takes the total, clean and renewable rows', async () => {
    const rows = ['Total generation,False,500,100,20,33.5', 'Clean,True,470,94,0,5', 'Coal,False,3,1,3,900'].map(
      (rest) => `France,FRA,2031,Country,${rest}`,
    )
    const read = await reading('ember', lines(WIDE, ...rows))
    expect(await pointOf(read, 'FRA', '2031')).toMatchObject({
      value: 33.5,
      locator: 'FRA, Year 2031, Total generation, column Emissions intensity (gCO2e/kWh)',
    })
    expect(offered(read, 'FRA')).toMatchObject({ carbonFreeShare: { value: 0.94 } })
  })

  it('keeps beside its figure the one that another publisher gave', async () => {
    const { records } = await bundledCatalog()
    const zone = records.gridZone.items.find(
      ({ country, carbonIntensity }) => country === 'USA' && carbonIntensity.some(({ basis }) => basis === 'direct'),
    )
    expect(zone).toBeDefined()
    const header = 'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle)'
    const held = zone?.carbonIntensity.find(({ basis }) => basis === 'direct')
    const row = `${held?.period ?? ''}-01-01 00:00:00,United States,x,${zone?.id ?? ''},77,88`
    const read = await reading('electricity-maps', lines(header, row), 'x_yearly.csv')
    const point = (offered(read, zone?.id ?? '')['carbonIntensity'] as readonly object[]).find((one) => 'value' in one && one.value === 77)
    expect(point).toMatchObject({
      alternatives: [{ value: held?.value, note: expect.stringContaining('Held before electricity-maps') as string }],
    })
  })

  it('without a year or a code is refused', async () => {
    expect(await refusal('ember', lines('Area,Variable,Unit,Value,Year', 'a,b,c,1,2031'))).toContain('lacks "ISO 3 code"')
    expect(await refusal('ember', lines('Area,ISO 3 code,Variable,Unit,Value', 'a,b,c,1,2'))).toContain('lacks "Year" or "Date"')
    expect(await refusal('ember', lines(OWID, 'a,b,c,1,2,3,4'))).toContain('the header lacks "Area", "Variable", "Unit", "Value"')
  })
})
