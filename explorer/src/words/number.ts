import type { Quantity } from '../api/client'

/** Digits for a number that has no interval. */
const DIGITS_WHEN_EXACT = 4
const DIGITS_OF_BOUNDS = 2
const MOST_DIGITS = 6
/** Past these a plain number is a row of zeros: words such as million are shorter, and past those powers of ten. */
const [LEAST_PLAIN, MOST_PLAIN, MOST_IN_WORDS] = [1e-4, 1e6, 1e15]

/** English texts of this field write 8B and 15T, also where a reader's own English would write 8bn and 15tn. */
const COMPACT_LANGUAGE = navigator.language.startsWith('en') ? 'en-US' : undefined

/** A number with at most, or exactly, so many significant digits, as the browser's language writes it. */
export function numberInWords(value: number, digits = DIGITS_WHEN_EXACT, fewest = 1): string {
  const magnitude = Math.abs(value)
  const isTiny = magnitude > 0 && magnitude < LEAST_PLAIN
  const notation = isTiny || magnitude >= MOST_IN_WORDS ? 'scientific' : magnitude >= MOST_PLAIN ? 'compact' : 'standard'
  const options = { notation, minimumSignificantDigits: Math.min(fewest, digits), maximumSignificantDigits: digits } as const
  return new Intl.NumberFormat(notation === 'compact' ? COMPACT_LANGUAGE : undefined, options).format(value)
}

/**
 * How many significant digits of a value its interval lets stand, by the Particle Data Group's rule: the distance to the
 * nearer bound is given two digits where they are between 10 and 35, else one, and the value ends where it ends.
 */
export function digitsOf({ value, low, high }: Pick<Quantity, 'value' | 'low' | 'high'>): number {
  const distance = Math.min(value - low, high - value) || Math.max(value - low, high - value)
  if (!(distance > 0) || value === 0) return DIGITS_WHEN_EXACT
  const exponent = Math.floor(Math.log10(distance))
  const keepsTwo = distance / 10 ** exponent < 3.55
  const lastPlace = exponent - (keepsTwo ? 1 : 0)
  const digits = Math.floor(Math.log10(Math.abs(value))) - lastPlace + 1
  return Math.min(Math.max(digits, 1), MOST_DIGITS)
}

/** A bound of an interval: never finer than it is wide. */
export function boundInWords(bound: number, quantity: Pick<Quantity, 'value' | 'low' | 'high'>): string {
  return numberInWords(bound, Math.max(DIGITS_OF_BOUNDS, digitsOf(quantity)))
}

/** A share as per cent; what is not all of it is never called 100 %. */
export function percent(share: number): string {
  const roundingMode = share > 0.99 ? 'trunc' : 'halfExpand'
  return new Intl.NumberFormat(undefined, { style: 'percent', maximumSignificantDigits: 2, roundingMode }).format(share)
}

/** A whole number. */
export function count(many: number): string {
  return new Intl.NumberFormat().format(many)
}
