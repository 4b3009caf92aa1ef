import type { Catalog } from '../../catalog/catalog.js'
import type { Steps } from '../../catalog/steps.js'
import type { GridBasis } from '../../schemas/figure.js'
import type { GridSeries } from '../../schemas/grid-series.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import type { Source } from '../../schemas/source.js'
import { minutePeriod, MINUTES_OF_HOUR } from '../../schemas/time.js'
import type { OfferedRecord, Skipped } from '../importer.js'
import { intensityIn } from '../intensity.js'
import { mergedSeries } from '../merged-series.js'
import { COLUMN } from './columns.js'
import type { SlotMinutes, TimedRow } from './resolution.js'

const YEAR_LETTERS = 4
const RESOLUTIONS: Readonly<Record<SlotMinutes, GridSeries['resolution']>> = { 60: 'hour', 30: 'half_hour', 15: 'quarter_hour' }
type Terms = { readonly catalog: Catalog; readonly source: Source; readonly fileName: string; readonly slot: SlotMinutes }
type Offers = { readonly records: OfferedRecord[]; readonly alike: number }

/** The hours of one zone, or its half-hours or quarters of an hour, as series, one for each year and basis; a series that the catalog holds already is left. */
export function* hourlySeries(zone: GridZone, rows: readonly TimedRow[], terms: Terms, skipped: Skipped[]): Steps<Offers> {
  const records: OfferedRecord[] = []
  let alike = 0
  for (const ofYear of byYear(withoutRepeated(rows, skipped))) {
    for (const basis of ['lifecycle', 'direct'] as const) {
      const series = seriesOf(zone, ofYear, basis, terms, skipped)
      const record = series && mergedSeries(terms.catalog, series)
      if (record) records.push({ kind: 'gridSeries', record, line: ofYear[0]?.row.line ?? 1 })
      else if (series) alike += series.values.filter((one) => one !== null).length
      yield
    }
  }
  return { records, alike }
}

function withoutRepeated(rows: readonly TimedRow[], skipped: Skipped[]): TimedRow[] {
  const byTime = new Map<number, TimedRow>()
  for (const one of rows) {
    const first = byTime.get(one.minute)
    if (first) skipped.push({ line: one.row.line, reason: `says ${minutePeriod(one.minute)} again, which line ${first.row.line} has` })
    else byTime.set(one.minute, one)
  }
  return [...byTime.values()].sort((one, other) => one.minute - other.minute)
}

function byYear(rows: readonly TimedRow[]): TimedRow[][] {
  const years = new Map<string, TimedRow[]>()
  for (const one of rows) {
    const year = minutePeriod(one.minute).slice(0, YEAR_LETTERS)
    const ofYear = years.get(year)
    if (ofYear) ofYear.push(one)
    else years.set(year, [one])
  }
  return [...years.values()]
}

function seriesOf(zone: GridZone, rows: readonly TimedRow[], basis: GridBasis, terms: Terms, skipped: Skipped[]): GridSeries | undefined {
  const { slot } = terms
  const first = rows[0]?.minute ?? 0
  const length = ((rows.at(-1)?.minute ?? first) - first) / slot + 1
  const values: (number | null)[] = Array.from({ length }, () => null)
  for (const { row, minute } of rows) values[(minute - first) / slot] = intensityIn(row, COLUMN[basis], basis, skipped) ?? null
  if (values.every((one) => one === null)) return undefined
  const start = minutePeriod(first)
  const notes = notesOn(values, rows, slot)
  return {
    id: `electricity-maps/${zone.id}/${start.slice(0, YEAR_LETTERS)}/${basis}`,
    zone: zone.id,
    field: 'carbonIntensity',
    basis,
    startsAt: first % MINUTES_OF_HOUR === 0 ? `${start}:00:00Z` : `${start}:00Z`,
    resolution: RESOLUTIONS[slot],
    unit: 'gCO2e/kWh',
    values,
    source: terms.source.id,
    locator: `${terms.fileName}, Zone id ${rows[0]?.row.cell(COLUMN.zone) ?? ''}, column ${COLUMN[basis]}`,
    ...(rows.some(isEstimated) && { evidence: 'secondary' as const }),
    notes,
  }
}

function notesOn(values: GridSeries['values'], rows: readonly TimedRow[], slot: SlotMinutes): string[] {
  const slots = slot === MINUTES_OF_HOUR ? 'hours' : `values of ${slot} minutes`
  const missing = values.filter((one) => one === null).length
  const estimated = rows.filter(isEstimated).length
  return [
    ...(missing > 0 ? [`${missing} of ${values.length} ${slots} are missing.`] : []),
    ...(estimated > 0 ? [`Electricity Maps estimated ${estimated} of ${values.length} ${slots}.`] : []),
  ]
}

function isEstimated({ row }: TimedRow): boolean {
  return row.cell(COLUMN.estimated).toLowerCase() === 'true'
}
