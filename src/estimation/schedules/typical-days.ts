import type { GridSeries } from '../../schemas/grid-series.js'
import { slotMinutes } from '../../schemas/grid-series.js'
import { minutePeriod, MINUTES_OF_HOUR, utcMinute } from '../../schemas/time.js'

const HOURS_OF_DAY = 24
const HOURS_OF_YEAR = 8760
/** The share of a year that has to be on record for its days to be typical. */
const LEAST_SHARE = 0.9
const [LOW_RANK, HIGH_RANK] = [0.05, 0.95]
const MONTH_AT = 'YYYY-'.length

/** What an hour of the day mostly is in a month: the mean of its days, and what five in a hundred of them are below and above. */
export type TypicalHour = { readonly value: number; readonly low: number; readonly high: number }
/** The typical hour that a minute falls into, in UTC. */
export type TypicalDays = (minute: number) => TypicalHour | undefined

const known = new WeakMap<GridSeries, TypicalDays | null>()

/** The typical days of a series of a year, by month and hour of the day in UTC; undefined of a series with less than nine tenths of one. */
export function typicalDays(series: GridSeries): TypicalDays | undefined {
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
