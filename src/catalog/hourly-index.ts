import type { Figure, GridBasis } from '../schemas/figure.js'
import { type GridSeries, slotMinutes } from '../schemas/grid-series.js'
import { minutePeriod, MINUTES_OF_HOUR, utcMinute } from '../schemas/time.js'
import type { Collection } from './collection.js'
import type { Steps } from './steps.js'

export type Field = GridSeries['field']
/** The series of one field of a zone. */
type SeriesOfField = {
  /** By basis and year: seldom more than one series each. */
  readonly series: ReadonlyMap<string, readonly Spanned[]>
  /** The means of series without gaps, as figures of the year. */
  readonly years: readonly Figure[]
}
type Spanned = { readonly firstMinute: number; readonly slotMinutes: number; readonly series: GridSeries }
export type HourlyIndex = ReadonlyMap<string, SeriesOfField>

/** A stretch of time in whole minutes since 1970, UTC; its end is no part of it. */
export type Span = { readonly from: number; readonly to: number }

const YEAR_LETTERS = 4

/** The series by zone, field, basis and year, so that a time is found by a look-up; users' series come first. */
export function* hourlyIndexSteps({ items, originById }: Collection<GridSeries>): Steps<HourlyIndex> {
  const index = new Map<string, { series: Map<string, Spanned[]>; years: Figure[] }>()
  const isUsers = ({ id }: GridSeries): boolean => originById.get(id) === 'user'
  for (const series of [...items.filter(isUsers), ...items.filter((one) => !isUsers(one))]) {
    const place = series.issuedAt === undefined ? fieldKey(series.zone, series.field) : forecastKey(series.zone, series.field)
    const ofField = index.get(place) ?? { series: new Map<string, Spanned[]>(), years: [] }
    const spanned = { firstMinute: utcMinute(series.startsAt), slotMinutes: slotMinutes(series), series }
    const year = yearKey(series.basis, spanned.firstMinute)
    const ofYear = ofField.series.get(year)
    if (ofYear) ofYear.push(spanned)
    else ofField.series.set(year, [spanned])
    const mean = series.issuedAt === undefined ? meanOfYear(spanned) : undefined
    if (mean) ofField.years.push(mean)
    index.set(place, ofField)
    yield
  }
  return index
}

/** The values of one basis in a span. */
export type SpanOnRecord = {
  /** The mean of the values of each series, weighted by their duration within the span. */
  readonly parts: readonly { readonly figure: Figure; readonly minutes: number; readonly series: GridSeries }[]
  /** The parts of the span without a value. */
  readonly gaps: readonly Span[]
  /** A series that covers a gap, where it has no value. */
  readonly missingIn?: GridSeries | undefined
}

type Taken = { readonly spanned: Spanned; readonly firstSlot: number; lastSlot: number; slots: number; minutes: number; sum: number }

/** The values on record for a span of a zone's field, in one basis, without forecasts. */
export function spanOnRecord(index: HourlyIndex, zone: string, field: Field, basis: GridBasis, span: Span): SpanOnRecord {
  return spanIn(index.get(fieldKey(zone, field)), basis, span)
}

/** The forecasts for a span of a zone's field, in one basis. */
export function spanForecast(index: HourlyIndex, zone: string, field: Field, basis: GridBasis, span: Span): SpanOnRecord {
  return spanIn(index.get(forecastKey(zone, field)), basis, span)
}

function spanIn(ofField: SeriesOfField | undefined, basis: GridBasis, span: Span): SpanOnRecord {
  const taken = new Map<GridSeries, Taken>()
  const gaps: { from: number; to: number }[] = []
  let missingIn: GridSeries | undefined
  let at = span.from
  while (at < span.to) {
    const ofYear = ofField?.series.get(yearKey(basis, at)) ?? []
    const covering = ofYear.filter((one) => slotAt(one, at) >= 0 && slotAt(one, at) < one.series.values.length)
    const holding = covering.find((one) => isNumber(one.series.values[slotAt(one, at)]))
    missingIn ??= holding ? undefined : covering[0]?.series
    // A year without any series is passed over whole: nothing in it can be found.
    const unseen = ofYear.length === 0 ? firstMinuteAfterYear(at) : nextQuarter(at)
    const end = Math.min(span.to, holding ? holding.firstMinute + (slotAt(holding, at) + 1) * holding.slotMinutes : unseen)
    if (holding) take(taken, holding, at, end)
    else if (gaps.at(-1)?.to === at) (gaps.at(-1) as { to: number }).to = end
    else gaps.push({ from: at, to: end })
    at = end
  }
  const parts = [...taken.values()].map((one) => ({ figure: figureOfTaken(one), minutes: one.minutes, series: one.spanned.series }))
  return { parts, gaps, missingIn }
}

