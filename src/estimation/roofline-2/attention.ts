import { slidingWindow, type Subject } from '../model/subject.js'
import { meanContext, type Tokens, type Window } from '../serving/load.js'
import { amount, certain, type Expression, minus, type Operand, over, plus, times, toPower, uncertain } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, givenOrRecorded, type Trace, type Traced } from '../trace/trace.js'

/** A dense transformer holds about 12 layers × width² parameters. */
const PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED = 12
/** The cache holds two numbers, of a key and of a value, with 2 bytes each in 16 bits. */
const CACHE_BYTES_PER_HEAD_AND_WIDTH = 4

/**
 * Mean tokens that attention reads for a generated token (contextTokens) and for a token of the prompt (prefillPosition), and the mean
 * tokens that the cache of a sequence holds.
 */
export type Reading = {
  readonly contextTokens: Traced
  readonly heldTokens: Traced
  readonly prefillPosition: Traced
  readonly window: Window | undefined
}

/** The tokens that attention reads and the cache holds for a request, with the sliding window or sparse attention of the model. */
export function readingOf(trace: Trace, subject: Subject, tokens: Tokens): Reading {
  const { inputTokens, outputTokens, cachedTokens, prefillTokens } = tokens
  const sliding = slidingWindow(trace, subject)
  const { custom, record } = subject
  const most = givenOrRecorded(trace, STEP.sparseAttentionTokens, custom?.sparseAttentionTokens, record?.architecture.sparseAttentionTokens)
  const window: Window | undefined = most ? { share: 1, tokens: most } : sliding
  const contextTokens = meanContext(trace, window, inputTokens, outputTokens)
  // With sparse attention the cache holds more tokens than attention reads. With a sliding window it holds only those that attention reads.
  const heldTokens = most ? meanContext(trace, sliding, inputTokens, outputTokens, STEP.heldTokens) : contextTokens
  const prefillPosition = compute(trace, STEP.prefillPosition, certain(meanPosition(cachedTokens, prefillTokens, window)))
  return { contextTokens, heldTokens, prefillPosition, window }
}

/**
 * Mean tokens that a token of the prompt attends to: (1 − s) q(∞) + s q(window), s the share of layers with a window and q as in
 * positionWithin. Wattprint, methodology, section 9.
 */
export function meanPosition(
  cached: Operand,
  prefill: Operand,
  window: { readonly share: Operand; readonly tokens: Operand } | undefined,
): Expression {
  const whole = positionWithin(cached, prefill, Infinity)
  if (!window) return whole
  const { share, tokens } = window
  const seen = positionWithin(cached, prefill, tokens)
  return share === 1 ? seen : plus(times(minus(1, share), whole), times(share, seen))
}

/** The mean of min(cached + i, window) for i from 0 to `prefill`, the tokens that are computed. */
function positionWithin(cached: Operand, prefill: Operand, window: Operand): Expression {
  const [before, computed, most] = [cached, prefill, window].map((operand) => uncertain(operand).value) as [number, number, number]
  if (computed === 0) return amount(0, 'tokens')
  if (before >= most) return times(window)
  if (before + computed <= most) return before === 0 ? over(prefill, 2) : plus(cached, over(prefill, 2))
  const filling = before === 0 ? window : minus(window, cached)
  const whileFilling = times(filling, over(before === 0 ? window : plus(cached, window), 2))
  return over(plus(whileFilling, times(minus(prefill, filling), window)), prefill)
}

/** The numbers of a model from which the width of attention is derived. */
type Shape = { readonly layers: Traced; readonly active: Traced; readonly publishedCache: Traced | undefined }

/** The width of attention, summed over the layers whose attention reads the whole context. */
export function attentionWidthOf(trace: Trace, subject: Subject, shape: Shape): Traced {
  const reading = readingLayers(trace, subject, shape)
  const own = given(trace, subject, 'attentionWidth')
  if (own) return compute(trace, STEP.attentionWidthOfAll, times(reading, own))
  const hasHeads = known(subject, 'attentionHeads') !== undefined && known(subject, 'headDim') !== undefined
  const heads = hasHeads ? given(trace, subject, 'attentionHeads') : undefined
  const width = heads && given(trace, subject, 'headDim')
  if (heads && width) return compute(trace, STEP.attentionWidthOfAll, times(reading, heads, width))
  const fromParameters = () => compute(trace, STEP.hiddenSize, certain(widthFromParameters(shape.active, shape.layers)))
  return compute(trace, STEP.attentionWidthOfAll, times(reading, given(trace, subject, 'hiddenSize') ?? fromParameters()))
}

/** The width of attention in one layer, as given or on record; undefined where not known. */
export function knownWidthOfLayer(subject: Subject): number | undefined {
  const [heads, width] = [known(subject, 'attentionHeads'), known(subject, 'headDim')]
  const ofHeads = heads !== undefined && width !== undefined ? heads * width : undefined
  return known(subject, 'attentionWidth') ?? ofHeads ?? known(subject, 'hiddenSize')
}

/**
 * The number of layers with full attention: as given or on record, else all layers. A published cache that is smaller than one for all
 * layers shows a hybrid model: its layers are then the cache over that of one layer.
 */
export function readingLayers(trace: Trace, subject: Subject, { layers, publishedCache }: Shape): Traced {
  const own = given(trace, subject, 'attentionLayers')
  if (own) return own
  // The cache of latent attention is small although all layers have one. Records of such models give attentionWidth.
  if (!publishedCache || known(subject, 'attentionWidth') !== undefined) return layers
  const [heads, width] = [known(subject, 'kvHeads'), known(subject, 'headDim')]
  if (heads === undefined || width === undefined || publishedCache.value >= CACHE_BYTES_PER_HEAD_AND_WIDTH * layers.value * heads * width)
    return layers
  const [kvHeads, headDim] = [given(trace, subject, 'kvHeads'), given(trace, subject, 'headDim')]
  if (!kvHeads || !headDim) return layers
  const ofOneLayer = times(amount(CACHE_BYTES_PER_HEAD_AND_WIDTH, 'byte/token'), kvHeads, headDim)
  return compute(trace, STEP.attentionLayers, over(publishedCache, ofOneLayer))
}

/** The width of a dense transformer with these parameters and layers: √(parameters / (12 × layers)). */
export function widthFromParameters(active: Operand, layers: Operand): Expression {
  return toPower(over(active, times(PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED, layers)), 0.5)
}

type ShapeNumber = 'attentionWidth' | 'attentionHeads' | 'headDim' | 'kvHeads' | 'hiddenSize' | 'attentionLayers'

function known({ custom, record }: Subject, name: ShapeNumber): number | undefined {
  return custom ? custom[name] : record.architecture[name]?.value
}

function given(trace: Trace, { custom, record }: Subject, name: ShapeNumber): Traced | undefined {
  return givenOrRecorded(trace, STEP[name], custom?.[name], record?.architecture[name])
}
