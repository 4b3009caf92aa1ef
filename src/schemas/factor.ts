import { z } from 'zod'
import { coefficientInAnyUnit } from './figure.js'
import { exampleFigure, recordKind } from './record-kind.js'
import { Id, RecordName } from './text.js'

export const Factor = z
  .strictObject({
    id: Id.describe('The method or subject, then the name: wattprint-roofline-1/memory-power-share.'),
    name: RecordName,
    figure: coefficientInAnyUnit(),
  })
  .describe('A coefficient, a default or a judgement that methods compute with.')
  .meta({ id: 'Factor' })
export type Factor = z.infer<typeof Factor>

export const factorKind = recordKind(Factor, {
  word: 'factor',
  path: 'factors',
  holds: 'coefficients, defaults and judgements that methods compute with',
  fileFor: 'method',
  table: { label: 'Factors', columns: ['figure'] },
  exampleId: 'water/site-unknown',
  example: { name: 'A share of our own', figure: exampleFigure(12, '%') },
})
