import { z } from 'zod'
import { Reference, figureInAnyUnit } from './figure.js'
import { Id } from './id.js'

export const TechniqueEffect = z
  .strictObject({ name: z.string().min(1), figure: figureInAnyUnit() })
  .describe('One published figure about what a technique does or costs.')
  .meta({ id: 'TechniqueEffect' })

export const Technique = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    description: z.string().min(1),
    actsOn: z.enum(['bytes_per_weight', 'parameters', 'training', 'hardware']).describe('The input of the estimate that it changes.'),
    reference: Reference,
    effects: z.array(TechniqueEffect).default([]),
    aliases: z.array(z.string().min(1)).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('A way to make models cheaper to train or to run.')
  .meta({ id: 'Technique' })
export type Technique = z.infer<typeof Technique>
