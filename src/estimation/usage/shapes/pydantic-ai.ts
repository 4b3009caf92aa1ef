import type { UsageShape } from '../shape.js'

/** The usage of a request or of a whole run, which sums `requests`. */
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
