import { z } from 'zod'
import { Basis } from './step.js'
import { Unit } from './unit.js'

export const Assumption = z
  .strictObject({
    name: z.string().describe('The field of the request that would replace it.'),
    value: z.string().describe('The number or the name that was assumed.'),
    unit: Unit.nullable(),
    basis: Basis,
    reason: z.string(),
    citations: z.array(z.string()),
  })
  .describe('Something that the caller did not give, and what stood in for it.')
  .meta({ id: 'Assumption' })
export type Assumption = z.infer<typeof Assumption>
