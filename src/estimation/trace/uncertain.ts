import type { Unit } from '../../schemas/unit.js'

/**
 * An uncertain positive number: a median and the half-widths of its 90 % interval on the logarithm, below and above
 * (two-piece lognormal). Products add squared half-widths, side by side; sums are matched on their moments.
 */
export type Uncertain = { readonly value: number; readonly down: number; readonly up: number }

/** A number that a trace has as the step `id`. */
export type Traced = Uncertain & { readonly id: string; readonly unit: Unit }

/** The half-width of a 90 % interval of a normal distribution, in standard deviations. */
const Z90 = 1.6448536269514722
/** The rounded Z90 with which the methods were fitted and their worked cases computed; the exact one would change their fifth digit. */
export const PRINTED_Z90 = 1.645

/** A number without an interval. */
export function exactly(value: number): Uncertain {
  return { value, down: 0, up: 0 }
}

/** A number with a 90 % interval from value × exp(−halfWidth) to value × exp(halfWidth). */
export function within(value: number, halfWidth: number): Uncertain {
  return { value, down: halfWidth, up: halfWidth }
}

/** A number with the 90 % interval from `low` to `high`. An end that is absent, or on the wrong side of the value, counts as the value. */
export function between(value: number, low = value, high = value): Uncertain {
  const down = low > 0 && low < value ? Math.log(value / low) : 0
  const up = value > 0 && high > value ? Math.log(high / value) : 0
  return { value, down, up }
}

/** The product of independent numbers. */
export function product(...factors: readonly Uncertain[]): Uncertain {
  let value = 1
  let down = 0
  let up = 0
  for (const factor of factors) {
    value *= factor.value
    down += factor.down * factor.down
    up += factor.up * factor.up
  }
  return { value, down: Math.sqrt(down), up: Math.sqrt(up) }
}

/** The reciprocal of a number: its half-widths change sides. */
export function inverse({ value, down, up }: Uncertain): Uncertain {
  return { value: 1 / value, down: up, up: down }
}

/** A number raised to an exact power. */
export function power({ value, down, up }: Uncertain, exponent: number): Uncertain {
  const size = Math.abs(exponent)
  const [below, above] = exponent < 0 ? [up, down] : [down, up]
  return { value: value ** exponent, down: size * below, up: size * above }
}

/** The difference of two numbers, from its worst to its best case. An end at or below 0 becomes a hundredth of the value. */
export function difference(from: Uncertain, less: Uncertain): Uncertain {
  const value = Math.max(from.value - less.value, 0)
  return between(value, Math.max(lowOf(from) - highOf(less), value / 100), Math.max(highOf(from) - lowOf(less), value))
}

/** A number multiplied by an exact one. */
export function scaled({ value, down, up }: Uncertain, by: number): Uncertain {
  return { value: value * by, down, up }
}

/**
 * The sum of independent numbers. Values add. On each side the variances of the lognormals add and are converted back to a half-width,
 * which is limited to the sum of all low ends or of all high ends.
 */
export function sum(...terms: readonly Uncertain[]): Uncertain {
  let value = 0
  let low = 0
  let high = 0
  for (const term of terms) {
    value += term.value
    low += lowOf(term)
    high += highOf(term)
  }
  if (value === 0) return exactly(0)
  const widest = between(value, low, high)
  return {
    value,
    down: Math.min(halfWidthOfSum(terms, value, 'down'), widest.down),
    up: Math.min(halfWidthOfSum(terms, value, 'up'), widest.up),
  }
}

function halfWidthOfSum(terms: readonly Uncertain[], total: number, side: 'down' | 'up'): number {
  let variance = 0
  for (const term of terms) {
    const sigma = term[side] / Z90
    variance += term.value * term.value * Math.expm1(sigma * sigma)
  }
  return Z90 * Math.sqrt(Math.log1p(variance / (total * total)))
}

/** The low end of the 90 % interval. */
export function lowOf({ value, down }: Uncertain): number {
  return down === 0 ? value : value * Math.exp(-down)
}

/** The high end of the 90 % interval. */
export function highOf({ value, up }: Uncertain): number {
  return up === 0 ? value : value * Math.exp(up)
}
