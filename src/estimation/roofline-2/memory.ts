import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { MOST_ACCELERATORS } from '../../schemas/unit.js'
import { factorFigure } from '../factor.js'
import { inWords } from '../model/context.js'
import { certain, largest, minus, nextPowerOfTwo, over, plus, powerOfTwoFrom, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { type Machine, tracedRated } from './machine.js'

/** The accelerators that hold one copy of a model, and the sequences whose cache they hold beside it. */
export type Replica = {
  readonly count: Traced
  /** True where the request gives no count: it is then the least that the memory allows. */
  readonly isCountFree: boolean
  /** Sequences that a number of accelerators hold beside the weights; Infinity where the memory is not known. */
  readonly fits: (accelerators: number) => number
  readonly holdsWeights: (accelerators: number) => boolean
  /** The sequences that `count` accelerators hold; undefined where the memory is not known. */
  readonly fitting: Traced | undefined
  /** The sizes in memory; undefined where the memory is not known. */
  readonly sizes: Sizes | undefined
}

type Held = { readonly total: Traced; readonly bytesPerWeight: Traced; readonly cacheBytes: Traced; readonly heldTokens: Traced }
/** Sizes as plain numbers in GB; `usable` and `headroom` are ratios. */
type Sizes = {
  readonly memory: number
  readonly usable: number
  readonly headroom: number
  readonly weights: number
  readonly sequence: number
}

/** The accelerators of a replica and the sequences that fit. Throws does-not-fit where the given accelerators cannot hold the weights. */
export function replicaOf(trace: Trace, request: InferenceRequest, machine: Machine, held: Held, batch: Traced | undefined): Replica {
  if (!machine.memory) return withoutMemory(trace, request)
  const { acceleratorCount } = request
  const memory = tracedRated(trace, STEP.acceleratorMemory, machine.memory)
  const usable = recorded(trace, STEP.memoryUsableShare, factorFigure(trace.catalog, 'wattprint-roofline-1/memory-usable-share'))
  const headroom = recorded(trace, STEP.memoryHeadroom, factorFigure(trace.catalog, 'wattprint-roofline-1/memory-headroom'))
  const weights = compute(trace, STEP.weightsMemory, certain(times(held.total, held.bytesPerWeight)))
  const sequence = compute(trace, STEP.sequenceMemory, certain(times(held.cacheBytes, held.heldTokens)))
  const sizes = { memory: memory.value, usable: usable.value, headroom: headroom.value, weights: weights.value, sequence: sequence.value }
  const needed = largest(times(headroom, weights), plus(weights, batch ? times(batch, sequence) : sequence))
  const count =
    acceleratorCount === undefined
      ? compute(trace, STEP.acceleratorCount, nextPowerOfTwo(over(needed, times(usable, memory))))
      : requested(trace, STEP.acceleratorCount, acceleratorCount)
  if (acceleratorCount === undefined) declareCount(trace, machine, count.value, batch)
  else refuseWeights(machine, sizes, acceleratorCount, batch?.value ?? 1)
  const usableOfAll = compute(trace, STEP.usableMemory, times(usable, count, memory))
  const fitting = sequence.value > 0 ? compute(trace, STEP.fittingBatch, certain(over(minus(usableOfAll, weights), sequence))) : undefined
  const fits = (accelerators: number) => fittingBatch(sizes, accelerators)
  if (fits(count.value) < 1) warnOfOne(trace, sizes, count.value)
  return {
    count,
    isCountFree: acceleratorCount === undefined,
    fits,
    holdsWeights: (accelerators) => weights.value <= accelerators * memory.value,
    fitting,
    sizes,
  }
}

/** Sequences whose cache the usable memory holds beside the weights. All sizes are in one unit. */
function fittingBatch({ memory, usable, weights, sequence }: Omit<Sizes, 'headroom'>, accelerators: number): number {
  const room = usable * accelerators * memory - weights
  return sequence > 0 ? room / sequence : room > 0 ? Infinity : -Infinity
}

/**
 * The least power of two of accelerators whose usable memory holds the weights with headroom, and the weights with the caches of a batch.
 */
export function leastCount({ memory, usable, headroom, weights, sequence }: Sizes, batch: number): number {
  return powerOfTwoFrom(Math.max(headroom * weights, weights + batch * sequence) / (usable * memory))
}

/** Warns where the memory does not hold a batch, so that part of it waits. */
export function warnOfBatch(trace: Trace, { sizes, count, fits }: Replica, batch: number, heldTokens: number): void {
  const most = fits(count.value)
  if (!sizes || batch <= most || most < 1) return
  warn(
    trace,
    'does_not_fit',
    `${inWords(batch)} sequences of ${inWords(heldTokens)} tokens need ${inWords(batch * sizes.sequence)} GB of cache; ${inWords(most * sizes.sequence)} GB are free beside the weights: ${inWords(most)} run at once, and the rest waits. ${inWords(leastCount(sizes, batch))} accelerators would hold them all.`,
  )
}

function withoutMemory(trace: Trace, { acceleratorCount }: InferenceRequest): Replica {
  const beside = { fits: () => Infinity, holdsWeights: () => true, fitting: undefined, sizes: undefined }
  if (acceleratorCount !== undefined) {
    return { count: requested(trace, STEP.acceleratorCount, acceleratorCount), isCountFree: false, ...beside }
  }
  const reason =
    'No acceleratorCount was given, and the memory of the accelerator is not known: one stands in, and nothing is checked against its memory.'
  assume(trace, 'acceleratorCount', { value: '1', unit: 'count', basis: 'default', reason, citations: [] })
  return { count: compute(trace, STEP.acceleratorCount, times(1)), isCountFree: false, ...beside }
}

function declareCount(trace: Trace, { name, memory }: Machine, count: number, batch: Traced | undefined): void {
  if (count > MOST_ACCELERATORS) {
    throw new DomainError(
      'does-not-fit',
      `The weights${batch ? ` and the caches of ${inWords(batch.value)} sequences` : ''} need ${count} of ${name}, more than any replica has: choose another hardware${batch ? ', a smaller batchSize' : ''} or a shorter input.`,
      [{ pointer: '/hardware', detail: 'has too little memory' }],
    )
  }
  const reason = batch
    ? 'No acceleratorCount was given: as many as the weights and the batch need.'
    : 'No acceleratorCount was given: as many as the weights need.'
  const citations = memory?.figure ? [citeIn(trace, memory.figure)] : []
  assume(trace, 'acceleratorCount', { value: String(count), unit: 'count', basis: 'computed', reason, citations })
}

function refuseWeights({ record }: Machine, sizes: Sizes, count: number, batch: number): void {
  const { weights, memory } = sizes
  if (weights <= count * memory) return
  throw new DomainError(
    'does-not-fit',
    `Weights of ${inWords(weights)} GB exceed ${count} × ${inWords(memory)} GB; the least count is ${leastCount(sizes, batch)}. Give that acceleratorCount, other hardware or a precision of fewer bits.`,
    [{ pointer: '/acceleratorCount', detail: `holds less than the weights of the model${record ? ` on ${record.id}` : ''}` }],
  )
}

function warnOfOne(trace: Trace, sizes: Sizes, count: number): void {
  const { weights, sequence, memory } = sizes
  warn(
    trace,
    'does_not_fit',
    `Weights of ${inWords(weights)} GB and the cache of one sequence, ${inWords(sequence)} GB, do not fit into what serving can use of ${count} × ${inWords(memory)} GB: computed for one sequence at once. ${leastCount(sizes, 1)} accelerators would hold it.`,
  )
}
