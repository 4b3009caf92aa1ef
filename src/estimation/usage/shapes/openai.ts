import type { UsageShape } from '../shape.js'

/**
 * The form of most providers and gateways: OpenAI, Azure, Mistral, xAI, DeepSeek, Kimi, Groq, vLLM, LiteLLM, OpenRouter, version 4 of
 * Vercel's AI SDK. Some add cache counts under the names of other providers.
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
  // Mistral's models with audio input send this field.
  soundInTotal: 'prompt_audio_seconds',
  outputTime: { field: 'completion_time', perSecond: 1 },
}

/** OpenAI's Responses API, and its Agents SDK, whose runs are sums over `requests`. */
export const OPENAI_RESPONSES: UsageShape = {
  name: 'OpenAI responses',
  documentation: 'https://platform.openai.com/docs/api-reference/responses/object',
  marks: ['input_tokens_details.cached_tokens', 'input_tokens_details.cache_write_tokens', 'output_tokens_details.reasoning_tokens'],
  counts: {
    input: ['input_tokens'],
    cached: ['input_tokens_details.cached_tokens'],
    written: ['input_tokens_details.cache_write_tokens'],
    output: ['output_tokens'],
    reasoning: ['output_tokens_details.reasoning_tokens'],
    total: ['total_tokens'],
    requests: ['requests'],
  },
  repeats: ['request_usage_entries'],
}

/** OpenAI's Realtime API, which names its details in the singular and splits them into text and audio. */
export const OPENAI_REALTIME: UsageShape = {
  name: 'OpenAI realtime',
  documentation: 'https://platform.openai.com/docs/api-reference/realtime-server-events/response/done',
  marks: [
    'input_token_details.cached_tokens',
    'input_token_details.text_tokens',
    'input_token_details.audio_tokens',
    'output_token_details.audio_tokens',
  ],
  counts: {
    input: ['input_tokens'],
    cached: ['input_token_details.cached_tokens'],
    output: ['output_tokens'],
    total: ['total_tokens'],
  },
  repeats: ['input_token_details.cached_tokens_details'],
}

/**
 * A row of `GET /v1/organization/usage/completions`, or of its siblings for images, speech, transcriptions and embeddings, which count
 * other units.
 */
export const OPENAI_REPORT: UsageShape = {
  name: 'OpenAI’s usage report',
  documentation: 'https://platform.openai.com/docs/api-reference/usage/completions_object',
  marks: ['num_model_requests', 'input_cached_tokens'],
  counts: {
    input: ['input_tokens'],
    cached: ['input_cached_tokens'],
    output: ['output_tokens'],
    requests: ['num_model_requests'],
  },
  repeats: ['input_uncached_tokens', 'input_text_tokens', 'input_cached_text_tokens', 'output_text_tokens', 'size', 'source'],
  isSum: true,
}

export const CODEX: UsageShape = {
  name: 'Codex token_count',
  documentation: 'https://github.com/openai/codex/blob/main/codex-rs/protocol/src/protocol.rs',
  marks: ['reasoning_output_tokens'],
  counts: {
    input: ['input_tokens'],
    cached: ['cached_input_tokens'],
    output: ['output_tokens'],
    reasoning: ['reasoning_output_tokens'],
    total: ['total_tokens'],
  },
}
