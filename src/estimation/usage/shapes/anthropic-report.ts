import type { UsageShape } from '../shape.js'

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
