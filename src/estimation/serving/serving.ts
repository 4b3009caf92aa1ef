import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Precision } from '../../schemas/precision.js'
import { factorFigure, factorIn } from '../factor.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import type { Subject } from '../subject.js'
import { type Trace, type Traced, assume, assumed, citeIn, computed, recorded, requested, warn } from '../trace.js'
import { exactly, scaled } from '../uncertain.js'

/** The accelerators that serve a model, as far as the caller knows them. */
export type Hardware = {
  readonly record: Accelerator
  readonly count: Traced
  readonly bandwidth: Traced
  readonly peak: Traced
  readonly ratedPower: Traced
}
export type Weights = { readonly bytes: Traced; readonly format: Precision | 'published' }

/** The format that a number of bits stands for; mxfp4 shares a scale of 8 bits among 32 weights of 4. */
const PRECISION_BITS: Record<string, Precision> = { 32: 'fp32', 16: 'bf16', 8: 'fp8', 4.25: 'mxfp4', 4: 'int4' }

/** Bytes of a weight: as the caller says, as published with the model, else nothing. */
export function knownWeights(trace: Trace, request: Pick<InferenceRequest, 'precision'>, subject: Subject): Weights | undefined {
  const words = { id: 'bytes-per-weight', name: 'Bytes for each weight', unit: 'bytes/parameter' } as const
  if (request.precision)
    return { bytes: recorded(trace, words, factorFigure(trace.catalog, `precision/${request.precision}`)), format: request.precision }
  const figure = subject.record?.architecture.bitsPerWeight
  const bits = figure
    ? recorded(trace, { id: 'bits-per-weight', name: 'Bits for each weight, as published', unit: 'bits' }, figure)
    : subject.custom?.bitsPerWeight !== undefined &&
      requested(trace, { id: 'bits-per-weight', name: 'Bits for each weight', unit: 'bits' }, subject.custom.bitsPerWeight)
  if (!bits) return undefined
  return { bytes: computed(trace, words, scaled(bits, 1 / 8), 'bits / 8', [bits]), format: PRECISION_BITS[bits.value] ?? 'published' }
}

/** Known weights, or 16 bits as a declared stand-in. */
export function weightsOr16Bit(trace: Trace, known: Weights | undefined): Weights {
  if (known) return known
  const words = { id: 'bytes-per-weight', name: 'Bytes for each weight', unit: 'bytes/parameter' } as const
  const reason = 'No precision was given and none is published: 16-bit weights stand in.'
  return { bytes: assumed(trace, words, factorFigure(trace.catalog, 'precision/bf16'), { field: 'precision', reason }), format: 'bf16' }
}

/** The accelerator that the caller names, with what the method needs of it. */
export function hardwareOf(trace: Trace, request: InferenceRequest, name: string, weights: Weights, totalParameters: Traced): Hardware {
  const record = findRecord(trace.catalog, 'accelerator', name)
  const { memoryBandwidth } = record
  const peak = (weights.format === 'fp8' ? record.peak.fp8 : undefined) ?? sixteenBitPeakOf(record)
  if (!memoryBandwidth) throw figuresMissing(record)
  if (!record.inferenceMeasured) {
    warn(trace, 'hardware_unmeasured', `No measurement of ${record.name} is behind the method: the interval is the wide one.`)
  }
  return {
    record,
    count: acceleratorCount(trace, request, record, weights, totalParameters),
    bandwidth: recorded(trace, { id: 'memory-bandwidth', name: 'Memory bandwidth of an accelerator', unit: 'GB/s' }, memoryBandwidth),
    peak: recorded(trace, { id: 'peak-arithmetic', name: 'Dense peak arithmetic of an accelerator', unit: 'TFLOP/s' }, peak),
    ratedPower: ratedPowerOf(trace, request, record),
  }
}

/** Peak arithmetic on 16-bit weights; an accelerator without it cannot be estimated. */
export function sixteenBitPeakOf(record: Accelerator): Figure {
  const peak = sixteenBitPeak(record)
  if (!peak) throw figuresMissing(record)
  return peak
}

/** Rated power of the accelerator, or the caller's cap in its place. */
export function ratedPowerOf(trace: Trace, { powerCapWatts }: InferenceRequest, record: Accelerator): Traced {
  const words = { id: 'rated-power', name: 'Rated power of an accelerator', unit: 'W' } as const
  if (powerCapWatts !== undefined) return requested(trace, { ...words, name: 'Power cap of an accelerator' }, powerCapWatts)
  if (!record.ratedPower) throw figuresMissing(record)
  return recorded(trace, words, record.ratedPower)
}

function acceleratorCount(trace: Trace, request: InferenceRequest, record: Accelerator, weights: Weights, totalParameters: Traced): Traced {
  const words = { id: 'accelerator-count', name: 'Accelerators of a replica', unit: 'count' } as const
  if (request.acceleratorCount !== undefined) return requested(trace, words, request.acceleratorCount)
  if (!record.memory) throw figuresMissing(record)
  const memory = recorded(trace, { id: 'accelerator-memory', name: 'Memory of an accelerator', unit: 'GB' }, record.memory)
  const least = leastAccelerators(trace.catalog, totalParameters.value * weights.bytes.value, memory.value * 1e9)
  const step = computed(trace, words, exactly(least), 'next power of two of (1.2 × parameters × bytes / (0.9 × memory))', [
    totalParameters,
    weights.bytes,
    memory,
  ])
  const reason = 'No acceleratorCount was given: as many as the weights need.'
  assume(trace, 'acceleratorCount', {
    value: String(least),
    unit: 'count',
    basis: 'computed',
    reason,
    citations: [citeIn(trace, record.memory)],
  })
  return step
}

/** The least power of two of accelerators whose memory holds the weights with headroom. */
export function leastAccelerators(catalog: Trace['catalog'], weightBytes: number, memoryBytes: number): number {
  const headroom = factorIn(catalog, 'wattprint-roofline-1/memory-headroom', 'ratio')
  const usable = factorIn(catalog, 'wattprint-roofline-1/memory-usable-share', 'ratio')
  return 2 ** Math.max(0, Math.ceil(Math.log2((headroom * weightBytes) / (usable * memoryBytes))))
}

function figuresMissing({ id, name }: Accelerator): DomainError {
  return new DomainError(
    'missing-input',
    `The record of ${name} lacks its memory, bandwidth, 16-bit peak or rated power, which the method needs: choose another hardware, see GET /v1/hardware/${id}.`,
    [{ pointer: '/hardware', detail: 'lacks figures' }],
  )
}
