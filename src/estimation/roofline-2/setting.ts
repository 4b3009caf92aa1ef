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

/** Everything that the closed form needs of a request on named hardware, traced, with what is a stand-in; all but the batch. */
export type Setting = {
  readonly shares: Shares
  /** The parts at a batch of one; `atBatch` gives them at another. */
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
  /** The batch that the caller gave. */
  readonly batch: Traced | undefined
}

/** What a request says of the model, the machine and the load, or what stands in for it. */
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
  // Field by field: of so many fields from several objects V8 makes a dictionary, which is read and collected slowly.
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

/** The model by its sizes and its shape, with what stands in for a shape that nobody knows. */
function modelOf(trace: Trace, request: InferenceRequest, subject: Subject) {
  const { total, active, layers: layerCount, kv, knownLayers, knownKv } = shapeOrStandIns(trace, subject)
  const parts = {
    totalParameters: total,
    // A sparse model never computes with more than all its parameters, whatever a record says.
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

/** A coefficient of the method as a step that quotes its factor. */
function coefficientsIn(trace: Trace): Coefficient {
  return (label) => recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-2/${label.id}`))
}

/** The coefficients of the terms; HF transformers costs joules for a step, a serving engine a time at rated power. */
function sharesOf(coefficient: Coefficient, { kind }: EngineKind): Shares {
  return {
    memory: coefficient(STEP.memoryShare),
    compute: coefficient(STEP.computeShare),
    step: coefficient(kind === 'hf' ? STEP.hfStepOverhead : STEP.stepOverhead),
    sequence: kind === 'hf' ? 0 : coefficient(STEP.sequenceOverhead),
  }
}

/** The cache of a token as it is kept: in 16 bits unless the caller says another width. */
function cacheAsKept(trace: Trace, { cacheBits }: Pick<InferenceRequest, 'cacheBits'>, kv: Traced): Traced {
  if (cacheBits === undefined || cacheBits === SIXTEEN) return kv
  return compute(trace, STEP.cacheBytesPerToken, times(kv, over(requested(trace, STEP.cacheBits, cacheBits), SIXTEEN)))
}
/** Bits of a number of the cache in the form that K is given for. */
export const SIXTEEN = 16

/** Arithmetic of experts: the coefficient for a mixture, one for a dense model, and between them for one that is nearly dense. */
function expertsArithmetic(trace: Trace, total: Traced, active: Traced): Operand {
  if (active.value >= total.value) return 1
  const ofMixtures = recorded(trace, STEP.expertsArithmetic, factorFigure(trace.catalog, 'wattprint-roofline-2/experts-arithmetic'))
  const from = factorIn(trace.catalog, 'wattprint-roofline-2/dense-from', 'ratio')
  if (active.value <= from * total.value) return ofMixtures
  const denseFrom = recorded(trace, STEP.denseFrom, factorFigure(trace.catalog, 'wattprint-roofline-2/dense-from'))
  return compute(trace, STEP.expertsArithmeticNearDense, nearDense(ofMixtures, denseFrom, over(active, total)))
}

/** Between the factor of mixtures at `from` and one for a dense model. */
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

/** The cache of a token where it was published or given as such, and does not follow from the heads. */
export function publishedCache({ custom, record }: Subject, kv: Traced | undefined): Traced | undefined {
  return (custom?.kvBytesPerToken ?? record?.architecture.kvBytesPerToken) === undefined ? undefined : kv
}
