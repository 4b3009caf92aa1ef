import { hourPeriod, utcHour } from '../../schemas/utc-hour.js'
import { z } from 'zod'
import { notInFormat, type Row } from '../csv-table.js'
import type { Skipped } from '../importer.js'
import { COLUMN } from './columns.js'

export type TimedRow = { readonly row: Row; readonly hour: number }
export type Resolution = 'yearly' | 'monthly' | 'hourly'

const TIME = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:Z|UTC|([+-]\d\d):?(\d\d))?$/
const NAMED = /yearly|monthly|daily|hourly/i
const DAY_HOURS = 24
const MONTH_HOURS = 28 * DAY_HOURS
const YEAR_HOURS = 365 * DAY_HOURS

/** The rows with their hours since 1970 in UTC; one without a time is skipped. */
export function timedRows(rows: readonly Row[], skipped: Skipped[]): TimedRow[] {
  return rows.flatMap((row) => {
    const text = row.cell(COLUMN.time)
    const [, date = '', hours = '', minutes = '', offsetHours = '+00', offsetMinutes = '00'] = TIME.exec(text) ?? []
    if (!z.regexes.date.test(date)) {
      skipped.push({ line: row.line, reason: `"${text}" under "${COLUMN.time}" is no time` })
      return []
    }
    if (minutes !== '00') throw notInFormat(row.line, `${text} is not a full hour: download the hourly file, which says the same`)
    return [{ row, hour: utcHour(`${date}T${hours}:00:00${offsetHours}:${offsetMinutes}`) }]
  })
}

/** How far the rows of one zone lie apart; where there is one row a zone, its name says it. */
export function resolutionOf(ofZones: readonly (readonly TimedRow[])[], fileName: string): Resolution {
  const gaps = ofZones.flatMap((rows) => gapsOf(rows.map(({ hour }) => hour)))
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity)
  const resolution = shortest === Infinity ? NAMED.exec(fileName)?.[0].toLowerCase() : resolutionOfGap(shortest)
  if (resolution === 'yearly' || resolution === 'monthly' || resolution === 'hourly') return resolution
  if (resolution === 'daily')
    throw notInFormat(2, 'days are not held: download the hourly file for estimates at a time, or the monthly one')
  throw notInFormat(
    2,
    `one row a zone does not say whether it is of a year, a month or an hour: keep the name of the download, as FR_2024_yearly.csv, which is "${fileName}" now`,
  )
}

function gapsOf(hours: readonly number[]): number[] {
  const sorted = [...new Set(hours)].sort((one, other) => one - other)
  return sorted.slice(1).map((hour, index) => hour - (sorted[index] ?? hour))
}

function resolutionOfGap(gap: number): string {
  if (gap >= YEAR_HOURS) return 'yearly'
  if (gap >= MONTH_HOURS) return 'monthly'
  return gap >= DAY_HOURS ? 'daily' : 'hourly'
}

const MONTH_LETTERS = 'YYYY-MM'.length
const YEAR_LETTERS = 'YYYY'.length

/** YYYY or YYYY-MM of the first hour of a year or month; undefined of any other hour. */
export function periodAt(hour: number, resolution: 'yearly' | 'monthly'): string | undefined {
  const period = hourPeriod(hour)
  if (!period.endsWith(resolution === 'yearly' ? '-01-01T00' : '-01T00')) return undefined
  return period.slice(0, resolution === 'yearly' ? YEAR_LETTERS : MONTH_LETTERS)
}
