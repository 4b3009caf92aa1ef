/** How a layer mixes tokens: by attention to all of them or to a window, by a mechanism without a cache, or not at all. */
type Mixer = 'full' | 'window' | 'linear' | 'none'
/** A layer: how it mixes tokens, and its feed forward. */
export type Layer = { readonly mixer: Mixer; readonly feedForward: 'dense' | 'experts' | 'none' }

const MIXER_OF_WORD: Readonly<Record<string, Mixer>> = {
  full_attention: 'full',
  attention: 'full',
  deepseek_sparse_attention: 'full',
  sliding_attention: 'window',
  sliding_window: 'window',
  chunked_attention: 'window',
  linear_attention: 'linear',
  mamba: 'linear',
  mamba2: 'linear',
  conv: 'linear',
  recurrent: 'linear',
}
/** The letters of a pattern of layers, each of which is a layer with only one component. */
const LAYER_OF_LETTER: Readonly<Record<string, Layer>> = {
  '*': { mixer: 'full', feedForward: 'none' },
  M: { mixer: 'linear', feedForward: 'none' },
  '-': { mixer: 'none', feedForward: 'dense' },
  E: { mixer: 'none', feedForward: 'experts' },
}
const LAYER_OF_BLOCK: Readonly<Record<string, Layer | undefined>> = {
  attention: LAYER_OF_LETTER['*'],
  mamba: LAYER_OF_LETTER['M'],
  mlp: LAYER_OF_LETTER['-'],
  moe: LAYER_OF_LETTER['E'],
}
/** More layers than any model has. A longer list is refused. */
const MOST_LAYERS = 1000
/** Families in which every second layer has a window, although the file does not say so. */
const EVERY_SECOND = new Set(['gemma2'])
/** Families whose window, if they have one, applies to every layer. */
const EVERY_LAYER = new Set(['mistral', 'phi3', 'starcoder2', 'mixtral', 'phimoe'])
/** In Llama 4 every fourth layer attends to all tokens, and the others to a chunk of them. */
const CHUNKED_OF = 4

/** Returns every layer of a configuration, or a message why it cannot be read. */
export function layersOf(config: Configuration): readonly Layer[] | string {
  const ofOneThing = layersOfOneThing(config)
  if (ofOneThing) return ofOneThing
  const count = config.number('num_hidden_layers', 'n_layer', 'n_layers', 'num_layers')
  if (count === undefined || !Number.isInteger(count) || count > MOST_LAYERS) return 'it does not say how many layers there are'
  if (config.has('block_configs')) return 'its layers differ in width ("block_configs"), which is not read'
  if (config.has('compress_ratios')) return 'its layers compress the cache ("compress_ratios"), which is not read'
  const mixers = mixersOf(config, count)
  if (typeof mixers === 'string') return mixers
  const experts = expertLayers(config)
  return mixers.map((mixer, index) => ({ mixer, feedForward: experts(index) ? 'experts' : 'dense' }))
}

/**
 * The layers of hybrids in which attention, state space, feed forward and experts each have a layer of their own: a pattern of
 * letters or a list of words.
 */
function layersOfOneThing(config: Configuration): readonly Layer[] | string | undefined {
  const pattern = config.text('hybrid_override_pattern')
  const blocks = pattern === undefined && config.modelType === 'nemotron_h' ? config.words('layers_block_type') : undefined
  if (pattern === undefined && blocks === undefined) return undefined
  const layers = blocks ? blocks.map((word) => LAYER_OF_BLOCK[word]) : Array.from(pattern ?? '').map((letter) => LAYER_OF_LETTER[letter])
  if (layers.length > MOST_LAYERS) return 'it does not say how many layers there are'
  const known = layers.filter((layer) => layer !== undefined)
  return known.length === layers.length ? known : 'its pattern of layers has a letter or word that is not read'
}

function mixersOf(config: Configuration, count: number): readonly Mixer[] | string {
  const each = (mixerOf: (index: number) => Mixer) => Array.from({ length: count }, (_, index) => mixerOf(index))
  const words = config.words('layer_types') ?? config.words('layers_block_type')
  if (words) return mixersOfWords(words, count)
  const kinds = config.numbers('attn_type_list') ?? undefined
  if (kinds) return kinds.length < count ? tooShort('attn_type_list') : each((index) => (kinds[index] === 1 ? 'full' : 'linear'))
  const pattern = config.numbers('hybrid_layer_pattern')
  if (pattern)
    return pattern.length < count ? tooShort('hybrid_layer_pattern') : each((index) => (pattern[index] === 1 ? 'window' : 'full'))
  const full = config.part('linear_attn_config')?.numbers('full_attn_layers')
  if (full) return each((index) => (full.includes(index + 1) ? 'full' : 'linear'))
  const interval = config.number('full_attention_interval')
  if (interval !== undefined) return each((index) => ((index + 1) % interval === 0 ? 'full' : 'linear'))
  const period = config.number('attn_layer_period')
  if (period !== undefined) return each((index) => (index % period === (config.number('attn_layer_offset') ?? 0) ? 'full' : 'linear'))
  return each(windowsOf(config, count))
}

