import { type Expression, type Operand, over, plus, smallest, times, toPower } from '../trace/expression.js'

/** What every pass and every decoding step needs: the machine, the coefficients of the first edition of the text method, the weights. */
export type PassCosts = {
  readonly watts: Operand
  readonly bandwidth: Operand
  readonly peak: Operand
  readonly bytesPerWeight: Operand
  readonly memoryShare: Operand
  readonly computeShare: Operand
  readonly stepOverhead: Operand
  /** Zero in HF transformers. */
  readonly sequenceOverhead: Operand
  /** Overheads of HF transformers over those of a serving engine; 1 of the latter. */
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
/** Scores and sums of attention, two operations each. */
const FLOP_OF_ATTENTION = 4
/** Accelerators that share the overhead of a sequence, at most. */
const SCHEDULED_TOGETHER = 8

export type Timed = Readonly<Record<'weights' | 'arithmetic' | 'step' | 'sequence', Expression>>

/** Seconds at rated power of one pass over a sequence. Wattprint, methodology, section 11, one pass over tokens. */
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

/** Seconds at rated power for each token that a decoder makes. Wattprint, methodology, section 11, speech. */
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

/** Seconds, from whatever unit an expression is in. */
export function secondsOf(expressions: Readonly<Record<string, Expression>>): number {
  return Object.values(expressions).reduce((all, { value, baseUnits }) => all + value * baseUnits, 0)
}
