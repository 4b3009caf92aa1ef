import { z } from 'zod'
import { figureInAnyUnit } from './figure.js'
import { Id } from './id.js'

export const Factor = z
  .strictObject({
    id: Id.describe('The method or subject, then the name: wattprint-roofline-1/memory-power-share.'),
    name: z.string().min(1),
    figure: figureInAnyUnit(),
  })
  .describe('A coefficient, a default or a judgement that methods compute with.')
  .meta({ id: 'Factor' })
export type Factor = z.infer<typeof Factor>
