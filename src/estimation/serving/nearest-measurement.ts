import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { Subject } from '../model/subject.js'

/** How far each differing condition puts a measurement away, in units of ln energy; what usually matters more counts more. */
const OTHER_HARDWARE = 2
const OTHER_PRECISION = 1
/** Where the caller gives no batch, measurements at the batches that services run at come first. */
const USUAL_BATCH = 64
const NAMES: Readonly<Record<string, string>> = { bfloat16: 'bf16', float16: 'fp16' }

/** The measurement of the subject's own model that was taken under the nearest conditions. */
export function nearestMeasurement(catalog: Catalog, request: InferenceRequest, { record }: Subject): Measurement | undefined {
  const candidates = record ? (catalog.measurementsByModel.get(record.id) ?? []) : []
  let nearest: { measurement: Measurement; away: number } | undefined
  for (const measurement of candidates) {
    if (measurement.use === 'excluded' || measurement.scope !== 'gpu') continue
    const away = distanceOf(catalog, request, measurement)
    if (!nearest || away < nearest.away) nearest = { measurement, away }
  }
  return nearest?.measurement
}

/** The conditions of a measurement that differ from the request's, or that the request leaves open, in words. */
export function differencesOf(catalog: Catalog, request: InferenceRequest, measurement: Measurement): string[] {
  const { hardware, acceleratorCount, batchSize, precision, engine, meanInputTokens, meanOutputTokens } = measurement
  const differences = [`${acceleratorCount} × ${hardware}`, `${precision} on ${engine}`]
  if (batchSize !== null && batchSize !== request.batchSize) differences.push(`batch ${batchSize.toPrecision(3)}`)
  if (meanInputTokens !== null) differences.push(`${meanInputTokens.toPrecision(3)} input tokens`)
  differences.push(`${meanOutputTokens.toPrecision(3)} output tokens`)
  return isSameHardware(catalog, request, measurement) && batchSize === request.batchSize ? differences.slice(1) : differences
}

function distanceOf(catalog: Catalog, request: InferenceRequest, measurement: Measurement): number {
  const hardware = request.hardware === undefined || isSameHardware(catalog, request, measurement) ? 0 : OTHER_HARDWARE
  const precision =
    request.precision === undefined || request.precision === (NAMES[measurement.precision] ?? measurement.precision) ? 0 : OTHER_PRECISION
  const batch = Math.abs(Math.log((request.batchSize ?? USUAL_BATCH) / (measurement.batchSize ?? 1)))
  const output = Math.abs(Math.log(Math.max(1, request.outputTokens ?? 0) / measurement.meanOutputTokens)) / 10
  return hardware + precision + batch + output
}

function isSameHardware(catalog: Catalog, { hardware }: InferenceRequest, measurement: Measurement): boolean {
  return hardware !== undefined && catalog.records.accelerator.byName.get(foldName(hardware))?.id === measurement.hardware
}
