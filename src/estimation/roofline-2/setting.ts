import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure, factorIn } from '../factor.js'
import type { Subject } from '../model/subject.js'
import { type Tokens, tokensOf } from '../serving/load.js'
import { engineOf, shapeOrStandIns } from '../serving/stand-ins.js'
import { minus, type Operand, over, plus, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, type Traced } from '../trace/trace.js'
import { attentionWidthOf, type Reading, readingOf } from './attention.js'
import { type Machine, machineOf, needed, type Power, powerOf, tracedRated } from './machine.js'
import { type Replica, replicaOf } from './memory.js'
import type { Parts, Shares } from './terms.js'
import { type EngineKind, engineKind, formatOn, peakOf, tracedPeak, type WeightsFormat } from './weights-format.js'

/** The inputs of the formula for a request on known hardware, as steps, with which of them stand in. The batch is added later. */
export type Setting = {
  readonly shares: Shares
  /** The inputs of the terms at a batch of one. */
  readonly parts: Parts
  readonly replica: Replica
  readonly machine: Machine
  readonly power: Power
  readonly engine: EngineKind
  readonly format: WeightsFormat
  readonly tokens: Tokens
  readonly reading: Reading
  readonly total: Traced
  readonly active: Traced
  readonly layersKnown: boolean
  readonly kvKnown: boolean
  /** The batch of the request; undefined where it gives none. */
  readonly batch: Traced | undefined
}

/** The setting of a request: its model, machine and load, with stand-ins for what it does not give. Throws for a setting that cannot be. */
export function settingOf(trace: Trace, request: InferenceRequest, subject: Subject): Setting {
  const machine = machineOf(trace, request)
  const model = modelOf(trace, request, subject)
  const { total, active } = model
  const engine = engineOf(trace, request, engineKind)
  const format = formatOn(trace, request, subject, machine, engine)
  const tokens = tokensOf(trace, request)
  const reading = readingOf(trace, subject, tokens)
  const batch = request.batchSize === undefined ? undefined : requested(trace, STEP.batchSize, request.batchSize)
  const held = { total, bytesPerWeight: format.bytes, cacheBytes: model.parts.cacheBytes, heldTokens: reading.heldTokens }
  const replica = replicaOf(trace, request, machine, held, batch)
  const power = powerOf(trace, request, machine)
  const coefficient = coefficientsIn(trace)
  const ofMachine = ofTheMachine(trace, machine, format, coefficient)
  const ofEngine = ofTheEngine(trace, { machine, engine, format }, coefficient)
  const parts = partsOf(model.parts, { ofMachine, ofEngine, power, format, replica, reading, tokens })
  const { layersKnown, kvKnown } = model
  const shares = sharesOf(coefficient, engine)
  return { shares, parts, replica, machine, power, engine, format, tokens, reading, batch, total, active, layersKnown, kvKnown }
}

type Around = Pick<Setting, 'power' | 'format' | 'replica' | 'reading' | 'tokens'> & {
  readonly ofMachine: ReturnType<typeof ofTheMachine>
  readonly ofEngine: OfTheEngine
}

/** All inputs of the terms at a batch of one. */
function partsOf(
  model: ReturnType<typeof modelOf>['parts'],
  { ofMachine, ofEngine, power, format, replica, reading, tokens }: Around,
): Parts {
  // Written field by field: V8 turns an object spread from several large ones into a dictionary, which is slow to read and to collect.
  return {
    watts: power.effective,
    bandwidth: ofMachine.bandwidth,
    peak: ofMachine.peak,
    bytesPerWeight: format.bytes,
    totalParameters: model.totalParameters,
    activeParameters: model.activeParameters,
    touched: 1,
    batch: 1,
    accelerators: replica.count,
    scheduledTogether: ofEngine.scheduledTogether,
    layers: model.layers,
    cacheBytes: model.cacheBytes,
    attentionWidth: model.attentionWidth,
    contextTokens: reading.contextTokens,
    prefillPosition: reading.prefillPosition,
    outputTokens: tokens.outputTokens,
    prefillTokens: tokens.prefillTokens,
    experts: model.experts,
    vector: ofMachine.vector,
    engine: ofEngine.engine,
    kernel: ofEngine.kernel,
    hf: ofEngine.hf,
    fp8: ofEngine.fp8,
  }
}

/** The sizes and the shape of the model, with stand-ins for unknown parts of the shape. */
function modelOf(trace: Trace, request: InferenceRequest, subject: Subject) {
  const { total, active, layers: layerCount, kv, knownLayers, knownKv } = shapeOrStandIns(trace, subject)
  const parts = {
    totalParameters: total,
    // A record may give more active parameters than parameters in all, which cannot be.
    activeParameters: active.value > total.value ? total : active,
    layers: layerCount,
    cacheBytes: cacheAsKept(trace, request, kv),
    attentionWidth: attentionWidthOf(trace, subject, { layers: layerCount, active, publishedCache: publishedCache(subject, knownKv) }),
    experts: expertsArithmetic(trace, total, active),
  }
  return { total, active, parts, layersKnown: knownLayers !== undefined, kvKnown: knownKv !== undefined }
}

