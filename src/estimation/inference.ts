import type { Catalog } from '../catalog/catalog.js'
import type { Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'

/** What a request, or many like it, costs. Pure: the same request and catalog give the same estimate. */
export function estimateInference(_request: InferenceRequest, _catalog: Catalog): Estimate {
  throw new Error('being written')
}
