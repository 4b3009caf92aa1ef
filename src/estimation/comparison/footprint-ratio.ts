import type { FootprintRatio } from '../../schemas/comparison.js'
import type { Quantity } from '../../schemas/unit.js'
import type { Derived } from '../answer.js'
import { quantityOf } from '../trace/trace.js'
import { inverse, product, scaled, sum, type Uncertain } from '../trace/uncertain.js'
import { type ComputedStep, computedSteps, type Doubt, doubtsOf, isSameDoubt } from './doubts.js'

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
