import type { UsageShape } from '../shape.js'

export const OLLAMA: UsageShape = {
  name: 'Ollama',
  documentation: 'https://github.com/ollama/ollama/blob/main/docs/api.md#response',
  marks: ['prompt_eval_count', 'eval_count'],
  counts: { input: ['prompt_eval_count'], output: ['eval_count'] },
  outputTime: { field: 'eval_duration', perSecond: 1e9 },
}
