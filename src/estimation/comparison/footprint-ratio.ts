import type { BreakEvenRequests, ComparedTraining, ComparedVariant, FootprintRatio } from '../../schemas/comparison.js'
import type { Step } from '../../schemas/estimate.js'
import type { Quantity } from '../../schemas/unit.js'
import type { Derived } from '../answer.js'
import { type Expression, isExpression, type Operand } from '../trace/expression.js'
import { quantityOf } from '../trace/trace.js'
import { between, highOf, inverse, lowOf, product, scaled, sum, type Uncertain } from '../trace/uncertain.js'

/** A part of a total: its share of the total, and the doubts that it depends on. */
type Term = { readonly share: number; readonly doubts: readonly Doubt[] }

/** Each total of a variant over that of its baseline. Doubts that both depend on cancel in the interval: docs/what-if.md. */
export function footprintRatio(derivedBaseline: Derived, derivedVariant: Derived): FootprintRatio {
  const [baseline, variant] = [derivedBaseline.estimate, derivedVariant.estimate]
  const steps = { baseline: computedSteps(derivedBaseline), variant: computedSteps(derivedVariant) }
  const ratio = (from: Quantity, to: Quantity, ...parts: readonly string[]): Quantity | null => {
    if (from.value === 0) return null
    const doubt = doubtOfRatio(termsOf(steps.baseline, parts), termsOf(steps.variant, parts))
    return quantityOf(scaled(doubt, to.value / from.value), 'ratio')
  }
  return {
    energy: ratio(baseline.energy, variant.energy, 'energy'),
    carbon: ratio(baseline.carbon.total, variant.carbon.total, 'carbon-location-based', 'carbon-embodied'),
    water: ratio(baseline.water.total, variant.water.total, 'water-on-site', 'water-electricity'),
  }
}

function termsOf(steps: ReadonlyMap<string, ComputedStep>, parts: readonly string[]): Term[] {
  const values = parts.map((id) => steps.get(id)?.step.value ?? 0)
  const total = values.reduce((all, value) => all + value, 0)
  return parts.map((id, index) => ({ share: total === 0 ? 0 : (values[index] ?? 0) / total, doubts: doubtsOf(steps, id) }))
}

/**
 * The doubt of variant over baseline, as the number 1 with an interval. It has the doubts of only one of them, and of a doubt that both
 * share the difference of its weights.
 */
function doubtOfRatio(baseline: readonly Term[], variant: readonly Term[]): Uncertain {
  const theirs = byId(baseline)
  const shared = [...byId(variant).values()].filter((doubt) => isSameDoubt(doubt, theirs.get(doubt.id)))
  const isOwn = ({ id }: Doubt) => !shared.some((one) => one.id === id)
  const left = shared.map((doubt) => toThePower(doubt, weightOf(variant, doubt) - weightOf(baseline, doubt)))
  return product(ownDoubt(variant, isOwn), inverse(ownDoubt(baseline, isOwn)), ...left)
}

function byId(terms: readonly Term[]): Map<string, Doubt> {
  return new Map(terms.flatMap(({ doubts }) => doubts.map((doubt) => [doubt.id, doubt])))
}

/** The weight of a doubt in a total: the sum of the shares of the parts that depend on it, each times its power. */
function weightOf(terms: readonly Term[], { id }: Doubt): number {
  const powerIn = ({ doubts }: Term) => doubts.find((doubt) => doubt.id === id)?.power ?? 0
  return terms.reduce((all, term) => all + term.share * powerIn(term), 0)
}

