import type { UsageShape } from '../shape.js'

/** The details are named in the singular, and split into text and audio. */
export const OPENAI_REALTIME: UsageShape = {
  name: 'OpenAI realtime',
  documentation: 'https://platform.openai.com/docs/api-reference/realtime-server-events/response/done',
  marks: [
    'input_token_details.cached_tokens',
    'input_token_details.text_tokens',
    'input_token_details.audio_tokens',
    'output_token_details.audio_tokens',
  ],
  counts: {
    input: ['input_tokens'],
    cached: ['input_token_details.cached_tokens'],
    output: ['output_tokens'],
    total: ['total_tokens'],
  },
  repeats: ['input_token_details.cached_tokens_details'],
}
