import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import type { Subject } from '../model/subject.js'
import { largest, smallest, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, compute, modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import type { Uncertain } from '../trace/uncertain.js'
import { isOutsideDomain } from './domain.js'
import { engineRules } from './engine.js'
import { knownReplicaHypotheses } from './hosted.js'
import { loadOf, numbersOf, observedSpeed } from './load.js'
import { longContextJoules } from './long-context.js'
import { mixtureOf } from './mixture.js'
import type { Replica } from './roofline.js'
import { standInSquares, traceTerms, unmeasuredHalfWidth } from './roofline-interval.js'
import { hardwareOf, knownWeights, type Setting, weightsOr16Bit } from './serving.js'
import { speculativeFactor } from './speculative-decoding.js'
import { engineOf, shapeOrStandIns } from './stand-ins.js'

/**
 * The energy in J on known hardware, at a batch that is given, follows from an observed speed, or stands in. docs/methodology.md,
 * section 1, cases 1 to 3.
 */
export function energyOnKnownHardware(trace: Trace, request: InferenceRequest, subject: Subject, hardwareName: string): AcceleratorEnergy {
  const setting = settingOf(trace, request, subject, hardwareName)
  const speed = request.batchSize === undefined ? observedSpeed(trace, request, subject, setting.load) : undefined
  const base = speed ? energyFromSpeed(trace, setting, speed) : energyFromBatch(trace, request, setting)
  const joules = speculativeFactor(trace, request, longContextJoules(trace, subject, setting, base.joules), base.batch)
  const { record, count, ratedPower } = setting.hardware
  return { joules, accelerator: record, acceleratorCount: count.value, ratedPower }
}

function settingOf(trace: Trace, request: InferenceRequest, subject: Subject, hardwareName: string): Setting {
  const { total, active, layers: layerCount, kv, knownLayers, knownKv } = shapeOrStandIns(trace, subject)
  const weights = weightsOr16Bit(trace, knownWeights(trace, request, subject))
  const hardware = hardwareOf(trace, request, hardwareName, weights, total)
  const engine = engineOf(trace, request, engineRules)
  const load = loadOf(trace, request, subject)
  const replica = replicaOf(trace, { total, active, layers: layerCount, kv, weights, hardware, engine })
  const beyond = isOutsideDomain(trace, replica, request.batchSize, load)
  const known = { layersKnown: !!knownLayers, kvKnown: !!knownKv, outsideDomain: beyond }
  return { replica, load, hardware, weights, engine, total, active, layers: layerCount, kv, ...known }
}

function replicaOf(trace: Trace, parts: Pick<Setting, 'total' | 'active' | 'layers' | 'kv' | 'weights' | 'hardware' | 'engine'>): Replica {
  const { weights, hardware, engine } = parts
  const phi8 = factorIn(trace.catalog, 'wattprint-roofline-1/fp8-extra-traffic', 'ratio')
  const older = engine.older ? factorIn(trace.catalog, 'wattprint-roofline-1/older-engine-overhead', 'ratio') : 1
  return {
    totalParameters: parts.total.value,
    activeParameters: Math.min(parts.active.value, parts.total.value),
    layers: parts.layers.value,
    kvBytesPerToken: parts.kv.value,
    bytesPerWeight: weights.bytes.value,
    trafficFactor: weights.format === 'fp8' && engine.fp8StreamsMore ? 1 + phi8 : 1,
    acceleratorCount: hardware.count.value,
    peakFlopPerSecond: hardware.peak.value * 1e12,
    bandwidthBytesPerSecond: hardware.bandwidth.value * 1e9,
    ratedWatts: hardware.ratedPower.value,
    stepFactor: older,
    sequenceFactor: engine.schedulesSequences ? older : 0,
  }
}

type Base = { readonly joules: Traced; readonly batch: number }

function energyFromBatch(trace: Trace, request: InferenceRequest, setting: Setting): Base {
  if (request.batchSize !== undefined) {
    const batch = requested(trace, STEP.batchSize, request.batchSize)
    return { joules: traceTerms(trace, setting, batch, undefined), batch: batch.value }
  }
  const part = (label: StepLabel, name: string) =>
    recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-1/default-batch-${name}`))
  const perReplica = times(part(STEP.batchPerAccelerator, 'per-accelerator'), setting.hardware.count)
  const clipped = smallest(largest(perReplica, part(STEP.leastBatch, 'least')), part(STEP.mostBatch, 'most'))
  const batch = compute(trace, STEP.batchSize, clipped)
  const { value } = batch
  const range = factorIn(trace.catalog, 'wattprint-roofline-1/batch-range', 'ratio')
  assume(trace, 'batchSize', {
    value: String(value),
    unit: 'count',
    basis: 'default',
    reason: `No batchSize was given, nor a speed to tell it from: ${value} stands in, and may be off by ${range} times either way.`,
    citations: [],
  })
  warn(
    trace,
    'batch_unknown',
    'The batch is unknown, and the energy depends on it more than on anything else: give batchSize, outputTokensPerSecond or latencySeconds.',
  )
  return { joules: traceTerms(trace, setting, batch, range), batch: value }
}

function energyFromSpeed(trace: Trace, setting: Setting, speed: Traced): Base {
  const { catalog } = trace
  const spread = factorIn(catalog, 'hosted/speed-spread-known-hardware', 'ratio')
  const within = factorIn(catalog, 'hosted/energy-spread-known-hardware', 'ratio')
  const observed = {
    tokensPerSecond: speed.value,
    decodingShare: factorIn(catalog, 'hosted/decoding-share', 'ratio'),
    spreadSlower: spread,
    spreadFaster: spread,
  }
  const mixture = mixtureOf(knownReplicaHypotheses(catalog, setting.replica), numbersOf(setting.load), within, observed)
  const half = Math.hypot(mixture.sd * factorIn(catalog, 'hosted/interval-quantile', 'ratio'), unmeasuredHalfWidth(catalog, setting))
  const standIns = standInSquares(trace, setting, mixture.batch)
  const energy: Uncertain = { value: mixture.joules, down: Math.sqrt(half ** 2 + standIns.down), up: Math.sqrt(half ** 2 + standIns.up) }
  const { outputTokens, prefillTokens, contextTokens } = setting.load
  const inputs = [
    setting.total,
    setting.active,
    setting.layers,
    setting.kv,
    setting.weights.bytes,
    setting.hardware.count,
    setting.hardware.bandwidth,
  ]
  const formula = `rule A: exp of the mean of ln E over ${mixture.hypotheses} batches, weighted by how well each explains the speed; the mean batch is ${mixture.batch.toPrecision(3)} (methodology, section 1)`
  const joules = modelled(
    trace,
    STEP.requestJoules,
    energy,
    formula,
    [...inputs, setting.hardware.peak, setting.hardware.ratedPower, outputTokens, prefillTokens, contextTokens, speed],
    [factorFigure(catalog, 'hosted/decoding-share')],
  )
  return { joules, batch: mixture.batch }
}
