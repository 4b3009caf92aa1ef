import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { InferenceValidation, KnowledgeScore, ScoreGroup, WallScore } from '../../schemas/validation.js'
import { sixteenBitPeak } from '../factor.js'
import { serverFactor } from '../footprint/wall.js'
import type { InferenceMethod, MethodCard } from '../method.js'
import { INFERENCE_METHODS, methodName } from '../methods/index.js'
import { wattprintRoofline2 } from '../methods/wattprint-roofline-2.js'
import { engineRules } from '../serving/engine.js'
import { highOf, product, type Uncertain } from '../trace/uncertain.js'
import {
  comparison,
  countedReasons,
  grouped,
  medianOf,
  type Pause,
  predict,
  predictAll,
  type Prediction,
  type Predictions,
  type Scored,
  scoreOf,
  type Unserved,
} from './predict.js'

/** The scores of one method with all of its inputs given. */
export function inferenceValidation(card: MethodCard, { scored, reasons }: Predictions): InferenceValidation {
  return { method: methodName(card), ...scoresByUse(scored), groups: groupsOf(scored), unscored: countedReasons(reasons) }
}

/** The scores of the method that "auto" takes, for a caller who knows as much as `known` says. */
export function knowledgeScore(known: KnowledgeScore['known'], { scored }: Predictions): KnowledgeScore {
  const modern = scored.filter(({ measurement }) => measurement.use === 'fit' && isModernServing(measurement))
  const widths = modern.map(({ estimate }) => highOf(estimate) / estimate.value)
  return {
    known,
    ...scoresByUse(scored),
    modernServing: scoreOf(modern.map(({ prediction }) => prediction)),
    medianIntervalFactor: widths.length > 0 ? medianOf(widths) : null,
  }
}

/** The scores on measurements that the coefficients were fitted on, and on others, separately. */
function scoresByUse(scored: readonly Scored[]): Pick<InferenceValidation, 'fit' | 'fitOfSecond' | 'check'> {
  const ofUse = (use: Measurement['use']) =>
    scoreOf(scored.filter(({ measurement }) => measurement.use === use).map(({ prediction }) => prediction))
  return { fit: ofUse('fit'), fitOfSecond: ofUse('fit_2'), check: ofUse('check') }
}

function groupsOf(scored: readonly Scored[]): ScoreGroup[] {
  return CONDITIONS.flatMap(({ by, nameOf }) =>
    grouped(scored, ({ measurement }) => nameOf(measurement)).map(({ name, items }) => ({ by, name, ...scoresByUse(items) })),
  )
}

/** The lower ends of the ranges of batches by which scores are grouped. */
const BATCH_BANDS = [1, 2, 8, 64, 512]
/** The batch from which an engine of 2025 counts as serving many users. */
const LEAST_SERVING_BATCH = 7

type Condition = { readonly by: ScoreGroup['by']; readonly nameOf: (measurement: Measurement) => string }

/** The conditions of a measurement by which scores are grouped. */
const CONDITIONS: readonly Condition[] = [
  { by: 'engine_age', nameOf: ({ engine }) => engineAge(engine) },
  { by: 'hardware', nameOf: ({ hardware }) => hardware },
  { by: 'batch_band', nameOf: ({ batchSize }) => batchBand(batchSize) },
  { by: 'source', nameOf: ({ source }) => source },
]

/** True of measurements that resemble a current service: vLLM of 2025 at a batch of 7 or more. */
export function isModernServing({ engine, batchSize }: Measurement): boolean {
  return engineAge(engine) === 'of_2025' && (batchSize ?? 0) >= LEAST_SERVING_BATCH
}

function engineAge(engine: string): string {
  const { measured, older, fp8StreamsMore } = engineRules(engine)
  if (!measured) return 'never_measured'
  if (older) return 'before_2025'
  return fp8StreamsMore ? 'of_2025' : 'of_2026'
}

