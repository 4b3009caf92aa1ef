import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { cite, intern } from '../../catalog/cite.js'
import type { Assumption, Basis, Step } from '../../schemas/estimate.js'
import type { Figure } from '../../schemas/figure.js'
import type { Citation } from '../../schemas/source.js'
import { convert, type Unit } from '../../schemas/unit.js'
import type { StepLabel } from './steps.js'
import { between, highOf, lowOf, type Traced, type Uncertain } from './uncertain.js'

/** A figure of the catalog as a step of a derivation: every request that uses the figure shares one. */
export type FigureStep = {
  readonly step: Step
  readonly traced: Traced
  readonly citation: Citation
  /** What it was declared to stand in for, by the field and the reason. */
  readonly assumptions: Assumption[]
}

const figureStepsIn = memoPerCatalog(() => new WeakMap<Figure, FigureStep[]>())

/** The step of a figure of the catalog. Copies of a figure that are made for one request do not belong here: they would be kept as long as the catalog. */
export function figureStepOf(catalog: Catalog, label: StepLabel, figure: Figure, basis: Basis): FigureStep {
  const { id, name, unit } = label
  const known = figureStepsIn(catalog)
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
  const step = intern({ id, name, ...bounds, unit, formula: null, inputs: [], basis, citations: [citation.id] })
  const figureStep = { step, traced: { id, unit, value, down, up }, citation, assumptions: [] }
  ofFigure.push(figureStep)
  return figureStep
}

/** The assumption that a figure stands in for a field of the request, made once for each field and reason. */
export function assumptionOf({ step, assumptions }: FigureStep, name: string, reason: string): Assumption {
  const known = assumptions.find((one) => one.name === name && one.reason === reason)
  if (known) return known
  const { unit, basis, citations } = step
  const made = intern({ name, value: formatNumber(step.value), unit, basis, reason, citations })
  assumptions.push(made)
  return made
}

/** The number of a figure in the unit that is wanted, with its interval. */
export function numberIn(wanted: Unit, { value, low, high, unit }: Figure): Uncertain {
  return between(convert(value, unit, wanted), low && convert(low, unit, wanted), high && convert(high, unit, wanted))
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
}
