import type { Catalog } from '../catalog/catalog.js'
import { resolveModel } from '../catalog/names/resolve-model.js'
import { workTypeOf } from '../estimation/work/work-of.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { type Cell, CELL_SUMS, type CellKey, type CellSums, MOST_OTHER_AMOUNTS } from '../schemas/ledger-call.js'
import { amountsOf, octaveOf, SPEEDS, TOKENS, withoutAmounts } from './amounts.js'

type Said = Omit<Cell, 'hour'>

/** Generated tokens are grouped by powers of four. Ends of ranges are less linear in the prompt than values, but stay within 2 % there. */
const OCTAVES_OF_GENERATED = 2

/** Returns the cell that a call belongs to and the sums that it adds there: `requests` times its amounts. */
export function cellOfCall(request: InferenceRequest, tags: CellKey['tags'], catalog: Catalog): Said {
  const amounts = amountsOf(request)
  return { key: keyOf(request, tags, amounts, catalog), sums: sumsOf(request, amounts) }
}

/** At most this many keys are held, so that equal calls share one key object. */
const MOST_KEYS_HELD = 20_000
const heldKeys = new WeakMap<Catalog, Map<string, CellKey>>()

function keyOf(request: InferenceRequest, tags: CellKey['tags'], amounts: Amounts, catalog: Catalog): CellKey {
  const { model = null, operator = null, region = null, zone = null } = request
  const work = workTypeOf(request)
  const settings = withoutAmounts(request)
  const octaves = octavesOf(request, amounts)
  const names = amounts.map(({ name }) => name)
  const text = JSON.stringify([model, work, operator, region, zone, settings, tags, names, octaves])
  let held = heldKeys.get(catalog)
  if (!held) heldKeys.set(catalog, (held = new Map<string, CellKey>()))
  const known = held.get(text)
  if (known) return known
  const resolved = (model === null ? undefined : resolveModel(catalog, model)?.record.id) ?? null
  const key = { model, resolved, work, operator, region, zone, settings, tags, amounts: names, octaves }
  if (held.size >= MOST_KEYS_HELD) held.clear()
  held.set(text, key)
  return key
}

/** The sums of a cell without a call. */
const NO_CALLS = Object.fromEntries(CELL_SUMS.map((name) => [name, 0])) as CellSums

/** Returns the sums of two cells added up. */
export function added(one: CellSums, other: CellSums): CellSums {
  return Object.fromEntries(CELL_SUMS.map((name) => [name, one[name] + other[name]])) as CellSums
}

type Amounts = ReturnType<typeof amountsOf>

function octavesOf(request: InferenceRequest, amounts: Amounts): CellKey['octaves'] {
  const octaves: Record<string, number> = {}
  if (workTypeOf(request) === 'text') {
    octaves['context'] = octaveOf(contextOf(request))
    octaves['generated'] = Math.floor(octaveOf(generatedBy(request)) / OCTAVES_OF_GENERATED)
  }
  for (const { name, amount } of amounts) if (!TOKENS.includes(name)) octaves[name] = octaveOf(amount)
  return octaves
}

function sumsOf(request: InferenceRequest, amounts: Amounts): CellSums {
  const { requests, inputTokens = 0, cachedInputTokens = 0, reasoningTokens = 0, outputTokens = 0 } = request
  const speed = amounts.find(({ name }) => SPEEDS.includes(name))
  const others = amounts.filter(({ name }) => !TOKENS.includes(name) && !SPEEDS.includes(name))
  if (others.length > MOST_OTHER_AMOUNTS) throw new Error(`A call has ${others.length} amounts, of which ${MOST_OTHER_AMOUNTS} are kept.`)
  const own = Object.fromEntries(others.map(({ amount }, index) => [`amount${index + 1}`, amount * requests]))
  return {
    ...NO_CALLS,
    calls: 1,
    requests,
    inputTokens: inputTokens * requests,
    cachedInputTokens: cachedInputTokens * requests,
    reasoningTokens: reasoningTokens * requests,
    outputTokens: outputTokens * requests,
    generationContext: generatedBy(request) * contextOf(request) * requests,
    logSpeed: speed ? Math.log(speed.amount) * requests : 0,
    ...own,
  }
}

/** The mean number of tokens in context while a request generates. */
function contextOf(request: InferenceRequest): number {
  return (request.inputTokens ?? 0) + generatedBy(request) / 2
}

function generatedBy({ reasoningTokens = 0, outputTokens = 0 }: InferenceRequest): number {
  return reasoningTokens + outputTokens
}
