import type { Mixture, ObservedSpeed } from '../serving/mixture.js'
import { at, Batches, type HostedLoad, MOST_BATCHES, type Way, type Ways } from './hosted.js'

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
  const batches = new Batches(rules, load, batch)
  const asked = new WeightedMeans(load, speed)
  const cached = ifCached && new WeightedMeans(ifCached, speed)
  for (const way of ways) {
    asked.setWay(way)
    cached?.setWay(way)
    const fewest = batches.fewest(way)
    for (const { multiple, prior } of rules.multiples) {
      batches.fill(way, fewest * multiple, prior)
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
  readonly #likelihoods = new Float64Array(MOST_BATCHES)
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
  add(batches: Batches): void {
    const { length, lnBatches, joules, prior } = batches
    const ofPrompt = this.#ofPrompt
    const weights = this.#explained(batches)
    let sum = 0
    let lnJoules = 0
    let squares = 0
    let lnBatch = 0
    let batchSquares = 0
    let batchJoules = 0
    let overJoules = 0
    for (let place = 0; place < length; place += 1) {
      const weight = at(weights, place)
      const all = at(joules, place) + ofPrompt
      const ln = Math.log(all)
      const weightedLn = weight * ln
      const lnOfBatch = at(lnBatches, place)
      const weightedBatch = weight * lnOfBatch
      sum += weight
      lnJoules += weightedLn
      squares += weightedLn * ln
      lnBatch += weightedBatch
      batchSquares += weightedBatch * lnOfBatch
      batchJoules += weightedBatch * ln
      overJoules += weight / all
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
  addEnergies(batches: Batches): void {
    const { length, joules, prior } = batches
    const ofPrompt = this.#ofPrompt
    const weights = this.#explained(batches)
    let sum = 0
    let lnJoules = 0
    for (let place = 0; place < length; place += 1) {
      const weight = at(weights, place)
      sum += weight
      lnJoules += weight * Math.log(at(joules, place) + ofPrompt)
    }
    this.#weight += prior * sum
    this.#lnJoules += prior * lnJoules
  }

  /** The weights of hypotheses, times how well each explains the speed where one is known. */
  #explained(batches: Batches): Float64Array {
    return this.#speed ? this.#bySpeed(this.#speed, batches) : batches.weights
  }

  #bySpeed({ spreadFaster, spreadSlower }: ObservedSpeed, { length, lnBatches, joules, weights, lnAccelerators }: Batches): Float64Array {
    const lnRated = Math.log(this.#load.outputTokens * this.#watts) + lnAccelerators
    const explained = this.#likelihoods
    let greatest = this.#greatest
    for (let place = 0; place < length; place += 1) {
      // The time that a token takes all sequences, and how far the speed is from it.
      const lnSeconds = Math.log(at(joules, place) + this.#ofPrompt) + at(lnBatches, place) - lnRated
      const away = this.#lnSpeed + lnSeconds
      const lnLikelihood = -0.5 * (away / (away > 0 ? spreadFaster : spreadSlower)) ** 2
      explained[place] = lnLikelihood
      if (lnLikelihood > greatest) greatest = lnLikelihood
    }
    if (greatest > this.#greatest) this.#rescale(greatest)
    for (let place = 0; place < length; place += 1) explained[place] = at(weights, place) * Math.exp(at(explained, place) - greatest)
    return explained
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