type Coefficient = (label: StepLabel) => Traced

function ofTheMachine(trace: Trace, machine: Machine, format: WeightsFormat, coefficient: Coefficient) {
  const peak = peakOf(machine, format.arithmetic)
  const bandwidth = needed(machine, machine.bandwidth, 'its memory bandwidth', 'bandwidthGBps')
  return {
    bandwidth: tracedRated(trace, STEP.memoryBandwidth, bandwidth),
    peak: tracedPeak(trace, peak),
    vector: peak.isVector ? coefficient(STEP.vectorArithmetic) : 1,
  }
}

const ENGINE_OVERHEADS = { older: STEP.olderEngineOverhead, local: STEP.localEngineOverhead, modern: undefined, hf: undefined } as const
const KERNEL_OVERHEADS = { nf4: STEP.nf4Overhead, int8: STEP.int8Overhead } as const

type OfTheEngine = Pick<Parts, 'scheduledTogether' | 'engine' | 'kernel' | 'hf' | 'fp8'>

function ofTheEngine(
  trace: Trace,
  { machine, engine, format }: Pick<Setting, 'machine' | 'engine' | 'format'>,
  coefficient: Coefficient,
): OfTheEngine {
  const overhead = ENGINE_OVERHEADS[engine.kind]
  const isHf = engine.kind === 'hf'
  return {
    scheduledTogether: coefficient(STEP.scheduledTogether),
    engine: overhead ? coefficient(overhead) : 1,
    kernel: format.kernel ? coefficient(KERNEL_OVERHEADS[format.kernel]) : 1,
    hf: isHf ? { referenceWatts: coefficient(STEP.hfReferencePower), exponent: coefficient(STEP.hfPowerExponent) } : undefined,
    fp8: engine.fp8StreamsMore && format.arithmetic === 'fp8' ? fp8Traffic(trace, machine, coefficient) : undefined,
  }
}

/** Gives a coefficient of the method as a step: the factor `wattprint-roofline-2/<id of the step>`. */
function coefficientsIn(trace: Trace): Coefficient {
  return (label) => recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-2/${label.id}`))
}

/** The coefficients of the terms. The step overhead is in J for HF transformers, and in s at rated power for a serving engine. */
function sharesOf(coefficient: Coefficient, { kind }: EngineKind): Shares {
  return {
    memory: coefficient(STEP.memoryShare),
    compute: coefficient(STEP.computeShare),
    step: coefficient(kind === 'hf' ? STEP.hfStepOverhead : STEP.stepOverhead),
    sequence: kind === 'hf' ? 0 : coefficient(STEP.sequenceOverhead),
  }
}

/** Bytes of cache for each token at the width of cacheBits, by default 16 bits. */
function cacheAsKept(trace: Trace, { cacheBits }: Pick<InferenceRequest, 'cacheBits'>, kv: Traced): Traced {
  if (cacheBits === undefined || cacheBits === SIXTEEN) return kv
  return compute(trace, STEP.cacheBytesPerToken, times(kv, over(requested(trace, STEP.cacheBits, cacheBits), SIXTEEN)))
}
/** Bits of a number in the cache for which kvBytesPerToken is given. */
export const SIXTEEN = 16

/**
 * Arithmetic over that of a dense model: the coefficient for a mixture of experts, 1 for a dense model, in between for a nearly dense
 * mixture.
 */
function expertsArithmetic(trace: Trace, total: Traced, active: Traced): Operand {
  if (active.value >= total.value) return 1
  const ofMixtures = recorded(trace, STEP.expertsArithmetic, factorFigure(trace.catalog, 'wattprint-roofline-2/experts-arithmetic'))
  const from = factorIn(trace.catalog, 'wattprint-roofline-2/dense-from', 'ratio')
  if (active.value <= from * total.value) return ofMixtures
  const denseFrom = recorded(trace, STEP.denseFrom, factorFigure(trace.catalog, 'wattprint-roofline-2/dense-from'))
  return compute(trace, STEP.expertsArithmeticNearDense, nearDense(ofMixtures, denseFrom, over(active, total)))
}

/** Linear interpolation over the active share: the factor of mixtures at `from`, and 1 at an active share of 1. */
export function nearDense(ofMixtures: Operand, from: Operand, activeShare: Operand) {
  return plus(1, times(minus(ofMixtures, 1), over(minus(1, activeShare), minus(1, from))))
}

function fp8Traffic(trace: Trace, machine: Machine, coefficient: Coefficient): Parts['fp8'] {
  return {
    extraTraffic: coefficient(STEP.fp8ExtraTraffic),
    sixteenBitPeak: tracedRated(trace, STEP.sixteenBitPeak, peakOf(machine, 'bf16').rated),
    sixteenBitBytes: recorded(trace, STEP.sixteenBitBytes, factorFigure(trace.catalog, 'precision/bf16')),
  }
}

/** The cache of a token, where it was published or given and not computed from the heads; else undefined. */
export function publishedCache({ custom, record }: Subject, kv: Traced | undefined): Traced | undefined {
  return (custom?.kvBytesPerToken ?? record?.architecture.kvBytesPerToken) === undefined ? undefined : kv
}
