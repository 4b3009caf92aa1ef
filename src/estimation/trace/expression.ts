import { baseUnitsIn, type Unit } from '../../schemas/unit.js'
import { between, difference, exactly, highOf, lowOf, power, product, sum, type Traced, type Uncertain, within } from './uncertain.js'

/**
 * A number that is computed from steps: its value and its interval, its unit, and the formula that a reader sees all come from this one
 * tree. docs/methodology.md, section 6, lists every operation with its rule for the interval; examples/verify/verify.py recomputes them.
 */
export type Expression = Uncertain & {
  readonly operation: Operation
  readonly operands: readonly Operand[]
  /** Base units in one of its unit: 3,600,000 where it is in kWh. */
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

/** A number by definition, in a unit. */
export function amount(value: number, unit: Unit): Expression {
  return expression('number', [value], exactly(value), baseUnitsIn(unit))
}

/** The product of independent numbers; a factor of one is left out of the formula. */
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

/** A number divided by another. */
export function over(dividend: Operand, divisor: Operand): Expression {
  const [above, below] = [uncertain(dividend), uncertain(divisor)]
  const down = Math.sqrt(above.down * above.down + below.up * below.up)
  const up = Math.sqrt(above.up * above.up + below.down * below.down)
  const quotient = { value: above.value / below.value, down, up }
  return expression('over', [dividend, divisor], quotient, baseUnitsOf(dividend) / baseUnitsOf(divisor))
}

/** The sum of independent numbers of one unit. */
export function plus(...terms: readonly [Operand, ...Operand[]]): Expression {
  return expression('plus', terms, sum(...terms.map(uncertain)), commonUnit('plus', terms))
}

/** A number less another of the same unit; never below zero. */
export function minus(from: Operand, less: Operand): Expression {
  return expression('minus', [from, less], difference(uncertain(from), uncertain(less)), commonUnit('minus', [from, less]))
}

/** A number to a power: one that is counted or a ratio, or a square or its root; the exponent's own doubt does not count. */
export function toPower(base: Operand, exponent: Operand): Expression {
  const { value } = uncertain(exponent)
  const units = baseUnitsOf(base)
  // A ratio stays one, also to a power without end, where 1 ** Infinity is no number.
  return expression('power', [base, exponent], power(uncertain(base), value), units === 1 ? 1 : units ** value)
}

/** The middle of a number, taken for certain: its doubt is counted elsewhere. */
export function certain(operand: Operand): Expression {
  return expression('certain', [operand], exactly(uncertain(operand).value), baseUnitsOf(operand))
}

/** One, with the doubt of a number. */
export function doubt(operand: Operand): Expression {
  const { down, up } = uncertain(operand)
  return expression('doubt', [operand], { value: 1, down, up }, 1)
}

/** One, off by at most this factor either way in 90 of 100 cases. */
export function factorOf(ratio: Operand): Expression {
  return expression('factor-of', [ratio], within(1, Math.log(uncertain(ratio).value)), 1)
}

/** One, whose natural logarithm is off by at most this in 90 of 100 cases. */
export function expOf(halfWidth: Operand): Expression {
  return expression('exp-of', [halfWidth], within(1, uncertain(halfWidth).value), 1)
}

/** One, whose natural logarithm is off by at most these, below and above, in 90 of 100 cases. */
export function expBetween(halfWidthBelow: Operand, halfWidthAbove: Operand): Expression {
  const numbers = { value: 1, down: uncertain(halfWidthBelow).value, up: uncertain(halfWidthAbove).value }
  return expression('exp-between', [halfWidthBelow, halfWidthAbove], numbers, 1)
}

/** The natural logarithm of a number without a unit, taken for certain. */
export function ln(operand: Operand): Expression {
  const converted = inUnit(operand, 'ratio')
  return expression('ln', [converted], exactly(Math.log(uncertain(converted).value)), 1)
}

/** One, which may be as low as a share below one. */
export function downTo(share: Operand): Expression {
  return expression('down-to', [share], between(1, uncertain(share).value, 1), 1)
}

/** A number with its own doubt, or that of another where this is the larger, on each side. */
export function atLeastDoubtOf(operand: Operand, other: Operand): Expression {
  const [own, least] = [uncertain(operand), uncertain(other)]
  const widened = { value: own.value, down: Math.max(own.down, least.down), up: Math.max(own.up, least.up) }
  return expression('at-least-doubt-of', [operand, other], widened, baseUnitsOf(operand))
}

/** A number of which neither the value nor an end can be below the middle of another. */
export function noLessThan(operand: Operand, least: Operand): Expression {
  const [number, { value }] = [uncertain(operand), uncertain(least)]
  const raised = between(Math.max(number.value, value), Math.max(lowOf(number), value), Math.max(highOf(number), value))
  return expression('no-less-than', [operand, least], raised, commonUnit('no-less-than', [operand, least]))
}

/** The sum of two numbers that are both proportional to a third: its doubt, as far as both hold it, is added once, after the sum. */
export function plusSharing(common: Operand, one: Operand, other: Operand): Expression {
  const { down, up } = uncertain(common)
  const [first, second] = [uncertain(one), uncertain(other)]
  const shared = { value: 1, down: Math.min(down, first.down, second.down), up: Math.min(up, first.up, second.up) }
  const total = product(shared, sum(without(first, shared), without(second, shared)))
  return expression('sharing', [common, one, other], total, commonUnit('sharing', [one, other]))
}

/** The mean of numbers that err together. */
export function mean(...terms: readonly [Operand, ...Operand[]]): Expression {
  const numbers = terms.map(uncertain)
  const meanOf = (ends: readonly number[]): number => ends.reduce((all, end) => all + end, 0) / ends.length
  const middle = meanOf(numbers.map(({ value }) => value))
  const ends = between(middle, meanOf(numbers.map(lowOf)), meanOf(numbers.map(highOf)))
  return expression('mean', terms, ends, commonUnit('mean', terms))
}

/** What lies between two ends: their geometric mean, from the lower to the upper one. */
export function rangeBetween(low: Operand, high: Operand): Expression {
  const [from, to] = [uncertain(low).value, uncertain(high).value]
  return expression('between', [low, high], between(Math.sqrt(from * to), from, to), commonUnit('between', [low, high]))
}

/** The smallest of some numbers, taken for certain. */
export function smallest(...operands: readonly [Operand, ...Operand[]]): Expression {
  const least = Math.min(...operands.map((operand) => uncertain(operand).value))
  return expression('min', operands, exactly(least), commonUnit('min', operands))
}

/** The largest of some numbers, taken for certain. */
export function largest(...operands: readonly [Operand, ...Operand[]]): Expression {
  const most = Math.max(...operands.map((operand) => uncertain(operand).value))
  return expression('max', operands, exactly(most), commonUnit('max', operands))
}

/** What rounding may leave of the logarithm of a power of two, which must not double a count. */
const ROUNDING_OF_LOG = 1e-12

/** The least power of two, from one on, that is not below a number without a unit. */
export function nextPowerOfTwo(operand: Operand): Expression {
  const converted = inUnit(operand, 'ratio')
  return expression('next-power-of-two', [converted], exactly(powerOfTwoFrom(uncertain(converted).value)), 1)
}

/** The least power of two, from one on, that is not below `number`. */
export function powerOfTwoFrom(number: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(number) - ROUNDING_OF_LOG))
}

