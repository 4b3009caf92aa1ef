import { DomainError } from '../../errors.js'
import type { ComparedVariant, ComparisonVariant } from '../../schemas/comparison.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { Derived } from '../answer.js'
import { trainingByTechnique } from '../techniques/training-by-technique.js'
import { deriveTraining } from '../training.js'
import { atPointer } from './at-pointer.js'
import { comparedTraining, comparedVariant, techniqueOf, techniqueTrace, variantName } from './compared-variant.js'
import type { ComparisonContext } from './summaries.js'

type Baseline = { readonly request: TrainingRequest; readonly derived: Derived }

const NO_REQUESTS = 'Trainings are compared: beside a baseline of inference, savings at each request pay a training back.'

/** Another training in place of the baseline's. */
export function trainingVariant(
  context: ComparisonContext,
  baseline: Baseline,
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
