import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import { factorIn, sixteenBitPeak } from '../factor.js'
import { meanDraw } from '../footprint/wall.js'
import type { PossibleSizes } from '../model-class/guessed-model.js'
import { STEP } from '../trace/steps.js'
import { memoizedFragment, modelled, type Trace, type Traced } from '../trace/trace.js'
import { between } from '../trace/uncertain.js'
import { columnsOf, type Hypotheses, type Hypothesis, hypothesisOf, lnBatchPrior } from './mixture.js'
import { type Coefficients, coefficientsOf, type Replica } from './roofline.js'
import { leastAccelerators } from './serving.js'

/** A hosted model: its possible sizes with their weights, and the parts of its shape that are published or given. */
export type HostedShape = {
  readonly sizes: PossibleSizes
  readonly layers?: number | undefined
  readonly kvBytesPerToken?: number | undefined
  /** Bytes of a weight, and whether its arithmetic uses the fp8 peak; undefined where neither published nor given. */
  readonly weights?: { readonly bytes: number; readonly fp8: boolean } | undefined
  readonly batch?: number | undefined
}
type Prior = { readonly weight: number; readonly bytes: number; readonly fp8: boolean }

const BATCHES = Array.from({ length: 13 }, (_, power) => 2 ** power)
const HALF_STEP_BATCHES = Array.from({ length: 25 }, (_, half) => 2 ** (half / 2))
/** The formats that hosted weights may have. `id` is the last part of the factor with its weight, hosted/bits/16. */
export const BIT_WIDTHS = [
  { id: '16', precision: 'bf16', fp8: false },
  { id: '8', precision: 'fp8', fp8: true },
  { id: '4', precision: 'mxfp4', fp8: false },
] as const
const MULTIPLES = [1, 2, 4] as const
const HARDWARE_PREFIX = 'hosted/hardware/'

/**
 * The hypotheses of rule B: every combination of hardware, precision, replica size and batch that may serve the model. Methodology, section
 * 1.
 */
export function hostedHypotheses(catalog: Catalog, shape: HostedShape): Hypotheses {
  const coefficients = coefficientsOf(catalog)
  const formats = shape.weights ? [{ ...shape.weights, weight: 1 }] : bitWidthPriors(catalog)
  const hypotheses = shape.sizes.flatMap((size) =>
    hostingHardware(catalog).flatMap(({ accelerator, weight }) =>
      formats.flatMap((format) => {
        const base = replicaOf(catalog, accelerator, size, shape, format)
        return MULTIPLES.flatMap((multiple) => {
          const replica = { ...base, acceleratorCount: base.acceleratorCount * multiple }
          const lnPrior = Math.log(size.weight * weight * format.weight * factorIn(catalog, `hosted/accelerators/${multiple}`, 'ratio'))
          return batchHypotheses(catalog, replica, coefficients, shape.batch === undefined ? BATCHES : [shape.batch], lnPrior)
        })
      }),
    ),
  )
  return columnsOf(hypotheses)
}

/** The hypotheses of rule A: a known replica at every batch. Methodology, section 1. */
export function knownReplicaHypotheses(catalog: Catalog, replica: Replica): Hypotheses {
  return columnsOf(batchHypotheses(catalog, replica, coefficientsOf(catalog), HALF_STEP_BATCHES, 0))
}

/** The accelerators that are assumed to serve hosted models, with their weights. */
export const hostingHardware: (catalog: Catalog) => readonly { readonly accelerator: Accelerator; readonly weight: number }[] =
  memoPerCatalog((catalog) =>
    catalog.records.factor.items
      .filter(({ id }) => id.startsWith(HARDWARE_PREFIX))
      .map(({ id, figure }) => ({
        accelerator: findRecord(catalog, 'accelerator', id.slice(HARDWARE_PREFIX.length)),
        weight: figure.value,
      })),
  )

/** The default batch of a replica: a number of sequences for each accelerator, within bounds. */
function defaultBatch(catalog: Catalog, acceleratorCount: number): number {
  const factor = (name: string) => factorIn(catalog, `wattprint-roofline-1/default-batch-${name}`, 'count')
  return Math.min(Math.max(factor('per-accelerator') * acceleratorCount, factor('least')), factor('most'))
}

