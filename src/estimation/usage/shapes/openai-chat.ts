import type { UsageShape } from '../shape.js'

/**
 * What most providers and gateways write: OpenAI, Azure, Mistral, xAI, DeepSeek, Kimi, Groq, vLLM, LiteLLM, OpenRouter,
 * version 4 of Vercel's AI SDK. Some add the cache counts of other providers in the words of those.
 */
export const OPENAI_CHAT: UsageShape = {
  name: 'OpenAI chat completions',
  documentation: 'https://platform.openai.com/docs/api-reference/chat/object',
  marks: [
    'prompt_tokens',
    'completion_tokens',
    'prompt_tokens_details.cached_tokens',
    'completion_tokens_details.reasoning_tokens',
    'prompt_cache_hit_tokens',
  ],
  counts: {
    input: ['prompt_tokens'],
    cached: [
      'prompt_tokens_details.cached_tokens',
      'cached_tokens',
      'prompt_cache_hit_tokens',
      'cache_read_input_tokens',
      'num_cached_tokens',
    ],
    written: ['prompt_tokens_details.cache_creation_tokens', 'prompt_tokens_details.cache_write_tokens', 'cache_creation_input_tokens'],
    output: ['completion_tokens'],
    reasoning: ['completion_tokens_details.reasoning_tokens', 'reasoning_tokens'],
    total: ['total_tokens'],
  },
  repeats: ['prompt_cache_miss_tokens', 'cache_creation', 'prompt_tokens_details.cache_creation_token_details', 'num_sources_used'],
  // Mistral's models that hear.
  soundInTotal: 'prompt_audio_seconds',
  outputTime: { field: 'completion_time', perSecond: 1 },
}
