import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/errors.js'
import { tokensOfUsage } from '../../../src/estimation/usage/tokens-of-usage.js'
import { Usage } from '../../../src/schemas/usage.js'

function read(usage: object) {
  return tokensOfUsage(Usage.parse(usage))
}
const tokens = (inputTokens: number, cachedInputTokens: number, reasoningTokens: number, outputTokens: number) => ({
  inputTokens,
  cachedInputTokens,
  reasoningTokens,
  outputTokens,
})

describe('a usage object', () => {
  it.each([
    [
      'of OpenAI chat completions counts cached and reasoning tokens inside',
      {
        prompt_tokens: 1486,
        completion_tokens: 651,
        total_tokens: 2137,
        prompt_tokens_details: { cached_tokens: 1408, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 512, audio_tokens: 0, accepted_prediction_tokens: 3, rejected_prediction_tokens: 2 },
      },
      tokens(1486, 1408, 512, 139),
    ],
    [
      'of xAI has reasoning beside the answer, as its total says',
      {
        prompt_tokens: 663,
        completion_tokens: 200,
        total_tokens: 987,
        prompt_tokens_details: { cached_tokens: 654, audio_tokens: 0, image_tokens: 0, text_tokens: 663 },
        completion_tokens_details: { reasoning_tokens: 124, audio_tokens: 0 },
        num_sources_used: 3,
        cost_in_usd_ticks: 1834500,
      },
      tokens(663, 654, 124, 200),
    ],
    [
      'of OpenAI responses does so too',
      {
        input_tokens: 75,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: 1186,
        output_tokens_details: { reasoning_tokens: 1024 },
        total_tokens: 1261,
      },
      tokens(75, 0, 1024, 162),
    ],
    [
      'of Anthropic counts cached tokens beside the others',
      {
        input_tokens: 21,
        cache_creation_input_tokens: 100,
        cache_read_input_tokens: 1886,
        output_tokens: 393,
        service_tier: 'standard',
        cache_creation: { ephemeral_5m_input_tokens: 100, ephemeral_1h_input_tokens: 0 },
      },
      tokens(2007, 1886, 0, 393),
    ],
    [
      'of Gemini counts thoughts and tools beside the others',
      {
        promptTokenCount: 12,
        cachedContentTokenCount: 4,
        candidatesTokenCount: 71,
        toolUsePromptTokenCount: 65,
        thoughtsTokenCount: 89,
        totalTokenCount: 237,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: 12 }],
        trafficType: 'ON_DEMAND',
      },
      tokens(77, 4, 89, 71),
    ],
    ['with nothing but two counts is the same to all', { input_tokens: 10, output_tokens: 20 }, tokens(10, 0, 0, 20)],
    ['of embeddings has no answer', { prompt_tokens: 8, total_tokens: 8 }, tokens(8, 0, 0, 0)],
    [
      'with nulls where nothing was counted',
      { prompt_tokens: 8, completion_tokens: 1, total_tokens: 9, prompt_tokens_details: null },
      tokens(8, 0, 0, 1),
    ],
    [
      'of DeepSeek names its cache in words of its own',
      { prompt_tokens: 30, completion_tokens: 5, total_tokens: 35, prompt_cache_hit_tokens: 20, prompt_cache_miss_tokens: 10 },
      tokens(30, 20, 0, 5),
    ],
    [
      'of a gateway names another provider’s cache in OpenAI’s words',
      {
        prompt_tokens: 30,
        completion_tokens: 5,
        total_tokens: 35,
        prompt_tokens_details: { cached_tokens: 20 },
        cache_read_input_tokens: 20,
        cache_creation_input_tokens: 5,
      },
      tokens(30, 20, 0, 5),
    ],
  ])('%s', (_what, usage, expected) => {
    expect(read(usage)).toEqual({ tokens: expected, ignored: [], unexplained: 0 })
  })

  it('says what it holds that is not counted', () => {
    const usage = {
      prompt_tokens: 10,
      completion_tokens: 5,
      prompt_tokens_details: { audio_tokens: 4 },
      completion_tokens_details: { audio_tokens: 0, image_tokens: 3 },
      server_tool_use: { web_search_requests: 1 },
      new_counts: 0,
    }
    expect(read(usage).ignored).toEqual(['server_tool_use', 'prompt_tokens_details.audio_tokens', 'completion_tokens_details.image_tokens'])
    const image = { promptTokenCount: 258, promptTokensDetails: [{ modality: 'IMAGE', tokenCount: 258 }] }
    expect(read(image).ignored).toEqual(['promptTokensDetails'])
  })

  it('says when its total is not the sum of its parts', () => {
    expect(read({ prompt_tokens: 758, completion_tokens: 102, total_tokens: 1725 }).unexplained).toBe(865)
    expect(read({ prompt_tokens: 758, completion_tokens: 102, total_tokens: 800 }).unexplained).toBe(-60)
  })

  it('with more reasoning than the answer could hold has it beside the answer', () => {
    const usage = { prompt_tokens: 1, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 9 } }
    expect(read(usage)).toEqual({ tokens: tokens(1, 0, 9, 5), ignored: [], unexplained: 0 })
  })

  it.each([
    ['no token', { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }, 'no-tokens', /counts no tokens/],
    ['cached tokens alone', { input_tokens: 0, output_tokens: 0, cache_read_input_tokens: 9 }, 'no-tokens', /counts cached tokens alone/],
    [
      'more cached tokens than the prompt has',
      { prompt_tokens: 5, prompt_tokens_details: { cached_tokens: 9 } },
      'usage-invalid',
      /9 cached tokens of 5 of the prompt/,
    ],
  ])('with %s is refused in its own words', (_what, usage, code, sentence) => {
    expect(() => read(usage)).toThrow(expect.objectContaining({ code, faults: [expect.objectContaining({ pointer: '/usage' })] }))
    expect(() => read(usage)).toThrow(sentence)
  })

  it.each([
    ['that is empty', {}, /It is empty/],
    ['of nulls', { prompt_tokens: null }, /It is empty/],
    ['of another shape', { tokens: 5, cost: 0.1 }, /It has tokens, cost/],
    ['that mixes two shapes', { prompt_tokens: 5, promptTokenCount: 5 }, /"promptTokenCount" has no place/],
    ['that mixes words of one provider', { prompt_tokens: 5, output_tokens: 5 }, /"output_tokens" has no place/],
    ['with a total only', { total_tokens: 5 }, /It has total_tokens/],
  ])('%s is refused', (_what, usage, sentence) => {
    expect(() => read(usage)).toThrow(DomainError)
    expect(() => read(usage)).toThrow(sentence)
  })
})
