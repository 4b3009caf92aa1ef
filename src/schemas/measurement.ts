import { z } from 'zod'
import { Evidence } from './figure.js'
import { EXAMPLE_PLACE, is, recordKind } from './record-kind.js'
import { Id, Line, Locator, Note } from './text.js'
import { BOUNDS, type Bounds, boundsOf, FIRST_YEAR, LAST_YEAR, LEAST_AMOUNT, numberWithin } from './unit.js'

const known = (bounds: Bounds) => numberWithin(bounds).nullable().default(null)
/** A count or a batch. It may be a fraction, as the mean over many requests or machines. */
const mean = z.number().min(LEAST_AMOUNT).max(boundsOf('count').most)

export const Measurement = z
  .strictObject({
    id: Id,
    model: Id.nullable().default(null).describe('The model record, where the measured one is in the catalog.'),
    modelName: Line.describe('The model as the source names it.'),
    family: Line.describe('The model family.'),
    totalParameters: numberWithin(boundsOf('parameters')).describe('All parameters.'),
    activeParameters: numberWithin(boundsOf('parameters')).describe('Parameters used for one token.'),
    layers: known(BOUNDS.countFromOne).describe('Transformer layers.'),
    kvBytesPerToken: known(BOUNDS.kvBytes).describe('KV cache per token of context.'),
    slidingWindowShare: known(BOUNDS.share).describe('Share of the layers whose attention sees only a window.'),
    slidingWindowTokens: known(boundsOf('tokens')).describe('Tokens of that window.'),
    hardware: Id.describe('The accelerator record.'),
    acceleratorCount: mean.describe('Accelerators of one replica.'),
    precision: Line.describe('Format of the weights.'),
    bytesPerWeight: numberWithin(boundsOf('bytes/parameter')).describe('Bytes of a weight.'),
    powerCapWatts: known(BOUNDS.acceleratorPower).describe('Cap on the power of each accelerator, where one was set.'),
    engine: Line.describe('Serving software and version.'),
    task: Line.nullable().default(null).describe('What was asked of the model.'),
    meanInputTokens: known({ ...boundsOf('tokens'), least: 0 }).describe('Tokens of a prompt, on the mean.'),
    inputTokensEvidence: z
      .enum(['measured', 'assumed', 'inferred', 'recalled'])
      .describe('How the tokens of the prompt are known.')
      .meta({ id: 'InputTokensEvidence' })
      .nullable()
      .default(null),
    meanOutputTokens: z.number().min(LEAST_AMOUNT).max(boundsOf('tokens').most).describe('Tokens of an answer, on the mean.'),
    batchSize: mean.nullable().default(null).describe('Mean sequences in flight for each replica.'),
    outputTokensPerSecond: known({ ...boundsOf('tokens/s'), least: 0, most: 1e12 }).describe('Of the whole replica.'),
    energyJoulesPerOutputToken: z.number().min(LEAST_AMOUNT).max(boundsOf('J/token').most).describe('At the meter that scope names.'),
    acceleratorPowerWatts: known(boundsOf('W')).describe('Mean power of the accelerators.'),
    hostPowerWatts: known(boundsOf('W')).describe('Mean power of the rest of the server.'),
    scope: z
      .enum(['gpu', 'wall'])
      .describe('What the meter saw.')
      .meta({ id: 'MeterScope' })
      .describe('What the meter saw: the accelerators alone, or the whole server at the wall.'),
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR).describe('When it was measured.'),
    use: z
      .enum(['fit', 'fit_2', 'check', 'excluded'])
      .describe('What the measurement is used for.')
      .meta({ id: 'MeasurementUse' })
      .describe(
        'fit: behind the coefficients of both editions of our method; fit_2: behind those of the second alone; check: scored only; excluded: kept, not scored, the note says why.',
      ),
    note: Note.nullable().default(null).describe('What is to be known of it.'),
    source: Id,
    locator: Locator.describe('The place in the source.'),
    evidence: Evidence.optional(),
  })
  .describe('One published measurement of inference energy, with the conditions it was taken under.')
  .meta({ id: 'Measurement' })
export type Measurement = z.infer<typeof Measurement>

export const measurementKind = recordKind(Measurement, {
  word: 'measurement',
  path: 'measurements',
  isTabular: true,
  filters: {
    model: is((measurement) => measurement.model),
    hardware: { ...is(({ hardware }) => hardware), label: 'Accelerator' },
    source: is(({ source }) => source),
  },
  links: [
    { path: ['model'], target: 'model', back: 'measurements' },
    { path: ['hardware'], target: 'accelerator', back: 'measurements' },
  ],
  holds: 'published measurements of inference energy (`….csv`)',
  fileFor: 'source',
  table: { label: 'Measurements', columns: ['modelName', 'hardware', 'engine', 'batchSize', 'energyJoulesPerOutputToken'] },
  exampleId: 'mle3-lm-arena-chat-0',
  example: {
    modelName: 'Acme 1',
    family: 'acme',
    totalParameters: 8e9,
    activeParameters: 8e9,
    hardware: 'nvidia-h100-sxm',
    acceleratorCount: 1,
    precision: 'fp8',
    bytesPerWeight: 1,
    engine: 'vllm-0.11.1',
    meanOutputTokens: 250,
    energyJoulesPerOutputToken: 0.4,
    scope: 'gpu',
    year: 2026,
    use: 'check',
    ...EXAMPLE_PLACE,
  },
})