function slotAt({ firstMinute, slotMinutes }: Spanned, minute: number): number {
  return Math.floor((minute - firstMinute) / slotMinutes)
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number'
}

/** No slot is shorter, nor begins in between. */
function nextQuarter(minute: number): number {
  const quarter = MINUTES_OF_HOUR / 4
  return (Math.floor(minute / quarter) + 1) * quarter
}

function firstMinuteAfterYear(minute: number): number {
  return utcMinute(`${Number(yearOf(minute)) + 1}-01-01T00:00:00Z`)
}

function take(taken: Map<GridSeries, Taken>, spanned: Spanned, from: number, to: number): void {
  const slot = slotAt(spanned, from)
  const value = spanned.series.values[slot] ?? 0
  const known = taken.get(spanned.series)
  if (!known) {
    taken.set(spanned.series, { spanned, firstSlot: slot, lastSlot: slot, slots: 1, minutes: to - from, sum: value * (to - from) })
    return
  }
  known.lastSlot = slot
  known.slots += 1
  known.minutes += to - from
  known.sum += value * (to - from)
}

/** The duration of a value of a series as a word: hour, half-hour, quarter-hour. */
export function slotWord({ resolution }: Pick<GridSeries, 'resolution'>): string {
  return resolution.replace('_', '-')
}

function figureOfTaken({ spanned, firstSlot, lastSlot, slots, minutes, sum }: Taken): Figure {
  const { series, firstMinute, slotMinutes } = spanned
  const first = minutePeriod(firstMinute + firstSlot * slotMinutes)
  const word = slotWord(series)
  if (slots === 1) return figureOf(series, series.values[firstSlot] ?? 0, first, `${word} ${first} UTC`)
  const end = minutePeriod(firstMinute + (lastSlot + 1) * slotMinutes)
  const place = `${slots} ${word}s from ${first} to ${end} UTC`
  return { ...figureOf(series, sum / minutes, `${first}/${end}`, place), derivation: `mean of ${slots} ${word}s, each by its time` }
}

/** The yearly figures that the series of a zone's field make. */
export function yearsOfHours(index: HourlyIndex, zone: string, field: Field): readonly Figure[] {
  return index.get(fieldKey(zone, field))?.years ?? []
}

/** The series of a zone's field in one basis, the newest first. */
export function seriesOnRecord(index: HourlyIndex, zone: string, field: Field, basis: GridBasis): readonly GridSeries[] {
  const all = [...(index.get(fieldKey(zone, field))?.series.values() ?? [])].flat()
  const ofBasis = all.map(({ series }) => series).filter((series) => series.basis === basis)
  return ofBasis.sort((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
}

/** Only for a year without a gap: the mean of a part of the year is not the mean of the year. */
function meanOfYear({ series, firstMinute, slotMinutes }: Spanned): Figure | undefined {
  const year = yearOf(firstMinute)
  const { length } = series.values
  const isWhole = yearOf(firstMinute - 1) !== year && yearOf(firstMinute + length * slotMinutes) !== year
  const values = series.values.filter(isNumber)
  if (!isWhole || values.length < length) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / length
  const slots = `${length} ${slotWord(series)}s`
  return { ...figureOf(series, mean, year, `mean of the ${slots} of ${year}`), derivation: `mean of the ${slots}` }
}

function figureOf({ unit, source, locator, evidence, basis, issuedAt }: GridSeries, value: number, period: string, place: string): Figure {
  const issued = issuedAt === undefined ? '' : `, issued ${issuedAt}`
  return { value, unit, source, locator: `${locator}${issued}, ${place}`, ...(evidence && { evidence }), period, basis }
}

function fieldKey(zone: string, field: Field): string {
  return `${zone} ${field}`
}

function forecastKey(zone: string, field: Field): string {
  return `${fieldKey(zone, field)} forecast`
}

function yearKey(basis: GridBasis, minute: number): string {
  return `${basis} ${yearOf(minute)}`
}

function yearOf(minute: number): string {
  return minutePeriod(minute).slice(0, YEAR_LETTERS)
}
