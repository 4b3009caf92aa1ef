import type { Measurement } from '../../schemas/measurement.js'
import type { ScoreGroup } from '../../schemas/validation.js'
import { engineRules } from '../serving/engine.js'

/** Lower ends of the bands of batch that scores are broken down by. */
const BATCH_BANDS = [1, 2, 8, 64, 512]
/** Batches from which an engine of 2025 counts as serving, not as a bench of one user. */
const LEAST_SERVING_BATCH = 7

type Condition = { readonly by: ScoreGroup['by']; readonly nameOf: (measurement: Measurement) => string }

/** The conditions of a measurement that scores are broken down by. */
export const CONDITIONS: readonly Condition[] = [
  { by: 'engine_age', nameOf: ({ engine }) => engineAge(engine) },
  { by: 'hardware', nameOf: ({ hardware }) => hardware },
  { by: 'batch_band', nameOf: ({ batchSize }) => batchBand(batchSize) },
  { by: 'source', nameOf: ({ source }) => source },
]

/** True of the measurements that are most like a service of today: vLLM of 2025, batch 7 or more. */
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
