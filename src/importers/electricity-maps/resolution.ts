import { z } from 'zod'
import type { Steps } from '../../catalog/steps.js'
import { minutePeriod, MINUTES_OF_HOUR, utcMinute } from '../../schemas/time.js'
import { notInFormat, type Row } from '../csv-table.js'
import type { Skipped } from '../importer.js'
import { COLUMN } from './columns.js'

/** A row with the minute at which it begins, whole minutes since 1970 in UTC. */
export type TimedRow = { readonly row: Row; readonly minute: number }
/** What a file is by, or how long each value of a series holds, in minutes. */
export type Resolution = 'yearly' | 'monthly' | SlotMinutes
export type SlotMinutes = 60 | 30 | 15

const TIME = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:Z|UTC|([+-]\d\d):?(\d\d))?$/
const NAMED = /yearly|monthly|daily|hourly/i
const DAY_MINUTES = 24 * MINUTES_OF_HOUR
const MONTH_MINUTES = 28 * DAY_MINUTES
const YEAR_MINUTES = 365 * DAY_MINUTES
/** The slots of a series, the longest first: every other begins with one of the last. */
const SLOTS: readonly SlotMinutes[] = [60, 30, 15]
const SHORTEST = 15

/** The rows with their times; one without a time is skipped. */
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
      throw notInFormat(
        row.line,
        `${text} is not a full hour, nor a half or a quarter of one: download the hourly file, which says the same`,
      )
    }
    timed.push({ row, minute: utcMinute(`${date}T${hours}:${minutes}:00${offsetHours}:${offsetMinutes}`) })
  }
  return timed
}

/** How far the rows of one zone lie apart; where there is one row a zone, its name says it. */
export function resolutionOf(ofZones: readonly (readonly TimedRow[])[], fileName: string): Resolution {
  const gaps = ofZones.flatMap((rows) => gapsOf(rows.map(({ minute }) => minute)))
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity)
  const named = NAMED.exec(fileName)?.[0].toLowerCase()
  const resolution = shortest < Infinity ? resolutionOfGap(shortest, ofZones) : named === 'hourly' ? MINUTES_OF_HOUR : named
  if (resolution === 'yearly' || resolution === 'monthly' || typeof resolution === 'number') return resolution
  if (resolution === 'daily')
    throw notInFormat(2, 'days are not held: download the hourly file for estimates at a time, or the monthly one')
  throw notInFormat(
    2,
    `one row a zone does not say whether it is of a year, a month or an hour: keep the name of the download, as FR_2024_yearly.csv, which is "${fileName}" now`,
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
  // The longest slot that every row begins.
  const fits = (slot: SlotMinutes): boolean => slot <= gap && ofZones.every((rows) => rows.every(({ minute }) => minute % slot === 0))
  return SLOTS.find(fits) ?? SHORTEST
}

const MONTH_LETTERS = 'YYYY-MM'.length
const YEAR_LETTERS = 'YYYY'.length

/** YYYY or YYYY-MM of the first minute of a year or month; undefined of any other. */
export function periodAt(minute: number, resolution: 'yearly' | 'monthly'): string | undefined {
  const period = minutePeriod(minute)
  if (!period.endsWith(resolution === 'yearly' ? '-01-01T00' : '-01T00')) return undefined
  return period.slice(0, resolution === 'yearly' ? YEAR_LETTERS : MONTH_LETTERS)
}
