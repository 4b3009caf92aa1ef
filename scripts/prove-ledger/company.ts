/**
 * A month of a synthetic company: three gateways (an OpenTelemetry collector, a LiteLLM proxy, files of its own), five teams, some calls
 * of unknown models, and a share of the calls sent twice. The same seed gives the same month.
 */
export type CompanyCall = {
  readonly id: string
  readonly gateway: 'otlp' | 'litellm' | 'file'
  readonly team: string
  readonly model: string
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
  readonly at: string
}

const TEAMS = ['search', 'chat', 'support', 'coding', 'research']
const MODELS = ['gpt-4o', 'gpt-4o-mini', 'claude-sonnet-4-5', 'llama-3.1-70b', 'mixtral-8x7b']
const GATEWAYS = ['otlp', 'litellm', 'file'] as const
export const UNKNOWN_MODEL = 'acme-private-model'
const UNKNOWN_SHARE = 0.01
const CACHED_SHARE = 0.3
const MONTH_MS = 31 * 24 * 3_600_000
const MONTH_START = Date.UTC(2026, 9, 1)
/** The distributions of the logarithms of the tokens of a prompt and of an answer. */
const PROMPT = { mean: Math.log(900), deviation: 1.2, most: 60_000 }
const ANSWER = { mean: Math.log(200), deviation: 0.9, most: 4000 }

/** Yields the calls of the month with indices from `from` to below `to`, each once. */
export function* companyCalls(seed: number, from: number, to: number, total: number): Generator<CompanyCall> {
  for (let index = from; index < to; index += 1) yield callAt(seed, index, total)
}

function callAt(seed: number, index: number, total: number): CompanyCall {
  const random = randomFrom(seed ^ Math.imul(index + 1, 0x9e3779b1))
  const pick = <One>(all: readonly [One, ...One[]] | readonly One[]): One => all[Math.floor(random() * all.length)] as One
  const inputTokens = logNormal(random, PROMPT)
  return {
    id: index.toString(16).padStart(16, '0'),
    gateway: pick(GATEWAYS),
    team: pick(TEAMS),
    model: random() < UNKNOWN_SHARE ? UNKNOWN_MODEL : pick(MODELS),
    inputTokens,
    cachedInputTokens: random() < CACHED_SHARE ? Math.floor(inputTokens * random()) : 0,
    outputTokens: logNormal(random, ANSWER),
    at: new Date(MONTH_START + Math.floor((index / total) * MONTH_MS)).toISOString(),
  }
}

function logNormal(random: () => number, { mean, deviation, most }: typeof PROMPT): number {
  // The method of Box and Muller, 1958.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.max(1, Math.min(most, Math.round(Math.exp(mean + deviation * normal))))
}

/** Returns a generator of numbers from 0 to 1 that gives the same sequence for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
