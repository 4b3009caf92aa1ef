import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { InferenceMethod } from '../method.js'
import { INFERENCE_METHODS } from '../methods/index.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import { type Pause, predictAll, type Predictions } from './predict-all.js'

export type PredictionsByMethod = ReadonlyMap<InferenceMethod, Predictions>

/** What each method says of each measurement when all inputs are given: computed once a catalog, when first asked for. */
export const inferencePredictions = memoPerCatalog(async (catalog, pause: Pause): Promise<PredictionsByMethod> => {
  const measurements = scorableMeasurements(catalog)
  const byMethod = new Map<InferenceMethod, Predictions>()
  for (const method of INFERENCE_METHODS) byMethod.set(method, await predictAll(catalog, method, measurements, 'all_inputs', pause))
  return byMethod
})

/** The measurements that methods are scored on: those of the accelerators that are not excluded. */
export function scorableMeasurements(catalog: Catalog): Measurement[] {
  return catalog.records.measurement.items.filter((measurement) => reasonToLeaveOut(catalog, measurement) === undefined)
}

/** Why methods are not scored on a measurement; nothing where they are. */
export function reasonToLeaveOut(catalog: Catalog, { use, scope, batchSize, hardware }: Measurement): string | undefined {
  if (scope === 'wall') return 'metered at the wall: see wall'
  if (use === 'excluded') return 'excluded when the data were compiled; the note of each says why'
  if (batchSize === null) return 'the batch was not published'
  const accelerator = findRecord(catalog, 'accelerator', hardware)
  const { memoryBandwidth, ratedPower } = accelerator
  const isKnown = memoryBandwidth && ratedPower && sixteenBitPeak(accelerator)
  return isKnown ? undefined : 'the bandwidth, rated power or 16-bit peak of the hardware is not on record'
}
