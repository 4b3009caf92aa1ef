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

/**
 * The energy of the accelerators, in J, for a request without hardware: rule B, a mixture over the hardware, formats, counts and batches
 * that may serve the model. Wattprint, docs/methodology.md, section 9.
 */
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

/** How much knowing the batch or the accelerator would narrow the range, as text; computed from the variances of the mixture. */
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

/** The record, where the request does not change its precision or cache, so that results for the record can be cached; else undefined. */
function recordAlone({ precision, cacheBits }: Said, { record }: Subject): Model | undefined {
  return precision === undefined && cacheBits === undefined ? record : undefined
}

/** The record of guessed size, where the request gives nothing that changes the guess, so that results can be cached; else undefined. */
function guessAlone({ precision, cacheBits, listPrice, modelClass }: InferenceRequest, { guess }: Subject): Model | undefined {
  return [precision, cacheBits, listPrice, modelClass].every((one) => one === undefined) ? guess?.record : undefined
}

const tracedOnce = memoizedFragment((trace, record: Model) => tracedModel(trace, {}, { record }))
const declaredOnce = memoizedFragment((trace, record: Model) =>
  declareHosted(trace, shapeOf(tracedModel(startTrace(trace.catalog), {}, { record }).model)),
)

/** The known numbers of the model, with the steps that they come from. */
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

/** The total width of attention where layers and width are known, else its known parts. The missing ones are derived from each size. */
function attentionOf(trace: Trace, subject: Subject, layerCount: Traced | undefined, active: Traced, kv: Traced | undefined) {
  const widthOfLayer = knownWidthOfLayer(subject)
  const shape = layerCount && { layers: layerCount, active, publishedCache: publishedCache(subject, kv) }
  if (shape && widthOfLayer !== undefined) return { width: attentionWidthOf(trace, subject, shape) }
  return { layers: shape && readingLayers(trace, subject, shape), widthOfLayer }
}

/** The shape in the form of the first edition, whose functions declare the stand-ins. */
function shapeOf({ sizes, layers: layerCount, kvBytesPerToken: kv, format }: HostedModel) {
  return { sizes, layers: layerCount, kvBytesPerToken: kv, weights: format && { bytes: format.bytes, fp8: format.arithmetic === 'fp8' } }
}

const preparedFor = memoPerKey((catalog, _record: Model, model: HostedModel) => waysOf(catalog, model))

/** Entries of the cache of ways for models that a request describes, such as a record in another precision. An entry takes about 40 kB. */
const MOST_KEPT_WAYS = 200
const keptWays = memoPerCatalog(() => new Map<string, Ways>())

/** The ways of serving a model that a request describes. They are cached, because callers repeat the same few descriptions. */
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

/** The load of the same request if `share` of its prompt came from a cache. */
function cachedLoad(load: HostedLoad, inputTokens: number, share: number, window: Parameters<typeof meanPosition>[2]): HostedLoad {
  const cached = inputTokens * share
  const prefillTokens = inputTokens - cached
  return { ...load, prefillTokens, prefillPosition: meanPosition(cached, prefillTokens, window).value }
}

/**
 * The factor of 1 whose low end covers a mostly cached prompt; empty where the cached tokens are given. Prompts of hosted models mostly
 * come from a cache.
 */
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
      `The cached part of the prompt is not known: none is assumed, and the low end is that of a mostly cached prompt, ÷ ${factorOf(reaches)} instead of ÷ ${factorOf(half)}. cachedInputTokens replaces the assumption.`,
    )
  }
  const share = factorFigure(trace.catalog, CACHED_SHARE)
  const description = `the mixture with ${share.value} of the prompt from a cache (methodology, section 9)`
  return [modelled(trace, STEP.cacheShareInterval, { value: 1, down, up: 0 }, description, [inputTokens], [share])]
}

/**
 * The factor of 1 with the half-width of unmeasured settings, where the size or the batch is outside the measured range; else empty.
 * `total` is undefined for a guessed size, which has a doubt of its own.
 */
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
