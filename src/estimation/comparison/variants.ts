import { addressOf } from '../../addresses.js'
import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { AppliedTechnique, ComparedTraining, ComparedVariant, Comparison, ComparisonVariant } from '../../schemas/comparison.js'
import type { Assumption, Estimate } from '../../schemas/estimate.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Technique } from '../../schemas/technique.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { Derived } from '../answer.js'
import { deriveInference } from '../inference.js'
import { trainingByTechnique } from '../techniques/published-training.js'
import type { NeededTraining, UsedTechnique } from '../techniques/technique-use.js'
import { usedTechnique } from '../techniques/used-technique.js'
import { citeIn, startTrace, type Trace, warn } from '../trace/trace.js'
import { deriveTraining, estimateTraining } from '../training.js'
import { atPointer, changedRequest } from './changed-request.js'
import { breakEven, footprintRatio, perRequest } from './footprint-ratio.js'

type InferenceBaseline = { readonly request: InferenceRequest; readonly derived: Derived }

/**
 * A variant of a baseline of inference: other fields, a technique, or both. Throws the errors of its estimate with a pointer to the
 * variant.
 */
export function inferenceVariant(
  context: ComparisonContext,
  baseline: InferenceBaseline,
  variant: ComparisonVariant,
  index: number,
): ComparedVariant {
  const pointer = `/variants/${index}`
  const technique = atPointer(`${pointer}/technique`, () => techniqueOf(context, variant))
  const own = techniqueTrace(context, technique)
  const used = atPointer(pointer, () => use(own, technique, variant, baseline.request))
  const derived = atPointer(`${pointer}/change`, () => derivedBy(context, technique, used))
  const trainings = trainingsOf(context, variant, used, pointer)
  const parts = comparedVariant(context, {
    name: variantName(variant, technique),
    technique,
    own,
    baseline: baseline.derived,
    variant: derived,
    trainings,
  })
  const ofOne = perRequest(baseline.derived.estimate.energy, baseline.request.requests)
  const ratioOfOne = parts.ratio.energy && perRequest(parts.ratio.energy, used.request.requests / baseline.request.requests)
  return { ...parts, ...breakEven(trainings, ofOne, ratioOfOne) }
}

function use(trace: Trace, technique: Technique | undefined, variant: ComparisonVariant, baseline: InferenceRequest): UsedTechnique {
  if (variant.parameterShare !== undefined && technique?.actsOn !== 'parameters') {
    throw new DomainError(
      'contradictory-request',
      'parameterShare needs a technique that acts on parameters: pruning or mixture-of-experts.',
      [{ pointer: '/parameterShare', detail: 'needs technique' }],
    )
  }
  const request = changedRequest(baseline, variant.change ?? {})
  return technique ? usedTechnique({ trace, technique, variant, request, baselineModel: baseline.model }) : { request }
}

/**
 * The estimate of a request as a technique changed it. A technique with a method of its own has no link, because no request names that
 * method.
 */
function derivedBy({ trace }: ComparisonContext, technique: Technique | undefined, { request, method }: UsedTechnique): Derived {
  const derived = deriveInference(request, trace.catalog, method)
  if (!technique || !method) return derived
  const estimate = { ...derived.estimate, links: { self: null, methodology: addressOf({ kind: 'technique', id: technique.id }) } }
  return { ...derived, estimate }
}

function trainingsOf(
  context: ComparisonContext,
  { training }: ComparisonVariant,
  used: UsedTechnique,
  pointer: string,
): ComparedTraining[] {
  const own = training ? [atPointer(`${pointer}/training`, () => comparedTraining(context, { name: 'Training', request: training }))] : []
  return [...own, ...atPointer(`${pointer}/technique`, () => (used.trainings ?? []).map((needed) => comparedTraining(context, needed)))]
}

type TrainingBaseline = { readonly request: TrainingRequest; readonly derived: Derived }

const NO_REQUESTS = 'Trainings are compared: beside a baseline of inference, savings at each request pay a training back.'

/** A variant of a baseline of training: another training. Throws the errors of its estimate with a pointer to the variant. */
export function trainingVariant(
  context: ComparisonContext,
  baseline: TrainingBaseline,
  variant: ComparisonVariant,
  index: number,
): ComparedVariant {
  const pointer = `/variants/${index}`
  atPointer(pointer, () => checkFields(variant))
  const technique = atPointer(`${pointer}/technique`, () => techniqueOf(context, variant))
  const own = techniqueTrace(context, technique)
  const { request, trainings: needed } = technique
    ? atPointer(pointer, () => trainingByTechnique(own, technique, variant, baseline.request))
    : { request: variant.training ?? baseline.request, trainings: [] }
  const derived = atPointer(`${pointer}/training`, () => deriveTraining(request, context.trace.catalog))
  const trainings = atPointer(`${pointer}/technique`, () => needed.map((one) => comparedTraining(context, one)))
  const parts = { name: variantName(variant, technique), technique, own, baseline: baseline.derived, variant: derived, trainings }
  return { ...comparedVariant(context, parts), breakEvenRequests: null, breakEvenReason: NO_REQUESTS }
}

