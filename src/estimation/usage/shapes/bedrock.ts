import type { UsageShape } from '../shape.js'

export const BEDROCK_CONVERSE: UsageShape = {
  name: 'Amazon Bedrock Converse',
  documentation: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_TokenUsage.html',
  marks: ['cacheWriteInputTokens', 'cacheDetails'],
  counts: {
    input: ['inputTokens'],
    cached: ['cacheReadInputTokens'],
    written: ['cacheWriteInputTokens'],
    output: ['outputTokens'],
    total: ['totalTokens'],
  },
  beside: ['cached', 'written'],
  repeats: ['cacheDetails'],
  doubt: ({ input = 0, written = 0 }) =>
    written > 0 && input >= written
      ? `inputTokens (${input}) may hold the ${written} tokens of cacheWriteInputTokens already, as Bedrock counts streams of OpenAI models; they were counted beside it, as Bedrock documents. If they are inside, leave cacheWriteInputTokens and totalTokens out.`
      : undefined,
}

/** The counts in Bedrock's invocation logs and in the metrics at the end of a stream. */
export const BEDROCK_INVOCATION: UsageShape = {
  name: 'Amazon Bedrock’s log of invocations',
  documentation: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  marks: ['inputTokenCount', 'outputTokenCount', 'input.inputTokenCount', 'output.outputTokenCount'],
  counts: {
    input: ['inputTokenCount', 'input.inputTokenCount'],
    cached: ['cacheReadInputTokenCount', 'input.cacheReadInputTokenCount'],
    written: ['cacheWriteInputTokenCount', 'input.cacheWriteInputTokenCount'],
    output: ['outputTokenCount', 'output.outputTokenCount'],
  },
  beside: ['cached', 'written'],
  repeats: ['invocationLatency', 'firstByteLatency'],
}
