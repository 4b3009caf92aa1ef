import { findModel } from '../catalog/find-model.js'
import type { Model } from '../schemas/model.js'
import { type Trace, warn } from './trace.js'

/** The model that a request names; one that only its family carries is said so. */
export function modelOf(trace: Trace, name: string): Model {
  const { record, approximate } = findModel(trace.catalog, name)
  if (approximate) {
    warn(
      trace,
      'approximate_model_name',
      `No model is called "${name}": without its date or suffix the name is that of ${record.id}, which was used.`,
    )
  }
  return record
}
