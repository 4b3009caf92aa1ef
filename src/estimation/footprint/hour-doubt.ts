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
/** Fewer days say little of an hour of the day. */
const LEAST_DAYS = 28
/** The share of a year that has to be on record for its spread. */
const LEAST_SHARE = 0.9
const [LOW_RANK, HIGH_RANK] = [0.05, 0.95]
const NINE_IN_TEN = 0.9

/** What an hour is in doubt by beside the disagreement of publishers, and the series that it was measured in. */
export type HourDoubt = HalfWidths & { readonly series: GridSeries }

/**
 * The doubt of a zone's intensity at one hour, as measured in its own series; nothing of a year or a run, nor where the zone has no
 * series that is long enough. docs/methodology.md, section 4: of a value of a series, how far the value before it is off, in 90 of
 * 100 days at that hour; of a month or year that stands in for the hour, how far that hour of the day is from the mean of its year.
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
  // A single figure of that very hour, of which no other is known.
  if (point.period?.length === HOUR_LETTERS) return undefined
  for (const series of seriesOnRecord(catalog.hourlyIndex, zone.id, field, basis)) {
    const level = spreadsOf(series).levels[hourOfDay]
    if (level) return { ...level, series }
  }
  return undefined
}

/** Two independent doubts as one. */
export function together(one: HalfWidths, other: HalfWidths | undefined): HalfWidths {
  return other ? { down: Math.hypot(one.down, other.down), up: Math.hypot(one.up, other.up) } : one
}

/** By the hour of the day, in UTC. */
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

/** The value below which a share of them lies, by nearest rank. */
function ranked(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
