import { z } from 'zod'
import { Evidence } from './figure.js'
import { EXAMPLE_PLACE, is, recordKind } from './record-kind.js'
import { Id, Line, Locator, Note } from './text.js'
import { BOUNDS, type Bounds, boundsOf, FIRST_YEAR, LAST_YEAR, LEAST_AMOUNT, numberWithin } from './unit.js'
import { WorkType } from './work.js'

const known = (bounds: Bounds) => numberWithin(bounds).nullable().default(null)
/** A batch or a number of tokens. It may be a fraction, as the mean over many requests. */
const mean = z.number().min(LEAST_AMOUNT).max(boundsOf('count').most).nullable().default(null)
const countFromOne = known(BOUNDS.countFromOne)
const tokens = { ...boundsOf('tokens'), least: 0 }
const parameters = known(boundsOf('parameters'))

export const WorkMeasurement = z
  .strictObject({
    id: Id,
    model: Id.nullable().default(null).describe('The model record, where the measured one is in the catalog.'),
    modelName: Line.describe('The model as the source names it.'),
    family: Line.nullable().default(null).describe('The model family.'),
    work: WorkType.describe('The kind of work that was measured; text where a model writes about what it sees.'),
    task: Line.describe('text-to-image, image-to-video, image-chat, …'),
    unitOfWork: z
      .enum(['image', 'clip', 'sound', 'recording', 'text', 'picture', 'request'])
      .describe(
        'What energyJoules is of. image, clip, sound: one that was made; recording: one that was written down; text, picture: one that was read by an encoder; request: one answer to a prompt with images or video.',
      )
      .meta({ id: 'UnitOfWork' }),
    hardware: Id.nullable().default(null).describe('The accelerator record; null where not known.'),
    acceleratorCount: countFromOne.describe('Accelerators that worked on it.'),
    ulyssesDegree: countFromOne.describe('Accelerators among which the attention heads of one output were split.'),
    ringDegree: countFromOne.describe('Accelerators among which the sequence of one output was split.'),
    precision: Line.nullable().default(null).describe('Format of the weights.'),
    engine: Line.nullable().default(null).describe('Software and version.'),
    batchSize: mean.describe('Outputs, texts or sequences together.'),
    steps: countFromOne.describe('Denoising steps.'),
    passes: countFromOne.describe('Passes of the denoiser in a step.'),
    width: countFromOne.describe('Pixels.'),
    height: countFromOne.describe('Pixels.'),
    frames: countFromOne.describe('Frames of a clip.'),
    framesPerSecond: known({ ...BOUNDS.countFromOne, least: LEAST_AMOUNT }).describe('Frames of a second.'),
    seconds: known({ ...BOUNDS.countFromOne, least: LEAST_AMOUNT }).describe('Of the clip, the sound or the recording.'),
    latentsOnly: z.boolean().default(false).describe('Whether the output was left as latents: no VAE ran.'),
    meanInputTokens: known(tokens).describe('Tokens of a prompt, on the mean.'),
    meanOutputTokens: known(tokens).describe('Tokens of an answer, on the mean.'),
    tokensEvidence: Note.nullable().default(null).describe('Where the tokens are from, if they were not published.'),
    totalParameters: parameters.describe('All parameters.'),
    activeParameters: parameters.describe('That act on each token; of the decoder where there is an encoder too.'),
    encoderParameters: parameters.describe('Of the encoder that hears or sees.'),
    layers: countFromOne.describe('Of the encoder where there is one, else of the model.'),
    decoderLayers: countFromOne.describe('Layers of the decoder.'),
    hiddenSize: countFromOne.describe('Width of the model.'),
    energyJoules: z.number().min(LEAST_AMOUNT).max(1e12).describe('For one unit of work, at the meter that scope names.'),
    latencySeconds: known({ ...BOUNDS.countFromOne, least: 0 }).describe('For one output.'),
    batchLatencySeconds: known({ ...BOUNDS.countFromOne, least: 0 }).describe('For a batch.'),
    acceleratorPowerWatts: known(boundsOf('W')).describe('Mean power of the accelerators.'),
    scope: z
      .enum(['gpu', 'gpu_derived', 'gpu_of_node', 'unstated'])
      .describe('What the meter saw.')
      .meta({ id: 'WorkMeterScope' })
      .describe(
        'What the meter saw. gpu: the accelerators that worked; gpu_derived: their share of a larger figure; gpu_of_node: all accelerators of a node, those that did nothing too.',
      ),
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR).describe('When it was measured.'),
    use: z
      .enum(['fit', 'check', 'context'])
      .describe('What the measurement is used for.')
      .meta({ id: 'WorkMeasurementUse' })
      .describe('fit: behind the coefficients of wattprint-diffusion-1; check: scored only; context: kept, not scored, the note says why.'),
    note: Note.nullable().default(null).describe('What is to be known of it.'),
    source: Id,
    locator: Locator.describe('The place in the source.'),
    evidence: Evidence.optional(),
  })
  .describe('One published measurement of the energy of other work than text, or of text about images and video, with its unit of work.')
  .meta({ id: 'WorkMeasurement' })
export type WorkMeasurement = z.infer<typeof WorkMeasurement>

export const workMeasurementKind = recordKind(WorkMeasurement, {
  word: 'measurement of other work',
  path: 'work-measurements',
  isTabular: true,
  filters: {
    model: is((measurement) => measurement.model),
    work: is(({ work }) => work, WorkMeasurement.shape.work),
    task: is(({ task }) => task),
    hardware: { ...is(({ hardware }) => hardware), label: 'Accelerator' },
    source: is(({ source }) => source),
    use: is(({ use }) => use, WorkMeasurement.shape.use),
  },
  links: [
    { path: ['model'], target: 'model', back: 'workMeasurements' },
    { path: ['hardware'], target: 'accelerator', back: 'workMeasurements' },
  ],
  holds: 'published measurements of images, video, sound, speech, embeddings and chats about images, each with its unit of work (`….csv`)',
  fileFor: 'source',
  table: { label: 'Measurements beyond text', columns: ['modelName', 'task', 'hardware', 'steps', 'energyJoules'] },
  exampleId: 'mle3-text-to-image-0',
  example: {
    modelName: 'Acme Paint 1',
    work: 'image',
    task: 'text-to-image',
    unitOfWork: 'image',
    width: 1024,
    height: 1024,
    steps: 28,
    energyJoules: 900,
    scope: 'gpu',
    year: 2026,
    use: 'check',
    ...EXAMPLE_PLACE,
  },
})
