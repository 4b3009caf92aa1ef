import type { UsageShape } from '../shape.js'

export const LANGCHAIN: UsageShape = {
  name: 'LangChain usage_metadata',
  documentation: 'https://python.langchain.com/api_reference/core/messages/langchain_core.messages.ai.UsageMetadata.html',
  marks: ['input_token_details.cache_read', 'input_token_details.cache_creation', 'output_token_details.reasoning'],
  counts: {
    input: ['input_tokens'],
    cached: ['input_token_details.cache_read'],
    written: ['input_token_details.cache_creation'],
    output: ['output_tokens'],
    reasoning: ['output_token_details.reasoning'],
    total: ['total_tokens'],
  },
  repeats: ['input_token_details.ephemeral_5m_input_tokens', 'input_token_details.ephemeral_1h_input_tokens'],
}

/** Disjoint counts. Users may add counts with names of their own, which a warning names. */
export const LANGFUSE: UsageShape = {
  name: 'Langfuse usageDetails',
  documentation: 'https://langfuse.com/docs/observability/features/token-and-cost-tracking',
  marks: ['input', 'output'],
  counts: {
    input: ['input'],
    cached: ['input_cached_tokens', 'input_cache_read', 'input_cached', 'cache_read_input_tokens'],
    written: ['input_cache_creation', 'input_cache_write', 'cache_creation_input_tokens'],
    output: ['output'],
    reasoning: ['output_reasoning_tokens', 'output_reasoning'],
    total: ['total'],
  },
  beside: ['cached', 'written', 'reasoning'],
}

/** An event of LlamaIndex's TokenCountingHandler. */
export const LLAMAINDEX: UsageShape = {
  name: 'LlamaIndex token counting',
  documentation: 'https://docs.llamaindex.ai/en/stable/api_reference/callbacks/token_counter/',
  marks: ['completion_token_count'],
  counts: { input: ['prompt_token_count'], output: ['completion_token_count'], total: ['total_token_count'] },
}

/** The usage of one request, or of a whole run as the sum over `requests`. */
export const PYDANTIC_AI: UsageShape = {
  name: 'Pydantic AI',
  documentation: 'https://ai.pydantic.dev/api/usage/',
  marks: ['cache_write_tokens', 'tool_calls'],
  counts: {
    input: ['input_tokens'],
    cached: ['cache_read_tokens'],
    written: ['cache_write_tokens'],
    output: ['output_tokens'],
    requests: ['requests'],
  },
  repeats: ['details', 'tool_calls'],
}
