import { describe, expect, it } from 'vitest'
import { DAY, offered, reading, refusal } from './reading.js'

// As LiteLLM 1.110.2 has them.
const GPT_5 = {
  litellm_provider: 'openai',
  mode: 'chat',
  input_cost_per_token: 1.25e-6,
  output_cost_per_token: 1e-5,
  cache_read_input_token_cost: 1.25e-7,
  max_input_tokens: 272000,
}
const HAIKU = { litellm_provider: 'bedrock', mode: 'chat', input_cost_per_token: 8e-7, output_cost_per_token: 4e-6 }
// As models.dev had them in May 2026.
const INSTANT = {
  id: 'llama-3.1-8b-instant',
  cost: { input: 0.05, output: 0.08 },
  modalities: { input: ['text'], output: ['text'] },
  release_date: '2024-07-23',
}

describe('the list of LiteLLM', () => {
  it('gives a price list, in dollars per million tokens, with who sells and whether that is the developer', async () => {
    const list = {
      'gpt-5': GPT_5,
      'bedrock/us.anthropic.claude-3-5-haiku-20241022-v1:0': HAIKU,
      'groq/gpt-5': { ...GPT_5, litellm_provider: 'groq' },
    }
    const read = await reading('litellm', JSON.stringify({ sample_spec: { mode: 'one of: chat' }, ...list }))
    expect(read.source).toMatchObject({ id: `litellm-prices-${DAY}`, licence: 'MIT', standing: 'third_party' })
    expect(read.skipped).toEqual([])
    expect(offered(read, 'litellm')).toMatchObject({
      listedOn: DAY,
      prices: [
        { name: 'gpt-5', provider: 'openai', ofDeveloper: true, input: 1.25, output: 10, cached: 0.125 },
        { name: 'bedrock/us.anthropic.claude-3-5-haiku-20241022-v1:0', provider: 'bedrock', ofDeveloper: true, input: 0.8, output: 4 },
        { name: 'groq/gpt-5', provider: 'groq', ofDeveloper: false, input: 1.25, output: 10 },
      ],
    })
  })

  it('tells which names no record has, most listed first', async () => {
    const of = (provider: string) => ({ ...GPT_5, litellm_provider: provider })
    const list = { 'a/once-only': of('a'), 'a/brand-new': of('a'), 'b/brand-new': of('b'), 'gpt-5': GPT_5 }
    expect((await reading('litellm', JSON.stringify(list))).warnings).toEqual([
      { line: 2, reason: expect.stringContaining('no record has "brand-new", which 2 providers list') as string },
      { line: 1, reason: expect.stringContaining('no record has "once-only", which one provider lists') as string },
    ])
  })

  it('leaves out what is no text, has no price of tokens, is sold for nothing or beyond all bounds, or at another tier', async () => {
    const list = {
      'dall-e-9': { litellm_provider: 'openai', mode: 'image_generation' },
      'by-hour': { litellm_provider: 'x', mode: 'chat', input_cost_per_second: 1 },
      gift: { ...GPT_5, output_cost_per_token: 0 },
      gold: { ...GPT_5, output_cost_per_token: 1e9 },
      'gpt-5-fast': GPT_5,
      'gpt-5': GPT_5,
    }
    const read = await reading('litellm', JSON.stringify(list))
    expect(read.skipped.map(({ line }) => line)).toEqual([1, 2, 3, 4])
    expect(offered(read, 'litellm')['prices']).toHaveLength(1)
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a list', '[]', 'this is not an object of models with their "litellm_provider"'],
    ['another object', '{"models": {}}', 'this is not an object of models'],
  ])('is refused: %s', async (_what, text, told) => {
    expect(await refusal('litellm', text)).toContain(told)
  })
})

describe('the list of models.dev', () => {
  const file = (models: Readonly<Record<string, unknown>>) => JSON.stringify({ groq: { id: 'groq', models } })

  it('gives a price list with the release of each model', async () => {
    const read = await reading('models-dev', file({ 'llama-3.1-8b-instant': INSTANT }))
    expect(read.source).toMatchObject({ id: `models-dev-${DAY}`, publisher: 'models.dev' })
    expect(offered(read, 'models-dev')).toMatchObject({
      prices: [{ name: 'llama-3.1-8b-instant', provider: 'groq', ofDeveloper: false, input: 0.05, output: 0.08, releasedOn: '2024-07-23' }],
    })
  })

  it('leaves out what writes no text and what has no price, and an odd day of release', async () => {
    const image = { ...INSTANT, modalities: { input: ['text'], output: ['image'] } }
    const read = await reading(
      'models-dev',
      file({ image, free: { ...INSTANT, cost: undefined }, odd: { ...INSTANT, release_date: 'soon' } }),
    )
    expect(read.skipped).toEqual([
      { line: 1, reason: '"image" of groq writes no text' },
      { line: 2, reason: '"free" of groq has no price of its tokens: cost' },
    ])
    expect(offered(read, 'models-dev')['prices']).toEqual([
      { name: 'odd', provider: 'groq', ofDeveloper: false, input: 0.05, output: 0.08 },
    ])
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a list', '[]', 'this is not an object of providers'],
    ['no models', '{"groq": {"models": {}}}', 'this is not an object of providers'],
  ])('is refused: %s', async (_what, text, told) => {
    expect(await refusal('models-dev', text)).toContain(told)
  })
})
