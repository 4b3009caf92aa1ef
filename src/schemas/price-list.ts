import { z } from 'zod'
import { Reference } from './figure.js'
import { EXAMPLE_PLACE, recordKind } from './record-kind.js'
import { Alias, Id, Line, Notes, RecordName } from './text.js'
import { PartialDate } from './time.js'
import { boundsOf, numberWithin } from './unit.js'

/** The most entries of a price list: about twice as many as the longest known list. */
const MOST_PRICES = 10_000
const price = numberWithin(boundsOf('USD/M tokens'))

export const ListedPrice = z
  .strictObject({
    name: Alias.describe('Of the model, as the list writes it.'),
    provider: Line.describe('Who sells it, as the list calls them.'),
    ofDeveloper: z.boolean().default(false).describe('True where that is the developer of the model.'),
    input: price.describe('Of tokens of the prompt.'),
    output: price.describe('Of tokens of the answer.'),
    cached: price.optional().describe('Of tokens of the prompt from a cache.'),
    releasedOn: PartialDate.optional().describe('When the model came out, where the list says so.'),
  })
  .describe('What one provider sells a model for, in US dollars per million tokens, at the standard tier.')
  .meta({ id: 'ListedPrice' })
export type ListedPrice = z.infer<typeof ListedPrice>

/** Prices of models in records of their own, so that a new list does not change the records of the models. */
export const PriceList = z
  .strictObject({
    id: Id,
    name: RecordName,
    listedOn: PartialDate.describe('The day of the list.'),
    reference: Reference.describe('The list.'),
    prices: z.array(ListedPrice).min(1).max(MOST_PRICES).describe('Each price.'),
    notes: Notes,
  })
  .describe('Prices of tokens, as one list gives them on one day.')
  .meta({ id: 'PriceList' })
export type PriceList = z.infer<typeof PriceList>

export const priceListKind = recordKind(PriceList, {
  word: 'price list',
  path: 'price-lists',
  folder: 'prices',
  itemOnly: ['prices'],
  holds: 'prices of tokens, as a list gives them on a day',
  fileFor: 'list',
  table: { label: 'Lists of prices', columns: ['listedOn'] },
  exampleId: 'litellm-2026-11-prices',
  example: {
    name: 'Prices of our gateway',
    listedOn: '2026-11-23',
    reference: EXAMPLE_PLACE,
    prices: [{ name: 'acme-1', provider: 'Acme', input: 2, output: 8 }],
  },
})
