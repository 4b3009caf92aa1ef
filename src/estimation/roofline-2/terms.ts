import { type Algebra, OF_NUMBERS } from '../trace/algebra.js'
import { baseUnitsOf, type Operand } from '../trace/expression.js'

/** The eight terms of a request's energy. */
export type TermName =
  'cache' | 'decoding' | 'decodingAttention' | 'stepOverhead' | 'sequenceOverhead' | 'prefill' | 'prefillAttention' | 'weights'

/** The coefficients of the terms, as steps or as plain numbers. */
export type Shares<Of = Operand> = {
  readonly memory: Of
  readonly compute: Of
  readonly step: Of
  readonly sequence: Of
}

/**
 * The inputs of the terms, as steps or as plain numbers in base units (W, bit, bit/s, FLOP/s, tokens).
 * Formula and meaning: docs/methodology.md, section 9.
 */
export type Parts<Of = Operand> = {
  readonly watts: Of
  readonly bandwidth: Of
  readonly peak: Of
  readonly bytesPerWeight: Of
  readonly totalParameters: Of
  readonly activeParameters: Of
  readonly touched: Of
  readonly batch: Of
  readonly accelerators: Of
  readonly scheduledTogether: Of
  readonly layers: Of
  readonly cacheBytes: Of
  readonly attentionWidth: Of
  readonly contextTokens: Of
  readonly prefillPosition: Of
  readonly outputTokens: Of
  readonly prefillTokens: Of
  /** Arithmetic of a mixture of experts over that of a dense model; 1 for a dense model. */
  readonly experts: Of
  /** Arithmetic of vector units over that of tensor cores; 1 on tensor cores. */
  readonly vector: Of
  /** The engine's factor on all overheads, and the kernel's on those of a step. */
  readonly engine: Of
  readonly kernel: Of
  /** Present for HF transformers, whose step has an energy computed from these, and whose sequences have no overhead. */
  readonly hf?: { readonly referenceWatts: Of; readonly exponent: Of } | undefined
  /** Present for an engine that streams fp8 weights as if they were larger. */
  readonly fp8?: { readonly extraTraffic: Of; readonly sixteenBitPeak: Of; readonly sixteenBitBytes: Of } | undefined
}

/** A term as a product: `share` is its coefficient, `rest` the other factors. */
export type Term<Of = Operand> = { readonly share: Of | number; readonly rest: Of }

