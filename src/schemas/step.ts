import { z } from 'zod'
import { Unit } from './unit.js'

export const Basis = z
  .enum(['request', 'record', 'default', 'computed'])
  .describe('Where a number comes from: the caller, a cited record, a declared stand-in, or other steps.')
  .meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

export const Step = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    unit: Unit,
    formula: z.string().nullable().describe('How it follows from its inputs; null for a number that was given.'),
    inputs: z.array(z.string()).describe('The steps it was computed from, all of them earlier in the list.'),
    basis: Basis,
    citations: z.array(z.string()).describe('Ids of the citations it rests on directly.'),
  })
  .describe('One number of the derivation.')
  .meta({ id: 'Step' })
export type Step = z.infer<typeof Step>