function checkFields({ change, parameterShare }: ComparisonVariant): void {
  for (const [field, value] of Object.entries({ change, parameterShare })) {
    if (value === undefined) continue
    throw new DomainError('contradictory-request', `${field} is of inference: beside baselineTraining, give the training of the variant.`, [
      { pointer: `/${field}`, detail: 'excludes baselineTraining' },
    ])
  }
}

/** The parts of a variant, of inference or of training. */
type VariantParts = {
  readonly name: string
  readonly technique: Technique | undefined
  /** The trace of the technique: its assumptions, warnings and citations. */
  readonly own: Trace
  readonly baseline: Derived
  readonly variant: Derived
  readonly trainings: readonly ComparedTraining[]
}

/** A variant in the form of the API, without its break-even. */
function comparedVariant(context: ComparisonContext, parts: VariantParts): Omit<ComparedVariant, 'breakEvenRequests' | 'breakEvenReason'> {
  const { name, technique, own, baseline, variant, trainings } = parts
  const { estimate } = variant
  const { warnings, ...summary } = summaryOf(context, estimate)
  for (const [id, citation] of own.citations) context.trace.citations.set(id, citation)
  const assumptions: Assumption[] = [...own.assumptions, ...addedAssumptions(context, baseline.estimate, estimate)]
  return {
    name,
    ...summary,
    warnings: [...own.warnings, ...warnings],
    technique: technique ? appliedTechnique(context, technique) : null,
    assumptions,
    ratio: footprintRatio(baseline, variant),
    trainings: [...trainings],
  }
}

/** The technique that a variant names; undefined where it names none. Throws for an unknown name. */
function techniqueOf({ trace }: ComparisonContext, { technique }: ComparisonVariant): Technique | undefined {
  return technique === undefined ? undefined : findRecord(trace.catalog, 'technique', technique)
}

/** A trace for the assumptions, warnings and citations of a technique. It starts with the warnings of its known limits. */
function techniqueTrace({ trace }: ComparisonContext, technique: Technique | undefined): Trace {
  const own = startTrace(trace.catalog)
  for (const note of technique?.notes ?? []) warn(own, 'technique_caveat', note)
  return own
}

/** The estimate of a training that a variant needs. */
function comparedTraining(context: ComparisonContext, { name, request }: NeededTraining): ComparedTraining {
  return { name, ...summaryOf(context, estimateTraining(request, context.trace.catalog)) }
}

/** The name of a variant: the given one, else a list of its differences from the baseline. */
function variantName({ name, change, parameterShare, training }: ComparisonVariant, technique: Technique | undefined): string {
  if (name !== undefined) return name
  const fields = Object.entries({ ...change, parameterShare }).filter(([, value]) => value !== undefined)
  const told = fields.map(([field, value]) => (typeof value === 'object' ? field : `${field} ${String(value)}`))
  const parts = [
    ...(technique ? [technique.name] : []),
    ...told,
    ...(training ? [training.model === undefined ? 'a training' : `training of ${training.model}`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'As the baseline'
}

/** What all variants of a comparison share: the trace of its citations, and whether it shows whole estimates. */
type ComparisonContext = { readonly trace: Trace; readonly withEstimates: boolean }

type Summary = Omit<ComparedTraining, 'name'>

/** The baseline in the form of the API. */
export function baselineOf(context: ComparisonContext, estimate: Estimate): Comparison['baseline'] {
  return { ...summaryOf(context, estimate), assumptions: cited(context, estimate, estimate.assumptions) }
}

/** The part of an estimate that a comparison shows. Citations of the listed items are added to the comparison. */
function summaryOf(context: ComparisonContext, estimate: Estimate): Summary {
  const { model, energy, carbon, water, method, reported, warnings, links } = estimate
  const whole = context.withEstimates ? estimate : null
  return { model, energy, carbon, water, method, reported: cited(context, estimate, reported), warnings, links, estimate: whole }
}

/** The assumptions of an estimate that its baseline does not make. */
function addedAssumptions(context: ComparisonContext, baseline: Estimate, estimate: Estimate): Assumption[] {
  const known = new Set(baseline.assumptions.map(keyOf))
  return cited(
    context,
    estimate,
    estimate.assumptions.filter((assumption) => !known.has(keyOf(assumption))),
  )
}

/** A technique in the form of the API, with every figure on record about its effects. */
function appliedTechnique({ trace }: ComparisonContext, { id, name, effects, reference }: Technique): AppliedTechnique {
  const citations = [reference, ...effects.map(({ figure }) => figure)].map((place) => citeIn(trace, place))
  return { id, name, effects, citations: [...new Set(citations)] }
}

function cited<Item extends { readonly citations: readonly string[] }>(
  { trace }: ComparisonContext,
  { citations }: Estimate,
  items: readonly Item[],
): Item[] {
  const ids = new Set(items.flatMap((item) => item.citations))
  for (const citation of citations) if (ids.has(citation.id)) trace.citations.set(citation.id, citation)
  return [...items]
}

function keyOf({ name, value, unit, reason }: Assumption): string {
  return [name, value, unit, reason].join('\n')
}
