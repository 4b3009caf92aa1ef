import { baseUnitsIn, type Unit } from '../../schemas/unit.js'
import { between, difference, exactly, highOf, lowOf, power, product, sum, type Traced, type Uncertain, within } from './uncertain.js'

/**
 * A number that is computed from steps. Its value, its interval, its unit and the formula that a reader sees all come from this tree.
 * docs/methodology.md, section 6, lists every operation with its rule for the interval; examples/verify/verify.py recomputes them.
 */
export type Expression = Uncertain & {
  readonly operation: Operation
  readonly operands: readonly Operand[]
  /** The number of base units in one unit of the expression: 3,600,000 (joules) for kWh. */
  readonly baseUnits: number
}
/** A step, an expression over steps, or a number by definition such as the 6 of 6 × parameters × tokens. */
export type Operand = Traced | Expression | number

export type Operation =
  | 'number'
  | 'times'
  | 'over'
  | 'plus'
  | 'minus'
  | 'power'
  | 'certain'
  | 'doubt'
  | 'factor-of'
  | 'exp-of'
  | 'exp-between'
  | 'ln'
  | 'down-to'
  | 'at-least-doubt-of'
  | 'no-less-than'
  | 'sharing'
  | 'mean'
  | 'between'
  | 'min'
  | 'max'
  | 'next-power-of-two'

/** A number by definition, in a unit, without an interval. */
export function amount(value: number, unit: Unit): Expression {
  return expression('number', [value], exactly(value), baseUnitsIn(unit))
}

/** The product of independent numbers. A factor of 1 is left out of the formula. */
export function times(...factors: readonly [Operand, ...Operand[]]): Expression {
  const operands = factors.includes(1) && factors.length > 1 ? factors.filter((factor) => factor !== 1) : factors
  let value = 1
  let down = 0
  let up = 0
  let baseUnits = 1
  for (const operand of operands) {
    if (typeof operand === 'number') value *= operand
    else {
      value *= operand.value
      down += operand.down * operand.down
      up += operand.up * operand.up
      baseUnits *= baseUnitsOf(operand)
    }
  }
  return { operation: 'times', operands, value, down: Math.sqrt(down), up: Math.sqrt(up), baseUnits }
}

/** The quotient of two independent numbers. */
export function over(dividend: Operand, divisor: Operand): Expression {
  const [above, below] = [uncertain(dividend), uncertain(divisor)]
  const down = Math.sqrt(above.down * above.down + below.up * below.up)
  const up = Math.sqrt(above.up * above.up + below.down * below.down)
  const quotient = { value: above.value / below.value, down, up }
  return expression('over', [dividend, divisor], quotient, baseUnitsOf(dividend) / baseUnitsOf(divisor))
}

/** The sum of independent numbers. Throws an Error where their units differ. */
export function plus(...terms: readonly [Operand, ...Operand[]]): Expression {
  return expression('plus', terms, sum(...terms.map(uncertain)), commonUnit('plus', terms))
}

/** The difference of two numbers, and at least 0. Throws an Error where their units differ. */
export function minus(from: Operand, less: Operand): Expression {
  return expression('minus', [from, less], difference(uncertain(from), uncertain(less)), commonUnit('minus', [from, less]))
}

/**
 * A number raised to a power. The base must be a count or a ratio unless the power is a square or a root. The interval of the exponent is
 * ignored.
 */
export function toPower(base: Operand, exponent: Operand): Expression {
  const { value } = uncertain(exponent)
  const units = baseUnitsOf(base)
  // A power of a ratio is a ratio. It is not computed, because 1 ** Infinity is NaN.
  return expression('power', [base, exponent], power(uncertain(base), value), units === 1 ? 1 : units ** value)
}

/** A number without its interval, which is counted elsewhere in the formula. */
export function certain(operand: Operand): Expression {
  return expression('certain', [operand], exactly(uncertain(operand).value), baseUnitsOf(operand))
}

