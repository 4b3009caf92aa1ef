import { z } from 'zod'
import { coefficientInAnyUnit } from './figure.js'
import { Id } from './id.js'
import { RecordName } from './text.js'

export const Factor = z
  .strictObject({
    id: Id.describe('The method or subject, then the name: wattprint-roofline-1/memory-power-share.'),
    name: RecordName,
    figure: coefficientInAnyUnit(),
  })
  .describe('A coefficient, a default or a judgement that methods compute with.')
  .meta({ id: 'Factor' })
export type Factor = z.infer<typeof Factor>
