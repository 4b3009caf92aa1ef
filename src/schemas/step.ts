import { z } from 'zod'
import { Unit } from './unit.js'

export const Basis = z
  .enum(['request', 'record', 'default', 'computed', 'model'])
  .describe(
    'Where a number comes from: the caller, a cited record, a declared stand-in, a formula over other steps, or a model over other steps that is no single formula, such as a mixture.',
  )
  .meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

export const Step = z
  .strictObject({
    id: z.string().describe('What formulas call it.'),
    name: z.string().describe('What it is.'),
    value: z.number().describe('The number.'),
    low: z.number().describe('Lower end of the 90 % interval.'),
    high: z.number().describe('Upper end of the 90 % interval.'),
    unit: Unit,
    formula: z
      .string()
      .nullable()
      .describe(
        'How it follows from its inputs, which it names by their ids: every computed step can be recomputed from it (methodology, section 6). For a step of the basis model a description in words; null for a number that was given.',
      ),
    inputs: z.array(z.string()).describe('The steps it was computed from, all of them earlier in the list.'),
    basis: Basis,
    citations: z.array(z.string()).describe('Ids of the citations it rests on directly.'),
  })
  .describe('One number of the derivation.')
  .meta({ id: 'Step' })
export type Step = z.infer<typeof Step>