/** The number 1 with the interval of another number. */
export function doubt(operand: Operand): Expression {
  const { down, up } = uncertain(operand)
  return expression('doubt', [operand], { value: 1, down, up }, 1)
}

/** The number 1 with a 90 % interval from 1/ratio to ratio. */
export function factorOf(ratio: Operand): Expression {
  return expression('factor-of', [ratio], within(1, Math.log(uncertain(ratio).value)), 1)
}

/** The number 1 with the 90 % interval exp(±halfWidth). */
export function expOf(halfWidth: Operand): Expression {
  return expression('exp-of', [halfWidth], within(1, uncertain(halfWidth).value), 1)
}

/** The number 1 with the 90 % interval from exp(−halfWidthBelow) to exp(halfWidthAbove). */
export function expBetween(halfWidthBelow: Operand, halfWidthAbove: Operand): Expression {
  const numbers = { value: 1, down: uncertain(halfWidthBelow).value, up: uncertain(halfWidthAbove).value }
  return expression('exp-between', [halfWidthBelow, halfWidthAbove], numbers, 1)
}

/** The natural logarithm of a number without dimension. Its interval is ignored. */
export function ln(operand: Operand): Expression {
  const converted = inUnit(operand, 'ratio')
  return expression('ln', [converted], exactly(Math.log(uncertain(converted).value)), 1)
}

/** The number 1 with an interval from `share`, which is below 1, to 1. */
export function downTo(share: Operand): Expression {
  return expression('down-to', [share], between(1, uncertain(share).value, 1), 1)
}

/** A number with the wider of two half-widths on each side: its own, or that of another number. */
export function atLeastDoubtOf(operand: Operand, other: Operand): Expression {
  const [own, least] = [uncertain(operand), uncertain(other)]
  const widened = { value: own.value, down: Math.max(own.down, least.down), up: Math.max(own.up, least.up) }
  return expression('at-least-doubt-of', [operand, other], widened, baseUnitsOf(operand))
}

/** A number whose value and ends are raised to the value of another number where they are below it. */
export function noLessThan(operand: Operand, least: Operand): Expression {
  const [number, { value }] = [uncertain(operand), uncertain(least)]
  const raised = between(Math.max(number.value, value), Math.max(lowOf(number), value), Math.max(highOf(number), value))
  return expression('no-less-than', [operand, least], raised, commonUnit('no-less-than', [operand, least]))
}

/** The sum of two numbers that are both proportional to a third one, `common`, whose doubt is added once, after the sum. */
export function plusSharing(common: Operand, one: Operand, other: Operand): Expression {
  const { down, up } = uncertain(common)
  const [first, second] = [uncertain(one), uncertain(other)]
  const shared = { value: 1, down: Math.min(down, first.down, second.down), up: Math.min(up, first.up, second.up) }
  const total = product(shared, sum(without(first, shared), without(second, shared)))
  return expression('sharing', [common, one, other], total, commonUnit('sharing', [one, other]))
}

/** The mean of numbers whose errors are fully correlated: ends are averaged like values. */
export function mean(...terms: readonly [Operand, ...Operand[]]): Expression {
  const numbers = terms.map(uncertain)
  const meanOf = (ends: readonly number[]): number => ends.reduce((all, end) => all + end, 0) / ends.length
  const middle = meanOf(numbers.map(({ value }) => value))
  const ends = between(middle, meanOf(numbers.map(lowOf)), meanOf(numbers.map(highOf)))
  return expression('mean', terms, ends, commonUnit('mean', terms))
}

/** The geometric mean of two ends, with an interval from the lower to the upper one. */
export function rangeBetween(low: Operand, high: Operand): Expression {
  const [from, to] = [uncertain(low).value, uncertain(high).value]
  return expression('between', [low, high], between(Math.sqrt(from * to), from, to), commonUnit('between', [low, high]))
}

