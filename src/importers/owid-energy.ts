import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import { checkColumns, csvTable, intensityIn, type Row, shareIn, type Table } from './csv-table.js'
import { type FileOrigin, type Importer, type Reading, type Skipped, sourceCard } from './importer.js'
import { figuresOfRows, type ZoneFigure, zoneFinder, zoneRecords } from './zone-records.js'

const TITLE = 'a file of Our World in Data'
/** The relative difference below which two figures count as equal: files write the same figure with different decimals. */
const ROUNDING = 1e-9
const YEAR = /^[12]\d{3}$/

type Layout = {
  readonly year: string
  /** The columns with the code and, where that is empty, the name of a zone. */
  readonly zone: readonly string[]
  readonly intensity: string
  readonly shares: readonly (readonly [field: 'carbonFreeShare' | 'renewableShare', column: string])[]
}

const ENERGY_DATA: Layout = {
  year: 'year',
  zone: ['iso_code', 'country'],
  intensity: 'carbon_intensity_elec',
  shares: [
    ['carbonFreeShare', 'low_carbon_share_elec'],
    ['renewableShare', 'renewables_share_elec'],
  ],
}
const GRAPHER_COLUMNS = ['Entity', 'Code', 'Year']
const GRAPHER_INTENSITY = /^(carbon|emissions) intensity/i

/** Our World in Data: its energy data set, or the CSV of its chart of carbon intensity. */
export const owidEnergy: Importer = {
  id: 'owid-energy',
  title: 'Our World in Data, energy and carbon intensity of electricity',
  file: 'owid-energy-data.csv, or carbon-intensity-electricity.csv of the chart',
  download: 'https://github.com/owid/energy-data, https://ourworldindata.org/grapher/carbon-intensity-electricity',
  licenceNote: 'CC BY 4.0: name Our World in Data and Ember where you publish these figures.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes)
    return yield* readTable(table, layoutOf(table), catalog, origin)
  },
}

function layoutOf(table: Table): Layout {
  const ofGrapher = table.columns.find((column) => GRAPHER_INTENSITY.test(column))
  if (ofGrapher !== undefined && GRAPHER_COLUMNS.every((column) => table.columns.includes(column))) {
    return { year: 'Year', zone: ['Code', 'Entity'], intensity: ofGrapher, shares: [] }
  }
  const { year, zone, intensity } = ENERGY_DATA
  checkColumns(table, `${TITLE} (Entity, Code, Year and a carbon intensity, or owid-energy-data.csv)`, {
    required: [year, ...zone, intensity],
  })
  return { ...ENERGY_DATA, shares: ENERGY_DATA.shares.filter(([, column]) => table.columns.includes(column)) }
}

function* readTable({ rows }: Table, layout: Layout, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard('owid-energy-data', origin, {
    title: 'Energy data: carbon intensity and shares of electricity, after Ember',
    publisher: 'Our World in Data / Ember',
    url: 'https://github.com/owid/energy-data',
    licence: 'CC BY 4.0',
    evidence: 'secondary',
    standing: 'third_party',
  })
  const skipped: Skipped[] = []
  const zoneOf = zoneFinder(catalog, layout.zone, skipped)
  const figures = yield* figuresOfRows(rows, (row) => figuresOf(row, layout, zoneOf, skipped))
  const { records, alike, warnings } = yield* zoneRecords(figures, { catalog, source, onTie: 'file', tolerance: ROUNDING }, skipped)
  return { source: records.length > 0 ? source : null, records, alike, skipped, warnings }
}

function figuresOf(row: Row, layout: Layout, zoneOf: ReturnType<typeof zoneFinder>, skipped: Skipped[]): ZoneFigure[] {
  // Most rows are of years for which there are no figures of electricity.
  if ([layout.intensity, ...layout.shares.map(([, column]) => column)].every((column) => row.cell(column) === '')) return []
  const zone = zoneOf(row)
  if (!zone) return []
  const period = row.cell(layout.year)
  if (!YEAR.test(period)) {
    skipped.push({ line: row.line, reason: `"${period}" under "${layout.year}" is no year` })
    return []
  }
  const { line, cell } = row
  const who = `${cell(layout.zone[0] ?? '') === '' ? 'Entity' : 'Code'} ${layout.zone.map(cell).find((text) => text !== '') ?? ''}`
  const common = { line, zone, period }
  const place = (column: string): string => `${who}, Year ${period}, column ${column}`
  const intensity = intensityIn(row, layout.intensity, 'lifecycle', skipped)
  const points: ZoneFigure[] =
    intensity === undefined
      ? []
      : [{ ...common, field: 'carbonIntensity', basis: 'lifecycle', value: intensity, locator: place(layout.intensity) }]
  const shares = layout.shares.flatMap(([field, column]): ZoneFigure[] => {
    const value = shareIn(row, column, skipped)
    return value === undefined ? [] : [{ ...common, field, value, locator: place(column) }]
  })
  return [...points, ...shares]
}
