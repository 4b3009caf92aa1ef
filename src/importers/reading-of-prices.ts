import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { otherWorkOf, resolveModel } from '../catalog/names/resolve-model.js'
import type { Steps } from '../catalog/steps.js'
import type { Model } from '../schemas/model.js'
import { ListedPrice, type PriceList } from '../schemas/price-list.js'
import type { Source } from '../schemas/source.js'
import type { Reading, Skipped } from './importer.js'

/** A price as a list contains it. */
export type GivenPrice = Omit<ListedPrice, 'ofDeveloper'>

type ReadPrice = GivenPrice & { readonly line: number }

/** A list of prices. Its entries are counted as lines, from 1. */
type ListOf<Entry> = {
  readonly id: string
  readonly name: string
  readonly accessedOn: string
  readonly locator: string
  readonly source: Source
  readonly entries: readonly Entry[]
  /** The price of an entry, a message why it has none, or undefined if it is not about a model. */
  readonly priceOf: (entry: Entry) => GivenPrice | string | undefined
}

/**
 * The platforms on which developers sell their own models, by their names in public lists. A developer's own price takes precedence
 * over the prices of others (docs/methodology.md, section 10).
 */
const OWN_PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  'Alibaba (Qwen)': ['alibaba', 'alibaba-cn', 'dashscope', 'qwen_ai_platform'],
  Amazon: ['amazon_nova', 'amazon-bedrock', 'aws', 'bedrock', 'bedrock_converse'],
  Anthropic: ['anthropic', 'bedrock', 'bedrock_converse', 'vertex_ai-anthropic_models'],
  DeepSeek: ['deepseek'],
  Google: ['google', 'gemini', 'vertex_ai', 'vertex_ai-language-models'],
  Meta: ['meta', 'meta_llama'],
  'Mistral AI': ['mistral'],
  'Moonshot AI': ['moonshot', 'moonshotai', 'moonshotai-cn'],
  OpenAI: ['openai', 'azure', 'azure_ai', 'text-completion-openai'],
  Tencent: ['tencent'],
  Xiaomi: ['xiaomi', 'xiaomi_mimo'],
  xAI: ['xai', 'x-ai'],
  'Z.ai': ['zai', 'zhipuai'],
}
/** Names of the same model at another price, because it is served faster or later. These prices are not used. */
const OTHER_TIER = /(?:-fast|-flex|:priority|:batch|:free)$|^ft:/

/** Reads a list as one price list. Its warnings are the names that no record has, those with the most providers first. */
export function* readingOfPrices<Entry>(list: ListOf<Entry>, catalog: Catalog): Steps<Reading> {
  const skipped: Skipped[] = []
  const prices: ReadPrice[] = []
  for (const [index, entry] of list.entries.entries()) {
    yield
    const line = index + 1
    const price = list.priceOf(entry)
    if (typeof price === 'string') skipped.push({ line, reason: price })
    else if (price) prices.push({ ...price, line })
  }
  return readingOf(prices, skipped, catalog, list)
}

type PriceListCard = Pick<ListOf<never>, 'id' | 'name' | 'accessedOn' | 'locator' | 'source'>

function readingOf(prices: readonly ReadPrice[], skipped: readonly Skipped[], catalog: Catalog, list: PriceListCard): Reading {
  const counted = prices.filter(({ name }) => !OTHER_TIER.test(name.toLowerCase()))
  const rows = counted.map((price) => listedPrice(price, catalog))
  const { id, name, accessedOn, locator, source } = list
  const record: PriceList = { id, name, listedOn: accessedOn, reference: { source: source.id, locator }, prices: rows, notes: [] }
  const held = catalog.records.priceList.byName.get(foldName(id))
  const isNew = rows.length > 0 && JSON.stringify(held?.prices) !== JSON.stringify(rows)
  return {
    source: isNew ? source : null,
    records: isNew ? [{ kind: 'priceList', record, line: 1 }] : [],
    alike: isNew ? 0 : rows.length,
    skipped: [...skipped],
    warnings: namesWithoutRecord(counted, catalog),
  }
}

function listedPrice({ name, provider, input, output, cached, releasedOn }: ReadPrice, catalog: Catalog): ListedPrice {
  const resolved = resolveModel(catalog, name)
  const model = resolved && resolved.matched !== 'approximate' ? resolved.record : undefined
  const ofDeveloper = model !== undefined && isOwnPlatform(model, provider)
  return {
    name,
    provider,
    ofDeveloper,
    input,
    output,
    ...(cached !== undefined && { cached }),
    ...(releasedOn !== undefined && { releasedOn }),
  }
}

function isOwnPlatform({ developer }: Model, provider: string): boolean {
  return (OWN_PLATFORMS[developer] ?? []).includes(provider) || foldName(developer) === foldName(provider)
}

/** Each name without a record once, by its last part, with the number of providers that list it, to show which records are missing most. */
function namesWithoutRecord(prices: readonly ReadPrice[], catalog: Catalog): Skipped[] {
  const missing = new Map<string, { readonly line: number; readonly providers: Set<string> }>()
  for (const { name, provider, line } of prices) {
    if (resolveModel(catalog, name) !== undefined || otherWorkOf(name) !== undefined) continue
    const last = foldName(name).split('/').at(-1) ?? name
    const known = missing.get(last)
    if (known) known.providers.add(provider)
    else missing.set(last, { line, providers: new Set([provider]) })
  }
  const ranked = [...missing].sort(([, one], [, other]) => other.providers.size - one.providers.size)
  return ranked.map(([name, { line, providers }]) => ({
    line,
    reason: `no record has "${name}", which ${providers.size === 1 ? 'one provider lists' : `${providers.size} providers list`}: requests to it are estimated from its price, as a model of its class`,
  }))
}

/** Returns why a price cannot be stored, such as an endless name or an impossible price; undefined if it can. */
export function priceFault(price: GivenPrice): string | undefined {
  if (price.input === 0 || price.output === 0)
    return `"${price.name.slice(0, 100)}" is sold for nothing, so that its price says nothing about it`
  const parsed = ListedPrice.safeParse({ ...price, ofDeveloper: false })
  if (parsed.success) return undefined
  const [issue] = parsed.error.issues
  return `"${price.name.slice(0, 100)}" is left out: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`
}