/** The smallest of some numbers. Intervals are ignored. */
export function smallest(...operands: readonly [Operand, ...Operand[]]): Expression {
  const least = Math.min(...operands.map((operand) => uncertain(operand).value))
  return expression('min', operands, exactly(least), commonUnit('min', operands))
}

/** The largest of some numbers. Intervals are ignored. */
export function largest(...operands: readonly [Operand, ...Operand[]]): Expression {
  const most = Math.max(...operands.map((operand) => uncertain(operand).value))
  return expression('max', operands, exactly(most), commonUnit('max', operands))
}

/** Tolerance for rounding errors of log2 of a power of two, which would double a count. */
const ROUNDING_OF_LOG = 1e-12

/** The least power of two that is at least 1 and not below a number without dimension, as an expression. */
export function nextPowerOfTwo(operand: Operand): Expression {
  const converted = inUnit(operand, 'ratio')
  return expression('next-power-of-two', [converted], exactly(powerOfTwoFrom(uncertain(converted).value)), 1)
}

/** The least power of two that is at least 1 and not below `number`. */
export function powerOfTwoFrom(number: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(number) - ROUNDING_OF_LOG))
}

/** A number converted to another unit, which must have its dimension. The conversion is part of the formula. */
export function inUnit<Kind extends Operand>(operand: Kind, unit: Unit): Kind | Expression {
  const factor = baseUnitsOf(operand) / baseUnitsIn(unit)
  if (isOne(factor)) return operand
  const converted = factor > 1 ? times(operand, neat(factor)) : over(operand, neat(1 / factor))
  return expression(converted.operation, converted.operands, converted, baseUnitsIn(unit))
}

/** An expression with a value that was computed in another way, such as a total that must equal the sum of its parts to the last digit. */
export function withExactValue(computed: Expression, value: number): Expression {
  const { operation, operands, down, up, baseUnits } = computed
  return { operation, operands, value, down, up, baseUnits }
}

/** True for an expression, false for a step. */
export function isExpression(operand: Traced | Expression): operand is Expression {
  return 'operation' in operand
}

/** The value and the interval of an operand. */
export function uncertain(operand: Operand): Uncertain {
  return typeof operand === 'number' ? exactly(operand) : operand
}

function expression(operation: Operation, operands: readonly Operand[], { value, down, up }: Uncertain, baseUnits: number): Expression {
  return { operation, operands, value, down, up, baseUnits }
}

/** The number of base units in one unit of an operand; 1 for a plain number. */
export function baseUnitsOf(operand: Operand): number {
  if (typeof operand === 'number') return 1
  return isExpression(operand) ? operand.baseUnits : baseUnitsIn(operand.unit)
}

/** The base units of the terms of a sum or a comparison. Throws an Error where they differ. */
function commonUnit(operation: Operation, terms: readonly Operand[]): number {
  const first = baseUnitsOf(terms[0] ?? 1)
  for (const term of terms) {
    if (!isOne(baseUnitsOf(term) / first)) throw new Error(`The operands of ${operation} differ in their units.`)
  }
  return first
}

/** A factor between units, rounded to remove floating-point errors. */
function neat(factor: number): number {
  let rounded = neatFactors.get(factor)
  if (rounded === undefined) neatFactors.set(factor, (rounded = Number(factor.toPrecision(12))))
  return rounded
}
/** Cached factors. There are a few dozen pairs of units. */
const neatFactors = new Map<number, number>()

function isOne(factor: number): boolean {
  return Math.abs(factor - 1) < 1e-9
}

/** A difference of squared half-widths below this share of them is a rounding error. */
const ROUNDING = 1e-12

/** A number with its squared half-widths reduced by those of one of its factors. */
function without(whole: Uncertain, factor: Uncertain): Uncertain {
  const less = (all: number, part: number) => {
    const left = all * all - part * part
    return left > ROUNDING * all * all ? Math.sqrt(left) : 0
  }
  return { value: whole.value, down: less(whole.down, factor.down), up: less(whole.up, factor.up) }
}
