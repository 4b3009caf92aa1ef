import { z } from 'zod'

const share = z.number().min(0).max(1)

export const TrainingLeftOutScore = z
  .strictObject({
    from: z
      .enum(['hours', 'operations'])
      .describe('What was known of a training.')
      .meta({ id: 'TrainingLeftOutFrom' })
      .describe('What was known of the training.'),
    jobs: z.string().describe('Which trainings: all, busy, small, …'),
    count: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .describe('How many trainings.'),
    sources: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .nullable()
      .describe('Of how many sources, or from operations model families.'),
    medianFactorError: z.number().min(1).describe('exp of the median of |ln(estimate / published)|.'),
    coverage: share.nullable().describe('Share of trainings inside the 90 % interval.'),
    coverageBySource: share.nullable().describe('The same with every source counted alike.'),
  })
  .describe('The second edition of our training methods on trainings whose source or family its coefficients had not seen.')
  .meta({ id: 'TrainingLeftOutScore' })
export type TrainingLeftOutScore = z.infer<typeof TrainingLeftOutScore>
