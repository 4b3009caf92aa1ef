import type { Mixture, ObservedSpeed } from '../serving/mixture.js'
import { BATCHES, type HostedLoad, likelihood, LN_BATCHES, type Rules, type UsualBatch, type Way, type Ways } from './hosted.js'
import { leastCount } from './memory.js'

/** Spreads of ln E that the mixture takes: within a hypothesis, of attention, and of the cache where nobody knows it. */
export type Spreads = { readonly within: number; readonly attention: number; readonly cache: number }

/** Rule B for one load, and beside it the energy of the same request at another cached share. */
export type HostedMixture = Mixture & {
  readonly joulesIfCached: number | undefined
  readonly accelerators: number
  /** The spread of ln E that would be left if the batch, or the accelerator, were known. */
  readonly sdIfBatch: number
  readonly sdIfHardware: number
}

type Given = { readonly batch?: number | undefined; readonly speed?: ObservedSpeed | undefined; readonly ifCached?: HostedLoad | undefined }

/** The weighted mean of ln E over all ways of serving, bounded by their memory. Wattprint, methodology, section 9, rule B. */
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

// Arrays that are constants of this file, and not new for each mixture, halve its time. One is computed at a time, from its first count to its last.
const MOST_BATCHES = BATCHES.length
const BATCH = BATCHES
const OVER_BATCH = BATCHES.map((batch) => 1 / batch)
const LN_2 = Math.log(2)
/** Of the hypotheses of one count: joules but for the prompt, their likelihood around the bound, ln of all joules, and how well they explain a speed. */
const JOULES = new Float64Array(MOST_BATCHES)
const AROUND_BOUND = new Float64Array(MOST_BATCHES)
const LN_JOULES = new Float64Array(MOST_BATCHES)
const EXPLAINED = new Float64Array(MOST_BATCHES)
const ONE_LN_BATCH = new Float64Array(1)

/**
 * The hypotheses of one way at one count: every batch that the memory holds, or that of the caller, with its weight before a speed
 * is known and the joules of its decoding. The same object is filled for one count after another, so that nothing is made for each.
 */
class HeldBatches {
  /** How many of the places below are filled. */
  length = 0
  /** Of all of them, beside other ways and counts. */
  prior = 0
  lnAccelerators = 0
  readonly lnBatches: Float64Array
  /** How likely each batch is, over the likeliest. */
  weights: Float64Array = AROUND_BOUND
  readonly #rules: Rules
  readonly #load: HostedLoad
  readonly #batchSize: number | undefined
  // Of the way: its least count, the bytes of a sequence, and joules of decoding a token but for weights and overheads.
  #way: Way | undefined
  #fewest = 1
  #sequence = 0
  #decoding = 0
  // Of the count: joules of all tokens whatever the batch, and of all steps at a batch of one but for the weights.
  #fixed = 0
  #step = 0

  constructor(rules: Rules, load: HostedLoad, batchSize: number | undefined) {
    this.#rules = rules
    this.#load = load
    this.#batchSize = batchSize
    this.lnBatches = batchSize === undefined ? LN_BATCHES : ONE_LN_BATCH
  }

  /** Takes a way: the least count that holds its weights and one sequence, and what all of its counts have in common. */
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

  /** Takes the batches of the way at a multiple of its least count, whose weight beside its other counts is `prior`. */
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

  /** How likely each batch is where the memory holds fewer than usual: around the most that it holds. */
  #aroundBound(bound: number, length: number): Float64Array {
    const { aroundOne, batchSpread } = this.#rules
    // (k ln 2 − u)² = (k ln 2)² − 2 k u ln 2 + u²: the first is that around one, the second a power, the third the same for all.
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
 * Means over hypotheses, weighted by their prior and by how well they explain a speed. The likelihood of a speed is held over the
 * greatest so far, so that none is too small for a number; a greater one scales down what was added up before.
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
  // Of each accelerator: weight and weighted ln of joules.
  readonly #weights: number[] = []
  readonly #lnJoulesOf: number[] = []
  // Of the way that hypotheses are added of: joules of its prompt, of its attention and of its cache.
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

  /** Adds the hypotheses of the way at one count. */
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

  /** The same for who wants no more than the mean energy. */
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

  /** The weights of hypotheses, times how well each explains the speed where one is known; takes the logarithms of their joules. */
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
      // The time that a token takes all sequences, and how far the speed is from it.
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

  /** What of the variance goes with the batch: that of the straight line through ln B and ln E. */
  get varianceOfBatch(): number {
    const spread = this.#batchSquares / this.#weight - this.lnBatch ** 2
    const together = this.#batchJoules / this.#weight - this.lnBatch * this.lnJoules
    return spread > 1e-12 ? Math.min(together ** 2 / spread, this.variance) : 0
  }

  /** What of the variance lies between the means of the accelerators. */
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

/** A number of an array at a place within its length. */
function at(numbers: Float64Array, place: number): number {
  return numbers[place] as number
}
