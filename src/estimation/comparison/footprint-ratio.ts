import type { BreakEvenRequests, ComparedTraining, ComparedVariant, FootprintRatio } from '../../schemas/comparison.js'
import type { Step } from '../../schemas/estimate.js'
import type { Quantity } from '../../schemas/unit.js'
import type { Derived } from '../answer.js'
import { type Expression, isExpression, type Operand } from '../trace/expression.js'
import { quantityOf } from '../trace/trace.js'
import { between, highOf, inverse, lowOf, product, scaled, sum, type Uncertain } from '../trace/uncertain.js'

/** A part of a total: its share of it, and what it rests on. */
type Term = { readonly share: number; readonly doubts: readonly Doubt[] }

/** A variant over its baseline. Doubts that both rest on cancel; docs/what-if.md. */
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

/** One, with the doubt of variant over baseline: what only one rests on, and what sharing leaves where it weighs differently. */
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

/** How a total answers to a doubt: the shares of the parts that rest on it. */
function weightOf(terms: readonly Term[], { id }: Doubt): number {
  const powerIn = ({ doubts }: Term) => doubts.find((doubt) => doubt.id === id)?.power ?? 0
  return terms.reduce((all, term) => all + term.share * powerIn(term), 0)
}

/** The doubt of a total from those of its doubts that are its own; what all parts rest on is added once, after the sum. */
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

/** One, with the half-widths of a doubt raised to a power. */
function toThePower({ down, up }: Uncertain, power: number): Uncertain {
  const [below, above] = power < 0 ? [up, down] : [down, up]
  return { value: 1, down: Math.abs(power) * below, up: Math.abs(power) * above }
}

/** A doubt that a number rests on; `power` is −1 where the number is divided by it. */
type Doubt = Uncertain & { readonly id: string; readonly power: 1 | -1 }

/** A step with what it was computed by. */
type ComputedStep = { readonly step: Step; readonly expression: Expression | undefined }

/** The steps of an estimate by their ids, with what they were computed by. */
function computedSteps({ estimate, expressions }: Derived): ReadonlyMap<string, ComputedStep> {
  return new Map(estimate.steps.map((step, index) => [step.id, { step, expression: expressions[index] }]))
}

/**
 * The independent doubts behind a step: those of the factors that it is a product of, down to steps that are no products of steps. They are
 * read off the expression that computed it; what is taken for certain in there adds none. A step whose interval was calibrated as a whole is
 * one doubt: two methods' errors are not the same because they are as large.
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

/** True where two doubts are one and the same. */
function isSameDoubt(one: Doubt, other: Doubt | undefined): boolean {
  return other !== undefined && nearly(one.value, other.value) && nearly(one.down, other.down) && nearly(one.up, other.up)
}

function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}

type BreakEven = Pick<ComparedVariant, 'breakEvenRequests' | 'breakEvenReason'>

const NO_UPPER_END = 'Within the interval of the ratio it may be that nothing is saved: there is no upper end.'

/** Requests after which the energy that a variant saves has paid for its trainings. */
export function breakEven(trainings: readonly ComparedTraining[], baselineOfOne: Quantity, ratio: Quantity | null): BreakEven {
  if (trainings.length === 0) return { breakEvenRequests: null, breakEvenReason: 'No training is to be paid back.' }
  if (!ratio || ratio.value >= 1) return { breakEvenRequests: null, breakEvenReason: 'Nothing is saved at a request.' }
  const cost = sum(...trainings.map(({ energy }) => uncertain(energy)))
  const saved = product(uncertain(baselineOfOne), savedShare(ratio))
  const requests = product(cost, inverse(saved))
  return ratio.high < 1 ? { breakEvenRequests: closed(requests), breakEvenReason: null } : open(requests)
}

/** One less a ratio: its upper end is the lower end of the ratio. */
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

/** A quantity of many requests, for one. */
export function perRequest({ value, low, high, unit }: Quantity, requests: number): Quantity {
  return { value: value / requests, low: low / requests, high: high / requests, unit }
}
