import type { UsageShape } from '../shape.js'

/** In both spellings: the API's and that of Google's SDK for Python. */
export const GEMINI: UsageShape = {
  name: 'Gemini usageMetadata',
  documentation: 'https://ai.google.dev/api/generate-content#UsageMetadata',
  marks: [
    'promptTokenCount',
    'candidatesTokenCount',
    'cachedContentTokenCount',
    'thoughtsTokenCount',
    'toolUsePromptTokenCount',
    'totalTokenCount',
    'responseTokenCount',
  ],
  counts: {
    input: ['promptTokenCount'],
    toolInput: ['toolUsePromptTokenCount'],
    cached: ['cachedContentTokenCount'],
    output: ['candidatesTokenCount', 'responseTokenCount'],
    reasoning: ['thoughtsTokenCount'],
    total: ['totalTokenCount'],
  },
  beside: ['reasoning'],
  repeats: ['trafficType'],
}
