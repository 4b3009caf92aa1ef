import type { Step } from '../../schemas/estimate.js'
import type { Derived } from '../answer.js'
import { type Expression, isExpression, type Operand } from '../trace/expression.js'
import { between, type Uncertain } from '../trace/uncertain.js'

/** A doubt that a number rests on; `power` is −1 where the number is divided by it. */
export type Doubt = Uncertain & { readonly id: string; readonly power: 1 | -1 }

/** A step with what it was computed by. */
export type ComputedStep = { readonly step: Step; readonly expression: Expression | undefined }

/** The steps of an estimate by their ids, with what they were computed by. */
export function computedSteps({ estimate, expressions }: Derived): ReadonlyMap<string, ComputedStep> {
  return new Map(estimate.steps.map((step, index) => [step.id, { step, expression: expressions[index] }]))
}

/**
 * The independent doubts behind a step: those of the factors that it is a product of, down to steps that are no products of steps. They are
 * read off the expression that computed it; what is taken for certain in there adds none. A step whose interval was calibrated as a whole is
 * one doubt: two methods' errors are not the same because they are as large.
 */
export function doubtsOf(steps: ReadonlyMap<string, ComputedStep>, id: string, power: 1 | -1 = 1): Doubt[] {
  const found = steps.get(id)
  if (!found) return []
  const { step, expression } = found
  const ofFactors = expression && doubtsOfFactors(steps, expression, id, power)
  return ofFactors ?? [{ ...between(step.value, step.low, step.high), id, power }]
}

/** The doubts of a product or a quotient, factor by factor; undefined for anything else. */
function doubtsOfFactors(steps: ReadonlyMap<string, ComputedStep>, operand: Operand, name: string, power: 1 | -1): Doubt[] | undefined {
  if (typeof operand === 'number') return []
  if (!isExpression(operand)) return doubtsOf(steps, operand.id, power)
  const { operation, operands, value, down, up } = operand
  if (operation === 'certain' || operation === 'number') return []
  if (operation === 'plus' || operation === 'minus') return [{ id: name, value, down, up, power }]
  if (operation !== 'times' && operation !== 'over') return undefined
  const doubts: Doubt[] = []
  for (const [index, factor] of operands.entries()) {
    const turned = operation === 'over' && index > 0 ? turnedOver(power) : power
    const ofFactor = doubtsOfFactors(steps, factor, `${name}/${index}`, turned)
    if (!ofFactor) return undefined
    doubts.push(...ofFactor)
  }
  return doubts
}

function turnedOver(power: 1 | -1): 1 | -1 {
  return power === 1 ? -1 : 1
}

/** True where two doubts are one and the same. */
export function isSameDoubt(one: Doubt, other: Doubt | undefined): boolean {
  return other !== undefined && nearly(one.value, other.value) && nearly(one.down, other.down) && nearly(one.up, other.up)
}

function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}
