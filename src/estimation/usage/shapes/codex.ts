import type { UsageShape } from '../shape.js'

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