function batchBand(batchSize: number | null): string {
  if (batchSize === null) return 'unknown'
  const index = Math.max(
    BATCH_BANDS.findLastIndex((least) => batchSize >= least),
    0,
  )
  const [least, next] = [BATCH_BANDS[index], BATCH_BANDS[index + 1]]
  if (next === undefined) return `${least} and more`
  return next - 1 === least ? `${least}` : `${least}-${next - 1}`
}

type PredictionsByMethod = ReadonlyMap<InferenceMethod, Predictions>

/**
 * The predictions of each method for each measurement with all inputs given. They are computed once for each catalog, when first needed.
 */
export const inferencePredictions = memoPerCatalog(async (catalog, pause: Pause): Promise<PredictionsByMethod> => {
  const measurements = scorableMeasurements(catalog)
  const byMethod = new Map<InferenceMethod, Predictions>()
  for (const method of INFERENCE_METHODS) byMethod.set(method, await predictAll(catalog, method, measurements, 'all_inputs', pause))
  return byMethod
})

/** The measurements on which methods are scored: see reasonToLeaveOut. */
export function scorableMeasurements(catalog: Catalog): Measurement[] {
  return catalog.records.measurement.items.filter((measurement) => reasonToLeaveOut(catalog, measurement) === undefined)
}

/** The reason why methods are not scored on a measurement; undefined where they are. */
export function reasonToLeaveOut(catalog: Catalog, { use, scope, batchSize, hardware }: Measurement): string | undefined {
  if (scope === 'wall') return 'metered at the wall: see wall'
  if (use === 'excluded') return 'excluded when the data were compiled; the note of each says why'
  if (batchSize === null) return 'the batch was not published'
  const accelerator = findRecord(catalog, 'accelerator', hardware)
  const { memoryBandwidth, ratedPower } = accelerator
  const isKnown = memoryBandwidth && ratedPower && sixteenBitPeak(accelerator)
  return isKnown ? undefined : 'the bandwidth, rated power or 16-bit peak of the hardware is not on record'
}

const NOTE =
  'MLPerf gives watts at the wall and tokens a second; the joules a token are derived here and are not verified by MLCommons. The servers ran under a power cap, with an engine that the coefficients never saw.'

/** The score of wattprint-roofline-2 with wall-1, up to the server's plug, against meters at the wall. */
export function wallScore(catalog: Catalog): WallScore {
  const { scored, reasons } = wallPredictions(catalog)
  const hardware = [...new Set(atWall(catalog).flatMap((one) => (one.use === 'excluded' ? [] : one.hardware)))]
  return { hardware, score: scoreOf(scored.map(({ prediction }) => prediction)), unscored: countedReasons(reasons), note: NOTE }
}

/** The predictions for each measurement at the wall. */
export const wallPredictions = memoPerCatalog((catalog): Predictions => {
  const scored: Scored[] = []
  const reasons: string[] = []
  for (const measurement of atWall(catalog)) {
    const predicted = measurement.use === 'excluded' ? undefined : wallPrediction(catalog, measurement)
    if (!predicted) reasons.push('outside the domain; the note of each measurement says why')
    else if ('unserved' in predicted) reasons.push(`lacks ${predicted.unserved}`)
    else scored.push({ measurement, prediction: predicted, estimate: predicted.estimate })
  }
  return { scored, reasons }
})

/** The prediction for a measurement at the wall: the energy of the accelerators × the server factor that every estimate uses. */
export function wallPrediction(catalog: Catalog, measurement: Measurement): (Prediction & { readonly estimate: Uncertain }) | Unserved {
  const predicted = predict(catalog, wattprintRoofline2, measurement, 'all_inputs')
  if ('unserved' in predicted) return predicted
  const { energy, trace, joulesPerOutputToken } = predicted
  const factor = serverFactor(trace, {}, energy.accelerator, energy.ratedPower)
  const estimate = product(joulesPerOutputToken, factor)
  return { ...comparison(estimate, measurement.energyJoulesPerOutputToken), estimate }
}

function atWall({ records }: Catalog): readonly Measurement[] {
  return records.measurement.items.filter(({ scope }) => scope === 'wall')
}
