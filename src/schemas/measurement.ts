import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Id } from './id.js'
import { LEAST_AMOUNT } from './limits.js'

const known = z.number().nonnegative().nullable().default(null)

export const Measurement = z
  .strictObject({
    id: Id,
    model: Id.nullable().default(null).describe('The model record, where the measured one is in the catalog.'),
    modelName: z.string().min(1).describe('The model as the source names it.'),
    family: z.string().min(1),
    totalParameters: z.number().min(LEAST_AMOUNT),
    activeParameters: z.number().min(LEAST_AMOUNT),
    layers: known,
    kvBytesPerToken: known,
    slidingWindowShare: known,
    slidingWindowTokens: known,
    hardware: Id.describe('The accelerator record.'),
    acceleratorCount: z.number().min(LEAST_AMOUNT),
    precision: z.string().min(1),
    bytesPerWeight: z.number().min(LEAST_AMOUNT),
    powerCapWatts: known.describe('Cap on the power of each accelerator, where one was set.'),
    engine: z.string().min(1),
    task: z.string().min(1).nullable().default(null),
    meanInputTokens: known,
    inputTokensEvidence: z
      .enum(['measured', 'assumed', 'inferred', 'recalled'])
      .meta({ id: 'InputTokensEvidence' })
      .nullable()
      .default(null),
    meanOutputTokens: z.number().min(LEAST_AMOUNT),
    batchSize: z.number().min(LEAST_AMOUNT).nullable().default(null).describe('Mean sequences in flight for each replica.'),
    outputTokensPerSecond: known.describe('Of the whole replica.'),
    energyJoulesPerOutputToken: z.number().min(LEAST_AMOUNT).describe('At the meter that scope names.'),
    acceleratorPowerWatts: known,
    hostPowerWatts: known,
    scope: z
      .enum(['gpu', 'wall'])
      .meta({ id: 'MeterScope' })
      .describe('What the meter saw: the accelerators alone, or the whole server at the wall.'),
    year: z.number().int(),
    use: z
      .enum(['fit', 'check', 'excluded'])
      .meta({ id: 'MeasurementUse' })
      .describe('fit: behind our coefficients; check: scored only; excluded: kept, not scored, the note says why.'),
    note: z.string().min(1).nullable().default(null),
    source: Id,
    locator: z.string().min(1),
    evidence: Evidence.optional(),
  })
  .describe('One published measurement of inference energy, with the conditions it was taken under.')
  .meta({ id: 'Measurement' })
export type Measurement = z.infer<typeof Measurement>
