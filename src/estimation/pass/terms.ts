import { type Expression, type Operand, over, plus, smallest, times, toPower } from '../trace/expression.js'

/** Inputs of every pass and decoding step: the machine, the coefficients of wattprint-roofline-1, and the bytes of a weight. */
export type PassCosts = {
  readonly watts: Operand
  readonly bandwidth: Operand
  readonly peak: Operand
  readonly bytesPerWeight: Operand
  readonly memoryShare: Operand
  readonly computeShare: Operand
  readonly stepOverhead: Operand
  /** Zero for HF transformers. */
  readonly sequenceOverhead: Operand
  /** Overhead of the engine over that of a serving engine: above 1 for HF transformers, else 1. */
  readonly engine: Operand
}

export type Encoder = { readonly parameters: Operand; readonly layers: Operand; readonly width: Operand }
export type PassParts = PassCosts & {
  readonly encoder: Encoder
  readonly tokens: Operand
  readonly batch: Operand
  readonly accelerators: Operand
}

const FLOP_PER_PARAMETER = 2
/** Attention computes scores and weighted sums, with two operations for each number. */
const FLOP_OF_ATTENTION = 4
/** The most accelerators among which the overhead of a sequence is shared. */
const SCHEDULED_TOGETHER = 8

export type Timed = Readonly<Record<'weights' | 'arithmetic' | 'step' | 'sequence', Expression>>

/** The terms of one pass over a sequence, in seconds at rated power. Wattprint, methodology, section 11, one pass over tokens. */
export function passTimes(parts: PassParts): Timed {
  const { encoder, tokens, batch, accelerators, bandwidth, peak, bytesPerWeight } = parts
  const { parameters, layers, width } = encoder
  const flop = plus(times(FLOP_PER_PARAMETER, parameters, tokens), times(FLOP_OF_ATTENTION, layers, width, toPower(tokens, 2)))
  return {
    weights: over(times(parts.memoryShare, bytesPerWeight, parameters), times(accelerators, bandwidth, batch)),
    arithmetic: over(times(parts.computeShare, flop), times(accelerators, peak)),
    step: over(times(parts.stepOverhead, layers, parts.engine), batch),
    sequence: times(parts.sequenceOverhead, layers, smallest(1, over(SCHEDULED_TOGETHER, accelerators))),
  }
}

export type DecoderParts = PassCosts & {
  readonly decoder: { readonly parameters: Operand; readonly layers: Operand }
  /** Bytes of cache that a step reads for one sequence. */
  readonly cacheBytes: Operand
  readonly batch: Operand
}

/** The terms of one decoded token, in seconds at rated power. Wattprint, methodology, section 11, speech. */
export function decoderTimes(parts: DecoderParts): Timed & { readonly cache: Expression } {
  const { decoder, batch, bandwidth, peak, bytesPerWeight, memoryShare, computeShare } = parts
  const { parameters, layers } = decoder
  return {
    weights: over(times(memoryShare, bytesPerWeight, parameters), times(bandwidth, batch)),
    cache: over(times(memoryShare, parts.cacheBytes), bandwidth),
    arithmetic: over(times(computeShare, FLOP_PER_PARAMETER, parameters), peak),
    step: over(times(parts.stepOverhead, layers, parts.engine), batch),
    sequence: times(parts.sequenceOverhead, layers),
  }
}

/** The sum of some times in seconds, whatever units they are in. */
export function secondsOf(expressions: Readonly<Record<string, Expression>>): number {
  return Object.values(expressions).reduce((all, { value, baseUnits }) => all + value * baseUnits, 0)
}
