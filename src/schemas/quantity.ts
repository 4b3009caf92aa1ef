import { z } from 'zod'
import { Unit } from './unit.js'

export const Quantity = z
  .strictObject({
    value: z.number().describe('The estimate itself.'),
    low: z.number().describe('Lower end of the 90 % interval.'),
    high: z.number().describe('Upper end of the 90 % interval.'),
    unit: Unit,
  })
  .describe('A number with its 90 % interval and its unit.')
  .meta({ id: 'Quantity' })
export type Quantity = z.infer<typeof Quantity>
