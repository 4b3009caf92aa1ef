import type { UsageShape } from '../shape.js'

/** Cohere has two sets of counts: of processed tokens, which are read here, and of billed ones. */
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

/** Work that is billed by time, images or characters and has no tokens, such as that of whisper-1, as APIs and gateways write it. */
export const BILLED_UNITS: UsageShape = {
  name: 'seconds, images or characters in place of tokens',
  documentation: 'https://platform.openai.com/docs/api-reference/audio/json-object',
  marks: [
    'seconds',
    'images',
    'characters',
    'output_image_count',
    'output.output_image_count',
    'input_character_count',
    'input.input_character_count',
  ],
  counts: { requests: ['requests'] },
  repeats: ['type', 'size', 'quality'],
}
