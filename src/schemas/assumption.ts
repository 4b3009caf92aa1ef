import { z } from 'zod'
import { Basis } from './step.js'
import { Unit } from './unit.js'

export const Assumption = z
  .strictObject({
    name: z
      .string()
      .describe(
        'The field of the request that replaces it: sent with this value, the estimate stays as it is. A name that is no field of the request (servingHardware, gridPeriod) is of what no single value of a field can say; the reason says what changes it.',
      ),
    value: z.string().describe('The number or the name that was assumed.'),
    unit: Unit.nullable().describe('The unit of value; null of a name.'),
    basis: Basis,
    reason: z.string().describe('Why this value.'),
    citations: z.array(z.string()).describe('Ids of the citations it rests on.'),
  })
  .describe('Something that the caller did not give, and what stood in for it.')
  .meta({ id: 'Assumption' })
export type Assumption = z.infer<typeof Assumption>
