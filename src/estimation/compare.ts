import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Comparison, ComparisonRequest } from '../schemas/comparison.js'
import { atPointer } from './comparison/changed-request.js'
import { baselineOf, inferenceVariant, trainingVariant } from './comparison/variants.js'
import { deriveInference } from './inference.js'
import { startTrace } from './trace/trace.js'
import { deriveTraining } from './training.js'

/**
 * A baseline and its variants, each variant with its ratio to the baseline. Pure; a variant does not depend on the others. Throws
 * contradictory-request for two baselines, missing-input for none, and the errors of estimates with a pointer into the comparison.
 */
export function compare(request: ComparisonRequest, catalog: Catalog): Comparison {
  const { baseline, baselineTraining, variants } = request
  const trace = startTrace(catalog)
  const context = { trace, withEstimates: request.include.includes('estimates') }
  checkBaseline(request)
  if (baseline) {
    const derived = atPointer('/baseline', () => deriveInference(baseline, catalog))
    const compared = variants.map((variant, index) => inferenceVariant(context, { request: baseline, derived }, variant, index))
    return { kind: 'inference', baseline: baselineOf(context, derived.estimate), variants: compared, ...origin(context) }
  }
  if (!baselineTraining) throw new Error('checked above')
  const derived = atPointer('/baselineTraining', () => deriveTraining(baselineTraining, catalog))
  const compared = variants.map((variant, index) => trainingVariant(context, { request: baselineTraining, derived }, variant, index))
  return { kind: 'training', baseline: baselineOf(context, derived.estimate), variants: compared, ...origin(context) }
}

function origin({ trace }: { readonly trace: ReturnType<typeof startTrace> }): Pick<Comparison, 'citations' | 'catalogRevision'> {
  return { citations: [...trace.citations.values()], catalogRevision: trace.catalog.revision }
}

function checkBaseline({ baseline, baselineTraining }: ComparisonRequest): void {
  if (baseline && baselineTraining) {
    throw new DomainError('contradictory-request', 'baseline and baselineTraining both say what to compare with: give one of them.', [
      { pointer: '/baselineTraining', detail: 'excludes baseline' },
    ])
  }
  if (!baseline && !baselineTraining) {
    throw new DomainError(
      'missing-input',
      'The comparison has nothing to compare with: give baseline (an InferenceRequest) or baselineTraining (a TrainingRequest).',
      [{ pointer: '/baseline', detail: 'or baselineTraining is required' }],
    )
  }
}
