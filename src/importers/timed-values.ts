import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Steps } from '../catalog/steps.js'
import type { GridSeries } from '../schemas/grid-series.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { Source } from '../schemas/source.js'
import { minutePeriod, utcInstant } from '../schemas/time.js'
import type { OfferedRecord } from './importer.js'
import { mergedSeries } from './merged-figure.js'

/** One value in gCO2e/kWh, and when it begins, in whole minutes since 1970 in UTC. */
export type TimedValue = { readonly minute: number; readonly value: number; readonly isEstimated?: boolean | undefined }

type Terms = Pick<GridSeries, 'field' | 'basis'> & {
  readonly catalog: Catalog
  readonly source: Source
  readonly dataset: string
  readonly locator: string
  readonly zone: GridZone
  readonly slotMinutes: 15 | 30 | 60
  /** When a forecast was issued, as an ISO time; absent for values of the past. */
  readonly issuedAt?: string | undefined
  /** The line that is reported with the records: the position in the list, from 1. */
  readonly line: number
  readonly notes?: readonly string[]
}
type Offers = { readonly records: OfferedRecord[]; readonly alike: number }

const RESOLUTIONS = { 60: 'hour', 30: 'half_hour', 15: 'quarter_hour' } as const
const YEAR_LETTERS = 4

/**
 * Returns values as series, one for each year, merged with the series on record that have the same ids. If a time occurs twice, its last
 * value is used. A forecast replaces the previous forecast.
 */
export function* seriesOfValues(values: readonly TimedValue[], terms: Terms): Steps<Offers> {
  const years = new Map<string, Map<number, TimedValue>>()
  for (const one of values) {
    const year = minutePeriod(one.minute).slice(0, YEAR_LETTERS)
    const ofYear = years.get(year) ?? new Map<number, TimedValue>()
    ofYear.set(one.minute, one)
    years.set(year, ofYear)
  }
  const records: OfferedRecord[] = []
  let alike = 0
  for (const [year, ofYear] of years) {
    yield
    const series = seriesOfYear(year, ofYear, terms)
    const record = terms.issuedAt === undefined ? mergedSeries(terms.catalog, series) : newForecast(terms.catalog, series)
    if (record) records.push({ kind: 'gridSeries', record, line: terms.line })
    else alike += ofYear.size
  }
  return { records, alike }
}

function newForecast({ records }: Catalog, series: GridSeries): GridSeries | undefined {
  return records.gridSeries.byName.get(foldName(series.id))?.issuedAt === series.issuedAt ? undefined : series
}

function seriesOfYear(year: string, byMinute: ReadonlyMap<number, TimedValue>, terms: Terms): GridSeries {
  const { slotMinutes, zone, field, basis, issuedAt, source, dataset, locator, notes = [] } = terms
  const minutes = [...byMinute.keys()].sort((one, other) => one - other)
  const [first = 0] = minutes
  const last = minutes.at(-1) ?? first
  const values = Array.from(
    { length: (last - first) / slotMinutes + 1 },
    (_, index) => byMinute.get(first + index * slotMinutes)?.value ?? null,
  )
  const missing = values.filter((one) => one === null).length
  const estimated = [...byMinute.values()].filter(({ isEstimated }) => isEstimated === true).length
  return {
    id: [dataset, zone.id, year, basis, ...(issuedAt === undefined ? [] : ['forecast'])].join('/'),
    zone: zone.id,
    field,
    basis,
    startsAt: utcInstant(first),
    resolution: RESOLUTIONS[slotMinutes],
    unit: 'gCO2e/kWh',
    values,
    ...(issuedAt !== undefined && { issuedAt }),
    source: source.id,
    locator,
    ...(estimated > 0 && { evidence: 'secondary' as const }),
    notes: [
      ...notes,
      ...(missing > 0 ? [`${missing} of ${values.length} values are missing.`] : []),
      ...(estimated > 0 ? [`${source.publisher} estimated ${estimated} of ${values.length} values.`] : []),
    ],
  }
}
