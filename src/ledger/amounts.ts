import { type InferenceRequest, InferenceRequest as InferenceRequestSchema } from '../schemas/inference-request.js'
import type { Cell, CellSettings, CellSums, LedgerCall } from '../schemas/ledger-call.js'
import type { Work } from '../schemas/work.js'

/** The fields with the tokens of a text request. */
export const TOKENS: readonly string[] = ['inputTokens', 'cachedInputTokens', 'reasoningTokens', 'outputTokens'] satisfies Field[]
/** The two fields that say how fast the answer came. A cell keeps a speed for either of them. */
export const SPEEDS: readonly string[] = ['outputTokensPerSecond', 'latencySeconds'] satisfies Field[]

type Field = keyof InferenceRequest
type WorkAmount = Exclude<keyof Work, 'type' | 'sound'>

/** The fields of a request that are amounts: cells hold their sums. Other fields are settings, which all calls of a cell share. */
const REQUEST_AMOUNTS: readonly Field[] = [
  'inputTokens',
  'cachedInputTokens',
  'reasoningTokens',
  'outputTokens',
  'outputTokensPerSecond',
  'latencySeconds',
  'inputAudioSeconds',
  'inputVideoSeconds',
  'priceUsd',
  'energyKwh',
]
/** The fields of `work` that are amounts. Sizes and steps of images are settings, because few different values of them are in use. */
const WORK_AMOUNTS: readonly WorkAmount[] = [
  'seconds',
  'frames',
  'audioSeconds',
  'outputTokens',
  'characters',
  'inputTokens',
  'texts',
  'queryTokens',
  'documents',
  'documentTokens',
]
/** Fields that are neither amounts nor settings. They are part of the key, the hour or the count of a cell, or are not stored. */
const NOT_KEPT: readonly Field[] = [
  'model',
  'operator',
  'region',
  'zone',
  'at',
  'startsAt',
  'endsAt',
  'requests',
  'include',
  'lifetimeRequests',
]

/** The fields that a call has in addition to its request. */
const OF_CALLS: readonly (keyof LedgerCall)[] = ['kind', 'id', 'reference', 'tag', 'tags']
const NO_SETTINGS: ReadonlySet<string> = new Set([...REQUEST_AMOUNTS, ...NOT_KEPT, ...OF_CALLS])

type Amount = { readonly name: string; readonly amount: number }

/** Returns the amounts that a request gives, always in the same order. A speed is left out where no tokens were generated. */
export function amountsOf(request: InferenceRequest): Amount[] {
  const generated = (request.reasoningTokens ?? 0) + (request.outputTokens ?? 0)
  const found: Amount[] = []
  for (const name of REQUEST_AMOUNTS) {
    const amount = request[name]
    if (typeof amount !== 'number') continue
    if (!SPEEDS.includes(name)) found.push({ name, amount })
    else if (generated > 0) found.push({ name, amount: name === 'latencySeconds' ? generated / amount : amount })
  }
  const { work } = request
  if (work)
    for (const name of WORK_AMOUNTS) {
      const amount = work[name]
      if (amount !== undefined) found.push({ name: `work.${name}`, amount })
    }
  return found
}

/** Returns the settings of a request: the fields that are not an amount and do not say its model, place or time. */
export function withoutAmounts(request: InferenceRequest): CellSettings {
  const left: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(request))
    if (value !== undefined && name !== 'work' && !NO_SETTINGS.has(name) && !isDefault(name, value)) left[name] = value
  const { work } = request
  if (work)
    left['work'] = Object.fromEntries(Object.entries(work).filter(([name, value]) => value !== undefined && !isIn(WORK_AMOUNTS, name)))
  return left
}

/** Returns the exponent of the largest power of two that is not above the amount; 0 for amounts below 1. */
export function octaveOf(amount: number): number {
  return Math.floor(Math.log2(Math.max(amount, 1)))
}

