import type { Catalog } from '../../catalog/catalog.js'
import { seriesOnRecord, type Span, spanForecast, spanOnRecord } from '../../catalog/hourly-index.js'
import type { GridBasis } from '../../schemas/figure.js'
import { type GridSeries, slotMinutes } from '../../schemas/grid-series.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import type { ScheduledStart } from '../../schemas/schedule.js'
import { minutePeriod, MINUTES_OF_HOUR, utcMinute } from '../../schemas/time.js'
import { zonePoint } from '../footprint/zone-point.js'
import { citeIn, type Trace } from '../trace/trace.js'

export const QUARTER = 15
const DIGITS = 12

type RestsOn = ScheduledStart['restsOn']
const RANKS: readonly RestsOn[] = ['series', 'forecast', 'typical_days', 'year']
type Weaker = Exclude<RestsOn, 'series'>

/** The mean intensity of a span in gCO2e/kWh with its range, and the weakest kind of evidence behind it. */
export type StretchIntensity = TypicalHour & { readonly restsOn: RestsOn }

export type ZoneIntensities = {
  readonly of: (span: Span) => StretchIntensity
  /** The series from which the typical days were computed; undefined where no series covers a year. */
  readonly history: GridSeries | undefined
}

/**
 * The intensity of a zone over any span of full quarters of an hour within `window`. Each quarter has the value of a series, else a
 * forecast, else the typical day of the newest year of a series, else the mean of the newest year. Low ends add to low ends, because the
 * hours of a run err together: they have the same weather.
 */
export function zoneIntensities(trace: Trace, zone: GridZone, basis: GridBasis, window: Span): ZoneIntensities {
  const { catalog } = trace
  const history = historyOf(catalog, zone, basis)
  const year = yearOf(trace, zone, basis)
  const sums: Record<'value' | 'low' | 'high', number[]> = { value: [0], low: [0], high: [0] }
  const weakest: Record<Weaker, number[]> = { forecast: [0], typical_days: [0], year: [0] }
  const add = (list: number[], term: number): void => void list.push((list.at(-1) ?? 0) + term)
  for (let at = window.from; at < window.to; at += QUARTER) {
    const { restsOn, ...hour } = quarter(trace, zone, basis, at, { days: history?.days, year })
    for (const end of ['value', 'low', 'high'] as const) add(sums[end], hour[end])
    for (const kind of ['forecast', 'typical_days', 'year'] as const) add(weakest[kind], restsOn === kind ? 1 : 0)
  }
  if (history && (weakest.typical_days.at(-1) ?? 0) > 0) citeIn(trace, history.series)
  const between = (list: readonly number[], { from, to }: Span): number =>
    (list[(to - window.from) / QUARTER] ?? 0) - (list[(from - window.from) / QUARTER] ?? 0)
  return {
    history: history?.series,
    of: (span) => {
      const quarters = (span.to - span.from) / QUARTER
      // Rounded, because the rounding errors of the differences would otherwise rank hours of equal intensity.
      const mean = (list: readonly number[]): number => Number((between(list, span) / quarters).toPrecision(DIGITS))
      const restsOn = RANKS.findLast((kind) => kind === 'series' || between(weakest[kind], span) > 0) ?? 'series'
      return { value: mean(sums.value), low: mean(sums.low), high: mean(sums.high), restsOn }
    },
  }
}

const KNOWN = [
  ['series', spanOnRecord],
  ['forecast', spanForecast],
] as const

type Known = { readonly days: TypicalDays | undefined; readonly year: TypicalHour }

function quarter(trace: Trace, zone: GridZone, basis: GridBasis, from: number, { days, year }: Known): StretchIntensity {
  const span = { from, to: from + QUARTER }
  for (const [restsOn, spanOf] of KNOWN) {
    const { parts, gaps } = spanOf(trace.catalog.hourlyIndex, zone.id, 'carbonIntensity', basis, span)
    const [part] = parts
    if (!part || gaps.length > 0) continue
    citeIn(trace, part.series)
    const { value } = part.figure
    return { value, low: value, high: value, restsOn }
  }
  const typical = days?.(from)
  return typical ? { ...typical, restsOn: 'typical_days' } : { ...year, restsOn: 'year' }
}

/** The newest series that covers a year, with its typical days; undefined where there is none. */
function historyOf(catalog: Catalog, zone: GridZone, basis: GridBasis) {
  for (const series of seriesOnRecord(catalog.hourlyIndex, zone.id, 'carbonIntensity', basis)) {
    const days = typicalDays(series)
    if (days) return { series, days }
  }
  return undefined
}

function yearOf(trace: Trace, zone: GridZone, basis: GridBasis): TypicalHour {
  const point = zonePoint(trace.catalog, zone, 'carbonIntensity', {}, basis)
  if (!point) throw new Error(`Grid zone ${zone.id} has no carbon intensity.`)
  for (const figure of point.figures) citeIn(trace, figure)
  const value = point.figures.reduce((sum, figure) => sum + figure.value, 0) / point.figures.length
  return { value, low: value, high: value }
}

const HOURS_OF_DAY = 24
const HOURS_OF_YEAR = 8760
/** The least share of a year's hours that a series must have for typical days. */
const LEAST_SHARE = 0.9
const [LOW_RANK, HIGH_RANK] = [0.05, 0.95]
const MONTH_AT = 'YYYY-'.length

/** The intensity at an hour of the day in a month, gCO2e/kWh: the mean of its days, and their 5 % and 95 % quantiles. */
type TypicalHour = { readonly value: number; readonly low: number; readonly high: number }
/** Gives the typical intensity at a time in UTC, in minutes since 1970. */
type TypicalDays = (minute: number) => TypicalHour | undefined

const known = new WeakMap<GridSeries, TypicalDays | null>()

/** The typical days of a series by month and hour of the day in UTC; undefined for a series with less than nine tenths of a year. */
function typicalDays(series: GridSeries): TypicalDays | undefined {
  let found = known.get(series)
  if (found === undefined) known.set(series, (found = measured(series) ?? null))
  return found ?? undefined
}

function measured(series: GridSeries): TypicalDays | undefined {
  const slot = slotMinutes(series)
  const first = utcMinute(series.startsAt)
  const cells = new Map<string, number[]>()
  let held = 0
  for (const [index, value] of series.values.entries()) {
    if (value === null) continue
    held += 1
    const key = cellOf(first + index * slot)
    const cell = cells.get(key)
    if (cell) cell.push(value)
    else cells.set(key, [value])
  }
  if (held * slot < HOURS_OF_YEAR * MINUTES_OF_HOUR * LEAST_SHARE) return undefined
  const hours = new Map([...cells].map(([key, values]) => [key, typical(values)]))
  return (minute) => hours.get(cellOf(minute))
}

function cellOf(minute: number): string {
  const hour = Math.floor(minute / MINUTES_OF_HOUR)
  return `${minutePeriod(minute).slice(MONTH_AT, MONTH_AT + 2)} ${hour % HOURS_OF_DAY}`
}

function typical(values: readonly number[]): TypicalHour {
  const sorted = [...values].sort((one, other) => one - other)
  const ranked = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  const value = sorted.reduce((sum, one) => sum + one, 0) / sorted.length
  return { value, low: Math.min(ranked(LOW_RANK), value), high: Math.max(ranked(HIGH_RANK), value) }
}
