import { findRecord } from '../../catalog/find-record.js'
import type { ComparedTraining, ComparedVariant, ComparisonVariant } from '../../schemas/comparison.js'
import type { Assumption } from '../../schemas/estimate.js'
import type { Technique } from '../../schemas/technique.js'
import type { Derived } from '../answer.js'
import type { NeededTraining } from '../techniques/technique-use.js'
import { startTrace, type Trace, warn } from '../trace/trace.js'
import { estimateTraining } from '../training.js'
import { footprintRatio } from './footprint-ratio.js'
import { addedAssumptions, appliedTechnique, type ComparisonContext, summaryOf } from './summaries.js'

/** What a variant is made of, whether of inference or of training. */
export type VariantParts = {
  readonly name: string
  readonly technique: Technique | undefined
  /** What the technique assumed and doubted. */
  readonly own: Trace
  readonly baseline: Derived
  readonly variant: Derived
  readonly trainings: readonly ComparedTraining[]
}

/** A variant as it is shown, all but what it takes to pay it back. */
export function comparedVariant(
  context: ComparisonContext,
  parts: VariantParts,
): Omit<ComparedVariant, 'breakEvenRequests' | 'breakEvenReason'> {
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

/** The technique that a variant names. */
export function techniqueOf({ trace }: ComparisonContext, { technique }: ComparisonVariant): Technique | undefined {
  return technique === undefined ? undefined : findRecord(trace.catalog, 'technique', technique)
}

/** A trace for what a technique assumes, doubts and cites; what is known to limit it is said at once. */
export function techniqueTrace({ trace }: ComparisonContext, technique: Technique | undefined): Trace {
  const own = startTrace(trace.catalog)
  for (const note of technique?.notes ?? []) warn(own, 'technique_caveat', note)
  return own
}

/** A training that a variant needs, estimated. */
export function comparedTraining(context: ComparisonContext, { name, request }: NeededTraining): ComparedTraining {
  return { name, ...summaryOf(context, estimateTraining(request, context.trace.catalog)) }
}

/** The name of a variant: as given, else what is other in it. */
export function variantName({ name, change, parameterShare, training }: ComparisonVariant, technique: Technique | undefined): string {
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
