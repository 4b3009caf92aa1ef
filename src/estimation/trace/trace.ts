import { PAGES } from '../../addresses.js'
import { type Catalog, memoPerCatalog, memoPerKey } from '../../catalog/catalog.js'
import { cite, citeUncached, intern } from '../../catalog/cite.js'
import { DomainError } from '../../errors.js'
import type { Assumption, Basis, Step } from '../../schemas/estimate.js'
import type { Figure, Reference } from '../../schemas/figure.js'
import type { Citation } from '../../schemas/source.js'
import { convert, type Quantity, type Unit } from '../../schemas/unit.js'
import type { Warning, WarningCode } from '../../schemas/warning.js'
import { type Expression, inUnit } from './expression.js'
import { formulaOf } from './formula.js'
import type { StepLabel } from './steps.js'
import { between, exactly, highOf, lowOf, type Traced, type Uncertain } from './uncertain.js'

export type { Traced } from './uncertain.js'

/** Collects the steps, assumptions, warnings and citations of an estimate while it is computed. */
export type Trace = {
  readonly catalog: Catalog
  /** False where the answer will not show a derivation. Steps and assumptions are then not collected; warnings and citations are. */
  readonly isDetailed: boolean
  readonly steps: Step[]
  /** The expression of each step, at the index of the step; undefined for a step that was given or modelled. */
  readonly expressions: (Expression | undefined)[]
  readonly assumptions: Assumption[]
  readonly warnings: Warning[]
  readonly citations: Map<string, Citation>
  /** Present for a prompt with more than text: the tokens of its text and of its images, sound and video. */
  promptParts?: readonly [Traced, ...Traced[]]
}

type Place = Pick<Reference, 'source' | 'locator' | 'evidence' | 'standing'>

/** An empty trace over a catalog. */
export function startTrace(catalog: Catalog, { isDetailed = true }: { readonly isDetailed?: boolean } = {}): Trace {
  return { catalog, isDetailed, steps: [], expressions: [], assumptions: [], warnings: [], citations: new Map() }
}

/** Adds a citation and returns its id. */
export function citeIn(trace: Trace, place: Place): string {
  const citation = cite(trace.catalog, place)
  trace.citations.set(citation.id, citation)
  return citation.id
}

function addStep(
  trace: Trace,
  label: StepLabel,
  number: Uncertain,
  formula: string | null,
  inputs: string[],
  basis: Basis,
  citations: string[],
  expression?: Expression,
): Traced {
  const { id, name, unit } = label
  const { value, down, up } = number
  if (trace.isDetailed) {
    const { low, high } = quantityOf(number, unit)
    trace.steps.push({ id, name, value, low, high, unit, formula, inputs, basis, citations })
    trace.expressions.push(expression)
  }
  return { id, unit, value, down, up }
}

/** Adds a step for a number that the caller gave, and returns it. */
export function requested(trace: Trace, label: StepLabel, value: number): Traced {
  return addStep(trace, label, exactly(value), null, [], 'request', [])
}

/** Adds a step for a figure of the catalog, in `label.unit`, with its citation, and returns it. */
export function recorded(trace: Trace, label: StepLabel, figure: Figure, basis: Basis = 'record'): Traced {
  return addFigureStep(trace, figureStepOf(trace.catalog, label, figure, basis))
}

/** Adds a step for a figure as `recorded` does, unless the trace has that step already. */
export function recordedOnce(trace: Trace, label: StepLabel, figure: Figure): Traced {
  const figureStep = figureStepOf(trace.catalog, label, figure, 'record')
  return trace.steps.includes(figureStep.step) ? figureStep.traced : addFigureStep(trace, figureStep)
}

function addFigureStep(trace: Trace, { step, traced, citation }: FigureStep): Traced {
  trace.citations.set(citation.id, citation)
  if (trace.isDetailed) {
    trace.steps.push(step)
    trace.expressions.push(undefined)
  }
  return traced
}

