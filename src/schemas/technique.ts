import { z } from 'zod'
import { figureInAnyUnit, Reference } from './figure.js'
import { EXAMPLE_PLACE, recordKind } from './record-kind.js'
import { Aliases, Id, Line, Note, Notes, RecordName } from './text.js'

export const TechniqueEffect = z
  .strictObject({ name: Line.describe('What the figure is of.'), figure: figureInAnyUnit() })
  .describe('One published figure about what a technique does or costs.')
  .meta({ id: 'TechniqueEffect' })

const MOST_EFFECTS = 500

export const Technique = z
  .strictObject({
    id: Id,
    name: RecordName,
    description: Note.describe('What is done to a model.'),
    actsOn: z
      .enum(['bytes_per_weight', 'parameters', 'training', 'hardware', 'steps', 'passes'])
      .describe('The input of the estimate that it changes; steps and passes are those of a denoiser.'),
    reference: Reference,
    effects: z.array(TechniqueEffect).max(MOST_EFFECTS).default([]).describe('What it was measured to do, each figure with its source.'),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('A way to make models cheaper to train or to run.')
  .meta({ id: 'Technique' })
export type Technique = z.infer<typeof Technique>

export const techniqueKind = recordKind(Technique, {
  word: 'technique',
  path: 'techniques',
  holds: 'ways to make models cheaper, with published effects',
  table: { label: 'Techniques', columns: ['actsOn'] },
  exampleId: 'quantization',
  example: { name: 'Sleeping', description: 'Servers sleep at night.', actsOn: 'hardware', reference: EXAMPLE_PLACE },
})