/** The default number of layers of a model with these parameters: layers at 10^9 parameters × (parameters / 10^9) ^ exponent. */
export function defaultLayers(catalog: Catalog, totalParameters: number): number {
  const factor = (name: string, unit: 'count' | 'ratio') => factorIn(catalog, `wattprint-roofline-1/default-layers-${name}`, unit)
  return factor('at-1b', 'count') * (totalParameters / 1e9) ** factor('exponent', 'ratio')
}

/** The default KV cache in bytes for each token: bytes at 10^9 active parameters × (active parameters / 10^9) ^ exponent. */
export function defaultKvBytesPerToken(catalog: Catalog, activeParameters: number): number {
  const factor = (name: string, unit: 'byte/token' | 'ratio') => factorIn(catalog, `wattprint-roofline-1/default-kv-${name}`, unit)
  return factor('at-1b', 'byte/token') * (activeParameters / 1e9) ** factor('exponent', 'ratio')
}

function batchHypotheses(
  catalog: Catalog,
  replica: Replica,
  coefficients: Coefficients,
  batches: readonly number[],
  lnPrior: number,
): Hypothesis[] {
  const usual = defaultBatch(catalog, replica.acceleratorCount)
  const spread = factorIn(catalog, 'hosted/batch-spread', 'ratio')
  return batches.map((batch) => hypothesisOf(replica, coefficients, batch, lnPrior + lnBatchPrior(batch, usual, spread)))
}

function bitWidthPriors(catalog: Catalog): Prior[] {
  return BIT_WIDTHS.map(({ id, precision, fp8 }) => ({
    weight: factorIn(catalog, `hosted/bits/${id}`, 'ratio'),
    bytes: factorIn(catalog, `precision/${precision}`, 'bytes/parameter'),
    fp8,
  }))
}

function replicaOf(
  catalog: Catalog,
  accelerator: Accelerator,
  size: HostedShape['sizes'][number],
  shape: HostedShape,
  format: Prior,
): Replica {
  const { memory, memoryBandwidth, ratedPower, peak } = accelerator
  const arithmetic = format.fp8 ? peak.fp8 : sixteenBitPeak(accelerator)
  if (!memory || !memoryBandwidth || !ratedPower || !arithmetic)
    throw new Error(`${accelerator.id} lacks figures that hosted estimates need.`)
  return {
    totalParameters: size.totalParameters,
    activeParameters: size.activeParameters,
    layers: shape.layers ?? defaultLayers(catalog, size.totalParameters),
    kvBytesPerToken: shape.kvBytesPerToken ?? defaultKvBytesPerToken(catalog, size.activeParameters),
    bytesPerWeight: format.bytes,
    trafficFactor: 1,
    acceleratorCount: leastAccelerators(catalog, size.totalParameters * format.bytes, memory.value * 1e9),
    peakFlopPerSecond: arithmetic.value * 1e12,
    bandwidthBytesPerSecond: memoryBandwidth.value * 1e9,
    ratedWatts: ratedPower.value,
    stepFactor: 1,
    sequenceFactor: 1,
  }
}

const ofCatalog = memoPerCatalog((catalog) => {
  const powers = hostingHardware(catalog).flatMap(({ accelerator: { ratedPower }, weight }) =>
    ratedPower ? [{ figure: ratedPower, weight }] : [],
  )
  const total = powers.reduce((sum, { weight }) => sum + weight, 0)
  const mean = Math.exp(powers.reduce((sum, { figure, weight }) => sum + weight * Math.log(figure.value), 0) / total)
  const watts = powers.map(({ figure }) => figure.value)
  return { watts: between(mean, Math.min(...watts), Math.max(...watts)), figures: powers.map(({ figure }) => figure) }
})

/**
 * Rated power in W of an unknown accelerator of a hosted model: the weighted geometric mean over hostingHardware, with the least and the
 * greatest as its ends.
 */
export function typicalRatedPower(trace: Trace): Traced {
  const { watts, figures } = ofCatalog(trace.catalog)
  const description = 'weighted geometric mean over the hardware of hosted models, from the least to the greatest (methodology, section 2)'
  return modelled(trace, STEP.ratedPower, watts, description, [], figures)
}

/** The mean draw in W of an unknown accelerator of a hosted model at work. */
export const typicalDraw = memoizedFragment<Catalog, Traced>((trace) => meanDraw(trace, undefined, typicalRatedPower(trace)))
