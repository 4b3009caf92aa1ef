import { z } from 'zod'
import { Evidence } from './figure.js'
import { EXAMPLE_PLACE, is, recordKind } from './record-kind.js'
import { TrainingServerClass } from './server.js'
import { Id, Line, Locator, Note } from './text.js'
import { EnergyScope, JobClass, TrainingPhase, Tuning } from './training-run.js'
import { BOUNDS, type Bounds, boundsOf, LEAST_AMOUNT, numberWithin } from './unit.js'

const known = (bounds: Bounds) => numberWithin(bounds).nullable().default(null)
const aboveZero = known({ ...BOUNDS.countFromOne, least: LEAST_AMOUNT })
const parameters = known(boundsOf('parameters'))

export const TrainingMeasurement = z
  .strictObject({
    id: Id,
    name: Line.describe('The job as its source names it.'),
    phase: TrainingPhase,
    tuning: Tuning.nullable().default(null).describe('The kind of fine-tuning; null where it is not known or the job is not one.'),
    jobClass: JobClass.describe('The class of the job, by its size or as its source describes it.'),
    hardware: Id.nullable().default(null).describe('The accelerator record.'),
    hardwareName: Line.describe('The accelerator as the source names it.'),
    ratedPowerWatts: known(boundsOf('W')).describe('Of one accelerator, as the job had it.'),
    serverClass: TrainingServerClass.nullable().default(null).describe('The kind of server around the accelerators.'),
    acceleratorCount: aboveZero.describe('A mean over runs may be a fraction.'),
    hours: aboveZero.describe('How long it took.'),
    acceleratorHours: aboveZero.describe('Accelerators times hours, as published.'),
    tokens: known({ ...boundsOf('tokens'), least: 0 }).describe('Tokens that it was trained on.'),
    totalParameters: parameters.describe('All parameters.'),
    activeParameters: parameters.describe('That act on each token.'),
    precision: Line.nullable().default(null).describe('Format of the numbers.'),
    meanPowerWatts: known(boundsOf('W')).describe('For one accelerator, at the meter that powerScope names.'),
    powerScope: z
      .enum(['accelerators', 'servers'])
      .describe('What a meter of power saw. accelerators: what they drew themselves; servers: their share of the machine around them.')
      .meta({ id: 'TrainingPowerScope' })
      .nullable()
      .default(null)
      .describe('What the meter of the power saw; null where no power was published.'),
    energyKwh: aboveZero.describe('As published, of one run.'),
    energyScope: EnergyScope.nullable().default(null).describe('What the energy counts.'),
    pue: known(BOUNDS.pue).describe('Of the facility, where the energy counts it.'),
    meter: Line.describe('What metered it.'),
    runs: aboveZero.describe('How many runs the figures are a mean of.'),
    publisher: Line.describe('Who published it: sources of one publisher are left out together.'),
    use: z
      .enum(['fit', 'check', 'context'])
      .describe('What the measurement is used for.')
      .meta({ id: 'TrainingMeasurementUse' })
      .describe('fit: behind the shares of rated power of training-hours-2; check: scored only; context: kept, the note says why.'),
    note: Note.nullable().default(null).describe('What is to be known of it.'),
    source: Id.describe('The source record.'),
    locator: Locator.describe('The place in the source.'),
    evidence: Evidence.optional(),
  })
  .describe('One metered training job, with the power of its accelerators or servers: what the methods from hours were fitted on.')
  .meta({ id: 'TrainingMeasurement' })
export type TrainingMeasurement = z.infer<typeof TrainingMeasurement>

export const trainingMeasurementKind = recordKind(TrainingMeasurement, {
  word: 'measurement of a training',
  path: 'training-measurements',
  isTabular: true,
  filters: {
    jobClass: is(({ jobClass }) => jobClass, TrainingMeasurement.shape.jobClass),
    phase: is(({ phase }) => phase, TrainingMeasurement.shape.phase),
    hardware: { ...is(({ hardware }) => hardware), label: 'Accelerator' },
    source: is(({ source }) => source),
    use: is(({ use }) => use, TrainingMeasurement.shape.use),
  },
  links: [{ path: ['hardware'], target: 'accelerator', back: 'trainingMeasurements' }],
  holds: 'metered training jobs with the power of their accelerators or servers, which the methods from hours were fitted on (`….csv`)',
  fileFor: 'source',
  table: { label: 'Measured trainings', columns: ['name', 'jobClass', 'hardware', 'meanPowerWatts', 'powerScope'] },
  exampleId: 'smc-mlperf-bert-1n',
  example: {
    name: 'Acme Tiny, fine-tuning',
    phase: 'fine_tuning',
    jobClass: 'small',
    hardwareName: 'NVIDIA A100',
    ratedPowerWatts: 400,
    meanPowerWatts: 210,
    powerScope: 'accelerators',
    meter: 'nvidia-smi',
    publisher: 'Acme',
    use: 'check',
    ...EXAMPLE_PLACE,
  },
})
