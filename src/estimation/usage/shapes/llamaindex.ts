import type { UsageShape } from '../shape.js'

/** An event of LlamaIndex's TokenCountingHandler. */
export const LLAMAINDEX: UsageShape = {
  name: 'LlamaIndex token counting',
  documentation: 'https://docs.llamaindex.ai/en/stable/api_reference/callbacks/token_counter/',
  marks: ['completion_token_count'],
  counts: { input: ['prompt_token_count'], output: ['completion_token_count'], total: ['total_token_count'] },
}
