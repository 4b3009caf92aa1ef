import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Precision } from '../../schemas/model.js'
import { factorFigure } from '../factor.js'
import { isHosted } from '../inference/check-inference.js'
import type { AcceleratorEnergy } from '../method.js'
import type { Subject } from '../model/subject.js'
import { type Machine, needed, type Power, powerOf, tracedRated } from '../roofline-2/machine.js'
import { type Arithmetic, peakOf, tracedPeak } from '../roofline-2/weights-format.js'
import { foldEngine, isPlainTransformers } from '../serving/engine.js'
import { expOf, type Expression, over, times, toPower } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, assumed, citeIn, compute, modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between } from '../trace/uncertain.js'
import { bytesPerWeightOf, checkHeld, machineForWork } from '../work/hosting-machine.js'
import type { PassCosts } from './terms.js'

/** The machine, engine, batch and weights with which an encoder or decoder runs. */
export type PassSetting = {
  readonly machine: Machine
  readonly power: Power
  readonly isHf: boolean
  readonly hosted: boolean
  readonly costs: PassCosts
  readonly batch: Traced
  readonly accelerators: Traced
}

/** The kinds of work that have a usual batch of their own. */
export type BatchOf = 'pass' | 'transcription' | 'speech'

const ARITHMETIC: Readonly<Partial<Record<Precision, Arithmetic>>> = { fp32: 'vector', fp8: 'fp8', int8: 'fp8' }
const HF_KIN = ['sentence-transformers', 'flagembedding', 'notebook']

/**
 * The setting of a request; where it gives no batch, the usual one of that work stands in. Throws does-not-fit where the accelerators
 * cannot hold `heldParameters`, and missing-input where the hardware lacks a figure. `what` names the model to a reader.
 */
