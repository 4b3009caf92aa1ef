import { z } from 'zod'
import { boundsOf, numberWithin } from './bounds.js'

const price = numberWithin(boundsOf('USD/M tokens'))

export const ListPrice = z
  .strictObject({
    input: price.describe('Of tokens of the prompt.'),
    output: price.describe('Of tokens of the answer.'),
    cached: price.optional().describe('Of input tokens from a prompt cache: that of input when absent.'),
  })
  .describe('What a model is sold for, in US dollars per million tokens, at the standard tier.')
  .meta({ id: 'ListPrice' })
export type ListPrice = z.infer<typeof ListPrice>

export const ModelClass = z
  .enum(['small', 'medium', 'large', 'frontier', 'unknown'])
  .describe('A class of models, by size.')
  .meta({ id: 'ModelClass' })
export type ModelClass = z.infer<typeof ModelClass>

const UnknownModel = z.enum(['refuse', 'class']).describe('What becomes of a model whose size nobody knows.').meta({ id: 'UnknownModel' })

/** How a request says what is known of a model whose size nobody publishes. */
export const MODEL_CLASS_FIELDS = {
  unknownModel: UnknownModel.optional().describe(
    'class: a name whose size nobody knows is answered as a model of its class, with a very wide range. refuse, or absent: only where the catalog says that its size is not published.',
  ),
  listPrice: ListPrice.optional().describe('Of a model whose size nobody knows: tells its class.'),
  modelClass: ModelClass.optional().describe('The class of such a model, in place of a list price.'),
}
