import { z } from 'zod'

export const JobClass = z
  .enum(['scaled', 'busy', 'small', 'middle'])
  .describe(
    'How busy a training keeps its accelerators. busy: large, or a full server that is kept fed; small: a few accelerators for hours; scaled: many for minutes; middle: all else.',
  )
  .meta({ id: 'JobClass' })
export type JobClass = z.infer<typeof JobClass>