function mixersOfWords(words: readonly string[], count: number): readonly Mixer[] | string {
  if (words.length < count) return tooShort('layer_types')
  const unknown = words.find((word) => MIXER_OF_WORD[word] === undefined)
  if (unknown !== undefined) return `it has a layer of type "${unknown}", which is not read`
  return words.slice(0, count).map((word) => MIXER_OF_WORD[word] ?? 'full')
}

function tooShort(field: string): string {
  return `"${field}" has fewer entries than there are layers`
}

/** Returns which layers attend to a window, if the configuration does not list them. */
function windowsOf(config: Configuration, count: number): (index: number) => Mixer {
  const chunk = config.number('attention_chunk_size')
  if (chunk !== undefined && config.modelType.startsWith('llama4')) return (index) => ((index + 1) % CHUNKED_OF === 0 ? 'full' : 'window')
  if (config.number('sliding_window') === undefined || config.flag('use_sliding_window') === false) return () => 'full'
  const pattern = config.number('sliding_window_pattern')
  if (pattern !== undefined) return (index) => ((index + 1) % pattern === 0 ? 'full' : 'window')
  if (EVERY_SECOND.has(config.modelType)) return (index) => (index % 2 === 0 ? 'window' : 'full')
  if (EVERY_LAYER.has(config.modelType)) return () => 'window'
  const first = config.flag('use_sliding_window') === true ? (config.number('max_window_layers') ?? 0) : count
  return (index) => (index >= first ? 'window' : 'full')
}

/** Which layers are a mixture of experts. */
function expertLayers(config: Configuration): (index: number) => boolean {
  if (expertsOf(config) === undefined) return () => false
  const kinds = config.words('mlp_layer_types')
  if (kinds) return (index) => kinds[index] === 'sparse'
  const each = config.numbers('moe_layer_freq')
  if (each) return (index) => each[index] === 1
  const listed = config.text('moe_layers_enum')?.split(',').map(Number)
  if (listed) return (index) => listed.includes(index)
  const firstDense = config.number('first_k_dense_replace', 'moe_layer_start_index') ?? 0
  const dense = config.numbers('mlp_only_layers') ?? []
  const period = config.number('expert_layer_period')
  if (period !== undefined) return (index) => index % period === (config.number('expert_layer_offset') ?? 0)
  const step = config.number('decoder_sparse_step', 'interleave_moe_layer_step', 'moe_layer_interval', 'moe_layer_freq') ?? 1
  const isInStep = step === 1 ? () => true : (index: number) => (index + 1) % step === 0
  return (index) => index >= firstDense && !dense.includes(index) && isInStep(index)
}

/** Returns how many experts a token can be routed to; undefined if there are none. */
export function expertsOf(config: Configuration): number | undefined {
  const experts = config.number('num_experts', 'num_local_experts', 'n_routed_experts', 'moe_num_experts')
  return experts !== undefined && experts > 1 ? experts : undefined
}

/** The fields of a config.json; if it has parts for several kinds of input, those of the text part. */
export type Configuration = {
  readonly modelType: string
  /** The first of these fields that is a number above zero; undefined if there is none. */
  readonly number: (...names: readonly string[]) => number | undefined
  readonly numbers: (name: string) => readonly number[] | undefined
  readonly words: (name: string) => readonly string[] | undefined
  readonly text: (name: string) => string | undefined
  readonly flag: (name: string) => boolean | undefined
  readonly has: (name: string) => boolean
  /** The fields of a part of the configuration; undefined if there is no such part. */
  readonly part: (name: string) => Configuration | undefined
  /** Whether the model also reads images. */
  readonly sees: boolean
}

type Fields = Readonly<Record<string, unknown>>

/** The names of the text part in models with several kinds of input. */
const PARTS_OF_TEXT = ['text_config', 'language_config', 'llm_config', 'thinker_config']

/** Returns the fields of a config.json; undefined if it is not an object. */
export function configurationFrom(content: unknown): Configuration | undefined {
  if (!isFields(content)) return undefined
  const inner = PARTS_OF_TEXT.map((name) => content[name]).find(isFields)
  // Some files say only at the outer level whether the two embeddings are shared.
  const fields = inner ? { tie_word_embeddings: content['tie_word_embeddings'], ...(insideOf(inner) ?? inner) } : content
  return configurationOf(fields, isFields(content['vision_config']))
}

function insideOf(part: Fields): Fields | undefined {
  return PARTS_OF_TEXT.map((name) => part[name]).find(isFields)
}

function configurationOf(fields: Fields, sees: boolean): Configuration {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined)
  return {
    modelType: text('model_type') ?? '',
    number: (...names) => names.map((name) => fields[name]).find(isAboveZero),
    numbers: (name) => listOf(fields[name], (one) => typeof one === 'number'),
    words: (name) => listOf(fields[name], (one) => typeof one === 'string'),
    text,
    flag: (name) => (typeof fields[name] === 'boolean' ? fields[name] : undefined),
    has: (name) => fields[name] !== undefined && fields[name] !== null,
    part: (name) => (isFields(fields[name]) ? configurationOf(fields[name], false) : undefined),
    sees,
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAboveZero(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

function listOf<Item>(value: unknown, is: (one: unknown) => one is Item): readonly Item[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(is) ? value : undefined
}
