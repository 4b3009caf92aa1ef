import type { InferenceRequest } from '../schemas/inference-request.js'
import type { CellSettings, LedgerCall } from '../schemas/ledger-call.js'
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

export type Amount = { readonly name: string; readonly amount: number }

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
