import type { Mixture, ObservedSpeed } from '../serving/mixture.js'
import { eachHypothesis, type HostedLoad, type Way, type Ways } from './hosted.js'

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
export function hostedMixture(ways: Ways, load: HostedLoad, spreads: Spreads, { batch, speed, ifCached }: Given): HostedMixture {
  const asked = new WeightedMeans(load, speed)
  const cached = ifCached && new WeightedMeans(ifCached, speed)
  eachHypothesis(ways, load, batch, {
    way: (way) => {
      asked.setWay(way)
      cached?.setWay(way)
    },
    count: (accelerators) => {
      asked.setCount(accelerators)
      cached?.setCount(accelerators)
    },
    batch: (lnPrior, lnBatch, perToken) => {
      asked.add(lnPrior, lnBatch, perToken)
      cached?.add(lnPrior, lnBatch, perToken)
    },
  })
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
 * Means over hypotheses, weighted by their prior and by how well they explain a speed. The weights are held over the greatest so
 * far, so that none is too small for a number; a greater one scales down what was added up before.
 */
class WeightedMeans {
  hypotheses = 0
  readonly #load: HostedLoad
  readonly #speed: ObservedSpeed | undefined
  readonly #lnSpeed: number
  #greatest = -Infinity
  readonly #sums = {
    weight: 0,
    lnJoules: 0,
    squares: 0,
    lnBatch: 0,
    batchSquares: 0,
    batchJoules: 0,
    lnAccelerators: 0,
    attention: 0,
    cache: 0,
  }
  // Of each accelerator: weight and weighted ln of joules.
  readonly #weights: number[] = []
  readonly #lnJoules: number[] = []
  // Of the way and the count that hypotheses are added of.
  #machine = 0
  #prefill = 0
  #attention = 0
  #cache = 0
  #watts = 0
  #lnAccelerators = 0
  #lnRated = 0

  constructor(load: HostedLoad, speed: ObservedSpeed | undefined) {
    this.#load = load
    this.#speed = speed
    this.#lnSpeed = speed ? Math.log(speed.tokensPerSecond / speed.decodingShare) : 0
  }

  setWay({ unit, watts, machine }: Way): void {
    this.#machine = machine
    const { outputTokens, prefillTokens, contextTokens, prefillPosition } = this.#load
    const ofPrompt = prefillTokens * unit.prefillAttention * prefillPosition
    this.#prefill = prefillTokens * unit.prefill + ofPrompt
    this.#attention = unit.decodingAttention * contextTokens * outputTokens + ofPrompt
    this.#cache = unit.cache * contextTokens * outputTokens
    this.#watts = watts
  }

  setCount(accelerators: number): void {
    this.#lnAccelerators = Math.log(accelerators)
    this.#lnRated = this.#speed ? Math.log(this.#load.outputTokens * accelerators * this.#watts) : 0
  }

  add(lnPrior: number, lnBatch: number, joulesPerToken: number): void {
    const joules = this.#load.outputTokens * joulesPerToken + this.#prefill
    const lnJoules = Math.log(joules)
    const sums = this.#sums
    const lnWeight = this.#speed ? lnPrior + this.#lnLikelihood(this.#speed, lnJoules + lnBatch - this.#lnRated) : lnPrior
    if (lnWeight > this.#greatest) this.#rescale(lnWeight)
    const weight = Math.exp(lnWeight - this.#greatest)
    this.hypotheses += 1
    sums.weight += weight
    sums.lnJoules += weight * lnJoules
    sums.squares += weight * lnJoules * lnJoules
    sums.lnBatch += weight * lnBatch
    sums.batchSquares += weight * lnBatch * lnBatch
    sums.batchJoules += weight * lnBatch * lnJoules
    this.#weights[this.#machine] = (this.#weights[this.#machine] ?? 0) + weight
    this.#lnJoules[this.#machine] = (this.#lnJoules[this.#machine] ?? 0) + weight * lnJoules
    sums.lnAccelerators += weight * this.#lnAccelerators
    sums.attention += (weight * this.#attention) / joules
    sums.cache += (weight * this.#cache) / joules
  }

  /** How well a way explains a speed; `lnSeconds` is the time that a token takes all sequences in it. */
  #lnLikelihood({ spreadFaster, spreadSlower }: ObservedSpeed, lnSeconds: number): number {
    const away = this.#lnSpeed + lnSeconds
    return -0.5 * (away / (away > 0 ? spreadFaster : spreadSlower)) ** 2
  }

  #rescale(greatest: number): void {
    const scale = Math.exp(this.#greatest - greatest)
    const sums = this.#sums
    sums.weight *= scale
    sums.lnJoules *= scale
    sums.squares *= scale
    sums.lnBatch *= scale
    sums.batchSquares *= scale
    sums.batchJoules *= scale
    sums.lnAccelerators *= scale
    sums.attention *= scale
    sums.cache *= scale
    for (let machine = 0; machine < this.#weights.length; machine += 1) {
      this.#weights[machine] = (this.#weights[machine] ?? 0) * scale
      this.#lnJoules[machine] = (this.#lnJoules[machine] ?? 0) * scale
    }
    this.#greatest = greatest
  }

  get lnJoules(): number {
    return this.#sums.lnJoules / this.#sums.weight
  }

  get variance(): number {
    return Math.max(0, this.#sums.squares / this.#sums.weight - this.lnJoules ** 2)
  }

  /** What of the variance goes with the batch: that of the straight line through ln B and ln E. */
  get varianceOfBatch(): number {
    const { weight, batchSquares, batchJoules } = this.#sums
    const spread = batchSquares / weight - this.lnBatch ** 2
    const together = batchJoules / weight - this.lnBatch * this.lnJoules
    return spread > 1e-12 ? Math.min(together ** 2 / spread, this.variance) : 0
  }

  /** What of the variance lies between the means of the accelerators. */
  get varianceOfHardware(): number {
    const between = this.#weights.reduce((all, weight, machine) => {
      return weight > 0 ? all + (weight / this.#sums.weight) * ((this.#lnJoules[machine] ?? 0) / weight - this.lnJoules) ** 2 : all
    }, 0)
    return Math.min(between, this.variance)
  }

  get lnBatch(): number {
    return this.#sums.lnBatch / this.#sums.weight
  }

  get lnAccelerators(): number {
    return this.#sums.lnAccelerators / this.#sums.weight
  }

  get attention(): number {
    return this.#sums.attention / this.#sums.weight
  }

  get cache(): number {
    return this.#sums.cache / this.#sums.weight
  }
}
