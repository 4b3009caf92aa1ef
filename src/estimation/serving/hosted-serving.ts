import { type Catalog, memoPerKey } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import { activeParameters, kvBytesPerToken, layers, type Subject, totalParameters } from '../model/subject.js'
import { STEP } from '../trace/steps.js'
import { memoizedFragment, modelled, requested, startTrace, type Trace, type Traced } from '../trace/trace.js'
import { highOf, lowOf, product, type Uncertain, within } from '../trace/uncertain.js'
import { isOutsideDomain } from './domain.js'
import { defaultLayers, hostedHypotheses, type HostedShape } from './hosted.js'
import { loadOf, numbersOf, observedSpeed, type TracedLoad } from './load.js'
import { promptWithAttention } from './long-context.js'
import { mixtureOf, type ObservedSpeed } from './mixture.js'
import { knownWeights, type Weights } from './serving.js'
import { speculativeFactor } from './speculative-decoding.js'
import { declareHosted, declareMeanBatch } from './stand-ins.js'

/**
 * The energy in J where only the model is known: a mixture over the ways in which it may be served. docs/methodology.md, section 1, case 4.
 */
export function energyOnUnknownHardware(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  const alone = recordAlone(request, subject)
  const { shape, inputs, middle } = alone ? tracedOnce(trace, alone) : tracedShape(trace, request, subject)
  const asked = loadOf(trace, request, subject)
  const load = { ...asked, prefillTokens: promptWithAttention(trace, subject, middle, asked.prefillTokens) }
  const speed = shape.batch === undefined ? observedSpeed(trace, request, subject, load) : undefined
  const { catalog } = trace
  const spreadWithin = factorFigure(catalog, 'hosted/energy-spread-hosted')
  const mixture = mixtureOf(
    alone ? preparedFor(catalog, alone, shape) : hostedHypotheses(catalog, shape),
    numbersOf(load),
    spreadWithin.value,
    speed && observed(catalog, speed),
  )
  if (alone) declaredOnce(trace, alone)
  else declareHosted(trace, shape)
  if (shape.batch === undefined) declareMeanBatch(trace, mixture.batch)
  const half = mixture.sd * factorIn(catalog, 'hosted/interval-quantile', 'ratio')
  const joules = modelled(
    trace,
    STEP.requestJoules,
    widened(trace, shape, asked, within(mixture.joules, half)),
    `rule B: exp of the weighted mean of ln E over ${mixture.hypotheses} combinations of hardware, precision, replica size and batch; the mean batch is ${mixture.batch.toPrecision(3)} (methodology, section 1)`,
    [...inputs, load.outputTokens, load.prefillTokens, load.contextTokens, ...(speed ? [speed] : [])],
    [spreadWithin],
  )
  return { joules: speculativeFactor(trace, request, joules, mixture.batch) }
}

type Said = Pick<InferenceRequest, 'batchSize' | 'precision'>
type TracedShape = {
  readonly shape: HostedShape
  readonly inputs: readonly Traced[]
  readonly middle: { readonly layers: number; readonly activeParameters: number }
}

/** The record, where the request does not give batch or precision, so that results for the record can be cached; else undefined. */
function recordAlone({ batchSize, precision }: Said, { record }: Subject): Model | undefined {
  return batchSize === undefined && precision === undefined ? record : undefined
}

const tracedOnce = memoizedFragment((trace, record: Model) => tracedShape(trace, {}, { record }))
const declaredOnce = memoizedFragment((trace, record: Model) =>
  declareHosted(trace, tracedShape(startTrace(trace.catalog), {}, { record }).shape),
)

/** The known numbers of the model, with the steps that they come from. */
function tracedShape(trace: Trace, request: Said, subject: Subject): TracedShape {
  const total = totalParameters(trace, subject)
  const active = activeParameters(trace, subject, total)
  const layerCount = layers(trace, subject)
  const kv = kvBytesPerToken(trace, subject, layerCount)
  const weights = knownWeights(trace, request, subject)
  const batch = request.batchSize === undefined ? undefined : requested(trace, STEP.batchSize, request.batchSize)
  const known = { layers: layerCount?.value, kvBytesPerToken: kv?.value, weights: weightsOf(weights), batch: batch?.value }
  const inputs = [total, active, layerCount, kv, weights?.bytes, batch].filter((one) => one !== undefined)
  const middle = { layers: known.layers ?? defaultLayers(trace.catalog, total.value), activeParameters: active.value }
  return { shape: shapeOf(trace.catalog, total, active, known), inputs, middle }
}

const preparedFor = memoPerKey((catalog, _record: Model, shape: HostedShape) => hostedHypotheses(catalog, shape))

function shapeOf(catalog: Catalog, total: Traced, active: Traced, rest: Omit<HostedShape, 'sizes'>): HostedShape {
  return { sizes: sizesOf(catalog, total, active), ...rest }
}

/** The possible sizes with their weights: one size where it has no range, else the low end, the middle and the high end. */
export function sizesOf(catalog: Catalog, total: Traced, active: Traced): HostedShape['sizes'] {
  const size = (weight: number, totalParameters: number, activeParameters: number) => ({
    weight,
    totalParameters,
    activeParameters: Math.min(activeParameters, totalParameters),
  })
  const isRange = [total.down, total.up, active.down, active.up].some((half) => half > 0)
  if (!isRange) return [size(1, total.value, active.value)]
  const weight = (name: string) => factorIn(catalog, `hosted/size/${name}`, 'ratio')
  return [
    size(weight('low'), lowOf(total), lowOf(active)),
    size(weight('middle'), total.value, active.value),
    size(weight('high'), highOf(total), highOf(active)),
  ]
}

function weightsOf(weights: Weights | undefined): HostedShape['weights'] {
  return weights && { bytes: weights.bytes.value, fp8: weights.format === 'fp8' }
}

/** An observed speed, with the spread of its ratio to the speed that a way of serving predicts. */
export function observed(catalog: Catalog, speed: Traced): ObservedSpeed {
  const ratio = (name: string) => factorIn(catalog, `hosted/${name}`, 'ratio')
  return {
    tokensPerSecond: speed.value,
    decodingShare: ratio('decoding-share'),
    spreadSlower: ratio('speed-spread-slower'),
    spreadFaster: ratio('speed-spread-faster'),
  }
}

function widened(trace: Trace, { sizes, batch }: HostedShape, load: TracedLoad, energy: Uncertain): Uncertain {
  const totalParameters = Math.max(...sizes.map((size) => size.totalParameters))
  if (!isOutsideDomain(trace, { totalParameters }, batch, load)) return energy
  return product(energy, within(1, factorIn(trace.catalog, 'wattprint-roofline-1/half-width-unmeasured', 'ratio')))
}
