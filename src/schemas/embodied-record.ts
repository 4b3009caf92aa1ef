import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'

export const EmbodiedRecord = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    subject: z.string().min(1).describe('The accelerator or server record it is about, or the thing in words.'),
    scope: z.string().min(1).describe('What is counted: from where to where, with or without the host.'),
    method: z.string().min(1),
    isDefault: z
      .boolean()
      .default(false)
      .describe('True for the record that estimates use for its subject; the others are its alternatives.'),
    carbon: figureIn('kgCO2e').optional(),
    abioticDepletion: figureIn('kgSbeq').optional(),
    primaryEnergy: figureIn('MJ').optional(),
    water: figureIn('L').optional(),
    carbonPerCompute: figureIn('gCO2e/EFLOP').optional(),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('What making a piece of hardware cost.')
  .meta({ id: 'EmbodiedRecord' })
export type EmbodiedRecord = z.infer<typeof EmbodiedRecord>
