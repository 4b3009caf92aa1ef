import { factorFigure } from '../factor.js'
import { certain, expOf, type Expression, minus, over, plus, smallest, times, toPower } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, modelled, recorded, type Trace, type Traced } from '../trace/trace.js'
import { halfWidthFactor, halfWidths } from './roofline-interval.js'
import type { Setting } from './setting.js'

/**
 * The energy of a request at a batch: the terms of the closed form, their sum, and the calibrated interval.
 * Wattprint, docs/methodology.md section 1.
 */
export function traceTerms(trace: Trace, setting: Setting, batch: Traced, batchRange: number | undefined): Traced {
  const coefficient = (label: StepLabel): Traced => recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-1/${label.id}`))
  const { replica, load, hardware, weights, total, active, layers, kv } = setting
  const { count, bandwidth, peak, ratedPower } = hardware
  const { outputTokens, prefillTokens, contextTokens } = load
  const [memoryShare, computeShare] = [coefficient(STEP.memoryShare), coefficient(STEP.computeShare)]
  const [stepSeconds, sequenceSeconds] = [coefficient(STEP.stepOverhead), coefficient(STEP.sequenceOverhead)]
  const older = setting.engine.older ? coefficient(STEP.olderEngineOverhead) : 1
  const streamed = replica.trafficFactor === 1 ? weights.bytes : times(weights.bytes, plus(1, coefficient(STEP.fp8ExtraTraffic)))
  const touched = touchedShare(trace, total, active, batch)
  // A sparse model never computes with more than all its parameters, whatever a record says.
  const used = active.value > total.value ? total : active
  const replicaPower = times(count, ratedPower)
  const term = (label: StepLabel, middle: Expression, share: Traced): Traced => compute(trace, label, times(share, certain(middle)))
  const terms = [
    term(STEP.weightsJoules, over(times(ratedPower, streamed, total, touched, outputTokens), times(bandwidth, batch)), memoryShare),
    term(STEP.kvCacheJoules, over(times(ratedPower, contextTokens, kv, outputTokens), bandwidth), memoryShare),
    term(STEP.decodingJoules, over(times(ratedPower, 2, used, outputTokens), peak), computeShare),
    term(STEP.stepOverheadJoules, over(times(replicaPower, layers, older, outputTokens), batch), stepSeconds),
    term(
      STEP.sequenceOverheadJoules,
      times(replicaPower, layers, setting.engine.schedulesSequences ? older : 0, outputTokens),
      sequenceSeconds,
    ),
    term(STEP.prefillJoules, over(times(ratedPower, 2, used, prefillTokens), peak), computeShare),
  ] as const
  return compute(trace, STEP.requestJoules, times(certain(plus(...terms)), interval(trace, setting, batch, batchRange, terms)))
}

/** Share of the weights that a step of the batch reads: each sequence draws its own experts. One for a dense model. */
function touchedShare(trace: Trace, total: Traced, active: Traced, batch: Traced): Traced | number {
  if (active.value >= total.value) return 1
  return compute(trace, STEP.touchedShare, certain(minus(1, toPower(minus(1, smallest(over(active, total), 1)), batch))))
}

/** One, with the calibrated interval: that of the setting alone, or widened for every input that is a stand-in or a range. */
function interval(
  trace: Trace,
  setting: Setting,
  batch: Traced,
  batchRange: number | undefined,
  terms: readonly Traced[],
): Expression | Traced {
  const calibrated = recorded(trace, STEP.halfWidth, factorFigure(trace.catalog, halfWidthFactor(setting)))
  const { down, up } = halfWidths(trace, setting, batch.value, batchRange, terms)
  if (down === calibrated.value && up === calibrated.value) return expOf(calibrated)
  const { total, active, layers, kv } = setting
  const description = 'the calibrated half-width, with what stand-ins, undisclosed sizes and an unknown batch move (methodology, section 1)'
  return modelled(trace, STEP.requestInterval, { value: 1, down, up }, description, [calibrated, total, active, layers, kv, batch])
}
