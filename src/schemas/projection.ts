import { z } from 'zod'
import { Assumption } from './assumption.js'
import { Citation } from './citation.js'
import { LEAST_AMOUNT } from './limits.js'
import { Quantity } from './quantity.js'
import { Step } from './step.js'
import { Warning } from './warning.js'

const kilowatts = z.number().min(LEAST_AMOUNT).max(1e4)

export const AiSectorRequest = z
  .strictObject({
    servers: z.number().min(1).max(1e12).optional().describe('AI servers in service.'),
    powerKilowattsLow: kilowatts.optional().describe('Power of a server, lower end.'),
    powerKilowattsHigh: kilowatts.optional().describe('Power of a server, upper end.'),
    hoursShare: z.number().min(LEAST_AMOUNT).max(1).optional().describe('Share of the year that a server works at that power.'),
  })
  .describe('The assumptions of the projection; each that is left out is the published one.')
  .meta({ id: 'AiSectorRequest' })
export type AiSectorRequest = z.infer<typeof AiSectorRequest>

export const AiSectorProjection = z
  .strictObject({
    energy: Quantity.describe(
      'Electricity of the servers in a year. The ends are those of the power of a server; the value is the geometric mean.',
    ),
    assumptions: z.array(Assumption),
    warnings: z.array(Warning),
    steps: z.array(Step).describe('The derivation, each step after its inputs.'),
    citations: z.array(Citation).describe('The sources of these numbers.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    links: z
      .strictObject({ self: z.string().nullable().describe('The same projection as a GET.') })
      .describe('Where to read on.')
      .meta({ id: 'ProjectionLinks' }),
  })
  .describe('What the AI sector may use in a year, from the servers that it may run.')
  .meta({ id: 'AiSectorProjection' })
export type AiSectorProjection = z.infer<typeof AiSectorProjection>
