import type { Usage } from '../../schemas/usage.js'

export type Tokens = Readonly<Record<'inputTokens' | 'cachedInputTokens' | 'reasoningTokens' | 'outputTokens', number>>
type Count = number | null | undefined

/** One provider's way of counting the tokens of an answer. */
export type Shape = {
  readonly name: string
  /** Fields that only this shape has: one of them tells that it is this one. */
  readonly marks: readonly string[]
  /** What else belongs to it, of fields that other shapes have too. */
  readonly shared: readonly string[]
  readonly tokens: (usage: Usage) => Tokens
  /** The sum that the provider gives, where its parts are all among the tokens. */
  readonly total: (usage: Usage) => Count
}

const OPENAI_CHAT: Shape = {
  name: 'OpenAI chat completions',
  marks: ['prompt_tokens', 'completion_tokens', 'prompt_tokens_details', 'completion_tokens_details'],
  // Gateways that speak OpenAI's words for other providers add the cache counts of those to them.
  shared: ['total_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens', 'prompt_cache_hit_tokens'],
  tokens: (usage) =>
    withReasoning({
      input: usage.prompt_tokens,
      cached: usage.prompt_tokens_details?.cached_tokens ?? usage.cache_read_input_tokens ?? usage.prompt_cache_hit_tokens,
      output: usage.completion_tokens,
      reasoning: usage.completion_tokens_details?.reasoning_tokens,
      total: usage.total_tokens,
    }),
  total: ({ total_tokens }) => total_tokens,
}

const OPENAI_RESPONSES: Shape = {
  name: 'OpenAI responses',
  marks: ['input_tokens_details', 'output_tokens_details'],
  shared: ['input_tokens', 'output_tokens', 'total_tokens'],
  tokens: (usage) =>
    withReasoning({
      input: usage.input_tokens,
      cached: usage.input_tokens_details?.cached_tokens,
      output: usage.output_tokens,
      reasoning: usage.output_tokens_details?.reasoning_tokens,
      total: usage.total_tokens,
    }),
  total: ({ total_tokens }) => total_tokens,
}

const ANTHROPIC: Shape = {
  name: 'Anthropic messages',
  marks: ['cache_read_input_tokens', 'cache_creation_input_tokens'],
  shared: ['input_tokens', 'output_tokens'],
  tokens: (usage) => {
    const cached = usage.cache_read_input_tokens ?? 0
    return {
      inputTokens: (usage.input_tokens ?? 0) + (usage.cache_creation_input_tokens ?? 0) + cached,
      cachedInputTokens: cached,
      reasoningTokens: 0,
      outputTokens: usage.output_tokens ?? 0,
    }
  },
  total: () => undefined,
}

const GEMINI: Shape = {
  name: 'Gemini usageMetadata',
  marks: [
    'promptTokenCount',
    'candidatesTokenCount',
    'cachedContentTokenCount',
    'thoughtsTokenCount',
    'toolUsePromptTokenCount',
    'totalTokenCount',
  ],
  shared: [],
  tokens: (usage) => ({
    inputTokens: (usage.promptTokenCount ?? 0) + (usage.toolUsePromptTokenCount ?? 0),
    cachedInputTokens: usage.cachedContentTokenCount ?? 0,
    reasoningTokens: usage.thoughtsTokenCount ?? 0,
    outputTokens: usage.candidatesTokenCount ?? 0,
  }),
  total: ({ totalTokenCount }) => totalTokenCount,
}

/** The first that fits counts: what gateways send in OpenAI's words holds the marks of others as well. */
export const SHAPES: readonly Shape[] = [OPENAI_CHAT, OPENAI_RESPONSES, ANTHROPIC, GEMINI]

/** Its name where only input_tokens and output_tokens are there, which mean the same to all who use these words. */
export const UNMARKED: Shape = { ...OPENAI_RESPONSES, name: 'input_tokens and output_tokens' }

type Counts = Readonly<Record<'input' | 'cached' | 'output' | 'reasoning' | 'total', Count>>

/**
 * Tokens of providers that count cached ones among those of the prompt, and hidden reasoning among those of the answer: unless
 * it is more than the answer could hold, or their own total has it beside the answer, as xAI counts.
 */
function withReasoning({ input, cached, output, reasoning, total }: Counts): Tokens {
  const [read, written, hidden] = [input ?? 0, output ?? 0, reasoning ?? 0]
  const isBeside = hidden > written || total === read + written + hidden
  return {
    inputTokens: read,
    cachedInputTokens: cached ?? 0,
    reasoningTokens: hidden,
    outputTokens: isBeside ? written : written - hidden,
  }
}
