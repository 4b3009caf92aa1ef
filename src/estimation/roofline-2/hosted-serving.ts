import { type Catalog, memoPerCatalog, memoPerKey } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import { activeParameters, kvBytesPerToken, layers, type Subject, totalParameters } from '../model/subject.js'
import { boundByPrice } from '../model-class/price-bound.js'
import { isBeyond } from '../serving/domain.js'
import { observed, sizesOf } from '../serving/hosted-serving.js'
import { observedSpeed, type Tokens, tokensOf } from '../serving/load.js'
import { declareHosted, declareMeanBatch } from '../serving/stand-ins.js'
import { expOf, times, uncertain } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, memoizedFragment, modelled, recorded, requested, startTrace, type Trace, type Traced, warn } from '../trace/trace.js'
import { highOf, within } from '../trace/uncertain.js'
import { attentionWidthOf, knownWidthOfLayer, meanPosition, type Reading, readingLayers, readingOf } from './attention.js'
import { type HostedLoad, type HostedModel, type Ways, waysOf } from './hosted.js'
import { type HostedMixture, hostedMixture } from './hosted-mixture.js'
import { domainOf, factorOf, narrowingInWords } from './interval.js'
import { publishedCache, SIXTEEN } from './setting.js'
import { speculativeJoules } from './speculative.js'
import { knownFormat } from './weights-format.js'

/** The energy of a request on hardware that nobody names: rule B, a mixture over what may serve the model. */
export function energyOnUnknownHardware(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  const alone = recordAlone(request, subject)
  const traced = alone ? tracedOnce(trace, alone) : tracedModel(trace, request, subject)
  const tokens = tokensOf(trace, request)
  const reading = readingOf(trace, subject, tokens)
  const batch = request.batchSize === undefined ? undefined : requested(trace, STEP.batchSize, request.batchSize)
  const speed = batch ? undefined : observedSpeed(trace, request, subject, tokens)
  const unasked = alone ?? guessAlone(request, subject)
  const ways = unasked ? preparedFor(trace.catalog, unasked, traced.model) : waysAsDescribed(trace.catalog, traced.model)
  const isCacheSaid = request.cachedInputTokens !== undefined
  const mixture = mixtureAsked(trace, ways, { tokens, reading, batch, speed, isCacheSaid, cacheDeviation: subject.guess?.cache.deviation })
  if (alone) declaredOnce(trace, alone)
  else declareHosted(trace, shapeOf(traced.model))
  if (!batch && trace.isDetailed) declareMeanBatch(trace, mixture.batch, narrowed(trace, mixture))
  const given = [...traced.inputs, batch, tokens.outputTokens, tokens.prefillTokens, reading.contextTokens, reading.prefillPosition, speed]
  const ofMixture = mixtureJoules(trace, mixture, given)
  const factors = [
    ...cacheShare(trace, mixture, ofMixture.down, tokens.inputTokens),
    ...sizeBeyond(trace, subject.guess?.sizes ? undefined : traced.total, batch),
  ]
  const joules = boundByPrice(trace, subject, tokens, compute(trace, STEP.requestJoules, times(ofMixture, ...factors)))
  if (request.speculativeDecoding !== true) return { joules }
  const description = 'mean over the mixture of rule B (methodology, section 9)'
  const meanBatch = batch ?? modelled(trace, STEP.batchSize, { value: mixture.batch, down: 0, up: 0 }, description, [])
  return { joules: speculativeJoules(trace, request, joules, meanBatch) }
}

type Asked = {
  readonly tokens: Tokens
  readonly reading: Reading
  readonly batch: Traced | undefined
  readonly speed: Traced | undefined
  readonly isCacheSaid: boolean
  readonly cacheDeviation: number | undefined
}

function mixtureAsked(
  { catalog }: Trace,
  ways: Ways,
  { tokens, reading, batch, speed, isCacheSaid, cacheDeviation = 0 }: Asked,
): HostedMixture {
  const load: HostedLoad = {
    outputTokens: tokens.outputTokens.value,
    prefillTokens: tokens.prefillTokens.value,
    contextTokens: reading.contextTokens.value,
    heldTokens: reading.heldTokens.value,
    prefillPosition: reading.prefillPosition.value,
  }
  const spreads = {
    within: factorIn(catalog, WITHIN, 'ratio'),
    attention: factorIn(catalog, 'wattprint-roofline-2/attention-spread', 'ratio'),
    cache: cacheDeviation,
  }
  const inputTokens = tokens.inputTokens.value
  return hostedMixture(ways, load, spreads, {
    batch: batch?.value,
    speed: speed && observed(catalog, speed),
    ifCached:
      isCacheSaid || inputTokens === 0
        ? undefined
        : cachedLoad(load, inputTokens, factorIn(catalog, CACHED_SHARE, 'ratio'), reading.window),
  })
}

