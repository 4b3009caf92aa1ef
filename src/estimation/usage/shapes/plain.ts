import type { UsageShape } from '../shape.js'

/** Field names that no provider owns, and that mean the same to everyone who uses them. */
export const PLAIN: UsageShape = {
  name: 'input and output tokens alone',
  documentation: 'https://platform.openai.com/docs/api-reference/responses/object',
  marks: ['input_tokens', 'output_tokens'],
  counts: { input: ['input_tokens'], output: ['output_tokens'], total: ['total_tokens'], requests: ['requests'] },
}

export const OLLAMA: UsageShape = {
  name: 'Ollama',
  documentation: 'https://github.com/ollama/ollama/blob/main/docs/api.md#response',
  marks: ['prompt_eval_count', 'eval_count'],
  counts: { input: ['prompt_eval_count'], output: ['eval_count'] },
  outputTime: { field: 'eval_duration', perSecond: 1e9 },
}
