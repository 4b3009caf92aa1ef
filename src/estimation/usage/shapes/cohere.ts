import type { UsageShape } from '../shape.js'

/** Two sets of counts: what was processed, which counts here, and what is billed. */
export const COHERE: UsageShape = {
  name: 'Cohere',
  documentation: 'https://docs.cohere.com/reference/chat',
  marks: ['tokens.input_tokens', 'tokens.output_tokens', 'billed_units.input_tokens', 'billed_units.output_tokens'],
  counts: {
    input: ['tokens.input_tokens', 'billed_units.input_tokens'],
    cached: ['cached_tokens'],
    output: ['tokens.output_tokens', 'billed_units.output_tokens'],
  },
  repeats: ['billed_units', 'api_version'],
}
