import { z } from 'zod'
import { Citation } from './source.js'
import { Id } from './text.js'
import { Quantity } from './unit.js'
import { WorkMeasurement } from './work-measurement.js'

export const ValidationCase = z
  .strictObject({
    id: z.string().describe('The method and what it is held against: wattprint-roofline-1:mle3-lm-arena-chat-0.'),
    kind: z
      .enum(['inference', 'wall', 'training', 'work'])
      .describe('What is estimated.')
      .meta({ id: 'ValidationCaseKind' })
      .describe(
        'Joules of the accelerators for an output token; the same at the plug of the server; kWh of a training; work: joules of the accelerators for a unit of work, as an image, a clip or a recording.',
      ),
    method: z.string().describe('The id of the method.'),
    use: z
      .enum(['fit', 'fit_2', 'check', 'circular'])
      .describe('What the measurement was used for.')
      .meta({ id: 'ValidationCaseUse' })
      .describe(
        'fit: behind the coefficients of our own methods; fit_2: behind those of the second edition of inference alone; check: behind none; circular: a training at a rated or assumed power.',
      ),
    modelName: z.string().describe('The model as the source names it.'),
    family: z.string().describe('What is left out together when a fit is scored on what it never saw.'),
    hardware: z.string().describe('The accelerator record, or what the source calls it.'),
    batchSize: z.number().positive().nullable().describe('Mean sequences in flight; null of a training.'),
    measurement: Id.nullable().describe('The record of it, for inference and wall.'),
    trainingRun: Id.nullable().describe('The record of it, for training.'),
    workMeasurement: Id.nullable().describe('The record of it, for work.'),
    unitOfWork: WorkMeasurement.shape.unitOfWork.nullable().describe('What the joules are of, for work; null otherwise.'),
    measured: Quantity.describe('As published; without an interval both ends are the value.'),
    estimated: Quantity.describe('By the method, from all that was published but this; without an interval both ends are the value.'),
    ratio: z.number().positive().describe('Estimated over measured: above 1 the method is too high.'),
    isInside: z.boolean().nullable().describe('Whether the 90 % interval holds the measurement; null where the method gives no interval.'),
    source: Id,
    locator: z.string().describe('The place in the source.'),
    citations: z.array(Citation).describe('The sources of both numbers.'),
  })
  .describe('One estimate beside what was measured: a point of what the validation scores.')
  .meta({ id: 'ValidationCase' })
export type ValidationCase = z.infer<typeof ValidationCase>
