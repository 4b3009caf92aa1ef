import { z } from 'zod'
import { figureInAnyUnit } from './figure.js'
import { Id } from './id.js'

export const Equivalence = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    quantity: z
      .enum(['energy', 'carbon', 'water', 'fuel', 'heat'])
      .describe('What is compared; fuel and heat only describe, they never become an equivalence.'),
    per: z.string().min(1).describe('One of it: household-year, km, charge.'),
    sentence: z
      .string()
      .min(1)
      .optional()
      .describe('How it is said, with {amount} in its place; only equivalences with a sentence are offered.'),
    figure: figureInAnyUnit().describe('Energy in kWh, carbon in kgCO2e or water in L of one.'),
  })
  .describe('An everyday thing to compare a footprint with.')
  .meta({ id: 'Equivalence' })
export type Equivalence = z.infer<typeof Equivalence>
