import { z } from 'zod'
import { LEAST_AMOUNT, LONGEST_NAME, MOST_FLOP, MOST_HOURS, MOST_PARAMETERS } from './limits.js'
import { PLACE_FIELDS } from './place.js'

export const TrainingInclude = z.enum(['alternatives', 'equivalences']).meta({ id: 'TrainingInclude' })

export const TrainingRequest = z
  .strictObject({
    model: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .optional()
      .describe('A model of the catalog: its published runs, beside our own computation.'),
    hardware: z.string().min(1).max(LONGEST_NAME).optional().describe('Accelerator: nvidia-a100-sxm4-80gb, A100.'),
    acceleratorCount: z.int().min(1).max(10_000_000).optional(),
    hours: z.number().min(LEAST_AMOUNT).max(MOST_HOURS).optional().describe('Wall-clock hours of the run; needs acceleratorCount.'),
    acceleratorHours: z.number().min(LEAST_AMOUNT).max(MOST_HOURS).optional().describe('Accelerators times hours.'),
    averagePowerWatts: z.number().min(LEAST_AMOUNT).max(1e5).optional().describe('Metered mean power of one accelerator.'),
    flop: z.number().min(1).max(MOST_FLOP).optional().describe('Floating-point operations of the whole training.'),
    parameters: z.number().min(1).max(MOST_PARAMETERS).optional().describe('Active parameters; with tokens gives 6ND operations.'),
    tokens: z.number().min(1).max(1e18).optional().describe('Training tokens, all epochs.'),
    utilisation: z.number().min(LEAST_AMOUNT).max(1).optional().describe('Achieved share of peak over all hours (MFU).'),
    ...PLACE_FIELDS,
    method: z.string().min(1).max(LONGEST_NAME).default('auto').describe('"auto" or an id of /v1/methods.'),
    include: z.array(TrainingInclude).max(2).default([]),
  })
  .describe('One training, by what is known of it.')
  .meta({ id: 'TrainingRequest' })
export type TrainingRequest = z.infer<typeof TrainingRequest>
