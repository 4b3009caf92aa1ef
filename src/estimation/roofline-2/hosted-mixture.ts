import type { Mixture, ObservedSpeed } from '../serving/mixture.js'
import { BATCHES, type HostedLoad, likelihood, LN_BATCHES, type Rules, type UsualBatch, type Way, type Ways } from './hosted.js'
import { leastCount } from './memory.js'

/** Standard deviations of ln E within a hypothesis, of the attention terms, and of the cache term (0 where the cache is known). */
export type Spreads = { readonly within: number; readonly attention: number; readonly cache: number }

/** The result of rule B. `joulesIfCached` is the energy of the same request with a usual share of its prompt from a cache. */
export type HostedMixture = Mixture & {
  readonly joulesIfCached: number | undefined
  readonly accelerators: number
  /** The standard deviation of ln E that would remain if the batch (or, for sdIfHardware, the accelerator) were known. */
  readonly sdIfBatch: number
  readonly sdIfHardware: number
}

type Given = { readonly batch?: number | undefined; readonly speed?: ObservedSpeed | undefined; readonly ifCached?: HostedLoad | undefined }

/**
 * The weighted mean of ln E over all ways of serving and the batches that their memory holds. Wattprint, methodology, section 9, rule B.
 */
export function hostedMixture({ ways, rules }: Ways, load: HostedLoad, spreads: Spreads, { batch, speed, ifCached }: Given): HostedMixture {
  const batches = new HeldBatches(rules, load, batch)
  const asked = new WeightedMeans(load, speed)
  const cached = ifCached && new WeightedMeans(ifCached, speed)
  for (const way of ways) {
    asked.setWay(way)
    cached?.setWay(way)
    batches.setWay(way)
    for (const { multiple, prior } of rules.multiples) {
      batches.fill(multiple, prior)
      asked.add(batches)
      cached?.addEnergies(batches)
    }
  }
  const { attention, cache, variance } = asked
  const other = spreads.within ** 2 + (spreads.attention * attention) ** 2 + (spreads.cache * cache) ** 2
  return {
    joules: Math.exp(asked.lnJoules),
    sd: Math.sqrt(variance + other),
    sdIfBatch: Math.sqrt(variance - asked.varianceOfBatch + other),
    sdIfHardware: Math.sqrt(variance - asked.varianceOfHardware + other),
    batch: Math.exp(asked.lnBatch),
    accelerators: Math.exp(asked.lnAccelerators),
    hypotheses: asked.hypotheses,
    joulesIfCached: cached && Math.exp(cached.lnJoules),
  }
}

// These buffers are allocated once for the module, which halves the time of a mixture. This is safe: a mixture is computed without awaiting
// anything.
const MOST_BATCHES = BATCHES.length
const BATCH = BATCHES
const OVER_BATCH = BATCHES.map((batch) => 1 / batch)
const LN_2 = Math.log(2)
/**
 * For the hypotheses of one count: JOULES without the prompt; AROUND_BOUND, likelihoods around the batch that the memory bounds;
 * LN_JOULES, ln of all joules; EXPLAINED, weights after an observed speed.
 */
const JOULES = new Float64Array(MOST_BATCHES)
const AROUND_BOUND = new Float64Array(MOST_BATCHES)
const LN_JOULES = new Float64Array(MOST_BATCHES)
const EXPLAINED = new Float64Array(MOST_BATCHES)
const ONE_LN_BATCH = new Float64Array(1)

/**
 * The hypotheses of one way of serving at one number of accelerators: every batch that the memory holds, or the caller's batch, each
 * with its prior weight and its joules of decoding. One object is filled again for each number of accelerators, to allocate nothing.
 */
