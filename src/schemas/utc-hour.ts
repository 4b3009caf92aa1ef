import { FIRST_YEAR, LAST_YEAR } from './limits.js'

/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */
const MILLISECONDS = 3_600_000
const HOUR_LETTERS = '2024-03-01T12'.length

/** The hour that an ISO time with its offset falls into, as whole hours since 1970 in UTC. */
export function utcHour(instant: string): number {
  return Math.floor(Date.parse(instant) / MILLISECONDS)
}

/** That hour as a period: 2024-03-01T12. */
export function hourPeriod(hour: number): string {
  return new Date(hour * MILLISECONDS).toISOString().slice(0, HOUR_LETTERS)
}

/** Whether the year of an ISO time, in UTC, is one that requests may name. */
export function isWithinYears(instant: string): boolean {
  const time = Date.parse(instant)
  return time >= Date.UTC(FIRST_YEAR, 0) && time < Date.UTC(LAST_YEAR + 1, 0)
}