/** Adds a step for a figure as `recorded` does, without caching it: for figures made for this request, or of long series. */
export function recordedUncached(trace: Trace, label: StepLabel, figure: Figure): Traced {
  const citation = citeUncached(trace.catalog, figure)
  trace.citations.set(citation.id, citation)
  return addStep(trace, label, numberIn(label.unit, figure), null, [], 'record', [citation.id])
}

/** Adds a step for the caller's number, else for the figure of a record, unless the trace has that step already; undefined for neither. */
export function givenOrRecorded(trace: Trace, label: StepLabel, own: number | undefined, figure: Figure | undefined): Traced | undefined {
  if (own === undefined) return figure && recordedOnce(trace, label, figure)
  const isThere = trace.steps.some(({ id }) => id === label.id)
  return isThere ? { id: label.id, unit: label.unit, ...exactly(own) } : requested(trace, label, own)
}

/** Adds a step for a figure that stands in for a missing field of the request, and declares it as an assumption. */
export function assumed(
  trace: Trace,
  label: StepLabel,
  figure: Figure,
  assumption: { readonly field: string; readonly reason: string; readonly basis?: Basis },
): Traced {
  const figureStep = figureStepOf(trace.catalog, label, figure, assumption.basis ?? 'default')
  if (trace.isDetailed) trace.assumptions.push(assumptionOf(figureStep, assumption.field, assumption.reason))
  return addFigureStep(trace, figureStep)
}

/**
 * Adds a step for an expression over earlier steps. Its value, interval, formula and inputs come from `expression`, converted to
 * `label.unit`. The unit must have the dimension of the expression. `citations` are those of the formula itself.
 */
export function compute(trace: Trace, label: StepLabel, expression: Expression, citations: readonly Place[] = []): Traced {
  const converted = inUnit(expression, label.unit)
  const citationIds = citations.length === 0 ? [] : citations.map((place) => citeIn(trace, place))
  if (!trace.isDetailed) return addStep(trace, label, converted, null, [], 'computed', citationIds)
  const { text, inputs } = formulaOf(label.id, converted)
  return addStep(trace, label, converted, text, inputs, 'computed', citationIds, converted)
}

/**
 * Adds a step for a number that is not an expression over its inputs, such as a mixture over many ways of serving. The step has
 * `basis: model`. `description` says how it was computed and names the section of the methodology; give a function where it takes time to make.
 */
export function modelled(
  trace: Trace,
  label: StepLabel,
  number: Uncertain,
  description: string | (() => string),
  inputs: readonly Traced[],
  citations: readonly Place[] = [],
): Traced {
  const citationIds = citations.map((place) => citeIn(trace, place))
  if (!trace.isDetailed) return addStep(trace, label, number, null, [], 'model', citationIds)
  const from = inputs.length > 0 ? `; from ${inputs.map(printed).join(', ')}` : ''
  const inputIds = inputs.map(({ id }) => id)
  const text = typeof description === 'string' ? description : description()
  return addStep(trace, label, number, `${text}${from}`, inputIds, 'model', citationIds)
}

/** A step with its number and interval, as text of a modelled step: `total-parameters = 2e+11 [1e+11, 4e+11]`. */
function printed(step: Traced): string {
  const ends = step.down === 0 && step.up === 0 ? '' : ` [${lowOf(step)}, ${highOf(step)}]`
  return `${step.id} = ${step.value}${ends}`
}

/** Declares a stand-in for `field` of the request. */
export function assume(trace: Trace, field: string, assumption: Omit<Assumption, 'name'>): void {
  if (trace.isDetailed) trace.assumptions.push({ name: field, ...assumption })
}

/** Adds a warning, unless the trace has it already. */
export function warn(trace: Trace, code: WarningCode, message: string): void {
  if (!isSaid(trace, { code, message })) trace.warnings.push(warningOf(code, message))
}

/** True if the trace has a warning with this code and message. */
function isSaid({ warnings }: Trace, { code, message }: Pick<Warning, 'code' | 'message'>): boolean {
  return warnings.some((warning) => warning.code === code && warning.message === message)
}

