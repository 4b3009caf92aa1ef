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
