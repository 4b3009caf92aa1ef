import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import type { Subject } from '../model/subject.js'
import { observedSpeed } from '../serving/load.js'
import { OF_STEPS } from '../trace/algebra.js'
import { atLeastDoubtOf, certain, type Expression, largest, plus, smallest, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, compute, modelled, recorded, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, type Uncertain } from '../trace/uncertain.js'
import { energiesOf, factorOf, intervalAt, isOwnMachine, squaresAt } from './interval.js'
import { warnOfBatch } from './memory.js'
import { mixtureOverBatches } from './over-batches.js'
import { type Setting, settingOf } from './setting.js'
import { speculativeJoules } from './speculative.js'
import { type Parts, type Term, type TermName, termsBesideWeights, touchedShare, weightsTerm } from './terms.js'

/**
 * The energy of the accelerators, in J, for a request on hardware that it names or describes. Wattprint, docs/methodology.md, section 9.
 */
export function energyOnKnownHardware(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  const setting = settingOf(trace, request, subject)
  const speed = request.batchSize === undefined ? usableSpeed(trace, request, subject, setting) : undefined
  const base = speed ? energyFromSpeed(trace, setting, speed) : energyFromBatch(trace, setting)
  const joules = speculativeJoules(trace, request, base.joules, base.batch)
  const { machine, replica, power } = setting
  return { joules, accelerator: machine.record, acceleratorCount: replica.count.value, ratedPower: power.cap ?? power.rated }
}

type Base = { readonly joules: Traced; readonly batch: Traced }

/**
 * The observed speed, where the batch can be derived from it; else undefined, with a warning where a speed was given. HF transformers and
 * machines of one user serve one sequence at a time.
 */
function usableSpeed(trace: Trace, request: InferenceRequest, subject: Subject, setting: Setting): Traced | undefined {
  if (!isOwnMachine(setting) && setting.engine.kind !== 'hf') return observedSpeed(trace, request, subject, setting.tokens)
  if (request.outputTokensPerSecond !== undefined || request.latencySeconds !== undefined) {
    warn(
      trace,
      'speed_not_used',
      'The observed speed was not used: HF transformers and machines of one user serve one sequence at a time, and its speed does not tell the batch.',
    )
  }
  return undefined
}

/** The energy at the batch of the request, or at a usual one, limited to the sequences that the memory holds. */
function energyFromBatch(trace: Trace, setting: Setting): Base {
  const { replica, batch: given, reading } = setting
  const usual = given ? undefined : usualBatch(trace, setting)
  const wanted = given ?? usual?.batch
  if (!wanted) throw new Error('There is a batch for every setting.')
  if (given) warnOfBatch(trace, replica, given.value, reading.heldTokens.value)
  const batch =
    given && replica.fitting && given.value > mostBatch(replica, replica.count.value)
      ? compute(trace, STEP.batchInFlight, smallest(given, largest(replica.fitting, 1)))
      : wanted
  const { terms, total } = tracedTerms(trace, setting, batch)
  const ends = [intervalAt(trace, setting, batch, terms, total)]
  const energies = energiesOf(setting)
  if (usual) {
    const { below, above } = usual
    const away = (at: number) => Math.log(energies.joules({ batch: at }) / total.value)
    const most = mostBatch(replica, replica.count.value)
    const ofBatch: Uncertain = {
      value: 1,
      down: Math.abs(away(Math.max(Math.min(batch.value * below, most), batch.value))),
      up: Math.abs(away(Math.max(batch.value / above, 1))),
    }
    const description = `the formula at batches from ${above} times fewer to ${below} times more, as far as the memory holds them (methodology, section 9)`
    ends.push(times(modelled(trace, STEP.batchInterval, ofBatch, description, [batch])))
    warnOfUnknownBatch(trace, ends[0] ?? times(1), ofBatch, usual.fields)
  }
  const withInterval = times(total, ...ends)
  const atOtherCounts = otherCounts(setting).map((accelerators) => {
    const most = mostBatch(replica, accelerators)
    return energies.joules({ accelerators, batch: Math.min(given?.value ?? usualAt(trace, setting, accelerators), most) })
  })
  const ofCounts = countInterval(trace, setting, total.value, atOtherCounts)
  return {
    joules: compute(trace, STEP.requestJoules, ofCounts ? atLeastDoubtOf(times(withInterval, certain(ofCounts)), ofCounts) : withInterval),
    batch,
  }
}

