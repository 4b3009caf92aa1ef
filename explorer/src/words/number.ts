import type { Quantity } from '../api/client'

/** The number of significant digits of a number without an interval. */
const DIGITS_WHEN_EXACT = 4
const DIGITS_OF_BOUNDS = 2
const MOST_DIGITS = 6
/** Beyond these limits a number has a row of zeros: words such as million are shorter, and beyond those powers of ten. */
const [LEAST_PLAIN, MOST_PLAIN, MOST_IN_WORDS] = [1e-4, 1e6, 1e15]

/** Abbreviations as English texts of this field write them, 8B and 15T, although some browsers would write 8bn and 15tn. */
const COMPACT_LANGUAGE = navigator.language.startsWith('en') ? 'en-US' : undefined

const formatters = new Map<string, Intl.NumberFormat>()

/** Returns the formatter for these options. It is created once, because creating one takes longer than formatting a number. */
function formatter(options: Intl.NumberFormatOptions, language?: string): Intl.NumberFormat {
  const key = JSON.stringify([language, options])
  let found = formatters.get(key)
  if (found === undefined) formatters.set(key, (found = new Intl.NumberFormat(language, options)))
  return found
}

/** Returns a number with at most, or exactly, this many significant digits, in the language of the browser. */
export function numberInWords(value: number, digits = DIGITS_WHEN_EXACT, fewest = 1): string {
  const magnitude = Math.abs(value)
  const isTiny = magnitude > 0 && magnitude < LEAST_PLAIN
  const notation = isTiny || magnitude >= MOST_IN_WORDS ? 'scientific' : magnitude >= MOST_PLAIN ? 'compact' : 'standard'
  const options = { notation, minimumSignificantDigits: Math.min(fewest, digits), maximumSignificantDigits: digits } as const
  const written = formatter(options, notation === 'compact' ? COMPACT_LANGUAGE : undefined).format(value)
  return notation === 'scientific' ? written.replace(/E(-?\d+)$/, (_all, power: string) => ` × 10${raised(power)}`) : written
}

/** Returns an exponent in superscript. */
function raised(power: string): string {
  return power.replaceAll(/./g, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign))))
}

/**
 * Returns how many significant digits of a value are meaningful, by the rule of the Particle Data Group: the distance to the nearer bound
 * gets two digits if they are between 10 and 35, otherwise one, and the value ends at the same digit.
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

/** Returns a bound of an interval, with no more digits than the width of the interval allows. */
export function boundInWords(bound: number, quantity: Pick<Quantity, 'value' | 'low' | 'high'>): string {
  return numberInWords(bound, Math.max(DIGITS_OF_BOUNDS, digitsOf(quantity)))
}

/** Returns a share as per cent. A share below 1 is never written as 100 %. */
export function percent(share: number): string {
  const roundingMode = share > 0.99 ? 'trunc' : 'halfExpand'
  return formatter({ style: 'percent', maximumSignificantDigits: 2, roundingMode }).format(share)
}

/** Returns a whole number in the language of the browser. */
export function count(many: number): string {
  return formatter({}).format(many)
}
