import type { UsageShape } from '../shape.js'

/** OpenAI's responses, and its Agents SDK, whose runs sum `requests`. */
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
