import { inUnit, minus, type Operand, over, plus, smallest, times, toPower, uncertain } from './expression.js'

/**
 * The operations of a formula that is evaluated in two ways: over steps, which gives an expression with its text and interval, and over
 * plain numbers in base units, which gives only the value, in about a hundredth of the time.
 */
export type Algebra<Of extends Operand> = {
  readonly times: (...factors: readonly [Of | number, ...(Of | number)[]]) => Of
  readonly over: (dividend: Of | number, divisor: Of | number) => Of
  readonly plus: (...terms: readonly [Of | number, ...(Of | number)[]]) => Of
  readonly minus: (from: Of | number, less: Of | number) => Of
  readonly toPower: (base: Of | number, exponent: Of | number) => Of
  readonly smallest: (...operands: readonly [Of | number, ...(Of | number)[]]) => Of
  /** Converts a number without dimension to the unit `ratio`. */
  readonly asRatio: (operand: Of) => Of
  readonly isZero: (operand: Of) => boolean
}

/** Evaluates formulas over steps, by the functions of trace/expression.ts. */
export const OF_STEPS: Algebra<Operand> = {
  times,
  over,
  plus,
  minus,
  toPower,
  smallest,
  asRatio: (operand) => inUnit(operand, 'ratio'),
  isZero: (operand) => uncertain(operand).value === 0,
}

/** Evaluates formulas over plain numbers. The order of operations is that of OF_STEPS, so that values agree to the last digit. */
export const OF_NUMBERS: Algebra<number> = {
  times: (...factors) => {
    let product = 1
    for (const factor of factors) product *= factor
    return product
  },
  over: (dividend, divisor) => dividend / divisor,
  plus: (...terms) => {
    let sum = 0
    for (const term of terms) sum += term
    return sum
  },
  minus: (from, less) => Math.max(from - less, 0),
  toPower: (base, exponent) => base ** exponent,
  smallest: (...operands) => Math.min(...operands),
  asRatio: (operand) => operand,
  isZero: (operand) => operand === 0,
}
