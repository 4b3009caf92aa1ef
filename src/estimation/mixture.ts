import { type Coefficients, type Load, type Replica, decodingSeconds, prefillSeconds } from './roofline.js'

/** One way in which a request may have been served; the joules of a request are linear in its load. */
type Hypothesis = {
  readonly lnPrior: number
  readonly lnBatch: number
  readonly replicaWatts: number
  readonly joulesPerOutputToken: number
  readonly joulesPerOutputAndContextToken: number
  readonly joulesPerPrefillToken: number
}
export type Hypotheses = readonly Hypothesis[]

/** An observed speed of one stream and how far it may be from what a hypothesis gives, in ln, either way. */
export type ObservedSpeed = {
  readonly tokensPerSecond: number
  readonly decodingShare: number
  readonly spreadSlower: number
  readonly spreadFaster: number
}

/** The energy of one request over all hypotheses: geometric mean, standard deviation of ln, and the mean batch that it implies. */
export type Mixture = { readonly joules: number; readonly sd: number; readonly batch: number; readonly hypotheses: number }

/** The mixture was validated with the sequence overhead of replicas of more than eight accelerators shared among eight. */
const SCHEDULED_TOGETHER = 8

/** How likely a batch is before anything else is known: lognormal around the default, with standard deviation `spread` of ln. */
export function lnBatchPrior(batch: number, defaultBatch: number, spread: number): number {
  return -0.5 * (Math.log(batch / defaultBatch) / spread) ** 2
}

/** A hypothesis from a replica at a batch. */
export function hypothesisOf(replica: Replica, coefficients: Coefficients, batch: number, lnPrior: number): Hypothesis {
  const replicaWatts = replica.acceleratorCount * replica.ratedWatts
  const sequenceFactor = replica.sequenceFactor * Math.min(1, SCHEDULED_TOGETHER / replica.acceleratorCount)
  const atOne = decodingSeconds({ ...replica, sequenceFactor }, coefficients, batch, 1)
  return {
    lnPrior,
    lnBatch: Math.log(batch),
    replicaWatts,
    joulesPerOutputToken: replicaWatts * (atOne.weights + atOne.arithmetic + atOne.stepOverhead + atOne.sequenceOverhead),
    joulesPerOutputAndContextToken: replicaWatts * atOne.kvCache,
    joulesPerPrefillToken: replicaWatts * prefillSeconds(replica, coefficients),
  }
}

/** The weighted mean of ln E over the hypotheses, and its spread widened by `spreadWithin`. Wattprint, rules A and B. */
export function mixtureOf(hypotheses: Hypotheses, load: Load, spreadWithin: number, speed?: ObservedSpeed): Mixture {
  const lnWeights = new Float64Array(hypotheses.length)
  const lnJoules = new Float64Array(hypotheses.length)
  let greatest = -Infinity
  for (const [index, hypothesis] of hypotheses.entries()) {
    const joules = joulesOf(hypothesis, load)
    const lnWeight = hypothesis.lnPrior + (speed ? lnLikelihood(hypothesis, joules / load.outputTokens, speed) : 0)
    lnJoules[index] = Math.log(joules)
    lnWeights[index] = lnWeight
    if (lnWeight > greatest) greatest = lnWeight
  }
  return reduce(hypotheses, lnWeights, lnJoules, greatest, spreadWithin)
}

function joulesOf(hypothesis: Hypothesis, { outputTokens, contextTokens, prefillTokens }: Load): number {
  const perToken = hypothesis.joulesPerOutputToken + hypothesis.joulesPerOutputAndContextToken * contextTokens
  return outputTokens * perToken + prefillTokens * hypothesis.joulesPerPrefillToken
}

function lnLikelihood({ replicaWatts, lnBatch }: Hypothesis, joulesPerToken: number, speed: ObservedSpeed): number {
  const secondsOfStep = Math.log(joulesPerToken / replicaWatts) + lnBatch
  const away = Math.log(speed.tokensPerSecond / speed.decodingShare) + secondsOfStep
  return -0.5 * (away / (away > 0 ? speed.spreadFaster : speed.spreadSlower)) ** 2
}

function reduce(hypotheses: Hypotheses, lnWeights: Float64Array, lnJoules: Float64Array, greatest: number, spreadWithin: number): Mixture {
  let total = 0
  let mean = 0
  let meanSquare = 0
  let lnBatch = 0
  for (const [index, hypothesis] of hypotheses.entries()) {
    const weight = Math.exp((lnWeights[index] ?? -Infinity) - greatest)
    const lnJoule = lnJoules[index] ?? 0
    total += weight
    mean += weight * lnJoule
    meanSquare += weight * lnJoule * lnJoule
    lnBatch += weight * hypothesis.lnBatch
  }
  mean /= total
  const variance = Math.max(0, meanSquare / total - mean * mean)
  return {
    joules: Math.exp(mean),
    sd: Math.sqrt(variance + spreadWithin * spreadWithin),
    batch: Math.exp(lnBatch / total),
    hypotheses: hypotheses.length,
  }
}
