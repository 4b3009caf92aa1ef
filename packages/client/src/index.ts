export { type Client, type ClientSettings, createClient } from './create-client.js'
export { dataOf } from './data-of.js'
export { type BatchEnd, type BatchItemRequest, type BatchLine, type BatchSettings, estimateBatch } from './estimate-batch.js'
export {
  compare,
  type Comparison,
  type ComparisonRequest,
  type Estimate,
  estimateInference,
  estimateTraining,
  estimateUsage,
  type InferenceRequest,
  type TrainingRequest,
  type UsageRequest,
} from './estimates.js'
export { type ItemOf, type ListPath, type ListQuery, itemsOf } from './items-of.js'
export type { components, operations, paths } from './openapi.js'
export { type Problem, WattprintError } from './wattprint-error.js'
