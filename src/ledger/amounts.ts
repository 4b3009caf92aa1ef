import { type InferenceRequest, InferenceRequest as InferenceRequestSchema } from '../schemas/inference-request.js'
import type { Cell, CellSettings, CellSums, LedgerCall } from '../schemas/ledger-call.js'
import type { Work } from '../schemas/work.js'

/** The tokens of a call of text. */
export const TOKENS: readonly string[] = ['inputTokens', 'cachedInputTokens', 'reasoningTokens', 'outputTokens'] satisfies Field[]
/** Two ways to say how fast the answer came; of both the speed is kept. */
export const SPEEDS: readonly string[] = ['outputTokensPerSecond', 'latencySeconds'] satisfies Field[]

type Field = keyof InferenceRequest
type WorkAmount = Exclude<keyof Work, 'type' | 'sound'>

/** What a request says by amount: cells hold their sums. All else of a request is a setting, which the calls of a cell share. */
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
/** The same of other work. Sizes and steps of images are settings: few values of them are in use. */
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
/** Of a request, not of its amounts: when it ran is the hour of its cell, and how its estimate is shown is not kept. */
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

/** What a call has beside its request. */
const OF_CALLS: readonly (keyof LedgerCall)[] = ['kind', 'id', 'reference', 'tag', 'tags']
const NO_SETTINGS: ReadonlySet<string> = new Set([...REQUEST_AMOUNTS, ...NOT_KEPT, ...OF_CALLS])

type Amount = { readonly name: string; readonly amount: number }

/** The amounts that a request says, in one order. A speed that nothing was generated at says nothing. */
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

/** What a request says that is no amount, and neither its model, its place nor its time. */
export function withoutAmounts(request: InferenceRequest): CellSettings {
  const left: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(request))
    if (value !== undefined && name !== 'work' && !NO_SETTINGS.has(name) && !isDefault(name, value)) left[name] = value
  const { work } = request
  if (work)
    left['work'] = Object.fromEntries(Object.entries(work).filter(([name, value]) => value !== undefined && !isIn(WORK_AMOUNTS, name)))
  return left
}

/** The power of two at or below an amount; that of one for less. */
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
 * The mean request of a cell, as many times as the cell has requests. The methods are linear in it under one way of serving, so
 * that its estimate is that of the sum of the calls, their doubts shared; of calls that are the same it is exactly the sum of
 * their estimates. Generation is put at the context in which the tokens of the cell were generated, where that leaves the
 * prompt that was computed as it was: where the cached tokens are known.
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
    // A call that names a year does not say when it ran.
    ...(settings.year === undefined && { at: hour }),
  }
}

const WORK = 'work.'
const { method, include } = InferenceRequestSchema.parse({})
const DEFAULTS = { method, include }

/** The mean of each amount that the calls of a cell say. */
function meansOf({ key, sums }: Pick<Cell, 'key' | 'sums'>): Record<string, number> {
  const means = meanAmounts({ key, sums })
  return Object.fromEntries(key.amounts.map((name, index) => [name, means[index] ?? 0]))
}

/** The amounts of the mean request of a cell, in the order in which its key names them. */
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

/** Undefined where the calls do not say both, or generate nothing. */
function contextOfCell(amounts: readonly string[], sums: CellSums): Context | undefined {
  const generated = sums.reasoningTokens + sums.outputTokens
  if (generated === 0 || !amounts.includes('cachedInputTokens') || !amounts.includes('inputTokens')) return undefined
  const computed = (sums.inputTokens - sums.cachedInputTokens) / sums.requests
  const inputTokens = sums.generationContext / generated - generated / sums.requests / 2
  // Rounding may leave a little less than was computed.
  return { inputTokens: Math.max(inputTokens, computed), cachedInputTokens: Math.max(inputTokens - computed, 0) }
}

/** An amount of a request by its name in a key: `inputTokens`, or `work.seconds` of other work. */
export function amountIn(request: InferenceRequest, name: string): number {
  const of = name.startsWith(WORK) ? request.work : request
  return of?.[name.slice(name.startsWith(WORK) ? WORK.length : 0) as keyof typeof of] ?? 0
}

/** The same request with another amount. */
export function withAmount(request: InferenceRequest, name: string, amount: number): InferenceRequest {
  if (!name.startsWith(WORK)) return { ...request, [name]: amount }
  return { ...request, ...(request.work && { work: { ...request.work, [name.slice(WORK.length)]: amount } }) }
}
