import { type InferenceRequest, InferenceRequest as InferenceRequestSchema } from '../schemas/inference-request.js'
import type { Cell, CellSums } from '../schemas/ledger-call.js'
import { TOKENS } from './amounts.js'

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