class HeldBatches {
  /** The number of hypotheses: how many entries of the arrays are filled. */
  length = 0
  /** The prior weight of this way and count, beside the other ones. */
  prior = 0
  lnAccelerators = 0
  readonly lnBatches: Float64Array
  /** The likelihood of each batch over that of the likeliest. */
  weights: Float64Array = AROUND_BOUND
  readonly #rules: Rules
  readonly #load: HostedLoad
  readonly #batchSize: number | undefined
  // Of the current way: its least count, the memory of a sequence, and the joules of decoding a token without weights and overheads.
  #way: Way | undefined
  #fewest = 1
  #sequence = 0
  #decoding = 0
  // Of the current count: joules of all tokens that do not depend on the batch, and joules of all steps at a batch of one without the
  // weights.
  #fixed = 0
  #step = 0

  constructor(rules: Rules, load: HostedLoad, batchSize: number | undefined) {
    this.#rules = rules
    this.#load = load
    this.#batchSize = batchSize
    this.lnBatches = batchSize === undefined ? LN_BATCHES : ONE_LN_BATCH
  }

  /** Sets the way, and computes the least count that holds its weights and one sequence, and what all of its counts have in common. */
  setWay(way: Way): void {
    const { sizes, unit, cacheBytes } = way
    const { memory, usable, headroom, weights } = sizes
    const { contextTokens, heldTokens } = this.#load
    const sequence = cacheBytes * heldTokens
    this.#way = way
    this.#sequence = sequence
    this.#fewest = leastCount({ memory, usable, headroom, weights, sequence }, 1)
    this.#decoding = unit.decoding + (unit.cache + unit.decodingAttention) * contextTokens
  }

  /** Fills in the batches of the way at `multiple` times its least count. `prior` is the weight of that multiple. */
  fill(multiple: number, prior: number): void {
    const { outputTokens } = this.#load
    const { scheduledTogether, usualBatch } = this.#rules
    const way = this.#way as Way
    const { sizes, unit } = way
    const sequence = this.#sequence
    const accelerators = this.#fewest * multiple
    const fits = sequence > 0 ? (sizes.usable * accelerators * sizes.memory - sizes.weights) / sequence : Infinity
    const bound = fits > 1 ? fits : 1
    const together = accelerators < scheduledTogether ? accelerators : scheduledTogether
    const usual = usualBatch(accelerators)
    this.prior = way.prior * prior
    this.lnAccelerators = usual.lnAccelerators
    this.#fixed = outputTokens * (this.#decoding + unit.sequenceOverhead * together)
    this.#step = outputTokens * unit.stepOverhead * accelerators
    if (this.#batchSize === undefined) this.#fillEach(way, bound, usual)
    else this.#fillOne(way, Math.min(this.#batchSize, bound), Math.min(usual.batch, bound))
  }

  #fillEach({ weightsPerSequence }: Way, bound: number, usual: UsualBatch): void {
    const { outputTokens } = this.#load
    const fixed = this.#fixed
    const step = this.#step
    let length = 1
    while (length < MOST_BATCHES && at(BATCH, length) <= bound) length += 1
    for (let doublings = 0; doublings < length; doublings += 1) {
      JOULES[doublings] = fixed + outputTokens * at(weightsPerSequence, doublings) + step * at(OVER_BATCH, doublings)
    }
    this.length = length
    this.weights = usual.batch <= bound ? usual.around : this.#aroundBound(bound, length)
  }

  /** The likelihood of each batch where the memory holds fewer sequences than usual: lognormal around the most that it holds. */
  #aroundBound(bound: number, length: number): Float64Array {
    const { aroundOne, batchSpread } = this.#rules
    // exp of −(k ln 2 − u)² / 2s², where (k ln 2 − u)² = (k ln 2)² − 2 k u ln 2 + u²: the first term is `aroundOne`, the second a power of
    // `aDoubling`, and the third is the same for all batches.
    const lnBound = Math.log(bound)
    const aDoubling = Math.exp((lnBound * LN_2) / batchSpread ** 2)
    let scaled = likelihood(lnBound, batchSpread)
    for (let doublings = 0; doublings < length; doublings += 1) {
      AROUND_BOUND[doublings] = scaled * at(aroundOne, doublings)
      scaled *= aDoubling
    }
    return AROUND_BOUND
  }

  #fillOne({ unit, touchedAt }: Way, batch: number, usual: number): void {
    const lnBatch = Math.log(batch)
    this.length = 1
    ONE_LN_BATCH[0] = lnBatch
    AROUND_BOUND[0] = likelihood(lnBatch - Math.log(usual), this.#rules.batchSpread)
    this.weights = AROUND_BOUND
    JOULES[0] = this.#fixed + (this.#load.outputTokens * unit.weights * touchedAt(batch) + this.#step) / batch
  }
}

