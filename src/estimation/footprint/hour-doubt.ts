import type { Catalog } from '../../catalog/catalog.js'
import { type Field, seriesOnRecord } from '../../catalog/hourly-index.js'
import type { GridBasis } from '../../schemas/figure.js'
import { type GridSeries, slotMinutes } from '../../schemas/grid-series.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { MINUTES_OF_HOUR, utcMinute } from '../../schemas/time.js'
import type { HalfWidths } from './point-step.js'
import type { When } from './series.js'
import type { ZonePoint } from './zone-point.js'

const HOURS_OF_DAY = 24
const HOUR_LETTERS = '2024-03-01T12'.length
const HOURS_OF_YEAR = 8760
/** The fewest days with a value at an hour of the day from which its spread is computed. */
const LEAST_DAYS = 28
/** The least share of a year's hours that a series must have for a spread. */
const LEAST_SHARE = 0.9
const [LOW_RANK, HIGH_RANK] = [0.05, 0.95]
const NINE_IN_TEN = 0.9

/** The doubt of an hourly intensity, apart from the disagreement of publishers, and the series that it was computed from. */
export type HourDoubt = HalfWidths & { readonly series: GridSeries }

/**
 * The doubt of a zone's intensity at one hour, computed from the zone's own series. Undefined for a year or a run, and where no series
 * of the zone is long enough. For a value of a series it is the difference from the value before it, in 90 of 100 days at that hour of
 * the day. For a month or year that stands in for the hour it is the difference of that hour of the day from the mean of the year.
 * docs/methodology.md, section 4.
 */
export function hourDoubt(
  catalog: Catalog,
  zone: GridZone,
  field: Field,
  { point, basis, when }: { readonly point: ZonePoint; readonly basis: GridBasis; readonly when: When },
): HourDoubt | undefined {
  if (when.hour === undefined) return undefined
  const hourOfDay = when.hour % HOURS_OF_DAY
  const own = point.parts[0]?.series
  if (own) {
    const step = spreadsOf(own).steps[hourOfDay]
    return step && { ...step, series: own }
  }
  // A single hourly figure without a series has no spread to compute.
  if (point.period?.length === HOUR_LETTERS) return undefined
  for (const series of seriesOnRecord(catalog.hourlyIndex, zone.id, field, basis)) {
    const level = spreadsOf(series).levels[hourOfDay]
    if (level) return { ...level, series }
  }
  return undefined
}

/** The half-widths of the product of two independent doubts. */
export function together(one: HalfWidths, other: HalfWidths | undefined): HalfWidths {
  return other ? { down: Math.hypot(one.down, other.down), up: Math.hypot(one.up, other.up) } : one
}

/** The spreads of a series, each a list by the hour of the day in UTC. */
type Spreads = { readonly steps: readonly (HalfWidths | undefined)[]; readonly levels: readonly (HalfWidths | undefined)[] }

const known = new WeakMap<GridSeries, Spreads>()

function spreadsOf(series: GridSeries): Spreads {
  let spreads = known.get(series)
  if (!spreads) known.set(series, (spreads = measured(series)))
  return spreads
}

function measured(series: GridSeries): Spreads {
  const { values } = series
  const slot = slotMinutes(series)
  const first = utcMinute(series.startsAt)
  const steps: number[][] = Array.from({ length: HOURS_OF_DAY }, () => [])
  const levels: number[][] = Array.from({ length: HOURS_OF_DAY }, () => [])
  const held = values.filter((value) => value !== null)
  const mean = held.reduce((sum, value) => sum + value, 0) / held.length
  for (const [index, value] of values.entries()) {
    if (value === null || value <= 0) continue
    const hourOfDay = Math.floor((first + index * slot) / MINUTES_OF_HOUR) % HOURS_OF_DAY
    levels[hourOfDay]?.push(Math.log(value / mean))
    const before = values[index - 1]
    if (typeof before === 'number' && before > 0) steps[hourOfDay]?.push(Math.abs(Math.log(value / before)))
  }
  const isOfYear = held.length * slot >= HOURS_OF_YEAR * MINUTES_OF_HOUR * LEAST_SHARE
  return { steps: steps.map(stepSpread), levels: levels.map((one) => (isOfYear ? levelSpread(one) : undefined)) }
}

function stepSpread(steps: readonly number[]): HalfWidths | undefined {
  if (steps.length < LEAST_DAYS) return undefined
  const width = ranked(steps, NINE_IN_TEN)
  return { down: width, up: width }
}

function levelSpread(levels: readonly number[]): HalfWidths | undefined {
  if (levels.length < LEAST_DAYS) return undefined
  return { down: Math.max(0, -ranked(levels, LOW_RANK)), up: Math.max(0, ranked(levels, HIGH_RANK)) }
}

/** The quantile of some numbers by nearest rank: `share` of them are not above it. */
function ranked(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
