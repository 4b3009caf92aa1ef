import { z } from 'zod'
import { Reference } from './figure.js'
import { Precision } from './model.js'
import { EXAMPLE_PLACE, recordKind } from './record-kind.js'
import { Id, Line, Note, RecordName } from './text.js'
import { BOUNDS, type Bounds, boundsOf, FIRST_YEAR, LAST_YEAR, LEAST_AMOUNT, numberWithin } from './unit.js'

const known = (bounds: Bounds) => numberWithin(bounds).nullable().default(null)
/** Tokens of a request. They may be a fraction, as the mean over many requests. */
const tokens = { ...boundsOf('tokens'), least: 0 }

export const ProductionFigure = z
  .strictObject({
    id: Id,
    name: RecordName.describe('What was published, in our words.'),
    group: z
      .enum(['export', 'prompt_band', 'cluster', 'disclosure', 'life_cycle'])
      .describe(
        'export: one customer’s requests with their tokens; prompt_band: all requests with prompts of some length; cluster: machines of a shared cluster, idle included; disclosure: what an operator or an author states; life_cycle: an assessment of more than the use.',
      )
      .meta({ id: 'ProductionGroup' }),
    model: Id.nullable().default(null).describe('The model record that a caller would name; null where the model is not known.'),
    modelName: Line.describe('The model as the source names it.'),
    inputTokens: known(tokens).describe('Tokens of a prompt, on the mean.'),
    cachedInputTokens: known(tokens).describe('Those of them that came from a cache.'),
    outputTokens: known(tokens).describe('Tokens of an answer, on the mean.'),
    tokensEvidence: Note.nullable().default(null).describe('Where the tokens are from, if they were not published.'),
    hardware: Id.nullable().default(null).describe('The accelerator record, where it is known.'),
    acceleratorCount: known(BOUNDS.countFromOne).describe('Accelerators of one replica.'),
    precision: Precision.nullable().default(null),
    published: z.number().min(LEAST_AMOUNT).max(1e12).describe('The number, in unit.'),
    unit: z
      .enum(['J', 'J/token', 'Wh', 'gCO2e'])
      .meta({ id: 'ProductionUnit' })
      .describe('Of a request; J/token: of a token of prompt or answer.'),
    scope: z
      .enum(['accelerators', 'facility', 'life_cycle', 'unstated'])
      .describe('What the number includes.')
      .meta({ id: 'ProductionScope' }),
    gridZone: Id.nullable().default(null).describe('The grid zone that a carbon figure is of.'),
    notScored: Note.nullable().default(null).describe('Why no estimate is set beside it.'),
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR).describe('When it was.'),
    note: Note.nullable().default(null).describe('What is to be known of it.'),
    reference: Reference,
  })
  .describe('Energy or carbon of requests in production, as it was metered or stated; nothing is fitted on it.')
  .meta({ id: 'ProductionFigure' })
export type ProductionFigure = z.infer<typeof ProductionFigure>

export const productionFigureKind = recordKind(ProductionFigure, {
  word: 'production figure',
  path: 'production-figures',
  links: [
    { path: ['model'], target: 'model', back: 'productionFigures' },
    { path: ['hardware'], target: 'accelerator', back: 'productionFigures' },
    { path: ['gridZone'], target: 'gridZone', back: 'productionFigures' },
  ],
  holds: 'energy and carbon of requests in production, as metered or stated; nothing is fitted on them',
  table: { label: 'Figures from production', columns: ['modelName', 'published', 'unit', 'scope', 'year'] },
  exampleId: 'production-qwen3.5-397b',
  example: {
    name: 'A request to our assistant',
    group: 'disclosure',
    modelName: 'Acme 1',
    published: 0.3,
    unit: 'Wh',
    scope: 'facility',
    year: 2026,
    reference: EXAMPLE_PLACE,
  },
})