function mostBatch({ fits }: Setting['replica'], accelerators: number): number {
  return Math.max(fits(accelerators), 1)
}

const STEPS_OF_TERMS: Readonly<Record<TermName, StepLabel>> = {
  cache: STEP.kvCacheJoules,
  decoding: STEP.decodingJoules,
  decodingAttention: STEP.decodingAttentionJoules,
  stepOverhead: STEP.stepOverheadJoules,
  sequenceOverhead: STEP.sequenceOverheadJoules,
  prefill: STEP.prefillJoules,
  prefillAttention: STEP.prefillAttentionJoules,
  weights: STEP.weightsJoules,
}

/** The terms at a batch as steps, each with the interval of its coefficient, and their sum, which gets a calibrated interval as a whole. */
function tracedTerms(trace: Trace, { shares, parts, total, active }: Setting, batch: Traced) {
  const touched = active.value >= total.value ? 1 : compute(trace, STEP.touchedShare, certain(touchedShare(OF_STEPS, total, active, batch)))
  const atBatch: Parts = { ...parts, batch, touched }
  const term = (name: TermName, { share, rest }: Term): Traced => compute(trace, STEPS_OF_TERMS[name], times(share, certain(rest)))
  const others = termsBesideWeights(OF_STEPS, shares, atBatch)
  const cache = term('cache', others.cache)
  const decoding = term('decoding', others.decoding)
  const decodingAttention = term('decodingAttention', others.decodingAttention)
  const stepOverhead = term('stepOverhead', others.stepOverhead)
  const sequenceOverhead = term('sequenceOverhead', others.sequenceOverhead)
  const prefill = term('prefill', others.prefill)
  const prefillAttention = term('prefillAttention', others.prefillAttention)
  const arithmetic = certain(plus(decoding, decodingAttention, prefill, prefillAttention))
  const weights = term('weights', weightsTerm(OF_STEPS, shares, atBatch, arithmetic))
  const terms = { cache, decoding, decodingAttention, stepOverhead, sequenceOverhead, prefill, prefillAttention, weights }
  const ofAll = plus(weights, cache, decoding, decodingAttention, stepOverhead, sequenceOverhead, prefill, prefillAttention)
  return { terms, total: compute(trace, STEP.termsJoules, certain(ofAll)) }
}

type Usual = {
  readonly batch: Traced
  readonly below: number
  readonly above: number
  /** The fields of a request that determine the batch, as text. */
  readonly fields: string
}

/**
 * The usual batch of the setting, and the factors by which it may be off: more sequences lower the energy (below), fewer raise it (above).
 */
