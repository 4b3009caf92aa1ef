import type { UsageShape } from '../shape.js'

/** Buckets that exclude each other; a user may name more of them, which a warning then names. */
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