/** A warning, with the address of its explanation. */
export function warningOf(code: WarningCode, message: string): Warning {
  return { code, message, documentation: `${PAGES.methodology}#${code.replaceAll('_', '-')}` }
}

/** A number with its interval in the form of the API. Throws estimate-impossible unless low ≤ value ≤ high and all are finite. */
export function quantityOf(number: Uncertain, unit: Unit): Quantity {
  const { value } = number
  const low = lowOf(number)
  const high = highOf(number)
  if (!(low <= value && value <= high && high < Infinity)) throw impossible({ value, low, high, unit })
  return { value, low, high, unit }
}

/** The error for an impossible number. Each figure is checked when it is written, but figures of users may not fit together. */
function impossible({ value, low, high, unit }: Quantity): DomainError {
  return new DomainError(
    'estimate-impossible',
    `The records give ${value} ${unit} between ${low} and ${high}, which cannot be. A factor or a figure that a user wrote is out of place: see the changes of the catalog.`,
  )
}

/** A figure of the catalog as a step. All requests that use the figure share it. */
type FigureStep = {
  readonly step: Step
  readonly traced: Traced
  readonly citation: Citation
  /** Assumptions that declare the figure as a stand-in, one for each field and reason. */
  readonly assumptions: Assumption[]
}

const figureStepsIn = memoPerCatalog(() => new WeakMap<Figure, FigureStep[]>())

/** The shared step of a figure. It must not be used for figures made for one request, which would be kept as long as the catalog. */
function figureStepOf(catalog: Catalog, label: StepLabel, figure: Figure, basis: Basis): FigureStep {
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

/** The shared assumption that a figure stands in for a field of the request. */
function assumptionOf({ step, assumptions }: FigureStep, name: string, reason: string): Assumption {
  const known = assumptions.find((one) => one.name === name && one.reason === reason)
  if (known) return known
  const { unit, basis, citations } = step
  const made = intern({ name, value: formatNumber(step.value), unit, basis, reason, citations })
  assumptions.push(made)
  return made
}

/** The value and the interval of a figure, converted to a unit. */
function numberIn(wanted: Unit, { value, low, high, unit }: Figure): Uncertain {
  return between(convert(value, unit, wanted), low && convert(low, unit, wanted), high && convert(high, unit, wanted))
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
}

/**
 * A part of a derivation that many requests share: its result, and the steps, assumptions, warnings and citations that it adds to a trace.
 */
export type TraceFragment<Given> = Pick<Trace, 'steps' | 'expressions' | 'assumptions' | 'warnings' | 'citations'> & {
  readonly given: Given
}

/** A derivation that depends on a record alone: it is computed once for each record of a catalog, and replayed into every trace. */
export function memoizedFragment<Key extends object, Given>(derive: (trace: Trace, key: Key) => Given): (trace: Trace, key: Key) => Given {
  const fragmentOfKey = memoPerKey((catalog, key: Key) => fragmentOf(catalog, (apart) => derive(apart, key)))
  return (trace, key) => replay(trace, fragmentOfKey(trace.catalog, key))
}

/** Runs a derivation on an empty trace and returns it as a fragment. */
export function fragmentOf<Given>(catalog: Catalog, derive: (trace: Trace) => Given): TraceFragment<Given> {
  const trace = startTrace(catalog)
  const given = derive(trace)
  const { steps, expressions, assumptions, warnings, citations } = trace
  for (const part of [...steps, ...assumptions, ...warnings]) intern(part)
  return { given, steps, expressions, assumptions, warnings, citations }
}

/** Adds a fragment to a trace, as if it had been derived there, and returns its result. */
export function replay<Given>(trace: Trace, { given, steps, expressions, assumptions, warnings, citations }: TraceFragment<Given>): Given {
  for (const [id, citation] of citations) trace.citations.set(id, citation)
  for (const warning of warnings) if (!isSaid(trace, warning)) trace.warnings.push(warning)
  if (!trace.isDetailed) return given
  trace.steps.push(...steps)
  trace.expressions.push(...expressions)
  trace.assumptions.push(...assumptions)
  return given
}
