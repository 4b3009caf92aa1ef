import { z } from 'zod'

export const Purpose = z
  .enum(['inference', 'training'])
  .describe('What is estimated: running a model, or making it.')
  .meta({ id: 'Purpose' })
export type Purpose = z.infer<typeof Purpose>
