import { z } from 'zod'
import { PLACE_FIELDS, RUN_FIELDS } from './place.js'
import { TrainingServerClass } from './server.js'
import { EnergyScope, JobClass, Tuning } from './training-run.js'
import { BOUNDS, boundsOf, LONGEST_NAME, numberWithin } from './unit.js'

const TrainingInclude = z
  .enum(['alternatives', 'equivalences'])
  .describe('What an estimate shows beside its numbers.')
  .meta({ id: 'TrainingInclude' })

const TrainingPrecision = z
  .enum(['fp32', 'tf32', 'fp16', 'bf16', 'mixed', 'fp8'])
  .describe('The number format of the arithmetic; only fp8 moves the answer.')
  .meta({ id: 'TrainingPrecision' })

const UtilisationOf = z
  .enum(['all-hours', 'steady'])
  .describe('all-hours: with restarts and evaluations; steady: the speed of a step alone.')
  .meta({ id: 'UtilisationOf' })

const Counted = z.enum(['included', 'excluded']).describe('Whether something is counted.').meta({ id: 'Counted' })

/** The fields that describe the training. Each may be absent; its stand-in is then among the assumptions. */
export const TrainingRequest = z
  .strictObject({
    model: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .optional()
      .describe('A model of the catalog: its published runs, beside our own computation.'),
    hardware: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .optional()
      .describe('Accelerator: nvidia-a100-sxm4-80gb, A100; or an instance type: aws:p4d.24xlarge.'),
    acceleratorCount: z.int().min(1).max(10_000_000).optional().describe('How many accelerators.'),
    hours: numberWithin(BOUNDS.runHours).optional().describe('Wall-clock hours of the run; needs acceleratorCount.'),
    acceleratorHours: numberWithin(boundsOf('accelerator-h')).optional().describe('Accelerators times hours.'),
    averagePowerWatts: numberWithin(BOUNDS.acceleratorPower).optional().describe('Metered mean power of one accelerator.'),
    powerCapWatts: numberWithin(BOUNDS.acceleratorPower)
      .optional()
      .describe('Power limit of one accelerator, below its rated power; of a laptop, the limit that its maker set.'),
    energyKwh: numberWithin(BOUNDS.runEnergy).optional().describe('Metered energy of the whole training; it counts before every estimate.'),
    energyScope: EnergyScope.optional().describe('What energyKwh counts: servers when absent.'),
    jobClass: JobClass.optional().describe(
      'By the size of the job when absent; naming it narrows the range more than anything but the power.',
    ),
    serverClass: TrainingServerClass.optional().describe('The server that the accelerator usually trains in when absent.'),
    flop: numberWithin(boundsOf('FLOP')).optional().describe('Floating-point operations of the whole training.'),
    parameters: numberWithin(boundsOf('parameters'))
      .optional()
      .describe('Active parameters; with tokens gives the operations. Those of the model when absent.'),
    totalParameters: numberWithin(boundsOf('parameters'))
      .optional()
      .describe(
        'All parameters, where a mixture of experts uses some for each token. Those of the model, else a dense model, when absent.',
      ),
    trainableParameters: numberWithin({ ...boundsOf('parameters'), least: 0 })
      .optional()
      .describe('Parameters trained beside a frozen base (lora, qlora, frozen); not counted when absent.'),
    tuning: Tuning.optional().describe('full when absent.'),
    tokens: numberWithin(boundsOf('tokens')).optional().describe('Training tokens, all epochs.'),
    examples: numberWithin({ ...boundsOf('count'), least: 1 })
      .optional()
      .describe('Examples of the data set; needs meanTokens.'),
    meanTokens: numberWithin(boundsOf('tokens')).optional().describe('Tokens of an example, on the mean.'),
    epochs: numberWithin({ least: BOUNDS.shareAboveZero.least, most: 1e6, unit: 'count' }).optional().describe('1 when absent.'),
    paddingShare: numberWithin({ least: 0, most: 1000, unit: 'ratio' })
      .optional()
      .describe('Padding over tokens of the examples; 0 when absent.'),
    layers: numberWithin({ ...boundsOf('count'), least: 1 })
      .optional()
      .describe('With hiddenSize and sequenceLength, attention counts.'),
    hiddenSize: numberWithin({ ...boundsOf('count'), least: 1 })
      .optional()
      .describe('Width of the model.'),
    sequenceLength: numberWithin(boundsOf('tokens'))
      .optional()
      .describe('Tokens of a sequence, on the mean: from a few thousand on, attention counts.'),
    trainingPrecision: TrainingPrecision.optional(),
    utilisation: numberWithin(BOUNDS.shareAboveZero).optional().describe('Achieved share of the dense 16-bit peak (MFU).'),
    utilisationOf: UtilisationOf.optional().describe('all-hours when absent.'),
    rollouts: Counted.optional().describe(
      'included: the rollouts of reinforcement learning, by their usual share, where only the updates are known.',
    ),
    development: Counted.optional().describe('included: all that is computed for a model over its final run, by its usual multiple.'),
    ...PLACE_FIELDS,
    pue: numberWithin(BOUNDS.trainingPue).optional().describe('Power usage effectiveness of the site.'),
    ...RUN_FIELDS,
    method: z.string().min(1).max(LONGEST_NAME).default('auto').describe('"auto" or the id of a method.'),
    include: z.array(TrainingInclude).max(2).default([]).describe('What to show beside the estimate.'),
  })
  .describe('One training, by what is known of it.')
  .meta({ id: 'TrainingRequest' })
export type TrainingRequest = z.infer<typeof TrainingRequest>
