import type { UsageShape } from '../shape.js'

/**
 * Span attributes of OpenTelemetry's conventions for generative AI of 2024 to 2026, with additions of instrumentations: Sentry, Pydantic
 * AI, Rig, Mastra, Strands. By the conventions, the input includes cached tokens and the output includes hidden reasoning.
 */
export const GEN_AI_SPAN: UsageShape = {
  name: 'a span by the GenAI conventions',
  documentation: 'https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/',
  marks: ['gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens', 'gen_ai.usage.prompt_tokens', 'gen_ai.usage.completion_tokens'],
  counts: {
    input: ['gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens'],
    cached: [
      'gen_ai.usage.cache_read.input_tokens',
      'gen_ai.usage.cache_read_input_tokens',
      'gen_ai.usage.input_tokens.cached',
      'gen_ai.usage.details.cache_read_tokens',
      'gen_ai.usage.details.cached_tokens',
      'gen_ai.usage.cached_tokens',
      'gen_ai.usage.cached_input_tokens',
      'gen_ai.usage.cache_read_tokens',
    ],
    written: [
      'gen_ai.usage.cache_creation.input_tokens',
      'gen_ai.usage.cache_write.input_tokens',
      'gen_ai.usage.cache_creation_input_tokens',
      'gen_ai.usage.cache_write_input_tokens',
      'gen_ai.usage.input_tokens.cache_write',
      'gen_ai.usage.details.cache_write_tokens',
    ],
    output: ['gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens'],
    reasoning: [
      'gen_ai.usage.reasoning.output_tokens',
      'gen_ai.usage.reasoning_tokens',
      'gen_ai.usage.output_tokens.reasoning',
      'gen_ai.usage.details.reasoning_tokens',
    ],
    total: ['gen_ai.usage.total_tokens', 'llm.usage.total_tokens'],
  },
  repeats: ['gen_ai.usage.details'],
}

/** Span attributes of OpenInference, which Phoenix, Arize, LlamaIndex and smolagents use. */
export const OPENINFERENCE_SPAN: UsageShape = {
  name: 'a span of OpenInference',
  documentation: 'https://github.com/Arize-ai/openinference/blob/main/spec/semantic_conventions.md',
  marks: ['llm.token_count.prompt', 'llm.token_count.completion', 'llm.token_count.total'],
  counts: {
    input: ['llm.token_count.prompt'],
    cached: ['llm.token_count.prompt_details.cache_read'],
    written: ['llm.token_count.prompt_details.cache_write'],
    output: ['llm.token_count.completion'],
    reasoning: ['llm.token_count.completion_details.reasoning'],
    total: ['llm.token_count.total'],
  },
  repeats: ['llm.token_count.prompt_details.cache_input'],
}

/** Span attributes of OpenLLMetry before OpenTelemetry's conventions. */
export const OPENLLMETRY_SPAN: UsageShape = {
  name: 'a span of OpenLLMetry of 2023',
  documentation: 'https://www.traceloop.com/docs/openllmetry/contributing/semantic-conventions',
  marks: ['llm.usage.prompt_tokens', 'llm.usage.completion_tokens', 'llm.usage.total_tokens'],
  counts: {
    input: ['llm.usage.prompt_tokens'],
    cached: ['llm.usage.cache_read_input_tokens'],
    written: ['llm.usage.cache_creation_input_tokens'],
    output: ['llm.usage.completion_tokens'],
    reasoning: ['llm.usage.reasoning_tokens'],
    total: ['llm.usage.total_tokens'],
  },
}

/** Span attributes of Vercel's AI SDK, which it writes beside those of the conventions, because these lack the cache. */
export const AI_SDK_SPAN: UsageShape = {
  name: 'a span of the Vercel AI SDK',
  documentation: 'https://ai-sdk.dev/docs/ai-sdk-core/telemetry',
  marks: ['ai.usage.inputTokens', 'ai.usage.promptTokens', 'ai.usage.outputTokens', 'ai.usage.completionTokens'],
  counts: {
    input: ['ai.usage.inputTokens', 'ai.usage.promptTokens', 'gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens'],
    cached: ['ai.usage.cachedInputTokens', 'ai.usage.inputTokenDetails.cacheReadTokens'],
    written: ['ai.usage.inputTokenDetails.cacheWriteTokens'],
    output: ['ai.usage.outputTokens', 'ai.usage.completionTokens', 'gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens'],
    reasoning: ['ai.usage.reasoningTokens', 'ai.usage.outputTokenDetails.reasoningTokens'],
    total: ['ai.usage.totalTokens'],
  },
  repeats: ['ai.usage.inputTokenDetails.noCacheTokens', 'ai.usage.outputTokenDetails.textTokens'],
}

/** Span attributes of an embedding by Vercel's AI SDK. An embedding has no output tokens. */
export const AI_SDK_EMBED_SPAN: UsageShape = {
  name: 'a span of an embedding of the Vercel AI SDK',
  documentation: 'https://ai-sdk.dev/docs/ai-sdk-core/telemetry',
  marks: ['ai.usage.tokens'],
  counts: { input: ['ai.usage.tokens'], total: ['ai.usage.tokens'] },
}
