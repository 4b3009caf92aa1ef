import type { Catalog } from '../catalog/catalog.js'
import type { Estimate } from '../schemas/estimate.js'
import type { TrainingRequest } from '../schemas/training-request.js'

/** What a training costs. Pure: the same request and catalog give the same estimate. */
export function estimateTraining(_request: TrainingRequest, _catalog: Catalog): Estimate {
  throw new Error('being written')
}
