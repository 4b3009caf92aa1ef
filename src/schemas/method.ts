import { z } from 'zod'
import { Citation } from './citation.js'
import { Purpose } from './purpose.js'

export const Method = z
  .strictObject({
    id: z.string().describe('Id of the method.'),
    version: z.string().describe('Its version: a changed formula is a new method.'),
    title: z.string().describe('Its title.'),
    kind: Purpose,
    summary: z.string().describe('What it does.'),
    formula: z.string().describe('Its formula.'),
    inputs: z.array(z.string()).describe('Fields of the request that it uses.'),
    domain: z.string().describe('Where it may be believed.'),
    weaknesses: z.array(z.string()).describe('Where it is weak.'),
    citations: z.array(Citation).describe('Who published it.'),
    documentation: z.string().describe('Where it is explained.'),
  })
  .describe('A published way to compute a number.')
  .meta({ id: 'Method' })
export type Method = z.infer<typeof Method>