function usualBatch(trace: Trace, setting: Setting): Usual {
  const { replica } = setting
  const isAlone = isOwnMachine(setting)
  const part = (label: StepLabel, name: string) =>
    recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-2/default-batch-${name}`))
  const range = factorIn(trace.catalog, `wattprint-roofline-2/batch-range${isAlone ? '-alone' : ''}`, 'ratio')
  if (isAlone || setting.engine.kind === 'hf') {
    const batch = part(STEP.batchSize, 'alone')
    const who = isAlone ? 'a machine of one user serves one request at a time' : 'HF transformers does not batch by itself'
    declareBatch(trace, batch.value, `${who}: ${batch.value} stands in; up to ${range} at once would cost less`)
    return { batch, below: range, above: 1, fields: 'batchSize' }
  }
  const perReplica = times(part(STEP.batchPerAccelerator, 'per-accelerator'), replica.count)
  const clipped = smallest(largest(perReplica, part(STEP.leastBatch, 'least')), part(STEP.mostBatch, 'most'))
  const batch = compute(trace, STEP.batchSize, replica.fitting ? smallest(clipped, largest(replica.fitting, 1)) : clipped)
  declareBatch(trace, batch.value, `${batch.value} stands in, and may be off by ${range} times either way`)
  return { batch, below: range, above: range, fields: 'batchSize, outputTokensPerSecond or latencySeconds' }
}

/** The usual batch of the setting at another number of accelerators. */
function usualAt({ catalog }: Trace, setting: Setting, accelerators: number): number {
  const factor = (name: string) => factorIn(catalog, `wattprint-roofline-2/default-batch-${name}`, 'count')
  if (isOwnMachine(setting) || setting.engine.kind === 'hf') return factor('alone')
  return Math.min(Math.max(factor('per-accelerator') * accelerators, factor('least')), factor('most'))
}

function declareBatch(trace: Trace, value: number, stands: string): void {
  const reason = `No batchSize was given, nor a speed that tells it: ${stands}.`
  assume(trace, 'batchSize', { value: String(value), unit: 'count', basis: 'default', reason, citations: [] })
}

/** Warns that the batch is unknown, with the interval of the energy without and with it. */
function warnOfUnknownBatch(trace: Trace, known: Expression, ofBatch: Uncertain, fields: string): void {
  const ends = (down: number, up: number) => `÷ ${factorOf(down)} to × ${factorOf(up)}`
  const without = ends(Math.hypot(known.down, ofBatch.down), Math.hypot(known.up, ofBatch.up))
  warn(
    trace,
    'batch_unknown',
    `The batch is unknown: the range is ${without}, and would be ${ends(known.down, known.up)} with it. To narrow it, give ${fields}.`,
  )
}

/**
 * Twice and half the number of accelerators, where it was not given and they hold the weights. The number is rounded up to a power of
 * two, so that a size just above a boundary gets twice as many.
 */
function otherCounts({ replica }: Setting): number[] {
  const { count, isCountFree, holdsWeights } = replica
  if (!isCountFree) return []
  const half = count.value / 2
  return half >= 1 && holdsWeights(half) ? [2 * count.value, half] : [2 * count.value]
}

function countInterval(trace: Trace, setting: Setting, joules: number, others: readonly number[]): Traced | undefined {
  if (others.length === 0) return undefined
  const ends = between(1, Math.min(...others) / joules, Math.max(...others) / joules)
  if (ends.down === 0 && ends.up === 0) return undefined
  const description = 'the formula at twice and at half the accelerators, where these hold the weights (methodology, section 9)'
  return modelled(trace, STEP.countInterval, ends, description, [setting.replica.count])
}

/** The energy by rule A: the mean of ln E over batches, weighted by the likelihood of the observed speed. */
function energyFromSpeed(trace: Trace, setting: Setting, speed: Traced): Base {
  const { catalog } = trace
  const { replica, tokens, reading, total, active, power, parts } = setting
  const over = (accelerators: number) =>
    mixtureOverBatches(catalog, setting, speed.value, accelerators, usualAt(trace, setting, accelerators))
  const mixture = over(replica.count.value)
  const squares = squaresAt(trace, setting, mixture.batch)
  const modern = factorIn(catalog, 'wattprint-roofline-2/half-width-modern-below', 'ratio') ** 2
  const half = (mixture.sd * factorIn(catalog, 'hosted/interval-quantile', 'ratio')) ** 2
  const side = (square: number) => Math.sqrt(half + Math.max(square - modern, 0))
  const others = otherCounts(setting).map((accelerators) => over(accelerators).joules)
  const ofCounts =
    others.length > 0 ? between(1, Math.min(...others) / mixture.joules, Math.max(...others) / mixture.joules) : { down: 0, up: 0 }
  const energy: Uncertain = {
    value: mixture.joules,
    down: Math.max(side(squares.down), ofCounts.down),
    up: Math.max(side(squares.up), ofCounts.up),
  }
  const formula = `rule A: exp of the mean of ln E over ${mixture.hypotheses} batches, weighted by how well each explains the speed; the mean batch is ${mixture.batch.toPrecision(3)} (methodology, section 9)`
  const inputs = [
    total,
    active,
    parts.layers,
    parts.cacheBytes,
    parts.bytesPerWeight,
    replica.count,
    parts.bandwidth,
    parts.peak,
    power.effective,
  ]
  const given = [...inputs, tokens.outputTokens, tokens.prefillTokens, reading.contextTokens, reading.prefillPosition, speed]
  const joules = modelled(trace, STEP.requestJoules, energy, formula, given.filter(isTraced), [
    factorFigure(catalog, 'hosted/decoding-share'),
  ])
  const description = 'mean over the batches of rule A (methodology, section 9)'
  const batch = modelled(trace, STEP.batchSize, { value: mixture.batch, down: 0, up: 0 }, description, [speed])
  return { joules, batch }
}

function isTraced(operand: unknown): operand is Traced {
  return typeof operand === 'object' && operand !== null && 'id' in operand
}
