import { z } from 'zod'

export const GridBasis = z
  .enum(['lifecycle', 'direct'])
  .describe('Of carbon intensities: with the emissions before the power plant, or those of its combustion alone.')
  .meta({ id: 'GridBasis' })
export type GridBasis = z.infer<typeof GridBasis>
