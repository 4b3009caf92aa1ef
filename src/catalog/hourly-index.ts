import type { Figure } from '../schemas/figure.js'
import type { GridSeries } from '../schemas/grid-series.js'
import { hourPeriod, utcHour } from '../schemas/utc-hour.js'
import type { Collection } from './collection.js'

export type Field = GridSeries['field']
export type Basis = GridSeries['basis']
/** What the hourly series of one field of a zone hold. */
type HoursOfField = {
  /** By basis and year: seldom more than one series each. */
  readonly series: ReadonlyMap<string, readonly Spanned[]>
  /** The means of series that hold every hour of their year, as figures of the year. */
  readonly years: readonly Figure[]
}
type Spanned = { readonly firstHour: number; readonly series: GridSeries }
export type HourlyIndex = ReadonlyMap<string, HoursOfField>

const YEAR_LETTERS = 4

/** The hourly series by zone, field, basis and year, so that an hour is looked up in constant time; users' series come first. */
export function hourlyIndexOf({ items, originById }: Collection<GridSeries>): HourlyIndex {
  const index = new Map<string, { series: Map<string, Spanned[]>; years: Figure[] }>()
  const isUsers = ({ id }: GridSeries): number => (originById.get(id) === 'user' ? 0 : 1)
  for (const series of items.toSorted((one, other) => isUsers(one) - isUsers(other))) {
    const place = fieldKey(series.zone, series.field)
    const ofField = index.get(place) ?? { series: new Map<string, Spanned[]>(), years: [] }
    const firstHour = utcHour(series.startsAt)
    const year = yearKey(series.basis, firstHour)
    ofField.series.set(year, [...(ofField.series.get(year) ?? []), { firstHour, series }])
    const mean = meanOfYear(series, firstHour)
    if (mean) ofField.years.push(mean)
    index.set(place, ofField)
  }
  return index
}

/** Of an hour: its figure; the series that covers it where the value is missing; nothing where none covers it. */
export type HourFound = { readonly figure: Figure } | { readonly missingIn: GridSeries } | undefined

/** What is on record of one hour (whole hours since 1970, UTC) of a zone's field, in one basis. */
export function hourOnRecord(index: HourlyIndex, zone: string, field: Field, basis: Basis, hour: number): HourFound {
  const ofYear = index.get(fieldKey(zone, field))?.series.get(yearKey(basis, hour)) ?? []
  const covering = ofYear.filter(({ firstHour, series }) => hour >= firstHour && hour < firstHour + series.values.length)
  for (const { firstHour, series } of covering) {
    const value = series.values[hour - firstHour]
    if (value !== null && value !== undefined) return { figure: figureOf(series, value, hourPeriod(hour), `hour ${hourPeriod(hour)} UTC`) }
  }
  const [first] = covering
  return first && { missingIn: first.series }
}

/** The yearly figures that the hourly series of a zone's field make. */
export function yearsOfHours(index: HourlyIndex, zone: string, field: Field): readonly Figure[] {
  return index.get(fieldKey(zone, field))?.years ?? []
}

/** Only of a year without a gap: a mean of summer is none of the year. */
function meanOfYear(series: GridSeries, firstHour: number): Figure | undefined {
  const year = hourPeriod(firstHour).slice(0, YEAR_LETTERS)
  const { length } = series.values
  const isWhole = !hourPeriod(firstHour - 1).startsWith(year) && !hourPeriod(firstHour + length).startsWith(year)
  const values = series.values.filter((value) => value !== null)
  if (!isWhole || values.length < length) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / length
  return { ...figureOf(series, mean, year, `mean of the ${length} hours of ${year}`), derivation: `mean of the ${length} hours` }
}

function figureOf({ unit, source, locator, evidence, basis }: GridSeries, value: number, period: string, place: string): Figure {
  return { value, unit, source, locator: `${locator}, ${place}`, ...(evidence && { evidence }), period, basis }
}

function fieldKey(zone: string, field: Field): string {
  return `${zone} ${field}`
}

function yearKey(basis: Basis, hour: number): string {
  return `${basis} ${hourPeriod(hour).slice(0, YEAR_LETTERS)}`
}
