import type { AppliedTechnique, ComparedTraining, Comparison } from '../../schemas/comparison.js'
import type { Assumption, Estimate } from '../../schemas/estimate.js'
import type { Technique } from '../../schemas/technique.js'
import { citeIn, type Trace } from '../trace/trace.js'

/** What a whole comparison shares: the citations that it gathers, and how much of each estimate is shown. */
export type ComparisonContext = { readonly trace: Trace; readonly withEstimates: boolean }

type Summary = Omit<ComparedTraining, 'name'>

/** The baseline as it is shown. */
export function baselineOf(context: ComparisonContext, estimate: Estimate): Comparison['baseline'] {
  return { ...summaryOf(context, estimate), assumptions: cited(context, estimate, estimate.assumptions) }
}

/** What is shown of an estimate; the citations of what is listed go into the comparison. */
export function summaryOf(context: ComparisonContext, estimate: Estimate): Summary {
  const { model, energy, carbon, water, method, reported, warnings, links } = estimate
  const whole = context.withEstimates ? estimate : null
  return { model, energy, carbon, water, method, reported: cited(context, estimate, reported), warnings, links, estimate: whole }
}

/** The assumptions of an estimate that its baseline does not make. */
export function addedAssumptions(context: ComparisonContext, baseline: Estimate, estimate: Estimate): Assumption[] {
  const known = new Set(baseline.assumptions.map(keyOf))
  return cited(
    context,
    estimate,
    estimate.assumptions.filter((assumption) => !known.has(keyOf(assumption))),
  )
}

/** A technique as it is shown, with every figure that is published about it. */
export function appliedTechnique({ trace }: ComparisonContext, { id, name, effects, reference }: Technique): AppliedTechnique {
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
