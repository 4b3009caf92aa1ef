import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import { InferenceItem, TrainingItem, UsageItem } from '../../schemas/batch.js'
import type { EstimateView } from '../../schemas/detail.js'
import type { Estimate, Purpose } from '../../schemas/estimate.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { parseRequest } from '../../schemas/parse-request.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import { LONGEST_NAME } from '../../schemas/unit.js'
import { estimateWith, type Outline } from '../answer.js'
import { estimateInference, inferenceWays, outlineInference } from '../inference.js'
import { estimateTraining, outlineTraining, trainingWays } from '../training.js'
import { estimateSaid, outlineSaid, requestOfUsage, waysOfSaid } from '../usage/estimate-usage.js'

/** What names an item in its answer, even where the item is invalid; null where it cannot be read. */
type ItemName = { readonly kind: Purpose | null; readonly reference: string | null }
export type Estimated = {
  readonly kind: Purpose
  readonly reference: string | null
  readonly tag: string | undefined
  readonly request: InferenceRequest | TrainingRequest
} & ({ readonly estimate: Estimate; readonly outline?: undefined } | { readonly estimate?: undefined; readonly outline: Outline })
export type Refused = ItemName & { readonly problem: DomainError }

/** The estimate of an item, or the DomainError that the same request sent alone would get. Any other error is thrown. */
export function estimateItem(received: unknown, catalog: Catalog, view: EstimateView): Estimated | Refused {
  const name = nameOf(received)
  try {
    if (name.kind === 'training') return trainingOf(received, catalog, view)
    return hasUsage(received) ? usageOf(received, catalog, view) : inferenceOf(received, catalog, view)
  } catch (error) {
    if (error instanceof DomainError) return { ...name, problem: error }
    throw error
  }
}

// Answers are written field by field: objects made by a spread here are freed by full garbage collections only, which slow a long stream
// down.
function inferenceOf(received: unknown, catalog: Catalog, view: EstimateView): Estimated {
  const item = parseRequest(InferenceItem, received)
  const { kind, reference = null, tag } = item
  if (view.fields) return { kind, reference, tag, request: item, outline: estimateWith(view.fields, inferenceWays(bare(item), catalog)) }
  if (isSmall(view)) return { kind, reference, tag, request: item, outline: outlineInference(item, catalog) }
  return { kind, reference, tag, request: item, estimate: estimateInference(bare(item), catalog) }
}

function hasUsage(received: unknown): boolean {
  return typeof received === 'object' && received !== null && 'usage' in received
}

function usageOf(received: unknown, catalog: Catalog, view: EstimateView): Estimated {
  const item = parseRequest(UsageItem, received)
  const { kind, reference = null, tag } = item
  const said = requestOfUsage(bare(item), catalog)
  const { request } = said
  if (view.fields) return { kind, reference, tag, request, outline: estimateWith(view.fields, waysOfSaid(said, catalog)) }
  if (isSmall(view)) return { kind, reference, tag, request, outline: outlineSaid(said, catalog) }
  return { kind, reference, tag, request, estimate: estimateSaid(said, catalog) }
}

function trainingOf(received: unknown, catalog: Catalog, view: EstimateView): Estimated {
  const item = parseRequest(TrainingItem, received)
  const { kind, reference = null, tag } = item
  if (view.fields) return { kind, reference, tag, request: item, outline: estimateWith(view.fields, trainingWays(bare(item), catalog)) }
  if (isSmall(view)) return { kind, reference, tag, request: item, outline: outlineTraining(item, catalog) }
  return { kind, reference, tag, request: item, estimate: estimateTraining(bare(item), catalog) }
}

function isSmall({ detail = 'full' }: EstimateView): boolean {
  return detail !== 'full'
}

/** The item without the fields of a batch, as it would be sent alone: the link of a whole estimate is made from it. */
function bare<Item extends InferenceItem | UsageItem | TrainingItem>(item: Item): Item {
  return { ...item, kind: undefined, reference: undefined, tag: undefined }
}

/** The kind and the reference of a received value, each null where it cannot be read. */
function nameOf(received: unknown): ItemName {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) return { kind: null, reference: null }
  const { kind = 'inference', reference } = received as { readonly kind?: unknown; readonly reference?: unknown }
  return {
    kind: kind === 'inference' || kind === 'training' ? kind : null,
    reference: typeof reference === 'string' && reference.length <= LONGEST_NAME ? reference : null,
  }
}
