import type { Catalog } from '../../catalog/catalog.js'
import { factorFigure, factorIn } from '../factor.js'
import { certain, expOf, type Expression, minus, over, plus, smallest, times, toPower } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, modelled, recorded, type Trace, type Traced } from '../trace/trace.js'
import { PRINTED_Z90 } from '../trace/uncertain.js'
import { numbersOf } from './load.js'
import { coefficientsOf, decodingSeconds, requestJoules } from './roofline.js'
import { isMeasured, type Setting } from './serving.js'

const UNMEASURED = 'wattprint-roofline-1/half-width-unmeasured'
const MEASURED_FORMATS = ['bf16', 'fp16', 'fp8', 'mxfp4']

/**
 * The id of the factor with the half-width of a setting: by the age of its engine, or the wide one where a part of it was never measured.
 */
function halfWidthFactor(setting: Setting): string {
  const { hardware, engine, weights } = setting
  const measured = isMeasured(hardware.record) && engine.measured && MEASURED_FORMATS.includes(weights.format)
  if (!measured || setting.outsideDomain) return UNMEASURED
  return engine.older ? 'wattprint-roofline-1/half-width-older' : 'wattprint-roofline-1/half-width-modern'
}

/** The half-width that an unmeasured setting has in addition to a measured one, as a term of a sum of squares; 0 for a measured setting. */
export function unmeasuredHalfWidth(catalog: Catalog, setting: Setting): number {
  if (halfWidthFactor(setting) !== UNMEASURED) return 0
  const modern = factorIn(catalog, 'wattprint-roofline-1/half-width-modern', 'ratio')
  return Math.sqrt(factorIn(catalog, UNMEASURED, 'ratio') ** 2 - modern ** 2)
}

/** Squares of half-widths to add for an energy from an observed speed: for sizes with a range, and shapes that stand in. */
export function standInSquares(trace: Trace, setting: Setting, batch: number): { readonly down: number; readonly up: number } {
  const coefficients = coefficientsOf(trace.catalog)
  const load = numbersOf(setting.load)
  const joules = requestJoules(setting.replica, coefficients, batch, load)
  const seconds = decodingSeconds(setting.replica, coefficients, batch, load.contextTokens)
  const replicaJoules = setting.replica.acceleratorCount * setting.replica.ratedWatts * load.outputTokens
  const shape = shapeSquare(trace, setting, {
    overheads: ((seconds.stepOverhead + seconds.sequenceOverhead) * replicaJoules) / joules,
    kvCache: (seconds.kvCache * replicaJoules) / joules,
  })
  const sizes = sizeSquares(trace, setting, batch, joules)
  return { down: shape + sizes.down, up: shape + sizes.up }
}

/** Half-widths of the 90 % interval of ln E: the calibrated one, widened for every input that stands in. */
function halfWidths(trace: Trace, setting: Setting, batch: number, batchRange: number | undefined, terms: readonly Traced[]) {
  const joules = terms.reduce((all, { value }) => all + value, 0)
  const share = (...ids: string[]) => terms.filter(({ id }) => ids.includes(id)).reduce((all, { value }) => all + value, 0) / joules
  const shares = { overheads: share('step-overhead-joules', 'sequence-overhead-joules'), kvCache: share('kv-cache-joules') }
  const square = factorIn(trace.catalog, halfWidthFactor(setting), 'ratio') ** 2 + shapeSquare(trace, setting, shares)
  const sizes = sizeSquares(trace, setting, batch, joules)
  const range = (at: number) => (batchRange === undefined ? 0 : squareAway(trace, setting, setting.replica, at, joules))
  return {
    up: Math.sqrt(square + sizes.up + range(Math.max(batch / (batchRange ?? 1), 1))),
    down: Math.sqrt(square + sizes.down + range(batch * (batchRange ?? 1))),
  }
}

type Shares = { readonly overheads: number; readonly kvCache: number }

function shapeSquare({ catalog }: Trace, { layersKnown, kvKnown }: Setting, { overheads, kvCache }: Shares): number {
  const spread = (name: string) => PRINTED_Z90 * factorIn(catalog, `wattprint-roofline-1/default-${name}-spread`, 'ratio')
  return (layersKnown ? 0 : (spread('layers') * overheads) ** 2) + (kvKnown ? 0 : (spread('kv') * kvCache) ** 2)
}

function sizeSquares(trace: Trace, setting: Setting, batch: number, joules: number): { readonly down: number; readonly up: number } {
  const { total, active } = setting
  const square = (side: 'down' | 'up') =>
    total[side] === 0 && active[side] === 0 ? 0 : squareAway(trace, setting, resized(setting, side), batch, joules)
  return { down: square('down'), up: square('up') }
}

/** The square of ln of the ratio of the energy of another replica or batch to the estimate. */
function squareAway({ catalog }: Trace, { load }: Setting, replica: Setting['replica'], batch: number, joules: number): number {
  return Math.log(requestJoules(replica, coefficientsOf(catalog), batch, numbersOf(load)) / joules) ** 2
}

function resized({ replica, total, active }: Setting, side: 'down' | 'up'): Setting['replica'] {
  const factor = ({ down, up }: Traced) => Math.exp(side === 'up' ? up : -down)
  const totalParameters = replica.totalParameters * factor(total)
  return { ...replica, totalParameters, activeParameters: Math.min(replica.activeParameters * factor(active), totalParameters) }
}

/**
 * The energy of a request at a batch, in J: the terms of the formula as steps, and their sum with the calibrated interval. `batchRange`
 * is the factor by which a batch that stands in may be off. Wattprint, docs/methodology.md, section 1.
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
  // A record may give more active parameters than parameters in all, which cannot be.
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

/** The share of the weights that a step reads. Each sequence draws its own experts; 1 for a dense model. */
function touchedShare(trace: Trace, total: Traced, active: Traced, batch: Traced): Traced | number {
  if (active.value >= total.value) return 1
  return compute(trace, STEP.touchedShare, certain(minus(1, toPower(minus(1, smallest(over(active, total), 1)), batch))))
}

/** The number 1 with the interval of the setting: the calibrated one, widened for every input that stands in or has a range. */
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
