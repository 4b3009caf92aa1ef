import type { Catalog } from '../catalog/catalog.js'
import { cite, citeInPassing } from '../catalog/cite.js'
import type { Assumption } from '../schemas/assumption.js'
import type { Citation } from '../schemas/citation.js'
import type { Figure, Reference } from '../schemas/figure.js'
import type { Quantity } from '../schemas/quantity.js'
import type { Basis, Step } from '../schemas/step.js'
import type { Unit } from '../schemas/unit.js'
import type { Warning, WarningCode } from '../schemas/warning.js'
import { type Quotation, assumptionOf, numberIn, quotationOf } from './quotation.js'
import { type Uncertain, exactly, highOf, lowOf } from './uncertain.js'

/** What an estimate gathers on its way: every number computed, everything assumed, doubted and cited. */
export type Trace = {
  readonly catalog: Catalog
  /** False where nobody will read the derivation: steps and assumptions are then left out, warnings and citations are not. */
  readonly isTold: boolean
  readonly steps: Step[]
  readonly assumptions: Assumption[]
  readonly warnings: Warning[]
  readonly citations: Map<string, Citation>
}

/** A number that stands in the trace under its step's id. */
export type Traced = Uncertain & { readonly id: string; readonly unit: Unit }

type Place = Pick<Reference, 'source' | 'locator' | 'evidence'>

/** An empty trace over a catalog. */
export function startTrace(catalog: Catalog, { isTold = true }: { readonly isTold?: boolean } = {}): Trace {
  return { catalog, isTold, steps: [], assumptions: [], warnings: [], citations: new Map() }
}

/** Notes a citation and gives its id. */
export function citeIn(trace: Trace, place: Place): string {
  const citation = cite(trace.catalog, place)
  trace.citations.set(citation.id, citation)
  return citation.id
}

type StepWords = { readonly id: string; readonly name: string; readonly unit: Unit }

function addStep(
  trace: Trace,
  words: StepWords,
  number: Uncertain,
  formula: string | null,
  inputs: string[],
  basis: Basis,
  citations: string[],
): Traced {
  const { id, name, unit } = words
  const { value, down, up } = number
  if (trace.isTold) trace.steps.push({ id, name, value, low: lowOf(number), high: highOf(number), unit, formula, inputs, basis, citations })
  return { id, unit, value, down, up }
}

/** A number that the caller gave. */
export function requested(trace: Trace, words: StepWords, value: number): Traced {
  return addStep(trace, words, exactly(value), null, [], 'request', [])
}

/** A number of a cited record, in `words.unit`. */
export function recorded(trace: Trace, words: StepWords, figure: Figure, basis: Basis = 'record'): Traced {
  return quoted(trace, quotationOf(trace.catalog, words, figure, basis))
}

function quoted(trace: Trace, { step, traced, citation }: Quotation): Traced {
  trace.citations.set(citation.id, citation)
  if (trace.isTold) trace.steps.push(step)
  return traced
}

/** The same of a figure made for this request, or one among thousands, that no other answer will want. */
export function recordedInPassing(trace: Trace, words: StepWords, figure: Figure): Traced {
  const citation = citeInPassing(trace.catalog, figure)
  trace.citations.set(citation.id, citation)
  return addStep(trace, words, numberIn(words.unit, figure), null, [], 'record', [citation.id])
}

/** A number that the caller gave, else one of the record, else nothing. */
export function givenOrRecorded(trace: Trace, words: StepWords, own: number | undefined, figure: Figure | undefined): Traced | undefined {
  return own === undefined ? figure && recorded(trace, words, figure) : requested(trace, words, own)
}

/** A stand-in for a number that the caller did not give: a step and an assumption at once. */
export function assumed(
  trace: Trace,
  words: StepWords,
  figure: Figure,
  assumption: { readonly field: string; readonly reason: string; readonly basis?: Basis },
): Traced {
  const quotation = quotationOf(trace.catalog, words, figure, assumption.basis ?? 'default')
  if (trace.isTold) trace.assumptions.push(assumptionOf(quotation, assumption.field, assumption.reason))
  return quoted(trace, quotation)
}

/** A number computed from earlier steps; `citations` are those of the formula itself. */
export function computed(
  trace: Trace,
  words: StepWords,
  number: Uncertain,
  formula: string,
  inputs: readonly Traced[],
  citations: readonly Place[] = [],
): Traced {
  const inputIds = trace.isTold ? inputs.map(({ id }) => id) : []
  const citationIds = citations.map((place) => citeIn(trace, place))
  return addStep(trace, words, number, formula, inputIds, 'computed', citationIds)
}

/** Declares a stand-in for `field` of the request. */
export function assume(trace: Trace, field: string, assumption: Omit<Assumption, 'name'>): void {
  if (trace.isTold) trace.assumptions.push({ name: field, ...assumption })
}

/** Says once why the answer is weak. */
export function warn(trace: Trace, code: WarningCode, message: string): void {
  if (!isSaid(trace, { code, message })) trace.warnings.push(warningOf(code, message))
}

/** Whether the answer says that already. */
export function isSaid({ warnings }: Trace, { code, message }: Pick<Warning, 'code' | 'message'>): boolean {
  return warnings.some((warning) => warning.code === code && warning.message === message)
}

/** A warning, with where its reason is explained. */
export function warningOf(code: WarningCode, message: string): Warning {
  return { code, message, documentation: `/docs/methodology#${code.replaceAll('_', '-')}` }
}

/** A traced number as the API gives it. */
export function quantityOf(number: Uncertain, unit: Unit): Quantity {
  return { value: number.value, low: lowOf(number), high: highOf(number), unit }
}
