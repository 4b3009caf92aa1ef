import { z } from 'zod'

export const EnergyScope = z
  .enum(['accelerators', 'servers', 'facility'])
  .describe('What a measured energy counts: the accelerators alone, their servers, or the facility with its cooling.')
  .meta({ id: 'EnergyScope' })
export type EnergyScope = z.infer<typeof EnergyScope>
