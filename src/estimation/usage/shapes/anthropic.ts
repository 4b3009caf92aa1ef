import type { UsageShape } from '../shape.js'

/** Three disjoint counts for the prompt; the output includes thinking. Events of Claude Code shorten the names. */
export const ANTHROPIC: UsageShape = {
  name: 'Anthropic messages',
  documentation: 'https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching#tracking-cache-performance',
  marks: [
    'cache_read_input_tokens',
    'cache_creation_input_tokens',
    'cache_read_tokens',
    'cache_creation_tokens',
    'cache_creation.ephemeral_5m_input_tokens',
  ],
  counts: {
    input: ['input_tokens'],
    cached: ['cache_read_input_tokens', 'cache_read_tokens'],
    written: [
      'cache_creation_input_tokens',
      'cache_creation_tokens',
      ['cache_creation.ephemeral_5m_input_tokens', 'cache_creation.ephemeral_1h_input_tokens'],
    ],
    output: ['output_tokens'],
    total: ['total_tokens'],
  },
  beside: ['cached', 'written'],
  repeats: ['cache_creation', 'output_tokens_details.thinking_tokens'],
}

/** A row of `GET /v1/organizations/usage_report/messages`, which does not say how many messages it sums. */
export const ANTHROPIC_REPORT: UsageShape = {
  name: 'Anthropic’s usage report',
  documentation: 'https://docs.anthropic.com/en/api/admin-api/usage-cost/get-messages-usage-report',
  marks: ['uncached_input_tokens'],
  counts: {
    input: ['uncached_input_tokens'],
    cached: ['cache_read_input_tokens'],
    written: [['cache_creation.ephemeral_5m_input_tokens', 'cache_creation.ephemeral_1h_input_tokens']],
    output: ['output_tokens'],
  },
  beside: ['cached', 'written'],
  repeats: ['context_window'],
  isSum: true,
}
