/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */

const DIGITS = /^\d{9,20}(?:\.\d{1,9})?$/
/** A day, or a time, with an offset or without one. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/i
/** Since 1970, in milliseconds, and below which number of them: what is more is a smaller unit. Each covers the years 1973 to 5138. */
const UNITS_OF_EPOCH = [
  { below: 1e11, milliseconds: 1000 },
  { below: 1e14, milliseconds: 1 },
  { below: 1e17, milliseconds: 1e-3 },
  { below: 1e20, milliseconds: 1e-6 },
]
const LAST_MILLISECOND = 8.64e15

/**
 * An instant as logs and tables write it, as an ISO time with its offset: seconds, milliseconds, microseconds or nanoseconds since
 * 1970, as a number or its digits, or an ISO time, of UTC where it has no offset. Undefined for what is none of these.
 */
export function toldInstant(told: unknown): string | undefined {
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
