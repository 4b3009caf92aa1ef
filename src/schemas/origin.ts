import { z } from 'zod'

export const Origin = z
  .enum(['bundled', 'user'])
  .describe('bundled: came with this version; user: written by its operators, and wins over a bundled one of the same id.')
  .meta({ id: 'Origin' })
export type Origin = z.infer<typeof Origin>
