import { FIRST_YEAR, LAST_YEAR } from './limits.js'

/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */
export const MINUTES_OF_HOUR = 60
const MILLISECONDS_OF_MINUTE = 60_000
const MILLISECONDS = MINUTES_OF_HOUR * MILLISECONDS_OF_MINUTE
const HOUR_LETTERS = '2024-03-01T12'.length
const MINUTE_LETTERS = '2024-03-01T12:30'.length

/** The hour that an ISO time with its offset falls into, as whole hours since 1970 in UTC. */
export function utcHour(instant: string): number {
  return Math.floor(Date.parse(instant) / MILLISECONDS)
}

/** The minute that it falls into, as whole minutes since 1970 in UTC. */
export function utcMinute(instant: string): number {
  return Math.floor(Date.parse(instant) / MILLISECONDS_OF_MINUTE)
}

/** An hour as a period: 2024-03-01T12. */
export function hourPeriod(hour: number): string {
  return new Date(hour * MILLISECONDS).toISOString().slice(0, HOUR_LETTERS)
}

/** A minute as a period: 2024-03-01T12:30, and 2024-03-01T12 where an hour begins. */
export function minutePeriod(minute: number): string {
  const letters = minute % MINUTES_OF_HOUR === 0 ? HOUR_LETTERS : MINUTE_LETTERS
  return new Date(minute * MILLISECONDS_OF_MINUTE).toISOString().slice(0, letters)
}

/** A minute as an ISO time: 2024-03-01T12:30:00Z. */
export function utcInstant(minute: number): string {
  return `${new Date(minute * MILLISECONDS_OF_MINUTE).toISOString().slice(0, MINUTE_LETTERS)}:00Z`
}

/** The first minute of the month after that of a minute. */
export function nextMonth(minute: number): number {
  const date = new Date(minute * MILLISECONDS_OF_MINUTE)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / MILLISECONDS_OF_MINUTE
}

/** Whether the year of an ISO time, in UTC, is one that requests may name. */
export function isWithinYears(instant: string): boolean {
  const time = Date.parse(instant)
  return time >= Date.UTC(FIRST_YEAR, 0) && time < Date.UTC(LAST_YEAR + 1, 0)
}