/**
 * Means over hypotheses, weighted by their prior and by the likelihood of an observed speed. Likelihoods are relative to the greatest so
 * far, so that none underflows; a greater one rescales the sums so far.
 */
class WeightedMeans {
  hypotheses = 0
  readonly #load: HostedLoad
  readonly #speed: ObservedSpeed | undefined
  readonly #lnSpeed: number
  #greatest = -Infinity
  #weight = 0
  #lnJoules = 0
  #squares = 0
  #lnBatch = 0
  #batchSquares = 0
  #batchJoules = 0
  #lnAccelerators = 0
  #attention = 0
  #cache = 0
  // By the index of the accelerator: its weight, and its weighted sum of ln of joules.
  readonly #weights: number[] = []
  readonly #lnJoulesOf: number[] = []
  // Of the current way: its accelerator and its power, and the joules of the prompt, of attention and of the cache.
  #machine = 0
  #watts = 0
  #ofPrompt = 0
  #ofAttention = 0
  #ofCache = 0

  constructor(load: HostedLoad, speed: ObservedSpeed | undefined) {
    this.#load = load
    this.#speed = speed
    this.#lnSpeed = speed ? Math.log(speed.tokensPerSecond / speed.decodingShare) : 0
  }

  setWay({ unit, watts, machine }: Way): void {
    const { outputTokens, prefillTokens, contextTokens, prefillPosition } = this.#load
    const attentionOfPrompt = prefillTokens * unit.prefillAttention * prefillPosition
    this.#machine = machine
    this.#watts = watts
    this.#ofPrompt = prefillTokens * unit.prefill + attentionOfPrompt
    this.#ofAttention = unit.decodingAttention * contextTokens * outputTokens + attentionOfPrompt
    this.#ofCache = unit.cache * contextTokens * outputTokens
  }

  /** Adds the hypotheses of the current way at one count. */
  add(batches: HeldBatches): void {
    const { length, lnBatches, prior } = batches
    const ofPrompt = this.#ofPrompt
    const weights = this.#weighted(batches)
    let sum = 0
    let lnJoules = 0
    let squares = 0
    let lnBatch = 0
    let batchSquares = 0
    let batchJoules = 0
    let overJoules = 0
    for (let place = 0; place < length; place += 1) {
      const weight = at(weights, place)
      const ln = at(LN_JOULES, place)
      const weightedLn = weight * ln
      const lnOfBatch = at(lnBatches, place)
      const weightedBatch = weight * lnOfBatch
      sum += weight
      lnJoules += weightedLn
      squares += weightedLn * ln
      lnBatch += weightedBatch
      batchSquares += weightedBatch * lnOfBatch
      batchJoules += weightedBatch * ln
      overJoules += weight / (at(JOULES, place) + ofPrompt)
    }
    this.hypotheses += length
    this.#weight += prior * sum
    this.#lnJoules += prior * lnJoules
    this.#squares += prior * squares
    this.#lnBatch += prior * lnBatch
    this.#batchSquares += prior * batchSquares
    this.#batchJoules += prior * batchJoules
    this.#lnAccelerators += prior * sum * batches.lnAccelerators
    this.#attention += prior * this.#ofAttention * overJoules
    this.#cache += prior * this.#ofCache * overJoules
    this.#weights[this.#machine] = (this.#weights[this.#machine] ?? 0) + prior * sum
    this.#lnJoulesOf[this.#machine] = (this.#lnJoulesOf[this.#machine] ?? 0) + prior * lnJoules
  }

