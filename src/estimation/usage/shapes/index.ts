import { folded, type FoldedShape } from '../shape.js'
import { AI_SDK_5, AI_SDK_6, AI_SDK_EMBED } from './ai-sdk.js'
import { ANTHROPIC } from './anthropic.js'
import { ANTHROPIC_REPORT } from './anthropic-report.js'
import { BEDROCK_CONVERSE, BEDROCK_INVOCATION } from './bedrock.js'
import { BILLED_UNITS } from './billed-units.js'
import { CODEX } from './codex.js'
import { COHERE } from './cohere.js'
import { GEMINI } from './gemini.js'
import { LANGCHAIN } from './langchain.js'
import { LANGFUSE } from './langfuse.js'
import { LLAMAINDEX } from './llamaindex.js'
import { OLLAMA } from './ollama.js'
import { OPENAI_CHAT } from './openai-chat.js'
import { OPENAI_REALTIME } from './openai-realtime.js'
import { OPENAI_REPORT } from './openai-report.js'
import { OPENAI_RESPONSES } from './openai-responses.js'
import { PLAIN } from './plain.js'
import { PYDANTIC_AI } from './pydantic-ai.js'
import { AI_SDK_EMBED_SPAN, AI_SDK_SPAN, GEN_AI_SPAN, OPENINFERENCE_SPAN, OPENLLMETRY_SPAN } from './spans.js'

/**
 * Every way of counting that is known, in the order in which they are tried: the first of which a mark is there counts. What
 * gateways send in OpenAI's words holds the marks of others as well; the last two have no mark of anybody.
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
