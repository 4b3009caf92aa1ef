import { describe, expect, it } from 'vitest'
import { estimateSaid, requestOfUsage } from '../../../src/estimation/usage/estimate-usage.js'
import { UsageRequest } from '../../../src/schemas/usage.js'
import { catalog, warningCodes } from '../support/estimates.js'

const usage = {
  total_tokens: 1270,
  input_tokens: 1070,
  output_tokens: 200,
  input_token_details: { cached_tokens: 960, text_tokens: 1062, audio_tokens: 8 },
  output_token_details: { text_tokens: 30, audio_tokens: 170 },
}
const said = (model: string) => requestOfUsage(UsageRequest.parse({ model, usage }), catalog)

describe('the usage of a model that converses by sound', () => {
  it.each([
    ['gpt-4o-realtime-preview', 'gpt-4o'],
    ['gpt-4o-mini-realtime-preview-2024-12-17', 'gpt-4o-mini'],
    ['gpt-4o-audio-preview', 'gpt-4o'],
    ['gpt-4o-transcribe', 'gpt-4o'],
    ['gpt-4o-mini-transcribe', 'gpt-4o-mini'],
  ])('%s is counted as text of %s, and says so', (asked, model) => {
    const { request } = said(asked)
    expect(request).toMatchObject({ model, inputTokens: 1070, cachedInputTokens: 960, outputTokens: 200 })
    const codes = warningCodes(estimateSaid(said(asked), catalog))
    expect(codes).toEqual(expect.arrayContaining(['approximate_model_name', 'usage_not_counted']))
  })

  it('is refused where the name has no model of text before it', () => {
    expect(() => estimateSaid(said('gpt-realtime'), catalog)).toThrow(/works on sound/)
  })
})