/** By how much the batch and the accelerator would narrow the range, from the terms of the mixture itself. */
function narrowed({ catalog }: Trace, { sd, sdIfBatch, sdIfHardware }: HostedMixture): string {
  const quantile = factorIn(catalog, 'hosted/interval-quantile', 'ratio')
  return narrowingInWords(quantile * sd, [
    { field: 'batchSize', half: quantile * sdIfBatch },
    { field: 'hardware', half: quantile * sdIfHardware },
  ])
}

const WITHIN = 'hosted/energy-spread-hosted'
const CACHED_SHARE = 'wattprint-roofline-2/cached-share-unknown'

function mixtureJoules(trace: Trace, mixture: HostedMixture, given: readonly (Traced | undefined)[]): Traced {
  const half = mixture.sd * factorIn(trace.catalog, 'hosted/interval-quantile', 'ratio')
  const formula = () =>
    `rule B: exp of the weighted mean of ln E over ${mixture.hypotheses} combinations of hardware, precision, replica size and batch that the memory holds; the mean batch is ${mixture.batch.toPrecision(3)} on ${mixture.accelerators.toPrecision(3)} accelerators (methodology, section 9)`
  const inputs = given.filter((one) => one !== undefined)
  return modelled(trace, STEP.mixtureJoules, within(mixture.joules, half), formula, inputs, [factorFigure(trace.catalog, WITHIN)])
}

type Said = Pick<InferenceRequest, 'precision' | 'cacheBits'>
type TracedModel = { readonly model: HostedModel; readonly inputs: readonly Traced[]; readonly total: Traced }

/** The record where the caller says nothing of the precision and the cache: what follows does not depend on the request. */
function recordAlone({ precision, cacheBits }: Said, { record }: Subject): Model | undefined {
  return precision === undefined && cacheBits === undefined ? record : undefined
}

/** The same of a record whose size is guessed: from what is on record alone. */
function guessAlone({ precision, cacheBits, listPrice, modelClass }: InferenceRequest, { guess }: Subject): Model | undefined {
  return [precision, cacheBits, listPrice, modelClass].every((one) => one === undefined) ? guess?.record : undefined
}

const tracedOnce = memoizedFragment((trace, record: Model) => tracedModel(trace, {}, { record }))
const declaredOnce = memoizedFragment((trace, record: Model) =>
  declareHosted(trace, shapeOf(tracedModel(startTrace(trace.catalog), {}, { record }).model)),
)

/** What is known of the model, and the steps that say so. */
function tracedModel(trace: Trace, request: Said, subject: Subject): TracedModel {
  const total = totalParameters(trace, subject)
  const active = activeParameters(trace, subject, total)
  const layerCount = layers(trace, subject)
  const kv = kvBytesPerToken(trace, subject, layerCount)
  const format = knownFormat(trace, request, subject)
  const cacheBits = request.cacheBits === undefined ? undefined : requested(trace, STEP.cacheBits, request.cacheBits)
  const attention = attentionOf(trace, subject, layerCount, active, kv)
  const model: HostedModel = {
    sizes: subject.guess?.sizes ?? sizesOf(trace.catalog, total, active),
    layers: layerCount?.value,
    kvBytesPerToken: kv?.value,
    cacheBits: cacheBits?.value ?? SIXTEEN,
    cacheFactor: uncertain(subject.guess?.cache.factor ?? 1).value,
    attentionWidth: attention.width?.value,
    attentionLayers: attention.layers?.value,
    widthOfLayer: attention.widthOfLayer,
    format: format && { bytes: format.bytes.value, arithmetic: format.arithmetic, kernel: format.kernel },
  }
  const inputs = [total, active, layerCount, kv, attention.width, attention.layers, format?.bytes, cacheBits].filter(
    (one) => one !== undefined,
  )
  return { model, inputs, total }
}

