import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Precision } from '../../schemas/model.js'
import { MOST_ACCELERATORS } from '../../schemas/unit.js'
import { factorFigure, factorIn, sixteenBitPeak } from '../factor.js'
import type { Subject } from '../model/subject.js'
import { nextPowerOfTwo, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import type { EngineRules } from './engine.js'
import type { TracedLoad } from './load.js'
import type { Replica } from './roofline.js'

/** The accelerators that serve a model, with their figures as steps. */
type Hardware = {
  readonly record: Accelerator
  readonly count: Traced
  readonly bandwidth: Traced
  readonly peak: Traced
  readonly ratedPower: Traced
}
export type Weights = { readonly bytes: Traced; readonly format: Precision | 'published' }

/** The format by the bits of a weight. In mxfp4, 32 weights of 4 bits share a scale of 8 bits. */
const PRECISION_BITS: Record<string, Precision> = { 32: 'fp32', 16: 'bf16', 8: 'fp8', 4.25: 'mxfp4', 4: 'int4' }

/** The weights as the request gives them or as published with the model; undefined where neither is known. */
export function knownWeights(trace: Trace, request: Pick<InferenceRequest, 'precision'>, subject: Subject): Weights | undefined {
  if (request.precision)
    return {
      bytes: recorded(trace, STEP.bytesPerWeight, factorFigure(trace.catalog, `precision/${request.precision}`)),
      format: request.precision,
    }
  const figure = subject.record?.architecture.bitsPerWeight
  const bits = figure
    ? recorded(trace, { ...STEP.bitsPerWeight, name: 'Bits for each weight, as published' }, figure)
    : subject.custom?.bitsPerWeight !== undefined && requested(trace, STEP.bitsPerWeight, subject.custom.bitsPerWeight)
  if (!bits) return undefined
  return { bytes: compute(trace, STEP.bytesPerWeight, times(bits)), format: PRECISION_BITS[bits.value] ?? 'published' }
}

/** The known weights, else 16-bit ones, declared as a stand-in. */
export function weightsOr16Bit(trace: Trace, known: Weights | undefined): Weights {
  if (known) return known
  const reason = 'No precision was given and none is published: 16-bit weights stand in.'
  const figure = factorFigure(trace.catalog, 'precision/bf16')
  assume(trace, 'precision', { value: 'bf16', unit: null, basis: 'default', reason, citations: [citeIn(trace, figure)] })
  return { bytes: recorded(trace, STEP.bytesPerWeight, figure, 'default'), format: 'bf16' }
}

/** The accelerators that a request names. Throws missing-input where the record lacks a figure or its memory is too small. */
export function hardwareOf(trace: Trace, request: InferenceRequest, name: string, weights: Weights, totalParameters: Traced): Hardware {
  const record = findRecord(trace.catalog, 'accelerator', name)
  const { memoryBandwidth } = record
  const peak = (weights.format === 'fp8' ? record.peak.fp8 : undefined) ?? sixteenBitPeakOf(record)
  if (!memoryBandwidth) throw figuresMissing(record)
  if (!isMeasured(record)) {
    warn(trace, 'hardware_unmeasured', `The method was never fitted on measurements of ${record.name}: the interval is the wide one.`)
  }
  return {
    record,
    count: acceleratorCount(trace, request, record, weights, totalParameters),
    bandwidth: recorded(trace, STEP.memoryBandwidth, memoryBandwidth),
    peak: recorded(trace, STEP.peakArithmetic, peak),
    ratedPower: ratedPowerOf(trace, request, record),
  }
}

/** Accelerators whose measurements came after this edition was fitted. */
const MEASURED_SINCE: readonly string[] = [
  'nvidia-a2',
  'nvidia-t4',
  'nvidia-a100-pcie-40gb',
  'nvidia-v100-pcie-16gb',
  'nvidia-a800-sxm',
  'nvidia-rtx-pro-6000',
  'nvidia-rtx-3060',
  'nvidia-rtx-3080',
  'nvidia-rtx-4060-ti-16gb',
  'nvidia-rtx-4090d',
  'amd-mi355x',
]

/** True if measurements of the accelerator were part of the fit of wattprint-roofline-1. */
export function isMeasured({ id, inferenceMeasured }: Accelerator): boolean {
  return inferenceMeasured && !MEASURED_SINCE.includes(id)
}

/** The 16-bit peak of an accelerator. Throws missing-input where none is on record. */
export function sixteenBitPeakOf(record: Accelerator): Figure {
  const peak = sixteenBitPeak(record)
  if (!peak) throw figuresMissing(record)
  return peak
}

/** Rated power of the accelerator in W, or the request's power cap. Throws missing-input where the power is not on record. */
export function ratedPowerOf(trace: Trace, { powerCapWatts }: InferenceRequest, record: Accelerator): Traced {
  if (powerCapWatts !== undefined) return requested(trace, { ...STEP.ratedPower, name: 'Power cap of an accelerator' }, powerCapWatts)
  if (!record.ratedPower) throw figuresMissing(record)
  return recorded(trace, STEP.ratedPower, record.ratedPower)
}

function acceleratorCount(trace: Trace, request: InferenceRequest, record: Accelerator, weights: Weights, totalParameters: Traced): Traced {
  if (request.acceleratorCount !== undefined) return requested(trace, STEP.acceleratorCount, request.acceleratorCount)
  if (!record.memory) throw figuresMissing(record)
  const memory = recorded(trace, STEP.acceleratorMemory, record.memory)
  const headroom = recorded(trace, STEP.memoryHeadroom, factorFigure(trace.catalog, 'wattprint-roofline-1/memory-headroom'))
  const usable = recorded(trace, STEP.memoryUsableShare, factorFigure(trace.catalog, 'wattprint-roofline-1/memory-usable-share'))
  const replicas = over(times(headroom, totalParameters, weights.bytes), times(usable, memory))
  const step = compute(trace, STEP.acceleratorCount, nextPowerOfTwo(replicas))
  if (step.value > MOST_ACCELERATORS) {
    throw new DomainError(
      'missing-input',
      `The weights alone need ${step.value} of ${record.name}, more than any replica has: choose another hardware, or give acceleratorCount.`,
      [{ pointer: '/hardware', detail: 'is too small for the model' }],
    )
  }
  const reason = 'No acceleratorCount was given: as many as the weights need.'
  assume(trace, 'acceleratorCount', {
    value: String(step.value),
    unit: 'count',
    basis: 'computed',
    reason,
    citations: [citeIn(trace, record.memory)],
  })
  return step
}

/** The least power of two of accelerators whose usable memory holds the weights with headroom. Sizes are in bytes. */
export function leastAccelerators(catalog: Trace['catalog'], weightBytes: number, memoryBytes: number): number {
  const headroom = factorIn(catalog, 'wattprint-roofline-1/memory-headroom', 'ratio')
  const usable = factorIn(catalog, 'wattprint-roofline-1/memory-usable-share', 'ratio')
  return 2 ** Math.max(0, Math.ceil(Math.log2((headroom * weightBytes) / (usable * memoryBytes))))
}

function figuresMissing({ id, name }: Accelerator): DomainError {
  return new DomainError(
    'missing-input',
    `The record of ${name} lacks its memory, bandwidth, 16-bit peak or rated power, which the method needs: choose another hardware.`,
    [{ pointer: '/hardware', detail: 'lacks figures' }],
    [],
    { kind: 'accelerator', id },
  )
}

/** The inputs of the formula as steps and as plain numbers, with which of them stand in. */
export type Setting = {
  readonly replica: Replica
  readonly load: TracedLoad
  readonly hardware: Hardware
  readonly weights: Weights
  readonly engine: EngineRules
  readonly total: Traced
  readonly active: Traced
  readonly layers: Traced
  readonly kv: Traced
  readonly layersKnown: boolean
  readonly kvKnown: boolean
  /** True where a size, batch, count or context is outside the range on which the method was fitted. */
  readonly outsideDomain: boolean
}
