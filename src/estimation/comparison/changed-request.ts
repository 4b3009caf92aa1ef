import type { InferenceChange } from '../../schemas/comparison-request.js'
import { InferenceRequest } from '../../schemas/inference-request.js'

type Field = keyof InferenceChange

/** The fields of a baseline that would contradict a new field, or hide it. */
const REPLACES: { readonly [Name in Field]?: readonly Field[] } = {
  model: ['customModel'],
  customModel: ['model'],
  operator: ['region'],
  region: ['operator', 'zone', 'gridGco2ePerKwh'],
  zone: ['region', 'gridGco2ePerKwh'],
  year: ['at'],
  at: ['year'],
  batchSize: ['latencySeconds', 'outputTokensPerSecond'],
  latencySeconds: ['batchSize', 'outputTokensPerSecond'],
  outputTokensPerSecond: ['batchSize', 'latencySeconds'],
}

/** The baseline with the fields of a change in place of its own, and without those that would contradict them. */
export function changedRequest(baseline: InferenceRequest, change: InferenceChange): InferenceRequest {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const left = new Set<string>(given.flatMap(([field]) => REPLACES[field as Field] ?? []))
  const kept = Object.entries(baseline).filter(([field]) => !left.has(field))
  return InferenceRequest.parse(Object.fromEntries([...kept, ...given]))
}
