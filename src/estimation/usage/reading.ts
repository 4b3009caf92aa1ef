import { DomainError } from '../../errors.js'
import { inWords } from '../model/context.js'
import type { Part, Role, UsageShape } from './shape.js'

/** Tokens as the fields of a request. */
export type Tokens = Readonly<Record<'inputTokens' | 'cachedInputTokens' | 'reasoningTokens' | 'outputTokens', number>>
export type Counts = Readonly<Record<Role, number | undefined>>
type Reading = {
  readonly beside: readonly Part[]
  readonly prompt: number
  readonly generated: number
  readonly isPossible: boolean
}
export type Read = { readonly tokens: Tokens; readonly remark?: string }

/**
 * Sets of parts that a reading treats against the documentation, in the order in which they are tried: small sets first, both caches
 * together before one alone.
 */
const DEVIATIONS: readonly (readonly Part[])[] = [
  [],
  ['reasoning'],
  ['cached', 'written'],
  ['cached', 'written', 'reasoning'],
  ['written'],
  ['cached'],
  ['written', 'reasoning'],
  ['cached', 'reasoning'],
]

/**
 * Decides which counts include others. With a total, the reading whose parts add up to it counts, with as few deviations from the
 * documentation as possible. Without one, the documentation counts, except that a part larger than its whole is taken to be beside it.
 * Tokens of the total beyond all parts are the count that is missing; with `hasSound` they are the sound in the prompt. Throws
 * usage-invalid, with the sums, for a total that no reading explains.
 */
export function readingOf(counts: Counts, shape: UsageShape, { hasSound = false }: { readonly hasSound?: boolean } = {}): Read {
  const { total } = counts
  const asDocumented = readingBy([], counts, shape)
  if (asDocumented.isPossible && (total === undefined || total === sumOf(asDocumented))) return { tokens: tokensOf(counts, asDocumented) }
  const possible = DEVIATIONS.map((deviation) => readingBy(deviation, counts, shape)).filter(({ isPossible }) => isPossible)
  const [documented] = possible
  if (!documented) throw new Error('A reading that has every part beside is possible whatever the counts are.')
  const exact = total === undefined ? undefined : possible.find((reading) => sumOf(reading) === total)
  if (exact || total === undefined) return { tokens: tokensOf(counts, exact ?? documented) }
  const rest = total - sumOf(documented)
  if (rest > 0) return withRest(counts, documented, { rest, hasSound })
  if (leavingOut(counts, documented).includes(total)) {
    return {
      tokens: tokensOf(counts, documented),
      remark: `Its total of ${inWords(total)} tokens leaves out ${inWords(-rest)} that cannot be inside the others: they are counted beside them.`,
    }
  }
  throw inconsistent(counts, documented, total, shape)
}

const PARTS: readonly Part[] = ['cached', 'written', 'reasoning']

function readingBy(deviation: readonly Part[], counts: Counts, { beside: documented = [] }: UsageShape): Reading {
  const { input = 0, toolInput = 0, output = 0 } = counts
  const beside = PARTS.filter((part) => documented.includes(part) !== deviation.includes(part))
  const besideOf = (part: Part): number => (beside.includes(part) ? (counts[part] ?? 0) : 0)
  const prompt = input + toolInput + besideOf('cached') + besideOf('written')
  const generated = output + besideOf('reasoning')
  const { cached = 0, written = 0, reasoning = 0 } = counts
  return { beside, prompt, generated, isPossible: cached + written <= prompt && reasoning <= generated }
}

function sumOf({ prompt, generated }: Reading): number {
  return prompt + generated
}

/** The totals of providers that leave parts beside the prompt, beside the answer, or beside both out of the total. */
function leavingOut({ input = 0, toolInput = 0, output = 0 }: Counts, { prompt, generated }: Reading): number[] {
  return [input + toolInput + output, prompt + output, input + toolInput + generated]
}

/** Adds the rest of the total to the count that is missing: to the prompt where it is absent, else to the answer. */
function withRest(counts: Counts, reading: Reading, { rest, hasSound }: { rest: number; hasSound: boolean }): Read {
  const isPromptTold = !hasSound && (reading.prompt > 0 || counts.input !== undefined)
  const { inputTokens, outputTokens, ...others } = tokensOf(counts, reading)
  if (!isPromptTold) return { tokens: { ...others, inputTokens: inputTokens + rest, outputTokens } }
  const tokens = { ...others, inputTokens, outputTokens: outputTokens + rest }
  if (counts.output === undefined) return { tokens }
  return {
    tokens,
    remark: `Its total has ${inWords(rest)} tokens more than its parts: they are counted as generated, as hidden reasoning is that only the total has.`,
  }
}

function tokensOf({ cached = 0, reasoning = 0 }: Counts, { prompt, generated }: Reading): Tokens {
  return { inputTokens: prompt, cachedInputTokens: cached, reasoningTokens: reasoning, outputTokens: generated - reasoning }
}

function inconsistent(
  { input = 0, toolInput = 0, output = 0 }: Counts,
  reading: Reading,
  total: number,
  { name }: UsageShape,
): DomainError {
  const least = input + toolInput + output
  const sums = `${inWords(input + toolInput)} tokens of the prompt and ${inWords(output)} of the answer are ${inWords(least)}`
  const all = sumOf(reading)
  const more = all > least ? `, with those beside them ${inWords(all)}` : ''
  const message = `The usage object contradicts itself: read as that of ${name}, ${sums}${more}, and its total says ${inWords(total)}. Send it as it came, or without the total if you know the parts to be right.`
  return new DomainError('usage-invalid', message, [{ pointer: '/usage', detail: 'has a total that is not the sum of its parts' }])
}