/** The width of attention where layers and width are known, else what is known of it: the rest follows from each size. */
function attentionOf(trace: Trace, subject: Subject, layerCount: Traced | undefined, active: Traced, kv: Traced | undefined) {
  const widthOfLayer = knownWidthOfLayer(subject)
  const shape = layerCount && { layers: layerCount, active, publishedCache: publishedCache(subject, kv) }
  if (shape && widthOfLayer !== undefined) return { width: attentionWidthOf(trace, subject, shape) }
  return { layers: shape && readingLayers(trace, subject, shape), widthOfLayer }
}

/** What stands in is declared as in the first edition. */
function shapeOf({ sizes, layers: layerCount, kvBytesPerToken: kv, format }: HostedModel) {
  return { sizes, layers: layerCount, kvBytesPerToken: kv, weights: format && { bytes: format.bytes, fp8: format.arithmetic === 'fp8' } }
}

const preparedFor = memoPerKey((catalog, _record: Model, model: HostedModel) => waysOf(catalog, model))

/** Ways of models that no record alone tells, such as one in another precision, are kept for this many of them: some 40 kB each. */
const MOST_KEPT_WAYS = 200
const keptWays = memoPerCatalog(() => new Map<string, Ways>())

/** The ways of a model as a request describes it; callers ask for the same few over and over. */
function waysAsDescribed(catalog: Catalog, model: HostedModel): Ways {
  const kept = keptWays(catalog)
  const described = JSON.stringify(model)
  let ways = kept.get(described)
  if (ways) return ways
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= MOST_KEPT_WAYS) kept.delete(oldest)
  kept.set(described, (ways = waysOf(catalog, model)))
  return ways
}

/** The same load with a share of the prompt from a cache. */
function cachedLoad(load: HostedLoad, inputTokens: number, share: number, window: Parameters<typeof meanPosition>[2]): HostedLoad {
  const cached = inputTokens * share
  const prefillTokens = inputTokens - cached
  return { ...load, prefillTokens, prefillPosition: meanPosition(cached, prefillTokens, window).value }
}

/** Most prompts of hosted models come from a cache for the most part: where nobody says, the low end reaches as far. */
function cacheShare(
  trace: Trace,
  { joules, joulesIfCached }: { readonly joules: number; readonly joulesIfCached: number | undefined },
  half: number,
  inputTokens: Traced,
): Traced[] {
  if (joulesIfCached === undefined) return []
  const down = Math.abs(Math.log(joulesIfCached / joules))
  const worthSaying = Math.log(factorIn(trace.catalog, 'wattprint-roofline-2/cached-share-warning', 'ratio'))
  const reaches = Math.hypot(half, down)
  if (reaches - half > worthSaying) {
    warn(
      trace,
      'cache_share_unknown',
      `How much of the prompt came from a cache is not said: it is computed as none, and the low end reaches to nearly all, ÷ ${factorOf(reaches)} where it would be ÷ ${factorOf(half)}. cachedInputTokens replaces it.`,
    )
  }
  const share = factorFigure(trace.catalog, CACHED_SHARE)
  const description = `the mixture with ${share.value} of the prompt from a cache (methodology, section 9)`
  return [modelled(trace, STEP.cacheShareInterval, { value: 1, down, up: 0 }, description, [inputTokens], [share])]
}

/** Beyond the measured sizes and batches (a guessed size has its own doubt) the interval grows by the half-width of what was never measured. */
function sizeBeyond(trace: Trace, total: Traced | undefined, batch: Traced | undefined) {
  const { parameters, batches } = domainOf(trace.catalog)
  const beyond = [
    total && (isBeyond(highOf(total), parameters) || isBeyond(total.value, parameters)) && `${highOf(total)} parameters`,
    batch && isBeyond(batch.value, batches) && `a batch of ${batch.value}`,
  ].filter((fault) => typeof fault === 'string')
  if (beyond.length === 0) return []
  warn(trace, 'outside_domain', `The method was never fitted on ${beyond.join(' and ')}: the interval is wider.`)
  return [expOf(recorded(trace, STEP.halfWidthUnmeasured, factorFigure(trace.catalog, 'wattprint-roofline-2/half-width-unmeasured')))]
}
