import type { UsageShape } from '../shape.js'

/** A row of `GET /v1/organization/usage/completions`, and of images, speech, transcriptions and embeddings, which count their own units. */
export const OPENAI_REPORT: UsageShape = {
  name: 'OpenAI’s usage report',
  documentation: 'https://platform.openai.com/docs/api-reference/usage/completions_object',
  marks: ['num_model_requests', 'input_cached_tokens'],
  counts: {
    input: ['input_tokens'],
    cached: ['input_cached_tokens'],
    output: ['output_tokens'],
    requests: ['num_model_requests'],
  },
  repeats: ['input_uncached_tokens', 'input_text_tokens', 'input_cached_text_tokens', 'output_text_tokens', 'size', 'source'],
  isSum: true,
}
