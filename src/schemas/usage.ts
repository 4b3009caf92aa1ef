import { z } from 'zod'
import { MOST_TOKENS } from './limits.js'

const tokens = z.int().min(0).max(MOST_TOKENS).nullish()
const InputTokenDetails = z.looseObject({ cached_tokens: tokens, audio_tokens: tokens }).meta({ id: 'InputTokenDetails' }).nullish()
const OutputTokenDetails = z.looseObject({ reasoning_tokens: tokens, audio_tokens: tokens }).meta({ id: 'OutputTokenDetails' }).nullish()

/** Fields of one shape of usage object; those that several shapes share are named in each. */
const OPENAI_CHAT = {
  prompt_tokens: tokens,
  completion_tokens: tokens,
  prompt_tokens_details: InputTokenDetails,
  completion_tokens_details: OutputTokenDetails,
  prompt_cache_hit_tokens: tokens.describe('Of DeepSeek, whose words are else those of OpenAI.'),
}
const MESSAGES = { input_tokens: tokens, output_tokens: tokens }
const OPENAI_RESPONSES = { input_tokens_details: InputTokenDetails, output_tokens_details: OutputTokenDetails }
const ANTHROPIC = { cache_creation_input_tokens: tokens, cache_read_input_tokens: tokens }
const GEMINI = {
  promptTokenCount: tokens,
  candidatesTokenCount: tokens,
  cachedContentTokenCount: tokens,
  thoughtsTokenCount: tokens,
  toolUsePromptTokenCount: tokens,
  totalTokenCount: tokens,
}

export const Usage = z
  .looseObject({ ...OPENAI_CHAT, ...MESSAGES, ...OPENAI_RESPONSES, ...ANTHROPIC, ...GEMINI, total_tokens: tokens })
  .describe(
    'The usage object of an answer, as it came: of OpenAI’s chat completions or responses (and whatever speaks like them), of Anthropic’s messages, or Gemini’s usageMetadata. A field that is not known here is left out of the estimate, and a warning names it.',
  )
  .meta({ id: 'Usage' })
export type Usage = z.infer<typeof Usage>
