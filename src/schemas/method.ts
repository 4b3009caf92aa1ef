import { z } from 'zod'
import { Citation } from './citation.js'
import { Purpose } from './purpose.js'

export const Method = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    kind: Purpose,
    summary: z.string(),
    formula: z.string(),
    inputs: z.array(z.string()).describe('Fields of the request that it uses.'),
    domain: z.string().describe('Where it may be believed.'),
    weaknesses: z.array(z.string()),
    citations: z.array(Citation),
    documentation: z.string(),
  })
  .describe('A published way to compute a number.')
  .meta({ id: 'Method' })
export type Method = z.infer<typeof Method>
