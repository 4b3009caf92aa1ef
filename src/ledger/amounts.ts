import type { InferenceRequest } from '../schemas/inference-request.js'
import type { CellSettings } from '../schemas/ledger-cell.js'
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

export type Amount = { readonly name: string; readonly amount: number }

/** The amounts that a request says, in one order. A speed that nothing was generated at says nothing. */
export function amountsOf(request: InferenceRequest): Amount[] {
  const generated = (request.reasoningTokens ?? 0) + (request.outputTokens ?? 0)
  const own = REQUEST_AMOUNTS.flatMap((name): Amount[] => {
    const amount = request[name]
    if (typeof amount !== 'number') return []
    if (!SPEEDS.includes(name)) return [{ name, amount }]
    return generated > 0 ? [{ name, amount: name === 'latencySeconds' ? generated / amount : amount }] : []
  })
  const { work } = request
  const ofWork = WORK_AMOUNTS.flatMap((name) => (work?.[name] === undefined ? [] : [{ name: `work.${name}`, amount: work[name] }]))
  return [...own, ...ofWork]
}

/** What a request says that is no amount, and neither its model, its place nor its time. */
export function withoutAmounts(request: InferenceRequest): CellSettings {
  const left = Object.entries(request).filter(
    ([name, value]) => value !== undefined && !isIn(REQUEST_AMOUNTS, name) && !isIn(NOT_KEPT, name) && !isDefault(name, value),
  )
  const { work } = request
  const ofWork =
    work && Object.fromEntries(Object.entries(work).filter(([name, value]) => value !== undefined && !isIn(WORK_AMOUNTS, name)))
  return Object.fromEntries([...left.filter(([name]) => name !== 'work'), ...(ofWork ? [['work', ofWork]] : [])]) as CellSettings
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
