import { type Configuration, expertsOf, type Layer, layersOf } from './layers.js'

/** Keys and values that share one latent vector. */
type Latent = {
  readonly rank: number
  readonly queryRank: number | undefined
  readonly plainWidth: number
  readonly rotaryWidth: number
  readonly valueWidth: number
}
/** The attention heads of the layers of one kind. */
export type Heads = { readonly queries: number; readonly keys: number; readonly keyWidth: number; readonly valueWidth: number }
/** The experts of a model. */
export type Experts = {
  readonly count: number
  readonly perToken: number
  readonly width: number
  readonly sharedWidth: number
  readonly shared: number
}

/** The shape of a transformer, as its config.json gives it. */
export type Shape = {
  readonly layers: readonly Layer[]
  readonly hiddenSize: number
  readonly heads: Heads
  /** The heads of layers that attend to a window. */
  readonly windowHeads: Heads
  readonly windowTokens: number | undefined
  readonly latent: Latent | undefined
  readonly feedForwardSize: number | undefined
  readonly experts: Experts | undefined
  readonly vocabularySize: number
  /** The number of layers at the end that read the cache of an earlier layer. */
  readonly layersWithoutCache: number
  readonly contextLength: number | undefined
  readonly sparseTokens: number | undefined
}

/** Returns the shape of a model, or a sentence that says what is missing. */
export function shapeOf(config: Configuration): Shape | string {
  const layers = layersOf(config)
  if (typeof layers === 'string') return layers
  const hiddenSize = config.number('hidden_size', 'n_embd', 'd_model')
  const vocabularySize = config.number('vocab_size', 'padded_vocab_size')
  const queries = config.number('num_attention_heads', 'n_head', 'n_heads')
  if (hiddenSize === undefined) return 'it has no "hidden_size"'
  if (vocabularySize === undefined) return 'it has no "vocab_size"'
  if (queries === undefined) return 'it has no "num_attention_heads"'
  const experts = expertsIn(config)
  if (typeof experts === 'string') return experts
  const heads = headsOf(config, queries, hiddenSize)
  const window = config.number('sliding_window', 'attention_chunk_size', 'sliding_window_size')
  if (layers.some(({ mixer }) => mixer === 'window') && window === undefined)
    return 'it has layers that see a window and does not say how wide that is'
  return {
    layers,
    hiddenSize,
    ...heads,
    windowTokens: window,
    latent: latentOf(config),
    feedForwardSize: config.number('dense_intermediate_size', 'intermediate_size_mlp', 'intermediate_size', 'n_inner', 'ffn_hidden_size'),
    experts,
    vocabularySize,
    layersWithoutCache: config.number('num_kv_shared_layers') ?? 0,
    contextLength: config.number('max_position_embeddings', 'max_seq_len', 'n_positions', 'seq_length'),
    sparseTokens: config.number('index_topk'),
  }
}

function headsOf(config: Configuration, queries: number, hiddenSize: number): { readonly heads: Heads; readonly windowHeads: Heads } {
  const multiQuery = config.flag('multi_query') === true || config.flag('multi_query_attention') === true ? 1 : undefined
  const keys = config.number('num_key_value_heads', 'num_kv_heads', 'multi_query_group_num', 'n_head_kv') ?? multiQuery ?? queries
  const keyWidth = config.number('head_dim', 'attention_head_dim', 'kv_channels') ?? hiddenSize / queries
  const valueWidth = config.number('v_head_dim') ?? keyWidth
  const plain = { queries, keys, keyWidth, valueWidth }
  // Some files give separate widths for layers that attend to all tokens, others for layers that attend to a window.
  const wide = config.number('global_head_dim')
  const heads =
    wide === undefined ? plain : { queries, keys: config.number('num_global_key_value_heads') ?? keys, keyWidth: wide, valueWidth: wide }
  const windowHeads = {
    queries: config.number('swa_num_attention_heads') ?? queries,
    keys: config.number('swa_num_key_value_heads') ?? keys,
    keyWidth: config.number('swa_head_dim') ?? keyWidth,
    valueWidth: config.number('swa_v_head_dim') ?? valueWidth,
  }
  return { heads, windowHeads }
}

function latentOf(config: Configuration): Latent | undefined {
  const [rank, rotaryWidth] = [config.number('kv_lora_rank'), config.number('qk_rope_head_dim')]
  const [plainWidth, valueWidth] = [config.number('qk_nope_head_dim'), config.number('v_head_dim')]
  if (rank === undefined || rotaryWidth === undefined || plainWidth === undefined || valueWidth === undefined) return undefined
  return { rank, queryRank: config.number('q_lora_rank'), plainWidth, rotaryWidth, valueWidth }
}

function expertsIn(config: Configuration): Experts | string | undefined {
  const count = expertsOf(config)
  if (count === undefined) return undefined
  const perToken = config.number(
    'num_experts_per_tok',
    'num_experts_per_token',
    'experts_per_token',
    'top_k_experts',
    'moe_topk',
    'moe_top_k',
    'moe_k',
  )
  if (perToken === undefined) return 'it has experts and does not say how many a token uses'
  const width = config.number(
    'moe_intermediate_size',
    'expert_ffn_hidden_size',
    'moe_ffn_hidden_size',
    'intermediate_size',
    'ffn_hidden_size',
  )
  if (width === undefined) return 'it has experts and does not say how wide they are'
  const shared = config.number('n_shared_experts', 'num_shared_experts', 'num_shared_expert', 'moe_num_shared_experts')
  const inAll = config.number(
    'shared_expert_intermediate_size',
    'moe_shared_expert_intermediate_size',
    'shared_intermediate_size',
    'share_expert_dim',
  )
  // Llama 4 has one shared expert, and Gemma 4 a dense layer beside the experts; neither file counts them.
  const beside = config.flag('enable_moe_block') === true ? config.number('intermediate_size') : undefined
  const sharedWidth = inAll ?? beside
  const always = shared ?? (sharedWidth !== undefined || config.modelType.startsWith('llama4') ? 1 : 0)
  return { count, perToken, width, shared: always, sharedWidth: sharedWidth ?? width * always }
}
