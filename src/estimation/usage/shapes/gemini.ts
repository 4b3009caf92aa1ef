import type { UsageShape } from '../shape.js'

/** usageMetadata of Gemini, in the spelling of the API and in that of Google's SDK for Python. */
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
