import { folded, type FoldedShape } from '../shape.js'
import { AI_SDK_5, AI_SDK_6, AI_SDK_EMBED } from './ai-sdk.js'
import { ANTHROPIC, ANTHROPIC_REPORT } from './anthropic.js'
import { BEDROCK_CONVERSE, BEDROCK_INVOCATION } from './bedrock.js'
import { BILLED_UNITS, COHERE } from './cohere.js'
import { LANGCHAIN, LANGFUSE, LLAMAINDEX, PYDANTIC_AI } from './frameworks.js'
import { GEMINI } from './gemini.js'
import { CODEX, OPENAI_CHAT, OPENAI_REALTIME, OPENAI_REPORT, OPENAI_RESPONSES } from './openai.js'
import { OLLAMA, PLAIN } from './plain.js'
import { AI_SDK_EMBED_SPAN, AI_SDK_SPAN, GEN_AI_SPAN, OPENINFERENCE_SPAN, OPENLLMETRY_SPAN } from './spans.js'

/**
 * Every known form of usage object, in the order in which they are tried: the first with a mark in the object counts. The order matters,
 * because gateways that use OpenAI's names also send marks of other providers. The last two have marks that no provider owns.
 */
export const USAGE_SHAPES: readonly FoldedShape[] = [
  LANGFUSE,
  OPENAI_REPORT,
  ANTHROPIC_REPORT,
  OPENAI_CHAT,
  OPENAI_RESPONSES,
  AI_SDK_6,
  LANGCHAIN,
  OPENAI_REALTIME,
  CODEX,
  PYDANTIC_AI,
  BEDROCK_CONVERSE,
  BEDROCK_INVOCATION,
  AI_SDK_5,
  ANTHROPIC,
  LLAMAINDEX,
  GEMINI,
  OLLAMA,
  COHERE,
  AI_SDK_EMBED,
  AI_SDK_SPAN,
  AI_SDK_EMBED_SPAN,
  GEN_AI_SPAN,
  OPENINFERENCE_SPAN,
  OPENLLMETRY_SPAN,
  PLAIN,
  BILLED_UNITS,
].map(folded)
