import type { Configuration, Layer } from './layers.js'
import type { Experts, Heads, Shape } from './shape.js'

/**
 * Total parameters, and those that one token uses: its experts and both embedding tables, as most developers count. Some developers
 * count one table or none, because a token reads only a row of it (gpt-oss): `activeWithoutEmbeddings` is without both.
 */
export type Sizes = { readonly total: number; readonly active: number; readonly activeWithoutEmbeddings: number }

/** The number of matrices of a gated feed-forward layer; others have two. */
const GATED = 3
const PLAIN = 2
const WITHOUT_GATE = new Set([
  'bloom',
  'falcon',
  'gpt2',
  'gpt_bigcode',
  'gpt_neox',
  'gptj',
  'mpt',
  'nemotron',
  'nemotron_h',
  'opt',
  'phi',
  'starcoder2',
])
/** Families that share the two embeddings unless the file says otherwise. */
const SHARED_EMBEDDINGS = /^(?:gemma|cohere|gpt2|gpt_bigcode|mpt|bloom|falcon|starcoder2)/

/**
 * Computes the parameters: embeddings, and for each layer the matrices of attention and of the feed forward. Norms and biases, less than
 * a thousandth, are left out. Returns a message if a layer is of a kind whose matrices are not known.
 */
export function sizesOf(config: Configuration, shape: Shape): Sizes | string {
  const { layers, hiddenSize, vocabularySize, experts } = shape
  const linear = layers.some(({ mixer }) => mixer === 'linear') ? linearLayer(config, hiddenSize) : 0
  if (linear === undefined) return 'it has layers without attention whose matrices are not known here'
  if (layers.some(({ feedForward }) => feedForward === 'dense') && shape.feedForwardSize === undefined && !experts) {
    return 'it does not say how wide its feed forward is'
  }
  if (config.number('hidden_size_per_layer_input') !== undefined) return 'it has embeddings for each layer, which are not counted here'
  const shared = config.flag('tie_word_embeddings') ?? SHARED_EMBEDDINGS.test(config.modelType)
  const embeddings = vocabularySize * hiddenSize * (shared ? 1 : 2)
  const matrices = WITHOUT_GATE.has(config.modelType) ? PLAIN : GATED
  const attention = {
    full: attentionLayer(config, shape, shape.heads),
    window: attentionLayer(config, shape, shape.windowHeads),
    linear,
    none: 0,
  }
  const feedForward = (layer: Layer, used: 'all' | 'token') => feedForwardLayer(config, shape, { layer, used, matrices })
  const sum = (used: 'all' | 'token') =>
    layers.reduce((total, layer) => total + attention[layer.mixer] + feedForward(layer, used), embeddings)
  const active = sum('token')
  return { total: sum('all'), active, activeWithoutEmbeddings: active - embeddings }
}

function attentionLayer(config: Configuration, { hiddenSize, latent, sparseTokens }: Shape, heads: Heads): number {
  const { queries, keys, keyWidth, valueWidth } = heads
  if (!latent) {
    const gate = config.flag('attn_output_gate') === true || config.flag('attention_output_gate') === true ? 2 : 1
    return hiddenSize * (queries * keyWidth * gate + keys * (keyWidth + valueWidth) + queries * valueWidth)
  }
  const { rank, queryRank, plainWidth, rotaryWidth } = latent
  const width = plainWidth + rotaryWidth
  const ofQueries = queryRank === undefined ? hiddenSize * queries * width : queryRank * (hiddenSize + queries * width)
  const ofCache = hiddenSize * (rank + rotaryWidth) + rank * queries * (plainWidth + latent.valueWidth)
  const indexer = sparseTokens === undefined ? 0 : indexerLayer(config, hiddenSize, queryRank ?? hiddenSize)
  return ofQueries + ofCache + queries * latent.valueWidth * hiddenSize + indexer
}

/** The parameters of the indexer that selects the tokens for sparse attention. */
function indexerLayer(config: Configuration, hiddenSize: number, queryRank: number): number {
  const [heads, width] = [config.number('index_n_heads') ?? 0, config.number('index_head_dim') ?? 0]
  return queryRank * heads * width + hiddenSize * (width + heads)
}

type FeedForward = { readonly layer: Layer; readonly used: 'all' | 'token'; readonly matrices: number }

function feedForwardLayer(
  config: Configuration,
  { hiddenSize, feedForwardSize, experts }: Shape,
  { layer, used, matrices }: FeedForward,
): number {
  if (layer.feedForward === 'none') return 0
  if (layer.feedForward === 'dense' || !experts) return matrices * hiddenSize * (feedForwardSize ?? 0)
  return expertLayer(config, experts, { hiddenSize, matrices, used })
}

type OfExperts = { readonly hiddenSize: number; readonly matrices: number; readonly used: 'all' | 'token' }

function expertLayer(config: Configuration, experts: Experts, { hiddenSize, matrices, used }: OfExperts): number {
  const routed = used === 'all' ? experts.count : experts.perToken
  // Experts may work on a narrower vector, with one matrix each to reduce and to expand it.
  const latent = config.number('moe_latent_size', 'routed_expert_hidden_size')
  const width = latent ?? hiddenSize
  const projections = latent === undefined ? 0 : 2 * hiddenSize * latent
  return matrices * (routed * width * experts.width + hiddenSize * experts.sharedWidth) + projections + hiddenSize * experts.count
}

/** The parameters of a layer of linear attention (Gated DeltaNet) or of a state space (Mamba 2); undefined if a width is missing. */
function linearLayer(config: Configuration, hiddenSize: number): number | undefined {
  const keyHeads = config.number('linear_num_key_heads')
  if (keyHeads !== undefined) {
    const valueHeads = config.number('linear_num_value_heads') ?? keyHeads
    const keys = keyHeads * (config.number('linear_key_head_dim') ?? 0)
    const values = valueHeads * (config.number('linear_value_head_dim') ?? 0)
    const convolution = (2 * keys + values) * (config.number('linear_conv_kernel_dim') ?? 0)
    return hiddenSize * (2 * keys + 2 * values + 2 * valueHeads) + convolution + values * hiddenSize
  }
  const heads = config.number('mamba_num_heads', 'mamba_n_heads')
  const state = config.number('ssm_state_size', 'mamba_d_state')
  if (heads === undefined || state === undefined) return undefined
  const inner = heads * (config.number('mamba_head_dim', 'mamba_d_head') ?? 0)
  const groups = (config.number('n_groups', 'mamba_n_groups') ?? 1) * state
  return (
    hiddenSize * (2 * inner + 2 * groups + heads) +
    (inner + 2 * groups) * (config.number('conv_kernel', 'mamba_d_conv') ?? 0) +
    inner * hiddenSize
  )
}
