import type { UsageShape } from '../shape.js'

/** Without a mark of anybody these mean the same to all who use them. */
export const PLAIN: UsageShape = {
  name: 'input and output tokens alone',
  documentation: 'https://platform.openai.com/docs/api-reference/responses/object',
  marks: ['input_tokens', 'output_tokens'],
  counts: { input: ['input_tokens'], output: ['output_tokens'], total: ['total_tokens'], requests: ['requests'] },
}
