import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Precision } from '../../schemas/model.js'
import { factorFigure } from '../factor.js'
import type { Subject } from '../model/subject.js'
import { ageOf, foldEngine, isPlainTransformers } from '../serving/engine.js'
import { knownWeights, type Weights } from '../serving/serving.js'
import { over } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, type Trace, type Traced } from '../trace/trace.js'
import { type Machine, needed, type Rated, tracedRated } from './machine.js'

/** The format of the weights: bytes of a weight, the peak that their arithmetic uses, and the kernel that unpacks them. */
export type WeightsFormat = {
  readonly precision: Precision | 'published'
  readonly bytes: Traced
  readonly arithmetic: Arithmetic
  readonly kernel: Kernel | undefined
  readonly measured: boolean
}
export type Arithmetic = 'vector' | 'bf16' | 'fp16' | 'fp8' | 'fp4'
export type Kernel = 'nf4' | 'int8'

/** The peak of formats with arithmetic of their own. Weights in all other formats are unpacked to 16 bits. */
const ARITHMETIC: Readonly<Partial<Record<Precision | 'published', Arithmetic>>> = { fp32: 'vector', bf16: 'bf16', fp8: 'fp8', fp4: 'fp4' }
const KERNELS: Readonly<Partial<Record<Precision | 'published', Kernel>>> = { 'bnb-nf4': 'nf4', 'bnb-int8': 'int8' }
const NEVER_MEASURED: readonly (Precision | 'published')[] = ['fp32', 'int8', 'published']
/** The formats of bitsandbytes that HF transformers loads for a requested precision. */
const OF_BITSANDBYTES: Readonly<Partial<Record<Precision, Precision>>> = { int4: 'bnb-nf4', int8: 'bnb-int8' }

/** The format that a request gives, else the published one; undefined where neither is known. */
export function knownFormat(trace: Trace, request: Pick<InferenceRequest, 'precision'>, subject: Subject): WeightsFormat | undefined {
  const weights = knownWeights(trace, request, subject)
  return weights && formatOf(weights)
}

/** The arithmetic and kernel of weights in a precision. */
export function formatOf({ bytes, format: precision }: Weights): WeightsFormat {
  return {
    precision,
    bytes,
    arithmetic: ARITHMETIC[precision] ?? 'fp16',
    kernel: KERNELS[precision],
    measured: !NEVER_MEASURED.includes(precision),
  }
}

/**
 * The format on known hardware: as given, as published, or 16 bits. fp16 replaces bf16 on hardware without bf16 tensor cores, unless bf16
 * was given.
 */
export function formatOn(trace: Trace, request: InferenceRequest, subject: Subject, machine: Machine, engine: EngineKind): WeightsFormat {
  const { precision } = request
  const meant = engine.kind === 'hf' && precision ? OF_BITSANDBYTES[precision] : undefined
  if (meant) {
    const reason = `HF transformers loads ${precision} by bitsandbytes: precision ${meant} says so.`
    const citations = [citeIn(trace, factorFigure(trace.catalog, `precision/${meant}`))]
    assume(trace, 'precision', { value: meant, unit: null, basis: 'default', reason, citations })
  }
  const known = knownFormat(trace, { precision: meant ?? precision }, subject)
  const sixteen = machine.hasBf16TensorCores ? 'bf16' : 'fp16'
  if (known) return precision === undefined && known.precision === 'bf16' ? { ...known, precision: sixteen, arithmetic: sixteen } : known
  const figure = factorFigure(trace.catalog, `precision/${sixteen}`)
  const reason = 'No precision was given and none is published: 16-bit weights stand in.'
  assume(trace, 'precision', { value: sixteen, unit: null, basis: 'default', reason, citations: [citeIn(trace, figure)] })
  return formatOf({ bytes: recorded(trace, STEP.bytesPerWeight, figure, 'default'), format: sixteen })
}

/** A rated peak, whether it is that of the vector units, and whether half of it counts. */
type Peak = { readonly rated: Rated; readonly isVector: boolean; readonly isHalved?: true }

/**
 * The peak that arithmetic in a format uses on an accelerator. Throws missing-input where it is not known. Methodology, section 9, formats.
 */
export function peakOf(machine: Machine, arithmetic: Arithmetic): Peak {
  const { peaks, hasBf16TensorCores } = machine
  if (arithmetic === 'vector' || (arithmetic === 'bf16' && !hasBf16TensorCores)) {
    return { rated: needed(machine, peaks.vector, 'the fp32 peak of its vector units', 'peakTflops32'), isVector: true }
  }
  if (arithmetic === 'fp8' && peaks.fp8) return { rated: peaks.fp8, isVector: false }
  if (arithmetic === 'fp4' && peaks.fp4) {
    return peaks.fp8 ? { rated: peaks.fp8, isVector: false } : { rated: peaks.fp4, isVector: false, isHalved: true }
  }
  const sixteen = arithmetic === 'bf16' ? peaks.bf16 : peaks.fp16
  const isVector = peaks.vector !== undefined && peaks.vector.value > (sixteen?.value ?? 0)
  return { rated: needed(machine, isVector ? peaks.vector : sixteen, 'a 16-bit peak', 'peakTflops16'), isVector }
}

/** The peak as a step, in TFLOP/s. Half of the fp4 peak stands in for a missing fp8 peak. */
export function tracedPeak(trace: Trace, { rated, isHalved }: Peak): Traced {
  if (!isHalved) return tracedRated(trace, STEP.peakArithmetic, rated)
  return compute(trace, STEP.peakArithmetic, over(tracedRated(trace, STEP.peakOfFp4, rated), 2))
}

/** The overheads of an engine: `modern` serving engines, `older` ones, HF transformers (`hf`), or an engine of one user (`local`). */
export type EngineKind = {
  readonly kind: 'modern' | 'older' | 'hf' | 'local'
  /** Engines of 2025 and before streamed fp8 weights as if they were larger. */
  readonly fp8StreamsMore: boolean
  readonly measured: boolean
}

const MODERN: EngineKind = { kind: 'modern', fp8StreamsMore: false, measured: true }
const HF: EngineKind = { ...MODERN, kind: 'hf' }
const LOCAL: EngineKind = { ...MODERN, kind: 'local' }
const OF_2025: EngineKind = { ...MODERN, fp8StreamsMore: true }
const BY_AGE = {
  modern: MODERN,
  'of-2025': OF_2025,
  older: { ...OF_2025, kind: 'older' },
  unmeasured: { ...MODERN, measured: false },
} as const

const MEASURED_LOCAL = ['llama.cpp', 'llamacpp', 'ollama']
const UNMEASURED_LOCAL = ['mlx', 'mlx_lm', 'lmstudio', 'gpt4all', 'koboldcpp']
const OTHER_SERVERS = ['tensorrt-llm', 'deepspeed']

/**
 * The kind of an engine, from its name with or without a version: `vllm-0.11.1`, `llama.cpp`. An absent name is a serving engine of 2026.
 */
export function engineKind(engine: string | undefined): EngineKind {
  if (engine === undefined) return MODERN
  const name = foldEngine(engine)
  if (isPlainTransformers(name)) return HF
  if (MEASURED_LOCAL.some((local) => name.startsWith(local))) return LOCAL
  if (UNMEASURED_LOCAL.includes(name.split('-')[0] ?? '')) return { ...LOCAL, measured: false }
  if (OTHER_SERVERS.some((server) => name.startsWith(server))) return MODERN
  return BY_AGE[ageOf(name)]
}
