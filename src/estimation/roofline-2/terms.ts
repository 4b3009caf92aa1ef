import {
  baseUnitsOf,
  type Expression,
  inUnit,
  minus,
  type Operand,
  over,
  plus,
  smallest,
  times,
  toPower,
  uncertain,
} from '../trace/expression.js'

/** The eight terms of a request's energy. */
export type TermName =
  'cache' | 'decoding' | 'decodingAttention' | 'stepOverhead' | 'sequenceOverhead' | 'prefill' | 'prefillAttention' | 'weights'

/** The coefficients of the terms, as steps or as plain numbers. */
export type Shares = {
  readonly memory: Operand
  readonly compute: Operand
  readonly step: Operand
  readonly sequence: Operand
}

/**
 * What the terms are computed from: steps, or plain numbers in base units (watts, bits, bits a second, FLOP a second, tokens).
 * Formula and meaning: docs/methodology.md, section 9.
 */
export type Parts = {
  readonly watts: Operand
  readonly bandwidth: Operand
  readonly peak: Operand
  readonly bytesPerWeight: Operand
  readonly totalParameters: Operand
  readonly activeParameters: Operand
  readonly touched: Operand
  readonly batch: Operand
  readonly accelerators: Operand
  readonly scheduledTogether: Operand
  readonly layers: Operand
  readonly cacheBytes: Operand
  readonly attentionWidth: Operand
  readonly contextTokens: Operand
  readonly prefillPosition: Operand
  readonly outputTokens: Operand
  readonly prefillTokens: Operand
  /** Arithmetic of experts over that of a dense model; 1 for a dense one. */
  readonly experts: Operand
  /** Arithmetic of vector units over that of tensor cores; 1 on tensor cores. */
  readonly vector: Operand
  /** The engine's factor on all overheads, and the kernel's on those of a step. */
  readonly engine: Operand
  readonly kernel: Operand
  /** HF transformers: its energy of a step follows from these, and sequences cost nothing. */
  readonly hf?: { readonly referenceWatts: Operand; readonly exponent: Operand } | undefined
  /** An engine that streams fp8 weights as if they were larger. */
  readonly fp8?: { readonly extraTraffic: Operand; readonly sixteenBitPeak: Operand; readonly sixteenBitBytes: Operand } | undefined
}

/** A term is its coefficient times the rest of it. */
export type Term = { readonly share: Operand; readonly rest: Expression }

/** The terms that follow from the inputs alone; `weightsTerm` is the eighth. */
export function termsBesideWeights(shares: Shares, parts: Parts): Record<Exclude<TermName, 'weights'>, Term> {
  const { watts, bandwidth, peak, activeParameters, batch, accelerators, layers, cacheBytes, attentionWidth } = parts
  const { contextTokens, prefillPosition, outputTokens, prefillTokens, experts, vector, engine, kernel, hf } = parts
  const arithmetic = (tokens: Operand) => over(times(vector, experts, watts, 2, activeParameters, tokens), peak)
  const attention = (tokens: Operand, context: Operand) => over(times(vector, watts, 4, context, attentionWidth, tokens), peak)
  const step = hf
    ? over(times(accelerators, toPower(over(watts, hf.referenceWatts), hf.exponent), kernel, layers, outputTokens), batch)
    : over(times(accelerators, watts, engine, kernel, layers, outputTokens), batch)
  const together = smallest(accelerators, parts.scheduledTogether)
  return {
    cache: { share: shares.memory, rest: over(times(watts, contextTokens, cacheBytes, outputTokens), bandwidth) },
    decoding: { share: shares.compute, rest: arithmetic(outputTokens) },
    decodingAttention: { share: shares.compute, rest: attention(outputTokens, contextTokens) },
    stepOverhead: { share: shares.step, rest: step },
    sequenceOverhead: { share: shares.sequence, rest: times(hf ? 0 : together, watts, engine, layers, outputTokens) },
    prefill: { share: shares.compute, rest: arithmetic(prefillTokens) },
    prefillAttention: { share: shares.compute, rest: attention(prefillTokens, prefillPosition) },
  }
}

/** Streaming the weights; `arithmetic` are the joules of all arithmetic and attention, which fp8 makes less than 16 bits would. */
export function weightsTerm(shares: Shares, parts: Parts, arithmetic: Operand): Term {
  const { watts, bytesPerWeight, totalParameters, touched, outputTokens, bandwidth, batch, fp8 } = parts
  const once = over(times(watts, bytesPerWeight, totalParameters, touched, outputTokens), times(bandwidth, batch))
  if (!fp8 || once.value === 0) return { share: shares.memory, rest: once }
  // What fp8 saves in arithmetic may be lost again in traffic, but no more: it is never dearer than 16 bits.
  const saved = over(times(arithmetic, minus(over(parts.peak, fp8.sixteenBitPeak), 1)), times(shares.memory, once))
  const asSixteenBits = plus(over(fp8.sixteenBitBytes, bytesPerWeight), inUnit(saved, 'ratio'))
  return { share: shares.memory, rest: times(once, smallest(plus(1, fp8.extraTraffic), asSixteenBits)) }
}

/** The terms whose sum `weightsTerm` takes. */
export const ARITHMETIC_TERMS = ['decoding', 'decodingAttention', 'prefill', 'prefillAttention'] as const

/** Share of the weights that a step touches: each sequence draws its own experts. One for a dense model. */
export function touchedShare(totalParameters: Operand, activeParameters: Operand, batch: Operand): Expression {
  return minus(1, toPower(minus(1, smallest(over(activeParameters, totalParameters), 1)), batch))
}

/** Joules of every term over plain numbers. */
export function joulesByTerm(shares: Shares, parts: Parts): Record<TermName, number> {
  const joules = ({ share, rest }: Term): number => uncertain(share).value * rest.value
  const others = termsBesideWeights(shares, parts)
  const known = Object.fromEntries(Object.entries(others).map(([name, term]) => [name, joules(term)])) as Record<
    keyof typeof others,
    number
  >
  const arithmetic = ARITHMETIC_TERMS.reduce((all, name) => all + known[name], 0)
  return { ...known, weights: joules(weightsTerm(shares, parts, arithmetic)) }
}

/** Joules of a request over plain numbers. */
export function joulesOf(shares: Shares, parts: Parts): number {
  return Object.values(joulesByTerm(shares, parts)).reduce((all, one) => all + one, 0)
}

/** The same inputs as plain numbers in base units: what is computed again at another batch or size. */
export function plain<Kind extends object>(inputs: Kind): Kind {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]: [string, Operand | object | undefined]) => [name, plainInput(input)]),
  ) as Kind
}

function plainInput(input: Operand | object | undefined): unknown {
  if (input === undefined || typeof input === 'number') return input
  if ('value' in input && 'down' in input) return input.value * baseUnitsOf(input)
  return plain(input)
}