/** The same number in another unit of its dimension: the conversion is part of the formula. */
export function inUnit<Kind extends Operand>(operand: Kind, unit: Unit): Kind | Expression {
  const factor = baseUnitsOf(operand) / baseUnitsIn(unit)
  if (isOne(factor)) return operand
  const converted = factor > 1 ? times(operand, neat(factor)) : over(operand, neat(1 / factor))
  return expression(converted.operation, converted.operands, converted, baseUnitsIn(unit))
}

/** An expression whose value is known to its last digit in another way, such as a total that must be the sum of its parts. */
export function withExactValue(computed: Expression, value: number): Expression {
  const { operation, operands, down, up, baseUnits } = computed
  return { operation, operands, value, down, up, baseUnits }
}

/** True for an expression, false for a step. */
export function isExpression(operand: Traced | Expression): operand is Expression {
  return 'operation' in operand
}

/** The number of an operand. */
export function uncertain(operand: Operand): Uncertain {
  return typeof operand === 'number' ? exactly(operand) : operand
}

function expression(operation: Operation, operands: readonly Operand[], { value, down, up }: Uncertain, baseUnits: number): Expression {
  return { operation, operands, value, down, up, baseUnits }
}

/** How many base units one of the unit of an operand is; one for a plain number. */
export function baseUnitsOf(operand: Operand): number {
  if (typeof operand === 'number') return 1
  return isExpression(operand) ? operand.baseUnits : baseUnitsIn(operand.unit)
}

/** The unit of terms that are added or compared: all must have the same. */
function commonUnit(operation: Operation, terms: readonly Operand[]): number {
  const first = baseUnitsOf(terms[0] ?? 1)
  for (const term of terms) {
    if (!isOne(baseUnitsOf(term) / first)) throw new Error(`The operands of ${operation} differ in their units.`)
  }
  return first
}

/** A factor between units, free of what floating-point arithmetic leaves. */
function neat(factor: number): number {
  let rounded = neatFactors.get(factor)
  if (rounded === undefined) neatFactors.set(factor, (rounded = Number(factor.toPrecision(12))))
  return rounded
}
/** Conversions between pairs of units: a few dozen. */
const neatFactors = new Map<number, number>()

function isOne(factor: number): boolean {
  return Math.abs(factor - 1) < 1e-9
}

/** Below this share of a squared half-width what is left of it is rounding. */
const ROUNDING = 1e-12

/** A number's doubt less that of one of its factors. */
function without(whole: Uncertain, factor: Uncertain): Uncertain {
  const less = (all: number, part: number) => {
    const left = all * all - part * part
    return left > ROUNDING * all * all ? Math.sqrt(left) : 0
  }
  return { value: whole.value, down: less(whole.down, factor.down), up: less(whole.up, factor.up) }
}
