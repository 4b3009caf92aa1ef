import type { Coefficients } from '../../src/estimation/serving/roofline.js'
import type { FittedRow } from './fitted-rows.js'

/** The coefficients, in the order of their logarithms in the optimiser. */
export const COEFFICIENTS = [
  'memoryShare',
  'computeShare',
  'stepOverheadSeconds',
  'olderEngineOverhead',
  'sequenceOverheadSeconds',
  'fp8ExtraTraffic',
] as const satisfies (keyof Coefficients)[]

/** The factors by which the terms of a row change when the coefficients change. */
export type Change = {
  readonly memory: number
  readonly compute: number
  readonly step: number
  readonly sequence: number
  readonly older: number
  readonly traffic: number
  /** The extra traffic of fp8, as a share of the streamed bytes. */
  readonly extraTraffic: number
}

/** Returns the change of the terms from the coefficients that they were computed with to others. */
export function changeOf(at: Coefficients, computedWith: Coefficients): Change {
  const ratio = (name: keyof Coefficients) => at[name] / computedWith[name]
  return {
    memory: ratio('memoryShare'),
    compute: ratio('computeShare'),
    step: ratio('stepOverheadSeconds'),
    sequence: ratio('sequenceOverheadSeconds'),
    older: ratio('olderEngineOverhead'),
    traffic: (1 + at.fp8ExtraTraffic) / (1 + computedWith.fp8ExtraTraffic),
    extraTraffic: at.fp8ExtraTraffic / (1 + at.fp8ExtraTraffic),
  }
}

/** Returns ln of the joules of a row after the change. */
export function lnEstimate(row: FittedRow, change: Change): number {
  const { weights, kv, compute, step, sequence } = partsOf(row, change)
  return Math.log(weights + kv + compute + step + sequence)
}

/** Returns the derivatives of `lnEstimate` with respect to ln of each coefficient: the share of the terms with that coefficient. */
export function lnGradient(row: FittedRow, change: Change): number[] {
  const { weights, kv, compute, step, sequence } = partsOf(row, change)
  const total = weights + kv + compute + step + sequence
  const older = row.isOlderEngine ? step + sequence : 0
  const extra = row.streamsMoreFp8 ? weights * change.extraTraffic : 0
  return [weights + kv, compute, step, older, sequence, extra].map((part) => part / total)
}

function partsOf({ terms, isOlderEngine, streamsMoreFp8 }: FittedRow, change: Change) {
  const overhead = isOlderEngine ? change.older : 1
  return {
    weights: terms['weights-joules'] * change.memory * (streamsMoreFp8 ? change.traffic : 1),
    kv: terms['kv-cache-joules'] * change.memory,
    compute: (terms['decoding-joules'] + terms['prefill-joules']) * change.compute,
    step: terms['step-overhead-joules'] * change.step * overhead,
    sequence: terms['sequence-overhead-joules'] * change.sequence * overhead,
  }
}
