import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'
import { Line, Notes, RecordName } from './text.js'

export const EmbodiedRecord = z
  .strictObject({
    id: Id,
    name: RecordName,
    subject: Line.describe('The accelerator or server record it is about, or the thing in words.'),
    scope: Line.describe('What is counted: from where to where, with or without the host.'),
    method: Line,
    isDefault: z
      .boolean()
      .default(false)
      .describe('True for the record that estimates use for its subject; the others are its alternatives.'),
    carbon: figureIn('kgCO2e').optional(),
    abioticDepletion: figureIn('kgSbeq').optional(),
    primaryEnergy: figureIn('MJ').optional(),
    water: figureIn('L').optional(),
    carbonPerCompute: figureIn('gCO2e/EFLOP').optional(),
    notes: Notes,
  })
  .describe('What making a piece of hardware cost.')
  .meta({ id: 'EmbodiedRecord' })
export type EmbodiedRecord = z.infer<typeof EmbodiedRecord>
