import { z } from 'zod'
import type { Steps } from '../catalog/steps.js'
import { notInFormat } from './csv-table.js'
import { jsonContent } from './file-content.js'
import { type Importer, type Reading, sourceCard } from './importer.js'
import { type GivenPrice, priceFault, readingOfPrices } from './reading-of-prices.js'

/** The list of version 1.110.2 has 4.5 MB and 4,878 entries. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_ENTRIES = 20_000
/** The name of an entry that only describes the format of the list. */
const SAMPLE = 'sample_spec'
const TEXT = new Set(['chat', 'completion', 'responses'])
const A_MILLION = 1e6

const Entry = z.looseObject({
  mode: z.string().optional(),
  litellm_provider: z.string().min(1),
  input_cost_per_token: z.number().nonnegative(),
  output_cost_per_token: z.number().nonnegative(),
  cache_read_input_token_cost: z.number().nonnegative().optional(),
})

/** LiteLLM's list: the name that each provider gives a model, and its prices of tokens. */
export const litellm: Importer = {
  id: 'litellm',
  title: 'LiteLLM, prices and context windows of models',
  file: 'model_prices_and_context_window.json',
  download: 'https://github.com/BerriAI/litellm',
  licenceNote: 'MIT: name BerriAI where you publish a copy of the list.',
  content: 'json',
  *read(bytes, catalog, origin): Steps<Reading> {
    const source = sourceCard('litellm-prices', origin, {
      title: 'LiteLLM, model_prices_and_context_window.json',
      authors: ['BerriAI'],
      publisher: 'BerriAI',
      url: 'https://github.com/BerriAI/litellm',
      licence: 'MIT',
      evidence: 'secondary',
      standing: 'third_party',
    })
    const list = {
      id: 'litellm',
      name: 'Prices in LiteLLM',
      accessedOn: origin.accessedOn,
      locator: 'input_cost_per_token, output_cost_per_token and cache_read_input_token_cost of the entry',
      source,
      entries: entriesIn(jsonContent(bytes, MOST_BYTES)),
      priceOf,
    }
    return yield* readingOfPrices(list, catalog)
  },
}

function entriesIn(content: unknown): [string, unknown][] {
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content)
  const entries = isObject ? Object.entries(content) : []
  if (entries.length > MOST_ENTRIES) throw notInFormat(1, `the list has more than ${MOST_ENTRIES} entries: split it`)
  if (entries.some(([, entry]) => typeof entry === 'object' && entry !== null && 'litellm_provider' in entry)) return entries
  throw notInFormat(1, 'this is not an object of models with their "litellm_provider", as model_prices_and_context_window.json')
}

function priceOf([name, given]: [string, unknown]): GivenPrice | string | undefined {
  if (name === SAMPLE) return undefined
  const mode = typeof given === 'object' && given !== null && 'mode' in given ? given.mode : undefined
  if (typeof mode === 'string' && !TEXT.has(mode)) return `"${name}" has the mode "${mode}" and is not a model of text`
  const entry = Entry.safeParse(given)
  if (!entry.success) return `"${name}" has no price of its tokens: ${entry.error.issues[0]?.path.join('/') ?? ''}`
  const {
    litellm_provider: provider,
    input_cost_per_token: input,
    output_cost_per_token: output,
    cache_read_input_token_cost: cached,
  } = entry.data
  const price = {
    name,
    provider,
    input: input * A_MILLION,
    output: output * A_MILLION,
    ...(cached !== undefined && cached > 0 && { cached: cached * A_MILLION }),
  }
  return priceFault(price) ?? rounded(price)
}

/** Prices of a million tokens in USD from prices of one token, without the rounding errors of the multiplication. */
function rounded<Price extends Readonly<Record<string, unknown>>>(price: Price): Price {
  const digits = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)
  return Object.fromEntries(Object.entries(price).map(([field, value]) => [field, digits(value)])) as Price
}
