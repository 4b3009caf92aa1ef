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

/** What an estimate gathers on its way: every number computed, everything assumed, doubted and cited. */
export type Trace = {
  readonly catalog: Catalog
  /** False where nobody will read the derivation: steps and assumptions are then left out, warnings and citations are not. */
  readonly isDetailed: boolean
  readonly steps: Step[]
  /** What each of the steps was computed by, at its place in `steps`; undefined for one that was given or modelled. */
  readonly expressions: (Expression | undefined)[]
  readonly assumptions: Assumption[]
  readonly warnings: Warning[]
  readonly citations: Map<string, Citation>
  /** The tokens of a prompt that holds more than text: those of the text, and of each thing that is seen or heard. */
  promptParts?: readonly [Traced, ...Traced[]]
}

type Place = Pick<Reference, 'source' | 'locator' | 'evidence' | 'standing'>

/** An empty trace over a catalog. */
export function startTrace(catalog: Catalog, { isDetailed = true }: { readonly isDetailed?: boolean } = {}): Trace {
  return { catalog, isDetailed, steps: [], expressions: [], assumptions: [], warnings: [], citations: new Map() }
}

/** Notes a citation and gives its id. */
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

/** A number that the caller gave. */
export function requested(trace: Trace, label: StepLabel, value: number): Traced {
  return addStep(trace, label, exactly(value), null, [], 'request', [])
}

/** A number of a cited record, in `label.unit`. */
export function recorded(trace: Trace, label: StepLabel, figure: Figure, basis: Basis = 'record'): Traced {
  return addFigureStep(trace, figureStepOf(trace.catalog, label, figure, basis))
}

/** The same, where another part of the estimate may have recorded the figure already: the step stands in the trace once. */
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

/** The same of a figure made for this request, or one among thousands, that no other answer will want. */
export function recordedUncached(trace: Trace, label: StepLabel, figure: Figure): Traced {
  const citation = citeUncached(trace.catalog, figure)
  trace.citations.set(citation.id, citation)
  return addStep(trace, label, numberIn(label.unit, figure), null, [], 'record', [citation.id])
}

/** A number that the caller gave, else one of the record, else nothing. Wherever it is asked for again, its step stands in the trace once. */
export function givenOrRecorded(trace: Trace, label: StepLabel, own: number | undefined, figure: Figure | undefined): Traced | undefined {
  if (own === undefined) return figure && recordedOnce(trace, label, figure)
  const isThere = trace.steps.some(({ id }) => id === label.id)
  return isThere ? { id: label.id, unit: label.unit, ...exactly(own) } : requested(trace, label, own)
}

/** A stand-in for a number that the caller did not give: a step and an assumption at once. */
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
 * A number computed from earlier steps: the value, the interval, the formula and the inputs of the step all come from `expression`,
 * converted to the unit of the step. `citations` are those of the formula itself.
 */
export function compute(trace: Trace, label: StepLabel, expression: Expression, citations: readonly Place[] = []): Traced {
  const converted = inUnit(expression, label.unit)
  const citationIds = citations.length === 0 ? [] : citations.map((place) => citeIn(trace, place))
  if (!trace.isDetailed) return addStep(trace, label, converted, null, [], 'computed', citationIds)
  const { text, inputs } = formulaOf(label.id, converted)
  return addStep(trace, label, converted, text, inputs, 'computed', citationIds, converted)
}

/**
 * A number that no formula over its inputs gives, such as a mixture over many ways of serving: the step says so (`basis: model`), and
 * `description` how it was computed, with the section of the methodology; one with numbers in it is made only where it is read.
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

/** A step with its number, so that a reader sees what a model was given: `total-parameters = 2e+11 [1e+11, 4e+11]`. */
function printed(step: Traced): string {
  const ends = step.down === 0 && step.up === 0 ? '' : ` [${lowOf(step)}, ${highOf(step)}]`
  return `${step.id} = ${step.value}${ends}`
}

/** Declares a stand-in for `field` of the request. */
export function assume(trace: Trace, field: string, assumption: Omit<Assumption, 'name'>): void {
  if (trace.isDetailed) trace.assumptions.push({ name: field, ...assumption })
}

