import { DomainError } from '../../errors.js'
import type { ComparisonVariant } from '../../schemas/comparison.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Technique } from '../../schemas/technique.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import { type Unit, unitsLike } from '../../schemas/unit.js'
import type { InferenceMethod } from '../method.js'
import type { Trace } from '../trace/trace.js'

/** A technique and the request that it is to act on: the baseline's, after the changes of the variant. */
export type TechniqueUse = {
  /** Takes what is assumed, doubted and cited on the way. */
  readonly trace: Trace
  readonly technique: Technique
  readonly variant: ComparisonVariant
  readonly request: InferenceRequest
  /** The model of the baseline, before any change. */
  readonly baselineModel: string | undefined
}

/** A training that has to be spent before. */
export type NeededTraining = { readonly name: string; readonly request: TrainingRequest }

/** What a technique makes of an inference. */
export type UsedTechnique = {
  readonly request: InferenceRequest
  /** In place of the method of the request. */
  readonly method?: InferenceMethod
  readonly trainings?: readonly NeededTraining[]
}

/** The error of a technique that cannot act. */
export function lackingInput({ id }: Technique, field: string, reason: string): DomainError {
  return new DomainError('missing-input', `Technique ${id} lacks ${field}: ${reason}`, [
    { pointer: `/${field.replaceAll('.', '/')}`, detail: 'is needed by the technique' },
  ])
}

/** The figure that a technique acts by: the first of its published effects in that unit or one like it. */
export function effectFigure({ effects }: Technique, unit: Unit): Figure | undefined {
  const units = unitsLike(unit)
  return effects.find(({ figure }) => units.includes(figure.unit))?.figure
}
