import type { Figure } from '../../schemas/figure.js'
import type { Configuration } from './layers.js'
import { type Sizes, sizesOf } from './parameters.js'
import type { Heads, Shape } from './shape.js'

type Offered = Omit<Figure, 'alternatives'>
type Derived = { readonly value: number; readonly derivation?: string }
/** The figures that a configuration gives. */
export type FiguresOfConfiguration = {
  readonly sizes: Readonly<Record<string, Offered | undefined>>
  readonly architecture: Readonly<Record<string, Offered | undefined>>
  /** The active parameters without the tables of embeddings, which some developers leave out of their count. */
  readonly leastActive: number | undefined
  /** Why the sizes were not computed. */
  readonly warning: string | undefined
}
type Place = { readonly source: string; readonly locator: string }

/** The bytes of a number in the cache, which has 16 bits. */
const CACHE_BYTES = 2

/** Returns the figures in a model's configuration, and those that follow from it by arithmetic. */
export function figuresOf(config: Configuration, shape: Shape, place: Place): FiguresOfConfiguration {
  const { layers, hiddenSize, latent, experts } = shape
  const figure = (unit: Figure['unit'], found: number | Derived | undefined): Offered | undefined => {
    if (found === undefined) return undefined
    return { ...(typeof found === 'number' ? { value: found } : found), unit, ...place }
  }
  const count = (found: number | Derived | undefined) => figure('count', found)
  const isPlain = hasLikeLayers(shape)
  const hasOneWidth = !latent && areAlike(shape.heads, shape.windowHeads)
  const architecture = {
    layers: count(layers.length),
    hiddenSize: count(hiddenSize),
    attentionHeads: count(shape.heads.queries),
    kvHeads: hasOneWidth ? count(shape.heads.keys) : undefined,
    headDim: hasOneWidth ? count(shape.heads.keyWidth) : undefined,
    attentionWidth: count(widthOfAttention(shape)),
    feedForwardSize: count(shape.feedForwardSize),
    expertFeedForwardSize: count(experts?.width),
    experts: count(experts?.count),
    sharedExperts: count(experts && experts.shared > 0 ? experts.shared : undefined),
    expertsPerToken: count(experts?.perToken),
    vocabularySize: count(shape.vocabularySize),
    attentionLayers: count(attentionLayers(shape)),
    sparseAttentionTokens: figure('tokens', shape.sparseTokens),
    contextLength: figure('tokens', shape.contextLength),
    kvBytesPerToken: isPlain ? undefined : figure('byte/token', cacheOf(shape)),
    slidingWindowShare: figure('ratio', windowShare(shape)),
    slidingWindowTokens: figure('tokens', windowShare(shape) && shape.windowTokens),
  }
  const sizes = sizesOf(config, shape)
  if (typeof sizes === 'string')
    return { sizes: {}, architecture, leastActive: undefined, warning: `its sizes were not computed: ${sizes}` }
  return { sizes: sizeFigures(sizes, place), architecture, leastActive: sizes.activeWithoutEmbeddings, warning: undefined }
}

/** The sizes as figures. They are sums of matrices, so that they rank behind sizes that the developer prints. */
function sizeFigures({ total, active }: Sizes, place: Place): FiguresOfConfiguration['sizes'] {
  const derivation = 'embeddings, and of each layer the matrices of attention and feed forward'
  const size = (value: number, what: string): Offered => ({ value, unit: 'parameters', ...place, evidence: 'secondary', derivation: what })
  return {
    totalParameters: size(total, `the sum of ${derivation}`),
    activeParameters: size(active, `the sum of ${derivation}, of experts those that a token uses; both tables of embeddings are counted`),
  }
}

/** Whether the cache of a token is twice layers × heads × width, as where all layers are equal. */
function hasLikeLayers({ layers, heads, windowHeads, latent, layersWithoutCache }: Shape): boolean {
  if (latent || layersWithoutCache > 0 || heads.keyWidth !== heads.valueWidth) return false
  return areAlike(heads, windowHeads) && layers.every(({ mixer }) => mixer === 'full' || mixer === 'window')
}

