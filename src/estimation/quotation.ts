import type { Catalog } from '../catalog/catalog.js'
import { cite } from '../catalog/cite.js'
import { lastingly } from '../catalog/lasting.js'
import { onceACatalog } from '../catalog/once-a-catalog.js'
import type { Assumption } from '../schemas/assumption.js'
import type { Citation } from '../schemas/citation.js'
import type { Figure } from '../schemas/figure.js'
import type { Basis, Step } from '../schemas/step.js'
import { convert, type Unit } from '../schemas/unit.js'
import type { StepLabel } from './steps.js'
import { between, highOf, lowOf, type Traced, type Uncertain } from './uncertain.js'

/** A figure of the catalog as a step: the same for every request that quotes it, so that it is made once. */
export type Quotation = {
  readonly step: Step
  readonly traced: Traced
  readonly citation: Citation
  /** What it was declared to stand in for, by the field and the reason. */
  readonly assumptions: Assumption[]
}

const quotationsIn = onceACatalog(() => new WeakMap<Figure, Quotation[]>())

/** The step that quotes a figure of the catalog. A copy made for one request does not belong here: it would be kept for long. */
export function quotationOf(catalog: Catalog, label: StepLabel, figure: Figure, basis: Basis): Quotation {
  const { id, name, unit } = label
  const known = quotationsIn(catalog)
  let ofFigure = known.get(figure)
  if (!ofFigure) known.set(figure, (ofFigure = []))
  for (const one of ofFigure) {
    const { step } = one
    if (step.id === id && step.basis === basis && step.name === name && step.unit === unit) return one
  }
  const citation = cite(catalog, figure)
  const number = numberIn(unit, figure)
  const { value, down, up } = number
  const bounds = { value, low: lowOf(number), high: highOf(number) }
  const step = lastingly({ id, name, ...bounds, unit, formula: null, inputs: [], basis, citations: [citation.id] })
  const quotation = { step, traced: { id, unit, value, down, up }, citation, assumptions: [] }
  ofFigure.push(quotation)
  return quotation
}

/** What it stands in for. */
export function assumptionOf({ step, assumptions }: Quotation, name: string, reason: string): Assumption {
  const known = assumptions.find((one) => one.name === name && one.reason === reason)
  if (known) return known
  const { unit, basis, citations } = step
  const made = lastingly({ name, value: formatNumber(step.value), unit, basis, reason, citations })
  assumptions.push(made)
  return made
}

/** A figure in another unit. */
export function numberIn(wanted: Unit, { value, low, high, unit }: Figure): Uncertain {
  return between(convert(value, unit, wanted), low && convert(low, unit, wanted), high && convert(high, unit, wanted))
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
}
