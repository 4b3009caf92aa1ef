import { z } from 'zod'
import { FIRST_YEAR, LAST_YEAR } from './unit.js'

/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */
export const MINUTES_OF_HOUR = 60
const MILLISECONDS_OF_MINUTE = 60_000
const MILLISECONDS = MINUTES_OF_HOUR * MILLISECONDS_OF_MINUTE
const HOUR_LETTERS = '2024-03-01T12'.length
const MINUTE_LETTERS = '2024-03-01T12:30'.length

/** The hour of an ISO time with an offset, in whole hours since 1970, UTC. */
export function utcHour(instant: string): number {
  return Math.floor(Date.parse(instant) / MILLISECONDS)
}

/** The minute of an ISO time with an offset, in whole minutes since 1970, UTC. */
export function utcMinute(instant: string): number {
  return Math.floor(Date.parse(instant) / MILLISECONDS_OF_MINUTE)
}

/** An hour, in hours since 1970, as the text of a period: 2024-03-01T12. */
export function hourPeriod(hour: number): string {
  return new Date(hour * MILLISECONDS).toISOString().slice(0, HOUR_LETTERS)
}

/** The text of an hour is made once, because many calls and cells share few hours. */
const hourTexts = new Map<number, string>()
const MOST_HOUR_TEXTS = 10_000

/** An hour, in hours since 1970, as an ISO time: 2024-03-01T12:00:00Z. */
export function hourInstant(hour: number): string {
  let text = hourTexts.get(hour)
  if (text === undefined) {
    if (hourTexts.size >= MOST_HOUR_TEXTS) hourTexts.clear()
    hourTexts.set(hour, (text = `${hourPeriod(hour)}:00:00Z`))
  }
  return text
}

/** A minute, in minutes since 1970, as the text of a period: 2024-03-01T12:30, or 2024-03-01T12 for a full hour. */
export function minutePeriod(minute: number): string {
  const letters = minute % MINUTES_OF_HOUR === 0 ? HOUR_LETTERS : MINUTE_LETTERS
  return new Date(minute * MILLISECONDS_OF_MINUTE).toISOString().slice(0, letters)
}

/** A minute, in minutes since 1970, as an ISO time: 2024-03-01T12:30:00Z. */
export function utcInstant(minute: number): string {
  return `${new Date(minute * MILLISECONDS_OF_MINUTE).toISOString().slice(0, MINUTE_LETTERS)}:00Z`
}

/** The first minute of the next month, both in minutes since 1970. */
export function nextMonth(minute: number): number {
  const date = new Date(minute * MILLISECONDS_OF_MINUTE)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / MILLISECONDS_OF_MINUTE
}

/** True if requests may name the year of an ISO time, in UTC. */
export function isWithinYears(instant: string): boolean {
  const time = Date.parse(instant)
  return time >= Date.UTC(FIRST_YEAR, 0) && time < Date.UTC(LAST_YEAR + 1, 0)
}

type Local = { readonly year: string; readonly month: string; readonly day: string; readonly hour: string; readonly minute: string }

/** The local date and time of an IANA time zone at an instant, which is an ISO time. */
export function localTime(instant: string, timeZone: string): Local {
  return partsAt(Date.parse(instant), timeZone)
}

/** True if the IANA has a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** The first instant of a day such as 2026-11-01 in a time zone, as an ISO time. */
export function startOfDay(day: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  // Where clocks go forward at midnight, the day begins an hour later. The second round uses the offset after the change.
  const once = wanted - offsetAt(wanted, timeZone)
  return isoOf(wanted - offsetAt(once, timeZone))
}

/** An instant as an ISO time in UTC, to the second. */
export function utcTime(instant: string): string {
  return isoOf(Date.parse(instant))
}

function isoOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`
}

function offsetAt(milliseconds: number, timeZone: string): number {
  const { year, month, day, hour, minute } = partsAt(milliseconds, timeZone)
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return shown - Math.floor(milliseconds / MILLISECONDS_OF_MINUTE) * MILLISECONDS_OF_MINUTE
}

function partsAt(milliseconds: number, timeZone: string): Local {
  const parts = formatOf(timeZone).formatToParts(milliseconds)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Local
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    const digits = '2-digit'
    const shown = { year: 'numeric', month: digits, day: digits, hour: digits, minute: digits, hourCycle: 'h23' } as const
    format = new Intl.DateTimeFormat('en-GB', { timeZone, ...shown })
    // The IANA has about 600 names. The cache is limited, because callers may write them in any case.
    if (formats.size > 1000) formats.clear()
    formats.set(timeZone, format)
  }
  return format
}

/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */

const DIGITS = /^\d{9,20}(?:\.\d{1,9})?$/
/** Matches a day, or a time with or without an offset. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/i
/**
 * Units of a number since 1970, by their size in milliseconds, each with the number below which it is used; larger numbers are in a
 * smaller unit. Each unit covers the years 1973 to 5138.
 */
const UNITS_OF_EPOCH = [
  { below: 1e11, milliseconds: 1000 },
  { below: 1e14, milliseconds: 1 },
  { below: 1e17, milliseconds: 1e-3 },
  { below: 1e20, milliseconds: 1e-6 },
]
const LAST_MILLISECOND = 8.64e15

/**
 * Reads an instant as logs and tables write it, and returns it as an ISO time with an offset. It may be seconds, milliseconds,
 * microseconds or nanoseconds since 1970, as a number or as digits, or an ISO time, which is in UTC where it has no offset. Undefined for
 * any other value.
 */
export function instantFrom(told: unknown): string | undefined {
  if (typeof told === 'number') return instantOfEpoch(told)
  if (typeof told !== 'string') return undefined
  if (DIGITS.test(told)) return instantOfEpoch(Number(told))
  const [matched, day = '', time, offset] = ISO.exec(told) ?? []
  if (matched === undefined) return undefined
  return `${day}T${withSeconds(time).replace(',', '.')}${offsetOf(offset)}`
}

function instantOfEpoch(number: number): string | undefined {
  const unit = number > 0 ? UNITS_OF_EPOCH.find(({ below }) => number < below) : undefined
  const milliseconds = unit === undefined ? NaN : Math.round(number * unit.milliseconds)
  return milliseconds <= LAST_MILLISECOND ? new Date(milliseconds).toISOString() : undefined
}

function withSeconds(time = '00:00'): string {
  return time.length === '00:00'.length ? `${time}:00` : time
}

function offsetOf(offset = 'Z'): string {
  if (/^(?:Z|UTC)$/i.test(offset)) return 'Z'
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`
}

export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => date.length < 10 || z.regexes.date.test(date), 'no calendar has that day')
  .describe('A date as precise as known: YYYY, YYYY-MM or YYYY-MM-DD.')