function areAlike(one: Heads, other: Heads): boolean {
  return one.keys === other.keys && one.keyWidth === other.keyWidth && one.valueWidth === other.valueWidth
}

function widthOfCache({ keys, keyWidth, valueWidth }: Heads): number {
  return keys * (keyWidth + valueWidth)
}

/** The bytes of the cache for one token while no window is full, with the arithmetic. */
function cacheOf(shape: Shape): Derived {
  const { latent, heads, windowHeads } = shape
  const [full, window] = [kept(shape, 'full'), kept(shape, 'window')]
  if (latent) {
    const value = (full + window) * (latent.rank + latent.rotaryWidth) * CACHE_BYTES
    return { value, derivation: `${full + window} layers × (${latent.rank} of the latent vector + ${latent.rotaryWidth} rotary) × 2 byte` }
  }
  const value = (full * widthOfCache(heads) + window * widthOfCache(windowHeads)) * CACHE_BYTES
  const term = (layers: number, { keys, keyWidth, valueWidth }: Heads) => `${layers} layers × ${keys} heads × (${keyWidth} + ${valueWidth})`
  const terms = [full > 0 && term(full, heads), window > 0 && term(window, windowHeads)].filter((one) => one !== false)
  return { value, derivation: `${terms.length > 1 ? `(${terms.join(' + ')})` : terms.join('')} × 2 byte` }
}

/** How many layers of a kind have a cache of their own. */
function kept({ layers, layersWithoutCache }: Shape, kind: 'full' | 'window'): number {
  return layers.slice(0, layers.length - layersWithoutCache).filter(({ mixer }) => mixer === kind).length
}

/** The width of attention if it does not follow from the heads: the mean of keys and values, and over the layers. */
function widthOfAttention({ layers, latent, heads, windowHeads }: Shape): Derived | undefined {
  if (latent) {
    const [keys, values] = [latent.plainWidth + latent.rotaryWidth, latent.valueWidth]
    return { value: (heads.queries * (keys + values)) / 2, derivation: `${heads.queries} heads × (${keys} + ${values}) / 2` }
  }
  if (heads.keyWidth === heads.valueWidth && areAlike(heads, windowHeads)) return undefined
  const [full, window] = (['full', 'window'] as const).map((kind) => layers.filter(({ mixer }) => mixer === kind).length)
  const width = ({ queries, keyWidth, valueWidth }: Heads) => (queries * (keyWidth + valueWidth)) / 2
  const [wide, narrow, all] = [width(heads), width(windowHeads), (full ?? 0) + (window ?? 0)]
  const value = ((full ?? 0) * wide + (window ?? 0) * narrow) / all
  return {
    value,
    derivation: window === 0 ? `heads × the mean of key and value` : `${full} layers of ${wide} and ${window} of ${narrow}: the mean`,
  }
}

/** The number of layers with attention; undefined if all have it. */
function attentionLayers({ layers }: Shape): Derived | undefined {
  const reading = layers.filter(({ mixer }) => mixer === 'full' || mixer === 'window').length
  return reading === layers.length ? undefined : { value: reading, derivation: `${reading} of ${layers.length} layers have attention` }
}

/** The share of the cache in layers with a window, which is the share of these layers if all layers are equal. */
function windowShare(shape: Shape): Derived | undefined {
  const { heads, windowHeads, latent } = shape
  const [full, window] = [kept(shape, 'full'), kept(shape, 'window')]
  if (window === 0) return undefined
  const [wide, narrow] = latent ? [1, 1] : [widthOfCache(heads), widthOfCache(windowHeads)]
  if (wide === narrow) return { value: window / (full + window), derivation: `${window} of ${full + window} layers` }
  const value = (window * narrow) / (full * wide + window * narrow)
  return { value, derivation: `of the cache: ${window} layers of ${narrow} against ${full} of ${wide} numbers` }
}
