import { DomainError } from '../../errors.js'
import type { ComparisonVariant } from '../../schemas/comparison.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Technique } from '../../schemas/technique.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import { type Unit, unitsLike } from '../../schemas/unit.js'
import type { InferenceMethod } from '../method.js'
import type { Trace } from '../trace/trace.js'

/** A technique, and the request on which it acts: the baseline with the changes of the variant. */
export type TechniqueUse = {
  /** Receives the assumptions, warnings and citations of the technique. */
  readonly trace: Trace
  readonly technique: Technique
  readonly variant: ComparisonVariant
  readonly request: InferenceRequest
  /** The model of the baseline, before any change. */
  readonly baselineModel: string | undefined
}

/** A training that a technique needs once, before requests can be served. */
export type NeededTraining = { readonly name: string; readonly request: TrainingRequest }

/** The result of applying a technique to a request of inference. */
export type UsedTechnique = {
  readonly request: InferenceRequest
  /** Replaces the method of the request. */
  readonly method?: InferenceMethod
  readonly trainings?: readonly NeededTraining[]
}

/** The missing-input error of a technique that lacks a field. */
export function lackingInput({ id }: Technique, field: string, reason: string): DomainError {
  return new DomainError('missing-input', `Technique ${id} lacks ${field}: ${reason}`, [
    { pointer: `/${field.replaceAll('.', '/')}`, detail: 'is needed by the technique' },
  ])
}

/** The first published effect of a technique whose figure has this unit or one of its dimension; undefined where there is none. */
export function effectFigure({ effects }: Technique, unit: Unit): Figure | undefined {
  const units = unitsLike(unit)
  return effects.find(({ figure }) => units.includes(figure.unit))?.figure
}
