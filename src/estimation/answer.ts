import { addressOf, ESTIMATES, selfLink } from '../addresses.js'
import type { Estimate } from '../schemas/estimate.js'
import type { Model } from '../schemas/model.js'
import { equivalencesOf } from './equivalences.js'
import type { MethodCard } from './method.js'
import { methodName } from './methods/index.js'
import { resolutionOf } from './model/model-of.js'
import type { Trace } from './trace/trace.js'
import { warnOfWeakEvidence } from './weak-evidence.js'

/** Everything that an estimate of this kind costs. */
export type Totals = Pick<Estimate, 'energy' | 'energyParts' | 'carbon' | 'water' | 'primaryEnergy' | 'abioticDepletion'>

export type Answered = {
  readonly kind: Estimate['kind']
  readonly request: { readonly include: readonly string[]; readonly model?: string | undefined }
  readonly model: Model | undefined
  readonly method: MethodCard
  readonly totals: Totals
  readonly beside: Pick<Estimate, 'alternatives' | 'reported' | 'trainingShare'>
}

/** An estimate, and what each of its steps was computed by, at the place of the step: what comparisons need of it. */
export type Derived = { readonly estimate: Estimate; readonly expressions: Trace['expressions'] }

/** An estimate without its derivation. */
export type Outline = Pick<Estimate, 'kind' | 'model' | 'method' | 'warnings' | 'catalogRevision'> & Totals

/** The same without what the trace tells of the derivation; numbers and warnings are those of the estimate. */
export function outlineOf(trace: Trace, { kind, request, model, method, totals }: Answered): Outline {
  // What they cite may be weak evidence, which the answer warns of.
  if (request.include.includes('equivalences')) equivalencesOf(trace, totals)
  warnOfWeakEvidence(trace)
  return {
    kind,
    model: model ? { id: model.id, name: model.name, developer: model.developer } : null,
    ...totals,
    method: methodName(method),
    warnings: trace.warnings,
    catalogRevision: trace.catalog.revision,
  }
}

/** The estimate: the totals, what stands beside them, and all that the trace gathered on the way. */
export function answerOf(trace: Trace, { kind, request, model, method, totals, beside }: Answered): Estimate {
  const equivalences = request.include.includes('equivalences') ? equivalencesOf(trace, totals) : []
  warnOfWeakEvidence(trace)
  return {
    kind,
    model: model ? { id: model.id, name: model.name, developer: model.developer } : null,
    resolution: resolutionOf(trace.catalog, request.model),
    ...totals,
    trainingShare: beside.trainingShare,
    method: methodName(method),
    alternatives: beside.alternatives,
    reported: beside.reported,
    assumptions: trace.assumptions,
    warnings: trace.warnings,
    equivalences,
    steps: trace.steps,
    citations: [...trace.citations.values()],
    catalogRevision: trace.catalog.revision,
    links: linksOf(kind, request, method.id),
  }
}

/** Where the same estimate is had again, and where its method is explained. */
export function linksOf(kind: Estimate['kind'], request: object, methodId: string): Estimate['links'] {
  return { self: selfLink(ESTIMATES[kind], { ...request }), methodology: addressOf({ kind: 'method', id: methodId }) }
}
