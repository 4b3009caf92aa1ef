import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import type { GridSeries } from '../../schemas/grid-series.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import type { Source } from '../../schemas/source.js'
import { hourPeriod } from '../../schemas/utc-hour.js'
import type { OfferedRecord, Skipped } from '../importer.js'
import { intensityIn } from '../intensity.js'
import type { Basis } from '../zone-records.js'
import { COLUMN } from './columns.js'
import type { TimedRow } from './resolution.js'

const YEAR_LETTERS = 4
type Terms = { readonly catalog: Catalog; readonly source: Source; readonly fileName: string }
type Offers = { readonly records: OfferedRecord[]; readonly alike: number }

/** The hours of one zone as series, one for each year and basis; a series that the catalog holds already is left. */
export function hourlySeries(zone: GridZone, rows: readonly TimedRow[], terms: Terms, skipped: Skipped[]): Offers {
  const records: OfferedRecord[] = []
  let alike = 0
  for (const ofYear of byYear(withoutRepeated(rows, skipped))) {
    for (const basis of ['lifecycle', 'direct'] as const) {
      const series = seriesOf(zone, ofYear, basis, terms, skipped)
      if (series && isHeld(terms.catalog, series)) alike += series.values.filter((one) => one !== null).length
      else if (series) records.push({ kind: 'gridSeries', record: series, line: ofYear[0]?.row.line ?? 1 })
    }
  }
  return { records, alike }
}

function withoutRepeated(rows: readonly TimedRow[], skipped: Skipped[]): TimedRow[] {
  const byHour = new Map<number, TimedRow>()
  for (const one of rows) {
    const first = byHour.get(one.hour)
    if (first) skipped.push({ line: one.row.line, reason: `says ${hourPeriod(one.hour)} again, which line ${first.row.line} has` })
    else byHour.set(one.hour, one)
  }
  return [...byHour.values()].sort((one, other) => one.hour - other.hour)
}

function byYear(rows: readonly TimedRow[]): TimedRow[][] {
  const years = new Map<string, TimedRow[]>()
  for (const one of rows) {
    const year = hourPeriod(one.hour).slice(0, YEAR_LETTERS)
    const ofYear = years.get(year)
    if (ofYear) ofYear.push(one)
    else years.set(year, [one])
  }
  return [...years.values()]
}

function seriesOf(zone: GridZone, rows: readonly TimedRow[], basis: Basis, terms: Terms, skipped: Skipped[]): GridSeries | undefined {
  const first = rows[0]?.hour ?? 0
  const values: (number | null)[] = Array.from({ length: (rows.at(-1)?.hour ?? first) - first + 1 }, () => null)
  for (const { row, hour } of rows) values[hour - first] = intensityIn(row, COLUMN[basis], basis, skipped) ?? null
  if (values.every((one) => one === null)) return undefined
  const start = hourPeriod(first)
  const notes = notesOn(values, rows)
  return {
    id: `electricity-maps/${zone.id}/${start.slice(0, YEAR_LETTERS)}/${basis}`,
    zone: zone.id,
    field: 'carbonIntensity',
    basis,
    startsAt: `${start}:00:00Z`,
    resolution: 'hour',
    unit: 'gCO2e/kWh',
    values,
    source: terms.source.id,
    locator: `${terms.fileName}, Zone id ${rows[0]?.row.cell(COLUMN.zone) ?? ''}, column ${COLUMN[basis]}`,
    notes,
  }
}

function notesOn(values: GridSeries['values'], rows: readonly TimedRow[]): string[] {
  const missing = values.filter((one) => one === null).length
  const estimated = rows.filter(({ row }) => row.cell(COLUMN.estimated).toLowerCase() === 'true').length
  return [
    ...(missing > 0 ? [`${missing} of ${values.length} hours are missing.`] : []),
    ...(estimated > 0 ? [`Electricity Maps estimated ${estimated} of ${values.length} hours.`] : []),
  ]
}

function isHeld({ records }: Catalog, { id, startsAt, values }: GridSeries): boolean {
  const held = records.gridSeries.byName.get(foldName(id))
  return held?.startsAt === startsAt && held.values.length === values.length && held.values.every((one, index) => one === values[index])
}
