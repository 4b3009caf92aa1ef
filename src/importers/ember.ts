import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import { checkColumns, csvTable, intensityIn, notInFormat, type Row, shareIn, type Table } from './csv-table.js'
import { type FileOrigin, type Importer, type Reading, type Skipped, sourceCard } from './importer.js'
import { figuresOfRows, type ZoneFigure, zoneFinder, zoneRecords } from './zone-records.js'

const TITLE = 'a yearly or monthly file of Ember'
const ROUNDING = 1e-9
const YEAR = /^([12]\d{3})(\.0)?$/
const ISO_DATE = /^([12]\d{3})-(\d{2})(-01)?$/
/** A date such as 01/11/2026 or 11/01/2026, whose day is the first of a month. */
const SLASHED_DATE = /^(\d{2})\/(\d{2})\/([12]\d{3})$/
const CODES = ['ISO 3 code', 'Country code']
const TIMES = ['Year', 'Date']

type Wanted = { readonly field: ZoneFigure['field']; readonly column: string }
/** The columns of a layout, and which figure a row holds, if it is one that is read. */
type Layout = { readonly required: readonly string[]; readonly wanted: (row: Row) => Wanted | undefined }

/** The layout of 2022 to early 2026: one figure on each row. */
const LONG: Layout = {
  required: ['Area', 'Variable', 'Unit', 'Value'],
  wanted: ({ cell }) => {
    const [variable, unit, column] = [cell('Variable'), cell('Unit'), 'Value']
    if (variable === 'CO2 intensity' && unit === 'gCO2/kWh') return { field: 'carbonIntensity', column }
    if (unit !== '%' || cell('Category') !== 'Electricity generation') return undefined
    return shareOf(variable, column)
  },
}
const INTENSITY = 'Emissions intensity (gCO2e/kWh)'
/** The layout of 2026: one source of electricity on each row. */
const WIDE: Layout = {
  required: ['Area', 'Electricity source', 'Share of generation (%)', INTENSITY],
  wanted: ({ cell }) => {
    const source = cell('Electricity source')
    if (source.toLowerCase() === 'total generation') return { field: 'carbonIntensity', column: INTENSITY }
    return shareOf(source, 'Share of generation (%)')
  },
}

function shareOf(source: string, column: string): Wanted | undefined {
  if (source === 'Clean') return { field: 'carbonFreeShare', column }
  return source === 'Renewables' ? { field: 'renewableShare', column } : undefined
}

/** Ember's electricity data, in both layouts, yearly and monthly. */
export const ember: Importer = {
  id: 'ember',
  title: 'Ember, yearly and monthly electricity data',
  file: 'yearly_full_release_long_format.csv, monthly_full_release_long_format.csv, release_generation_yearly_global.csv or release_generation_monthly_global.csv',
  download: 'https://ember-energy.org/data/yearly-electricity-data/, https://ember-energy.org/data/monthly-electricity-data/',
  licenceNote: 'CC BY 4.0: name Ember where you publish these figures.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes)
    const layout = table.columns.includes('Electricity source') ? WIDE : LONG
    checkColumns(table, TITLE, layout)
    const code = CODES.find((column) => table.columns.includes(column))
    const time = TIMES.find((column) => table.columns.includes(column))
    if (!code || !time) throw notInFormat(1, `this is not ${TITLE}: the header lacks ${code ? '"Year" or "Date"' : '"ISO 3 code"'}`)
    return yield* readTable(table, layout, { code, time }, catalog, origin)
  },
}

type Keys = { readonly code: string; readonly time: string }

function* readTable({ rows }: Table, layout: Layout, keys: Keys, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const often = keys.time === 'Date' ? 'monthly' : 'yearly'
  const source = sourceCard(`ember-${often}`, origin, {
    title: `Ember, ${often} electricity data`,
    publisher: 'Ember',
    url: `https://ember-energy.org/data/${often}-electricity-data/`,
    licence: 'CC BY 4.0',
    evidence: 'primary',
    standing: 'third_party',
  })
  const skipped: Skipped[] = []
  const zoneOf = zoneFinder(catalog, [keys.code, 'Area'], skipped)
  const figures = yield* figuresOfRows(rows, (row) => figureOf(row, layout, keys, zoneOf, skipped))
  const { records, alike, warnings } = yield* zoneRecords(figures, { catalog, source, onTie: 'file', tolerance: ROUNDING }, skipped)
  return { source: records.length > 0 ? source : null, records, alike, skipped, warnings }
}

function figureOf(row: Row, layout: Layout, keys: Keys, zoneOf: ReturnType<typeof zoneFinder>, skipped: Skipped[]): ZoneFigure[] {
  const wanted = layout.wanted(row)
  const isMonthly = keys.time === 'Date'
  if (!wanted || row.cell(wanted.column) === '' || (isMonthly && wanted.field !== 'carbonIntensity')) return []
  const zone = zoneOf(row)
  if (!zone) return []
  const { line, cell } = row
  const time = cell(keys.time)
  const period = isMonthly ? monthOf(time) : YEAR.exec(time)?.[1]
  if (period === undefined) {
    skipped.push({ line, reason: `"${time}" under "${keys.time}" is no ${isMonthly ? 'first day of a month' : 'year'}` })
    return []
  }
  const { field, column } = wanted
  const isIntensity = field === 'carbonIntensity'
  const value = isIntensity ? intensityIn(row, column, 'lifecycle', skipped) : shareIn(row, column, skipped)
  if (value === undefined) return []
  const what = layout === WIDE ? cell('Electricity source') : cell('Variable')
  const locator = `${cell(keys.code) || cell('Area')}, ${keys.time} ${time}, ${what}, column ${column}`
  return [{ line, zone, field, period, ...(isIntensity && { basis: 'lifecycle' }), value, locator }]
}

/** YYYY-MM of a date. One of its two parts must be 01, the day; the other is the month. */
function monthOf(date: string): string | undefined {
  const iso = ISO_DATE.exec(date)
  const [, first = '', second = '', slashedYear = ''] = SLASHED_DATE.exec(date) ?? []
  const [year, month] = iso ? [iso[1], iso[2]] : [slashedYear, first === '01' ? second : second === '01' ? first : '']
  return month && Number(month) >= 1 && Number(month) <= 12 ? `${year ?? ''}-${month}` : undefined
}
