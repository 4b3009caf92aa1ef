import { describe, expect, it } from 'vitest'
import { requestOfUsage, usageWays } from '../../../src/estimation/usage/estimate-usage.js'
import { UsageRequest } from '../../../src/schemas/usage.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const said = (model: string, usage: object, more: object = {}) => requestOfUsage(UsageRequest.parse({ model, usage, ...more }), catalog)

describe('a usage object that counts no tokens', () => {
  it('of seconds is a transcription of as many, of a voice its speech, of a model of video a clip', () => {
    expect(said('whisper-1', { type: 'duration', seconds: 95 }).request.work).toEqual({ type: 'transcription', audioSeconds: 95 })
    expect(said('tts-1', { seconds: 4 }).request.work).toEqual({ type: 'speech', seconds: 4 })
    expect(said('veo-3.1', { seconds: 8 }).request.work).toEqual({ type: 'video', seconds: 8 })
  })

  it('of images or characters is the work that makes them, and is estimated', () => {
    expect(said('dall-e-3', { images: 2 }).request.work).toEqual({ type: 'image', count: 2 })
    expect(said('tts-1', { characters: 300 }).request.work).toEqual({ type: 'speech', characters: 300 })
    expect(usageWays(UsageRequest.parse({ model: 'dall-e-3', usage: { images: 2 } }), catalog).estimate().method.id).toBe(
      'wattprint-price-1',
    )
  })

  it('of a report is that of the mean request, so many times', () => {
    const row = {
      object: 'organization.usage.images.result',
      images: 30,
      num_model_requests: 10,
      size: '1024x1024',
      source: 'image.generation',
    }
    const { request, warnings } = said('dall-e-3', row)
    expect(request.work).toEqual({ type: 'image', count: 3 })
    expect(request.requests).toBe(10)
    expect(warnings.map(({ code }) => code)).toEqual(['usage_is_sum'])
    expect(warnings[0]?.message).toContain('3 images')
    expect(said('whisper-1', { seconds: 600, num_model_requests: 20 }).request).toMatchObject({
      work: { type: 'transcription', audioSeconds: 30 },
      requests: 20,
    })
  })

  it('is refused where the model does no such work, where a count is none, and where it is zero', () => {
    expect(() => said('gpt-4o', { images: 1 })).toThrow(/gpt-4o does no work that is counted in these/)
    expect(() => said('dall-e-3', { images: 1.5 })).toThrow(/"images" of the usage object must be a number of at least 0, and whole/)
    expect(() => said('whisper-1', { seconds: -1 })).toThrow(/"seconds"/)
    expect(() => said('whisper-1', { type: 'duration', seconds: 0 })).toThrow(/nothing was computed/)
  })

  it('says nothing beside tokens: seconds are a time there', () => {
    const { request } = said('gpt-4o', { input_tokens: 10, output_tokens: 20, seconds: 3 })
    expect(request).toMatchObject({ inputTokens: 10, outputTokens: 20 })
    expect(request.work).toBeUndefined()
  })
})

describe('a usage object of image tokens', () => {
  it('is the image that they were billed as, at their list price, and says nothing of text', () => {
    const usage = {
      promptTokenCount: 20,
      candidatesTokenCount: 1290,
      totalTokenCount: 1310,
      candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1290 }],
    }
    const { request, warnings } = said('gemini-2.5-flash-image', usage)
    expect(request).toMatchObject({ work: { type: 'image', count: 1 }, priceUsd: (1290 * 30) / 1e6 })
    expect(warnings).toEqual([])
  })
})

describe('a usage object of tokens of a voice', () => {
  const usage = { input_tokens: 14, output_tokens: 208, total_tokens: 222, output_token_details: { audio_tokens: 208, text_tokens: 0 } }

  it('is as much sound as they are tokens of, and says nothing of text', () => {
    const { request, warnings } = said('gpt-4o-mini-tts', usage)
    const perSecond = catalog.records.factor.byName.get('wattprint-speech-1/tokens-per-second')?.figure.value ?? NaN
    expect(request.work).toEqual({ type: 'speech', seconds: 208 / perSecond })
    expect(warnings).toEqual([])
    const estimate = usageWays(UsageRequest.parse({ model: 'gpt-4o-mini-tts', usage }), catalog).estimate()
    expect(estimate.method.id).toBe('wattprint-speech-1')
    expect(estimate.steps.find(({ id }) => id === 'decoded-tokens')?.value).toBeCloseTo(208, 9)
  })

  it('of a model of text stays text, and its tokens of sound are named', () => {
    const { request, warnings } = said('gpt-4o-audio-preview', {
      prompt_tokens: 500,
      completion_tokens: 300,
      total_tokens: 800,
      prompt_tokens_details: { audio_tokens: 400, text_tokens: 100 },
      completion_tokens_details: { audio_tokens: 250, text_tokens: 50 },
    })
    expect(request).toMatchObject({ model: 'gpt-4o', inputTokens: 500, outputTokens: 300 })
    expect(warnings.map(({ message }) => message).join()).toMatch(
      /counted as those of text: prompt_tokens_details\.audio_tokens, completion_tokens_details\.audio_tokens/,
    )
  })
})

describe('a usage object of tokens of a model that makes images', () => {
  it('is an image at the list price of its tokens', () => {
    const usage = { input_tokens: 50, output_tokens: 1050, total_tokens: 1100, input_tokens_details: { text_tokens: 50, image_tokens: 0 } }
    const { request } = said('gpt-image-1', usage)
    expect(request.work).toEqual({ type: 'image', count: 1 })
    expect(request.priceUsd).toBeCloseTo(0.042, 9)
    expect(request.outputTokens).toBeUndefined()
    expect(said('gpt-image-1', usage, { priceUsd: 0.1 }).request.priceUsd).toBe(0.1)
  })

  it.each(['sdxl', 'dall-e-3'])('stays one of tokens where %s is not billed so, and is refused as such', (model) => {
    const usage = { prompt_tokens: 100, completion_tokens: 100 }
    expect(said(model, usage).request).toMatchObject({ inputTokens: 100, outputTokens: 100 })
    expect(() => usageWays(UsageRequest.parse({ model, usage }), catalog).estimate()).toThrow(/makes images/)
  })
})
