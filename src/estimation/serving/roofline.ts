import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { factorIn } from '../factor.js'

/** The coefficients of wattprint-roofline-1. Overheads are in seconds; all others are ratios. */
export type Coefficients = {
  readonly memoryShare: number
  readonly computeShare: number
  readonly stepOverheadSeconds: number
  readonly olderEngineOverhead: number
  readonly sequenceOverheadSeconds: number
  readonly fp8ExtraTraffic: number
}

/** A model on a replica of accelerators. Units: parameters, bytes, FLOP/s, bytes/s, W. */
export type Replica = {
  readonly totalParameters: number
  readonly activeParameters: number
  readonly layers: number
  readonly kvBytesPerToken: number
  readonly bytesPerWeight: number
  /** 1 + phi8 where fp8 weights stream as if they were larger, else 1. */
  readonly trafficFactor: number
  readonly acceleratorCount: number
  readonly peakFlopPerSecond: number
  readonly bandwidthBytesPerSecond: number
  readonly ratedWatts: number
  /** Factor on the overhead of a step: above 1 for older engines. */
  readonly stepFactor: number
  /** Factor on the overhead of a sequence: 0 for plain HF transformers, above 1 for older engines, else 1. */
  readonly sequenceFactor: number
}

/** The terms of one output token, in seconds of the whole replica at rated power. */
export type DecodingSeconds = { weights: number; kvCache: number; arithmetic: number; stepOverhead: number; sequenceOverhead: number }

/** The coefficients, from the factors of the catalog. */
export const coefficientsOf: (catalog: Catalog) => Coefficients = memoPerCatalog((catalog) => {
  const id = (name: string) => `wattprint-roofline-1/${name}`
  return {
    memoryShare: factorIn(catalog, id('memory-share'), 'ratio'),
    computeShare: factorIn(catalog, id('compute-share'), 'ratio'),
    stepOverheadSeconds: factorIn(catalog, id('step-overhead'), 's'),
    olderEngineOverhead: factorIn(catalog, id('older-engine-overhead'), 'ratio'),
    sequenceOverheadSeconds: factorIn(catalog, id('sequence-overhead'), 's'),
    fp8ExtraTraffic: factorIn(catalog, id('fp8-extra-traffic'), 'ratio'),
  }
})

/** The share of the weights that a step reads: each sequence draws its own experts. */
function touchedShare({ totalParameters, activeParameters }: Replica, batch: number): number {
  const density = activeParameters / totalParameters
  return density >= 1 ? 1 : 1 - (1 - density) ** batch
}

/** Seconds of streaming all weights once, which all sequences of the batch share. */
function weightsSeconds(replica: Replica, { memoryShare }: Coefficients): number {
  const bytes = replica.bytesPerWeight * replica.trafficFactor * replica.totalParameters
  return (memoryShare * bytes) / (replica.acceleratorCount * replica.bandwidthBytesPerSecond)
}

/** The five terms of decoding one token at a batch and a mean context. Wattprint, docs/methodology.md, section 1. */
export function decodingSeconds(replica: Replica, coefficients: Coefficients, batch: number, contextTokens: number): DecodingSeconds {
  const { acceleratorCount, bandwidthBytesPerSecond, layers } = replica
  const { memoryShare, stepOverheadSeconds, sequenceOverheadSeconds } = coefficients
  return {
    weights: (weightsSeconds(replica, coefficients) * touchedShare(replica, batch)) / batch,
    kvCache: (memoryShare * contextTokens * replica.kvBytesPerToken) / (acceleratorCount * bandwidthBytesPerSecond),
    arithmetic: prefillSeconds(replica, coefficients),
    stepOverhead: (stepOverheadSeconds * layers * replica.stepFactor) / batch,
    sequenceOverhead: sequenceOverheadSeconds * layers * replica.sequenceFactor,
  }
}

/** Seconds at rated power of the arithmetic of one token, of the prompt or of the answer. */
export function prefillSeconds({ activeParameters, acceleratorCount, peakFlopPerSecond }: Replica, { computeShare }: Coefficients): number {
  return (computeShare * 2 * activeParameters) / (acceleratorCount * peakFlopPerSecond)
}

/** Joules of the accelerators for one request. */
export function requestJoules(replica: Replica, coefficients: Coefficients, batch: number, load: Load): number {
  const { weights, kvCache, arithmetic, stepOverhead, sequenceOverhead } = decodingSeconds(replica, coefficients, batch, load.contextTokens)
  const decoding = (weights + kvCache + arithmetic + stepOverhead + sequenceOverhead) * load.outputTokens
  const prefill = prefillSeconds(replica, coefficients) * load.prefillTokens
  return replica.acceleratorCount * replica.ratedWatts * (decoding + prefill)
}

/** The tokens of one request: generated ones, computed ones of the prompt, and the mean context that is read. */
export type Load = { readonly outputTokens: number; readonly prefillTokens: number; readonly contextTokens: number }