/** The doubt of a total from those doubts that `isOwn` selects. A doubt that all parts depend on is added once, after their sum. */
function ownDoubt(terms: readonly Term[], isOwn: (doubt: Doubt) => boolean): Uncertain {
  const [first, ...others] = terms.map(({ share, doubts }) => ({ share, doubts: doubts.filter(isOwn) }))
  const common = first?.doubts.filter(({ id }) => others.every(({ doubts }) => doubts.some((doubt) => doubt.id === id))) ?? []
  const isCommon = ({ id }: Doubt) => common.some((one) => one.id === id)
  const parts = [first, ...others].flatMap((term) => {
    if (!term) return []
    const apart = term.doubts.filter((doubt) => !isCommon(doubt))
    return [scaled(product(...apart.map((doubt) => toThePower(doubt, doubt.power))), term.share)]
  })
  return product({ ...sum(...parts), value: 1 }, ...common.map((doubt) => toThePower(doubt, doubt.power)))
}

/** The number 1 with the half-widths of a doubt raised to a power. */
function toThePower({ down, up }: Uncertain, power: number): Uncertain {
  const [below, above] = power < 0 ? [up, down] : [down, up]
  return { value: 1, down: Math.abs(power) * below, up: Math.abs(power) * above }
}

/** A doubt that a number depends on. `power` is −1 where the number is divided by it. */
type Doubt = Uncertain & { readonly id: string; readonly power: 1 | -1 }

/** A step with the expression that computed it. */
type ComputedStep = { readonly step: Step; readonly expression: Expression | undefined }

/** The steps of an estimate by their ids, each with its expression. */
function computedSteps({ estimate, expressions }: Derived): ReadonlyMap<string, ComputedStep> {
  return new Map(estimate.steps.map((step, index) => [step.id, { step, expression: expressions[index] }]))
}

/**
 * The independent doubts behind a step. A step that is a product or quotient has the doubts of its factors, found in its expression;
 * operands that count as certain add none. Every other step is one doubt, and so is a step whose interval was calibrated as a whole:
 * the errors of two methods do not cancel because they are of one size.
 */
function doubtsOf(steps: ReadonlyMap<string, ComputedStep>, id: string, power: 1 | -1 = 1): Doubt[] {
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

/** True if two doubts, found under one id, have the same numbers. */
function isSameDoubt(one: Doubt, other: Doubt | undefined): boolean {
  return other !== undefined && nearly(one.value, other.value) && nearly(one.down, other.down) && nearly(one.up, other.up)
}

function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}

type BreakEven = Pick<ComparedVariant, 'breakEvenRequests' | 'breakEvenReason'>

const NO_UPPER_END = 'Within the interval of the ratio it may be that nothing is saved: there is no upper end.'

/**
 * The number of requests after which the energy that a variant saves exceeds that of its trainings; null with a reason where there is none.
 */
export function breakEven(trainings: readonly ComparedTraining[], baselineOfOne: Quantity, ratio: Quantity | null): BreakEven {
  if (trainings.length === 0) return { breakEvenRequests: null, breakEvenReason: 'No training is to be paid back.' }
  if (!ratio || ratio.value >= 1) return { breakEvenRequests: null, breakEvenReason: 'Nothing is saved at a request.' }
  const cost = sum(...trainings.map(({ energy }) => uncertain(energy)))
  const saved = product(uncertain(baselineOfOne), savedShare(ratio))
  const requests = product(cost, inverse(saved))
  return ratio.high < 1 ? { breakEvenRequests: closed(requests), breakEvenReason: null } : open(requests)
}

/** The saved share, 1 − ratio: its upper end comes from the lower end of the ratio. */
function savedShare({ value, low, high }: Quantity): Uncertain {
  return between(1 - value, high < 1 ? 1 - high : undefined, 1 - low)
}

function closed(requests: Uncertain): BreakEvenRequests {
  return { value: requests.value, low: lowOf(requests), high: highOf(requests) }
}

function open(requests: Uncertain): BreakEven {
  return { breakEvenRequests: { ...closed(requests), high: null }, breakEvenReason: NO_UPPER_END }
}

function uncertain({ value, low, high }: Quantity): Uncertain {
  return between(value, low, high)
}

/** A quantity of `requests` requests divided by their number. */
export function perRequest({ value, low, high, unit }: Quantity, requests: number): Quantity {
  return { value: value / requests, low: low / requests, high: high / requests, unit }
}
