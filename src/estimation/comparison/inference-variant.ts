import { addressOf } from '../../addresses.js'
import { DomainError } from '../../errors.js'
import type { ComparedTraining, ComparedVariant, ComparisonVariant } from '../../schemas/comparison.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Technique } from '../../schemas/technique.js'
import type { Derived } from '../answer.js'
import { deriveInference } from '../inference.js'
import type { UsedTechnique } from '../techniques/technique-use.js'
import { usedTechnique } from '../techniques/used-technique.js'
import type { Trace } from '../trace/trace.js'
import { atPointer } from './at-pointer.js'
import { breakEven, perRequest } from './break-even.js'
import { changedRequest } from './changed-request.js'
import { comparedTraining, comparedVariant, techniqueOf, techniqueTrace, variantName } from './compared-variant.js'
import type { ComparisonContext } from './summaries.js'

type Baseline = { readonly request: InferenceRequest; readonly derived: Derived }

/** Another way to serve the requests of a baseline. */
export function inferenceVariant(
  context: ComparisonContext,
  baseline: Baseline,
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

/** The estimate of what a technique left of the request; one by a method of its own has no address. */
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
