import type { UsageShape } from '../shape.js'

/** Version 6 of Vercel's AI SDK, flat as a call returns it or nested as a provider returns it. The prompt includes all cached tokens. */
export const AI_SDK_6: UsageShape = {
  name: 'Vercel AI SDK 6',
  documentation: 'https://ai-sdk.dev/docs/reference/ai-sdk-core/generate-text',
  marks: [
    'inputTokenDetails.noCacheTokens',
    'inputTokenDetails.cacheReadTokens',
    'inputTokenDetails.cacheWriteTokens',
    'outputTokenDetails.reasoningTokens',
    'inputTokens.total',
    'outputTokens.total',
  ],
  counts: {
    input: ['inputTokens', 'inputTokens.total'],
    cached: ['inputTokenDetails.cacheReadTokens', 'inputTokens.cacheRead'],
    written: ['inputTokenDetails.cacheWriteTokens', 'inputTokens.cacheWrite'],
    output: ['outputTokens', 'outputTokens.total'],
    reasoning: ['outputTokenDetails.reasoningTokens', 'outputTokens.reasoning'],
    total: ['totalTokens'],
  },
  repeats: ['inputTokenDetails.noCacheTokens', 'inputTokens.noCache', 'outputTokens.text', 'cachedInputTokens', 'reasoningTokens', 'raw'],
}

/** Version 5 of Vercel's AI SDK, which passes on the counts of each provider, so that only the total shows which counts include others. */
export const AI_SDK_5: UsageShape = {
  name: 'Vercel AI SDK 5',
  documentation: 'https://v5.ai-sdk.dev/docs/reference/ai-sdk-core/generate-text',
  marks: ['cachedInputTokens', 'reasoningTokens'],
  counts: {
    input: ['inputTokens'],
    cached: ['cachedInputTokens'],
    output: ['outputTokens'],
    reasoning: ['reasoningTokens'],
    total: ['totalTokens'],
  },
}

/** The result of `embed` of Vercel's AI SDK. An embedding has no output tokens. */
export const AI_SDK_EMBED: UsageShape = {
  name: 'an embedding of the Vercel AI SDK',
  documentation: 'https://ai-sdk.dev/docs/reference/ai-sdk-core/embed',
  marks: ['tokens'],
  counts: { input: ['tokens'], total: ['tokens'] },
}
