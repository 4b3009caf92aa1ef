import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import type { GridBasis } from '../schemas/figure.js'
import type { GridSeries } from '../schemas/grid-series.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { Source } from '../schemas/source.js'
import { minutePeriod, MINUTES_OF_HOUR, utcMinute } from '../schemas/time.js'
import { intensityIn, notInFormat, type Row } from './csv-table.js'
import type { OfferedRecord, Skipped } from './importer.js'
import { mergedSeries } from './merged-figure.js'

const YEAR_LETTERS = 4
const RESOLUTIONS: Readonly<Record<SlotMinutes, GridSeries['resolution']>> = { 60: 'hour', 30: 'half_hour', 15: 'quarter_hour' }
type Terms = { readonly catalog: Catalog; readonly source: Source; readonly fileName: string; readonly slot: SlotMinutes }
type Offers = { readonly records: OfferedRecord[]; readonly alike: number }

/**
 * Returns the hours, half-hours or quarters of an hour of one zone as series, one for each year and basis. A series that the catalog
 * already has is left out.
 */
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
    if (first) skipped.push({ line: one.row.line, reason: `repeats ${minutePeriod(one.minute)}, which line ${first.row.line} has` })
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

/** A row with the time at which it begins, in whole minutes since 1970 in UTC. */
export type TimedRow = { readonly row: Row; readonly minute: number }
/** The resolution of a file: by year, by month, or the duration of a value in minutes. */
type Resolution = 'yearly' | 'monthly' | SlotMinutes
type SlotMinutes = 60 | 30 | 15

const TIME = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:Z|UTC|([+-]\d\d):?(\d\d))?$/
const NAMED = /yearly|monthly|daily|hourly/i
const DAY_MINUTES = 24 * MINUTES_OF_HOUR
const MONTH_MINUTES = 28 * DAY_MINUTES
const YEAR_MINUTES = 365 * DAY_MINUTES
/** The possible slots of a series in minutes, the longest first. Each longer slot begins together with a shorter one. */
const SLOTS: readonly SlotMinutes[] = [60, 30, 15]
const SHORTEST = 15

/** Returns the rows with their times; a row without a valid time is skipped. */
export function* timedRows(rows: Iterable<Row>, skipped: Skipped[]): Steps<TimedRow[]> {
  const timed: TimedRow[] = []
  for (const row of rows) {
    yield
    const text = row.cell(COLUMN.time)
    const [, date = '', hours = '', minutes = '', offsetHours = '+00', offsetMinutes = '00'] = TIME.exec(text) ?? []
    if (!z.regexes.date.test(date)) {
      skipped.push({ line: row.line, reason: `"${text}" under "${COLUMN.time}" is no time` })
      continue
    }
    if (Number(minutes) % SHORTEST !== 0) {
      throw notInFormat(row.line, `${text} is not a full, half or quarter hour: download the hourly file, which has the same data`)
    }
    timed.push({ row, minute: utcMinute(`${date}T${hours}:${minutes}:00${offsetHours}:${offsetMinutes}`) })
  }
  return timed
}

/** Returns the interval between the rows of a zone. If each zone has only one row, the name of the file gives it. */
export function resolutionOf(ofZones: readonly (readonly TimedRow[])[], fileName: string): Resolution {
  const gaps = ofZones.flatMap((rows) => gapsOf(rows.map(({ minute }) => minute)))
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity)
  const named = NAMED.exec(fileName)?.[0].toLowerCase()
  const resolution = shortest < Infinity ? resolutionOfGap(shortest, ofZones) : named === 'hourly' ? MINUTES_OF_HOUR : named
  if (resolution === 'yearly' || resolution === 'monthly' || typeof resolution === 'number') return resolution
  if (resolution === 'daily')
    throw notInFormat(2, 'daily files are not supported: download the hourly file for estimates at a time, or the monthly one')
  throw notInFormat(
    2,
    `a single row for each zone does not show whether it is of a year, a month or an hour: keep the name of the download, as FR_2024_yearly.csv; it is "${fileName}" now`,
  )
}

function gapsOf(minutes: readonly number[]): number[] {
  const sorted = [...new Set(minutes)].sort((one, other) => one - other)
  return sorted.slice(1).map((minute, index) => minute - (sorted[index] ?? minute))
}

function resolutionOfGap(gap: number, ofZones: readonly (readonly TimedRow[])[]): Resolution | 'daily' {
  if (gap >= YEAR_MINUTES) return 'yearly'
  if (gap >= MONTH_MINUTES) return 'monthly'
  if (gap >= DAY_MINUTES) return 'daily'
  // The longest slot at whose beginning every row begins.
  const fits = (slot: SlotMinutes): boolean => slot <= gap && ofZones.every((rows) => rows.every(({ minute }) => minute % slot === 0))
  return SLOTS.find(fits) ?? SHORTEST
}

const MONTH_LETTERS = 'YYYY-MM'.length

/** Returns YYYY or YYYY-MM if the minute is the first of a year or month, otherwise undefined. */
export function periodAt(minute: number, resolution: 'yearly' | 'monthly'): string | undefined {
  const period = minutePeriod(minute)
  if (!period.endsWith(resolution === 'yearly' ? '-01-01T00' : '-01T00')) return undefined
  return period.slice(0, resolution === 'yearly' ? YEAR_LETTERS : MONTH_LETTERS)
}

/** The names of the columns in the edition of 2025. */
export const COLUMN = {
  time: 'Datetime (UTC)',
  country: 'Country',
  zoneName: 'Zone name',
  zone: 'Zone id',
  direct: 'Carbon intensity gCO₂eq/kWh (direct)',
  lifecycle: 'Carbon intensity gCO₂eq/kWh (Life cycle)',
  carbonFree: 'Carbon-free energy percentage (CFE%)',
  renewable: 'Renewable energy percentage (RE%)',
  source: 'Data source',
  estimated: 'Data estimated',
  method: 'Data estimation method',
} as const

/** Older names of three columns, in the editions of 2021 to 2023. */
const OLDER: readonly (readonly [string, string])[] = [
  ['Carbon Intensity gCO₂eq/kWh (LCA)', COLUMN.lifecycle],
  ['Carbon Intensity gCO₂eq/kWh (Life cycle assessment)', COLUMN.lifecycle],
  ['Low Carbon Percentage', COLUMN.carbonFree],
  ['Renewable Percentage', COLUMN.renewable],
]
const KNOWN = new Map(
  [...Object.values(COLUMN).map((column) => [column, column] as const), ...OLDER].map(([name, column]) => [folded(name), column]),
)

/** Returns the name used here for a column of any edition; an unknown column keeps its name. */
export function columnNamed(name: string): string {
  return KNOWN.get(folded(name)) ?? name
}

/** A name without differences in capital letters and in the small 2 of CO₂, which editions and programs write differently. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
