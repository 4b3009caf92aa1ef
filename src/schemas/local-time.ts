/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */
const MILLISECONDS_OF_MINUTE = 60_000

type Local = { readonly year: string; readonly month: string; readonly day: string; readonly hour: string; readonly minute: string }

/** What the clocks of a time zone of the IANA show at an instant, given as an ISO time. */
export function localTime(instant: string, timeZone: string): Local {
  return partsAt(Date.parse(instant), timeZone)
}

/** Whether the IANA knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** The first instant of a day, 2026-11-01, in a time zone, as an ISO time. */
export function startOfDay(day: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  // Where clocks are put forward at midnight the day begins an hour later; the second round finds the offset after the change.
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
    // The IANA has some 600 names; whoever writes them in other letters must not fill the memory.
    if (formats.size > 1000) formats.clear()
    formats.set(timeZone, format)
  }
  return format
}