export function passSetting(trace: Trace, request: InferenceRequest, usual: BatchOf, heldParameters: number, what: string): PassSetting {
  const machine = machineForWork(trace, request)
  const hosted = isHosted(request)
  const count = request.acceleratorCount ?? 1
  if (!hosted) checkHeld(machine, { parameters: heldParameters, what, bytesPerWeight: bytesPerWeightOf(trace, request) }, count)
  const engine = request.engine === undefined ? '' : foldEngine(request.engine)
  const isHf = isPlainTransformers(engine) || HF_KIN.some((kin) => engine.startsWith(kin))
  const power = powerOf(trace, request, machine)
  const coefficient = (label: StepLabel) => recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-1/${label.id}`))
  const peak = peakOf(machine, request.precision === undefined ? 'fp16' : (ARITHMETIC[request.precision] ?? 'fp16'))
  const bandwidth = needed(machine, machine.bandwidth, 'its memory bandwidth', 'bandwidthGBps')
  const costs: PassCosts = {
    watts: power.effective,
    bandwidth: tracedRated(trace, STEP.memoryBandwidth, bandwidth),
    peak: tracedPeak(trace, peak),
    bytesPerWeight: bytesOf(trace, request),
    memoryShare: coefficient(STEP.memoryShare),
    computeShare: coefficient(STEP.computeShare),
    stepOverhead: coefficient(STEP.stepOverhead),
    sequenceOverhead: isHf ? 0 : coefficient(STEP.sequenceOverhead),
    engine: isHf ? coefficient(STEP.olderEngineOverhead) : 1,
  }
  return { machine, power, isHf, hosted, costs, batch: batchOf(trace, request, usual), accelerators: acceleratorsOf(trace, request) }
}

function bytesOf(trace: Trace, { precision }: InferenceRequest): Traced {
  const figure = factorFigure(trace.catalog, `precision/${precision ?? 'bf16'}`)
  if (precision === undefined) {
    const reason = 'No precision was given: 16-bit weights stand in.'
    assume(trace, 'precision', { value: 'bf16', unit: null, basis: 'default', reason, citations: [citeIn(trace, figure)] })
  }
  return recorded(trace, STEP.bytesPerWeight, figure)
}

function batchOf(trace: Trace, request: InferenceRequest, usual: BatchOf): Traced {
  if (request.batchSize !== undefined) return requested(trace, STEP.batchSize, request.batchSize)
  const hosted = isHosted(request)
  const id = `wattprint-pass-1/default-batch${hosted || usual === 'speech' ? `-${usual}` : ''}`
  const reason = hosted
    ? 'How many a service serves at once is not published: a usual batch stands in, with its range.'
    : usual === 'speech'
      ? 'No batchSize was given: a usual one stands in.'
      : 'No batchSize was given: one at a time.'
  if (!hosted) warn(trace, 'batch_unknown', 'The batch is unknown, and the energy depends strongly on it: give batchSize.')
  return assumed(trace, STEP.batchSize, factorFigure(trace.catalog, id), { field: 'batchSize', reason })
}

function acceleratorsOf(trace: Trace, request: InferenceRequest): Traced {
  const { acceleratorCount } = request
  if (acceleratorCount !== undefined) return requested(trace, STEP.acceleratorCount, acceleratorCount)
  return assumed(trace, STEP.acceleratorCount, factorFigure(trace.catalog, 'wattprint-pass-1/default-accelerators'), {
    field: isHosted(request) ? 'servingAcceleratorCount' : 'acceleratorCount',
    reason: 'No acceleratorCount was given: one stands in.',
  })
}

/** The number 1 with the calibrated interval of the method, for HF transformers or for serving engines. */
export function passInterval(trace: Trace, { isHf }: PassSetting): Expression {
  return expOf(
    recorded(trace, STEP.halfWidthMeasured, factorFigure(trace.catalog, `wattprint-pass-1/half-width-${isHf ? 'hf' : 'serving'}`)),
  )
}

/**
 * The factor of 1 with the interval that the range of `step`, a batch or a size, adds; empty where it has no range. `joulesAt` gives the
 * energy at another value, and `total` is the energy at the middle, both in J.
 */
export function rangeOf(trace: Trace, label: StepLabel, step: Traced, total: number, joulesAt: (value: number) => number): Expression[] {
  if (step.down === 0 && step.up === 0) return []
  const [atLow, atHigh] = [joulesAt(step.value * Math.exp(-step.down)), joulesAt(step.value * Math.exp(step.up))]
  const off = between(1, Math.min(atLow, atHigh) / total, Math.max(atLow, atHigh) / total)
  return [times(modelled(trace, label, off, 'the formula at both ends of the range (methodology, section 11)', [step]))]
}

/** The number of layers that transformers of this size have: layers at 10^9 parameters × (parameters / 10^9) ^ exponent. */
export function layersOf(trace: Trace, parameters: Traced, label: StepLabel): Traced {
  const factor = (one: StepLabel, name: string) => recorded(trace, one, factorFigure(trace.catalog, `wattprint-roofline-1/${name}`))
  const atOne = factor(STEP.layersAtOneBillion, 'default-layers-at-1b')
  const exponent = factor(STEP.layersExponent, 'default-layers-exponent')
  return compute(trace, label, times(atOne, toPower(over(parameters, 1e9), exponent)))
}

/** The width of a transformer with these parameters and layers: √(parameters / (12 × layers)). */
export function widthOf(trace: Trace, parameters: Traced, layers: Traced, label: StepLabel): Traced {
  return compute(trace, label, toPower(over(parameters, times(PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED, layers)), 0.5))
}
/** A dense transformer holds about 12 layers × width² parameters. */
export const PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED = 12

/** The machine of a setting, as a method returns it beside its joules; empty for a hosted model. */
export function usedBy(
  trace: Trace,
  { machine, power, isHf, hosted, batch, accelerators }: PassSetting,
): Omit<AcceleratorEnergy, 'joules'> {
  if (hosted) return {}
  const known = { accelerator: machine.record, ratedPower: power.cap ?? power.rated, acceleratorCount: accelerators.value }
  if (!isHf || batch.value > 1) return known
  const share = recorded(trace, STEP.drawShare, factorFigure(trace.catalog, 'wattprint-pass-1/draw-share-hf'))
  return { ...known, drawShare: { share, holdsAtTheWall: true } }
}

/** The name of the model as error texts use it. */
export function nameOfSubject({ record }: Subject): string {
  return record?.name ?? 'the customModel'
}