/** All terms but that of the weights (see weightsTerm), in J. Formulas: docs/methodology.md, section 9. */
export function termsBesideWeights<Of extends Operand>(
  { times, over, smallest, toPower }: Algebra<Of>,
  shares: Shares<Of | number>,
  parts: Parts<Of | number>,
): Record<Exclude<TermName, 'weights'>, Term<Of>> {
  const { watts, bandwidth, peak, activeParameters, batch, accelerators, layers, cacheBytes, attentionWidth } = parts
  const { contextTokens, prefillPosition, outputTokens, prefillTokens, experts, vector, engine, kernel, hf } = parts
  const arithmetic = (tokens: Of | number) => over(times(vector, experts, watts, 2, activeParameters, tokens), peak)
  const attention = (tokens: Of | number, context: Of | number) => over(times(vector, watts, 4, context, attentionWidth, tokens), peak)
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

/** The term of streaming the weights, in J. `arithmetic` is the sum of the terms of arithmetic and attention, in J. */
export function weightsTerm<Of extends Operand>(
  { times, over, plus, minus, smallest, asRatio, isZero }: Algebra<Of>,
  shares: Shares<Of | number>,
  parts: Parts<Of | number>,
  arithmetic: Of | number,
): Term<Of> {
  const { watts, bytesPerWeight, totalParameters, touched, outputTokens, bandwidth, batch, fp8 } = parts
  const once = over(times(watts, bytesPerWeight, totalParameters, touched, outputTokens), times(bandwidth, batch))
  if (!fp8 || isZero(once)) return { share: shares.memory, rest: once }
  // Extra traffic of fp8 weights may cost all that fp8 saves in arithmetic, but not more: fp8 never costs more than 16 bits.
  const saved = over(times(arithmetic, minus(over(parts.peak, fp8.sixteenBitPeak), 1)), times(shares.memory, once))
  const asSixteenBits = plus(over(fp8.sixteenBitBytes, bytesPerWeight), asRatio(saved))
  return { share: shares.memory, rest: times(once, smallest(plus(1, fp8.extraTraffic), asSixteenBits)) }
}

/** The share of the weights that a step reads. Each sequence draws its own experts; 1 for a dense model. */
export function touchedShare<Of extends Operand>(
  { minus, toPower, smallest, over }: Algebra<Of>,
  totalParameters: Of | number,
  activeParameters: Of | number,
  batch: Of | number,
): Of {
  return minus(1, toPower(minus(1, smallest(over(activeParameters, totalParameters), 1)), batch))
}

/** The terms of a request in J, from plain numbers. */
export function joulesByTerm(shares: Shares<number>, parts: Parts<number>): Record<TermName, number> {
  const joules = ({ share, rest }: Term<number>): number => share * rest
  const others = termsBesideWeights(OF_NUMBERS, shares, parts)
  const decoding = joules(others.decoding)
  const decodingAttention = joules(others.decodingAttention)
  const prefill = joules(others.prefill)
  const prefillAttention = joules(others.prefillAttention)
  const arithmetic = decoding + decodingAttention + prefill + prefillAttention
  return {
    cache: joules(others.cache),
    decoding,
    decodingAttention,
    stepOverhead: joules(others.stepOverhead),
    sequenceOverhead: joules(others.sequenceOverhead),
    prefill,
    prefillAttention,
    weights: joules(weightsTerm(OF_NUMBERS, shares, parts, arithmetic)),
  }
}

/** The energy of a request in J, from plain numbers. */
export function joulesOf(shares: Shares<number>, parts: Parts<number>): number {
  const terms = joulesByTerm(shares, parts)
  const { cache, decoding, decodingAttention, stepOverhead, sequenceOverhead, prefill, prefillAttention, weights } = terms
  return cache + decoding + decodingAttention + stepOverhead + sequenceOverhead + prefill + prefillAttention + weights
}

/** The coefficients as plain numbers in base units. */
export function plainShares({ memory, compute, step, sequence }: Shares): Shares<number> {
  return { memory: plain(memory), compute: plain(compute), step: plain(step), sequence: plain(sequence) }
}

/** The inputs as plain numbers in base units, to compute the energy at another batch, size or count. */
export function plainParts(parts: Parts): Parts<number> {
  const { hf, fp8 } = parts
  // Written field by field: V8 makes a dictionary of an object built from entries, which is slow to read and to collect.
  return {
    watts: plain(parts.watts),
    bandwidth: plain(parts.bandwidth),
    peak: plain(parts.peak),
    bytesPerWeight: plain(parts.bytesPerWeight),
    totalParameters: plain(parts.totalParameters),
    activeParameters: plain(parts.activeParameters),
    touched: plain(parts.touched),
    batch: plain(parts.batch),
    accelerators: plain(parts.accelerators),
    scheduledTogether: plain(parts.scheduledTogether),
    layers: plain(parts.layers),
    cacheBytes: plain(parts.cacheBytes),
    attentionWidth: plain(parts.attentionWidth),
    contextTokens: plain(parts.contextTokens),
    prefillPosition: plain(parts.prefillPosition),
    outputTokens: plain(parts.outputTokens),
    prefillTokens: plain(parts.prefillTokens),
    experts: plain(parts.experts),
    vector: plain(parts.vector),
    engine: plain(parts.engine),
    kernel: plain(parts.kernel),
    hf: hf && { referenceWatts: plain(hf.referenceWatts), exponent: plain(hf.exponent) },
    fp8: fp8 && {
      extraTraffic: plain(fp8.extraTraffic),
      sixteenBitPeak: plain(fp8.sixteenBitPeak),
      sixteenBitBytes: plain(fp8.sixteenBitBytes),
    },
  }
}

function plain(operand: Operand): number {
  return typeof operand === 'number' ? operand : operand.value * baseUnitsOf(operand)
}