  /** Adds the hypotheses to the mean of ln E only, without variances and the mean batch. */
  addEnergies(batches: HeldBatches): void {
    const { length, prior } = batches
    const ofPrompt = this.#ofPrompt
    const weights = this.#speed ? this.#weighted(batches) : batches.weights
    let sum = 0
    let lnJoules = 0
    for (let place = 0; place < length; place += 1) {
      const weight = at(weights, place)
      sum += weight
      lnJoules += weight * Math.log(at(JOULES, place) + ofPrompt)
    }
    this.#weight += prior * sum
    this.#lnJoules += prior * lnJoules
  }

  /** Fills LN_JOULES, and returns the weights of the hypotheses, times the likelihood of the speed where one was observed. */
  #weighted(batches: HeldBatches): Float64Array {
    const { length, weights } = batches
    const ofPrompt = this.#ofPrompt
    for (let place = 0; place < length; place += 1) LN_JOULES[place] = Math.log(at(JOULES, place) + ofPrompt)
    return this.#speed ? this.#explained(this.#speed, batches) : weights
  }

  #explained({ spreadFaster, spreadSlower }: ObservedSpeed, { length, lnBatches, weights, lnAccelerators }: HeldBatches): Float64Array {
    const lnRated = Math.log(this.#load.outputTokens * this.#watts) + lnAccelerators
    let greatest = this.#greatest
    for (let place = 0; place < length; place += 1) {
      // The seconds of a decoding step by this hypothesis, and the difference of the observed speed from it, both as logarithms.
      const lnSeconds = at(LN_JOULES, place) + at(lnBatches, place) - lnRated
      const away = this.#lnSpeed + lnSeconds
      const lnLikelihood = -0.5 * (away / (away > 0 ? spreadFaster : spreadSlower)) ** 2
      EXPLAINED[place] = lnLikelihood
      if (lnLikelihood > greatest) greatest = lnLikelihood
    }
    if (greatest > this.#greatest) this.#rescale(greatest)
    for (let place = 0; place < length; place += 1) EXPLAINED[place] = at(weights, place) * Math.exp(at(EXPLAINED, place) - greatest)
    return EXPLAINED
  }

  #rescale(greatest: number): void {
    const scale = Math.exp(this.#greatest - greatest)
    this.#weight *= scale
    this.#lnJoules *= scale
    this.#squares *= scale
    this.#lnBatch *= scale
    this.#batchSquares *= scale
    this.#batchJoules *= scale
    this.#lnAccelerators *= scale
    this.#attention *= scale
    this.#cache *= scale
    for (let machine = 0; machine < this.#weights.length; machine += 1) {
      this.#weights[machine] = (this.#weights[machine] ?? 0) * scale
      this.#lnJoulesOf[machine] = (this.#lnJoulesOf[machine] ?? 0) * scale
    }
    this.#greatest = greatest
  }

  get lnJoules(): number {
    return this.#lnJoules / this.#weight
  }

  get variance(): number {
    return Math.max(0, this.#squares / this.#weight - this.lnJoules ** 2)
  }

  /** The part of the variance of ln E that a linear regression on ln B explains. */
  get varianceOfBatch(): number {
    const spread = this.#batchSquares / this.#weight - this.lnBatch ** 2
    const together = this.#batchJoules / this.#weight - this.lnBatch * this.lnJoules
    return spread > 1e-12 ? Math.min(together ** 2 / spread, this.variance) : 0
  }

  /** The part of the variance of ln E that lies between the means of the accelerators. */
  get varianceOfHardware(): number {
    const between = this.#weights.reduce((all, weight, machine) => {
      return weight > 0 ? all + (weight / this.#weight) * ((this.#lnJoulesOf[machine] ?? 0) / weight - this.lnJoules) ** 2 : all
    }, 0)
    return Math.min(between, this.variance)
  }

  get lnBatch(): number {
    return this.#lnBatch / this.#weight
  }

  get lnAccelerators(): number {
    return this.#lnAccelerators / this.#weight
  }

  get attention(): number {
    return this.#attention / this.#weight
  }

  get cache(): number {
    return this.#cache / this.#weight
  }
}

/** The number at an index that is known to be within the array. */
function at(numbers: Float64Array, place: number): number {
  return numbers[place] as number
}