/** Says once why the answer is weak. */
export function warn(trace: Trace, code: WarningCode, message: string): void {
  if (!isSaid(trace, { code, message })) trace.warnings.push(warningOf(code, message))
}

/** Whether the answer says that already. */
function isSaid({ warnings }: Trace, { code, message }: Pick<Warning, 'code' | 'message'>): boolean {
  return warnings.some((warning) => warning.code === code && warning.message === message)
}

/** A warning, with where its reason is explained. */
export function warningOf(code: WarningCode, message: string): Warning {
  return { code, message, documentation: `${PAGES.methodology}#${code.replaceAll('_', '-')}` }
}

/** A traced number as the API gives it; what no number with an interval is, is refused. */
export function quantityOf(number: Uncertain, unit: Unit): Quantity {
  const { value } = number
  const low = lowOf(number)
  const high = highOf(number)
  if (!(low <= value && value <= high && high < Infinity)) throw impossible({ value, low, high, unit })
  return { value, low, high, unit }
}

/** Single figures are bounded when they are written; coefficients of users may still not go together. */
function impossible({ value, low, high, unit }: Quantity): DomainError {
  return new DomainError(
    'estimate-impossible',
    `The records give ${value} ${unit} between ${low} and ${high}, which cannot be. A factor or a figure that a user wrote is out of place: see the changes of the catalog.`,
  )
}

/** A figure of the catalog as a step of a derivation: every request that uses the figure shares one. */
type FigureStep = {
  readonly step: Step
  readonly traced: Traced
  readonly citation: Citation
  /** What it was declared to stand in for, by the field and the reason. */
  readonly assumptions: Assumption[]
}

const figureStepsIn = memoPerCatalog(() => new WeakMap<Figure, FigureStep[]>())

/** The step of a figure of the catalog. Copies of a figure that are made for one request do not belong here: they would be kept as long as the catalog. */
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

/** The assumption that a figure stands in for a field of the request, made once for each field and reason. */
function assumptionOf({ step, assumptions }: FigureStep, name: string, reason: string): Assumption {
  const known = assumptions.find((one) => one.name === name && one.reason === reason)
  if (known) return known
  const { unit, basis, citations } = step
  const made = intern({ name, value: formatNumber(step.value), unit, basis, reason, citations })
  assumptions.push(made)
  return made
}

/** The number of a figure in the unit that is wanted, with its interval. */
function numberIn(wanted: Unit, { value, low, high, unit }: Figure): Uncertain {
  return between(convert(value, unit, wanted), low && convert(low, unit, wanted), high && convert(high, unit, wanted))
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
}

/** A part of a derivation that many requests share: what it gives, and the steps, warnings and citations that it leaves in a trace. */
export type TraceFragment<Given> = Pick<Trace, 'steps' | 'expressions' | 'assumptions' | 'warnings' | 'citations'> & {
  readonly given: Given
}

/** A derivation that follows from a record alone, made once for each record of a catalog and replayed into each trace that asks. */
export function memoizedFragment<Key extends object, Given>(derive: (trace: Trace, key: Key) => Given): (trace: Trace, key: Key) => Given {
  const fragmentOfKey = memoPerKey((catalog, key: Key) => fragmentOf(catalog, (apart) => derive(apart, key)))
  return (trace, key) => replay(trace, fragmentOfKey(trace.catalog, key))
}

/** The fragment that a derivation leaves in an empty trace. */
export function fragmentOf<Given>(catalog: Catalog, derive: (trace: Trace) => Given): TraceFragment<Given> {
  const trace = startTrace(catalog)
  const given = derive(trace)
  const { steps, expressions, assumptions, warnings, citations } = trace
  for (const part of [...steps, ...assumptions, ...warnings]) intern(part)
  return { given, steps, expressions, assumptions, warnings, citations }
}

/** Adds a fragment to a trace, as if it were derived there, and returns what it gives. */
export function replay<Given>(trace: Trace, { given, steps, expressions, assumptions, warnings, citations }: TraceFragment<Given>): Given {
  for (const [id, citation] of citations) trace.citations.set(id, citation)
  for (const warning of warnings) if (!isSaid(trace, warning)) trace.warnings.push(warning)
  if (!trace.isDetailed) return given
  trace.steps.push(...steps)
  trace.expressions.push(...expressions)
  trace.assumptions.push(...assumptions)
  return given
}
