import { z } from 'zod'
import type { Steps } from '../catalog/steps.js'
import { PartialDate } from '../schemas/time.js'
import { notInFormat } from './csv-table.js'
import { jsonContent } from './file-content.js'
import { type Importer, type Reading, sourceCard } from './importer.js'
import { type GivenPrice, priceFault, readingOfPrices } from './reading-of-prices.js'

/** The file of May 2026 has 3 MB, 132 providers and 4,803 models. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_MODELS = 20_000

const Entry = z.looseObject({
  modalities: z.looseObject({ output: z.array(z.string()) }).optional(),
  cost: z.looseObject({
    input: z.number().nonnegative(),
    output: z.number().nonnegative(),
    cache_read: z.number().nonnegative().optional(),
  }),
  release_date: z.string().optional(),
})
const Provider = z.looseObject({ models: z.record(z.string(), z.unknown()) })

/** models.dev: the name that each provider gives a model, its prices of tokens, and the date of its release. */
export const modelsDev: Importer = {
  id: 'models-dev',
  title: 'models.dev, models by provider',
  file: 'api.json',
  download: 'https://models.dev/api.json',
  licenceNote: 'MIT: name models.dev where you publish a copy of the list.',
  content: 'json',
  *read(bytes, catalog, origin): Steps<Reading> {
    const source = sourceCard('models-dev', origin, {
      title: 'models.dev, api.json',
      publisher: 'models.dev',
      url: 'https://models.dev',
      licence: 'MIT',
      evidence: 'secondary',
      standing: 'third_party',
    })
    const list = {
      id: 'models-dev',
      name: 'Prices in models.dev',
      accessedOn: origin.accessedOn,
      locator: 'cost of the model of the provider',
      source,
      entries: modelsIn(jsonContent(bytes, MOST_BYTES)),
      priceOf,
    }
    return yield* readingOfPrices(list, catalog)
  },
}

type Listed = { readonly provider: string; readonly name: string; readonly given: unknown }

function modelsIn(content: unknown): Listed[] {
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content)
  const providers = isObject ? Object.entries(content) : []
  const models = providers.flatMap(([provider, given]) => {
    const read = Provider.safeParse(given)
    return read.success ? Object.entries(read.data.models).map(([name, model]) => ({ provider, name, given: model })) : []
  })
  if (models.length === 0) throw notInFormat(1, 'this is not an object of providers with their "models", as api.json of models.dev')
  if (models.length > MOST_MODELS) throw notInFormat(1, `the list has more than ${MOST_MODELS} models: split it`)
  return models
}

function priceOf({ provider, name, given }: Listed): GivenPrice | string {
  const entry = Entry.safeParse(given)
  if (!entry.success) return `"${name}" of ${provider} has no price of its tokens: ${entry.error.issues[0]?.path.join('/') ?? ''}`
  const { modalities, cost, release_date: released } = entry.data
  if (modalities && !modalities.output.includes('text')) return `"${name}" of ${provider} writes no text`
  const releasedOn = PartialDate.safeParse(released)
  const { input, output, cache_read: cached } = cost
  const price = {
    name,
    provider,
    input,
    output,
    ...(cached !== undefined && cached > 0 && { cached }),
    ...(releasedOn.success && { releasedOn: releasedOn.data }),
  }
  return priceFault(price) ?? price
}