function isIn(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

function isDefault(name: string, value: unknown): boolean {
  return name === 'method' && value === 'auto'
}

/**
 * Returns the mean request of a cell, with as many `requests` as the cell has. Under one way of serving the methods are linear in
 * the amounts, so that its estimate is the sum over the calls, with fully shared uncertainty; where all calls are equal it is exactly
 * the sum of their estimates. If the cached tokens are known, the context is the one at which the tokens of the cell were generated,
 * and the number of prompt tokens that had to be computed is unchanged.
 */
export function requestOfCell({ key, hour, sums }: Cell): InferenceRequest {
  const { model, operator, region, zone, settings } = key
  const means = meansOf({ key, sums })
  const ofWork = Object.entries(means).filter(([name]) => name.startsWith(WORK))
  const own = Object.entries(means).filter(([name]) => !name.startsWith(WORK))
  const work = settings.work && {
    ...settings.work,
    ...Object.fromEntries(ofWork.map(([name, mean]) => [name.slice(WORK.length), mean])),
  }
  return {
    ...DEFAULTS,
    ...(model !== null && { model }),
    ...settings,
    ...(Object.fromEntries(own) as Partial<InferenceRequest>),
    ...(work && { work }),
    ...(operator !== null && { operator }),
    ...(region !== null && { region }),
    ...(zone !== null && { zone }),
    requests: sums.requests,
    // A call that gives a year does not say at which hour it ran.
    ...(settings.year === undefined && { at: hour }),
  }
}

const WORK = 'work.'
const { method, include } = InferenceRequestSchema.parse({})
const DEFAULTS = { method, include }

/** The mean of each amount that the calls of a cell give. */
function meansOf({ key, sums }: Pick<Cell, 'key' | 'sums'>): Record<string, number> {
  const means = meanAmounts({ key, sums })
  return Object.fromEntries(key.amounts.map((name, index) => [name, means[index] ?? 0]))
}

/** Returns the amounts of the mean request of a cell, in the order of the names in its key. */
export function meanAmounts({ key: { amounts }, sums }: Pick<Cell, 'key' | 'sums'>): number[] {
  const { requests } = sums
  const context = contextOfCell(amounts, sums)
  let others = 0
  return amounts.map((name) => {
    if (name === 'outputTokensPerSecond') return Math.exp(sums.logSpeed / requests)
    if (name === 'latencySeconds') return (sums.reasoningTokens + sums.outputTokens) / requests / Math.exp(sums.logSpeed / requests)
    if (!TOKENS.includes(name)) return sums[`amount${(others += 1)}` as 'amount1'] / requests
    return context?.[name as keyof typeof context] ?? sums[name as 'inputTokens'] / requests
  })
}

type Context = { readonly inputTokens: number; readonly cachedInputTokens: number }

/** The mean context of a cell; undefined where its calls lack input or cached tokens, or generate nothing. */
function contextOfCell(amounts: readonly string[], sums: CellSums): Context | undefined {
  const generated = sums.reasoningTokens + sums.outputTokens
  if (generated === 0 || !amounts.includes('cachedInputTokens') || !amounts.includes('inputTokens')) return undefined
  const computed = (sums.inputTokens - sums.cachedInputTokens) / sums.requests
  const inputTokens = sums.generationContext / generated - generated / sums.requests / 2
  // Because of rounding the difference may be slightly smaller than the computed tokens.
  return { inputTokens: Math.max(inputTokens, computed), cachedInputTokens: Math.max(inputTokens - computed, 0) }
}

/** Returns the amount of a request that a key calls `name`: `inputTokens`, or `work.seconds` for other work. It is 0 if absent. */
export function amountIn(request: InferenceRequest, name: string): number {
  const of = name.startsWith(WORK) ? request.work : request
  return of?.[name.slice(name.startsWith(WORK) ? WORK.length : 0) as keyof typeof of] ?? 0
}

/** Returns the request with this amount in place of its own. */
export function withAmount(request: InferenceRequest, name: string, amount: number): InferenceRequest {
  if (!name.startsWith(WORK)) return { ...request, [name]: amount }
  return { ...request, ...(request.work && { work: { ...request.work, [name.slice(WORK.length)]: amount } }) }
}
