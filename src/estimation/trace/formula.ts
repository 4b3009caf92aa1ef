import { type Expression, isExpression, type Operand, type Operation } from './expression.js'

/** An expression as a reader sees it: its formula as text, and the ids of the steps in it. */
export type Formula = { readonly text: string; readonly inputs: string[] }

/** Cached formulas by the id of the step, each with an expression that has it. Nearly all requests use the same few formulas. */
const formulasOfSteps = new Map<string, { readonly expression: Expression; readonly formula: Formula }[]>()
/** Formulas cached for each step. A step with more has a formula that depends on the request, which need not be kept. */
const MOST_FORMULAS_OF_A_STEP = 30

/** The formula of a step's expression. Equal formulas are one object where they are cached. */
export function formulaOf(stepId: string, expression: Expression): Formula {
  let known = formulasOfSteps.get(stepId)
  if (!known) formulasOfSteps.set(stepId, (known = []))
  for (const one of known) if (isSameFormula(one.expression, expression)) return one.formula
  const inputs: string[] = []
  collectStepIds(expression, inputs)
  const formula = { text: formulaText(expression), inputs }
  if (known.length < MOST_FORMULAS_OF_A_STEP) known.push({ expression, formula })
  return formula
}

/** True if two expressions have the same formula, whatever the values of their steps. */
function isSameFormula(one: Operand, other: Operand): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other
  if (!isExpression(one) || !isExpression(other)) return !isExpression(one) && !isExpression(other) && one.id === other.id
  if (one.operation !== other.operation || one.operands.length !== other.operands.length) return false
  for (let index = 0; index < one.operands.length; index += 1) {
    if (!isSameFormula(one.operands[index] ?? 0, other.operands[index] ?? 0)) return false
  }
  return true
}

/** The text of a formula. Steps appear by their ids, and sums and differences in brackets where they are operands. */
function formulaText(operand: Operand): string {
  if (typeof operand === 'number') return String(operand)
  if (!isExpression(operand)) return operand.id
  const { operation, operands } = operand
  switch (operation) {
    case 'number':
      return String(operand.value)
    case 'times':
      return joined(operands, ' × ', BRACKETED_FACTORS)
    case 'over':
      return joined(operands, ' / ', BRACKETED_FACTORS, BRACKETED_DIVISORS)
    case 'plus':
      return joined(operands, ' + ', NONE_BRACKETED)
    case 'minus':
      return joined(operands, ' − ', NONE_BRACKETED, BRACKETED_FACTORS)
    case 'power':
      return joined(operands, ' ^ ', BRACKETED_BASES)
    default:
      return `${operation}(${joined(operands, ', ', NONE_BRACKETED)})`
  }
}

const NONE_BRACKETED: readonly Operation[] = []
const BRACKETED_FACTORS: readonly Operation[] = ['plus', 'minus']
const BRACKETED_DIVISORS: readonly Operation[] = ['plus', 'minus', 'times', 'over']
const BRACKETED_BASES: readonly Operation[] = ['plus', 'minus', 'times', 'over', 'power']

/** The operands joined by a sign. `first` and `others` are the operations that need brackets as the first operand and after it. */
function joined(operands: readonly Operand[], sign: string, first: readonly Operation[], others = first): string {
  let text = ''
  for (let index = 0; index < operands.length; index += 1) {
    const operand = operands[index] ?? 0
    const wantsBrackets = typeof operand === 'object' && isExpression(operand) && (index === 0 ? first : others).includes(operand.operation)
    if (index > 0) text += sign
    text += wantsBrackets ? `(${formulaText(operand)})` : formulaText(operand)
  }
  return text
}

/** Adds the ids of the steps in a formula to `found`, without duplicates, in the order of the formula. */
function collectStepIds(operand: Operand, found: string[]): void {
  if (typeof operand === 'number') return
  if (isExpression(operand)) for (const one of operand.operands) collectStepIds(one, found)
  else if (!found.includes(operand.id)) found.push(operand.id)
}
