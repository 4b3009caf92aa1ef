import { type Coefficients, decodingSeconds, type Load, prefillSeconds, type Replica } from './roofline.js'

/** One way in which a request may have been served. The joules of a request are linear in its load. */
export type Hypothesis = {
  readonly lnPrior: number
  readonly lnBatch: number
  readonly replicaWatts: number
  readonly joulesPerOutputToken: number
  readonly joulesPerOutputAndContextToken: number
  readonly joulesPerPrefillToken: number
}

/** All hypotheses, as columns, with their prior weights. */
export type Hypotheses = { readonly [Column in keyof Hypothesis]: Float64Array } & {
  readonly weights: Float64Array
  readonly count: number
}

/**
 * An observed speed of one stream, with the standard deviations of ln of its ratio to the speed that a hypothesis predicts, on either side.
 */
export type ObservedSpeed = {
  readonly tokensPerSecond: number
  readonly decodingShare: number
  readonly spreadSlower: number
  readonly spreadFaster: number
}

/**
 * The energy of one request over all hypotheses: geometric mean in J, standard deviation of ln, geometric mean of the batch, and their
 * number.
 */
export type Mixture = { readonly joules: number; readonly sd: number; readonly batch: number; readonly hypotheses: number }

/** The mixture was validated with the sequence overhead of replicas of more than eight accelerators shared among eight. */
const SCHEDULED_TOGETHER = 8

/** ln of the prior weight of a batch, up to a constant: lognormal around the default, with standard deviation `spread` of ln. */
export function lnBatchPrior(batch: number, defaultBatch: number, spread: number): number {
  return -0.5 * (Math.log(batch / defaultBatch) / spread) ** 2
}

/** The hypothesis of a replica at a batch. */
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

/** Hypotheses as columns of plain numbers, which are fast to iterate over. */
export function columnsOf(hypotheses: readonly Hypothesis[]): Hypotheses {
  const column = (name: keyof Hypothesis) => Float64Array.from(hypotheses, (hypothesis) => hypothesis[name])
  const lnPrior = column('lnPrior')
  return {
    lnPrior,
    lnBatch: column('lnBatch'),
    replicaWatts: column('replicaWatts'),
    joulesPerOutputToken: column('joulesPerOutputToken'),
    joulesPerOutputAndContextToken: column('joulesPerOutputAndContextToken'),
    joulesPerPrefillToken: column('joulesPerPrefillToken'),
    weights: normalised(lnPrior),
    count: hypotheses.length,
  }
}

/**
 * The weighted mean of ln E over the hypotheses; `spreadWithin`, the spread within a hypothesis, is added to the spread between them.
 * Wattprint, docs/methodology.md, section 1, rules A and B.
 */
export function mixtureOf(hypotheses: Hypotheses, load: Load, spreadWithin: number, speed?: ObservedSpeed): Mixture {
  const { count, lnBatch } = hypotheses
  const weights = speed ? posterior(hypotheses, load, speed) : hypotheses.weights
  let mean = 0
  let meanSquare = 0
  let meanLnBatch = 0
  for (let index = 0; index < count; index++) {
    const weight = at(weights, index)
    const lnJoule = Math.log(joulesAt(hypotheses, index, load))
    mean += weight * lnJoule
    meanSquare += weight * lnJoule * lnJoule
    meanLnBatch += weight * at(lnBatch, index)
  }
  const variance = Math.max(0, meanSquare - mean * mean)
  return { joules: Math.exp(mean), sd: Math.sqrt(variance + spreadWithin * spreadWithin), batch: Math.exp(meanLnBatch), hypotheses: count }
}

/** Joules of a request under one hypothesis. */
function joulesAt(hypotheses: Hypotheses, index: number, { outputTokens, contextTokens, prefillTokens }: Load): number {
  const { joulesPerOutputToken, joulesPerOutputAndContextToken, joulesPerPrefillToken } = hypotheses
  const perToken = at(joulesPerOutputToken, index) + at(joulesPerOutputAndContextToken, index) * contextTokens
  return outputTokens * perToken + prefillTokens * at(joulesPerPrefillToken, index)
}

/** The weights after a speed was observed: prior × likelihood of the speed. */
function posterior(hypotheses: Hypotheses, load: Load, speed: ObservedSpeed): Float64Array {
  const { count, lnPrior, lnBatch, replicaWatts } = hypotheses
  const lnSpeed = Math.log(speed.tokensPerSecond / speed.decodingShare)
  const lnWeights = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const secondsOfToken = joulesAt(hypotheses, index, load) / (load.outputTokens * at(replicaWatts, index))
    const away = lnSpeed + Math.log(secondsOfToken) + at(lnBatch, index)
    lnWeights[index] = at(lnPrior, index) - 0.5 * (away / (away > 0 ? speed.spreadFaster : speed.spreadSlower)) ** 2
  }
  return normalised(lnWeights)
}

/** Weights that add up to 1, from their logarithms. */
function normalised(lnWeights: Float64Array): Float64Array {
  const greatest = lnWeights.reduce((most, one) => Math.max(most, one), -Infinity)
  const weights = lnWeights.map((lnWeight) => Math.exp(lnWeight - greatest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** The number at an index that is known to be within the column. */
function at(column: Float64Array, index: number): number {
  return column[index] as number
}
