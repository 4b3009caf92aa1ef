import { type InferenceRequest, InferenceRequest as InferenceRequestSchema } from '../schemas/inference-request.js'
import type { Cell } from '../schemas/ledger-call.js'
import { SPEEDS, TOKENS } from './amounts.js'

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
  const mean = (sum: number): number => sum / sums.requests
  const others = key.amounts.filter((name) => !TOKENS.includes(name) && !SPEEDS.includes(name))
  const generated = mean(sums.reasoningTokens + sums.outputTokens)
  const entries = key.amounts.map((name): [string, number] => {
    if (name === 'outputTokensPerSecond') return [name, Math.exp(mean(sums.logSpeed))]
    if (name === 'latencySeconds') return [name, generated / Math.exp(mean(sums.logSpeed))]
    if (TOKENS.includes(name)) return [name, mean(sums[name as 'inputTokens'])]
    return [name, mean(sums[`amount${others.indexOf(name) + 1}` as 'amount1'])]
  })
  return { ...Object.fromEntries(entries), ...contextOfCell({ key, sums }) }
}

function contextOfCell({ key, sums }: Pick<Cell, 'key' | 'sums'>): { inputTokens?: number; cachedInputTokens?: number } {
  const generated = sums.reasoningTokens + sums.outputTokens
  if (!key.amounts.includes('cachedInputTokens') || !key.amounts.includes('inputTokens') || generated === 0) return {}
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
