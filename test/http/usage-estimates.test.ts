import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Estimate } from '../../src/schemas/estimate.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

const USAGE = {
  prompt_tokens: 2006,
  completion_tokens: 300,
  total_tokens: 2306,
  prompt_tokens_details: { cached_tokens: 1920 },
  completion_tokens_details: { reasoning_tokens: 64 },
}

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function posted(payload: unknown) {
  return service.rest('/v1/estimates/usage', { method: 'POST', payload: payload as object })
}

describe('an estimate from a usage object', () => {
  it('is the estimate of the inference request that it says', async () => {
    const { status, json } = await posted({ model: 'gpt-4o-2024-08-06', usage: USAGE, zone: 'FRA', latencySeconds: 4 })
    expect(status).toBe(200)
    const estimate = Estimate.parse(json)
    const self = estimate.links.self ?? ''
    expect(self).toContain('inputTokens=2006')
    expect(self).toContain('cachedInputTokens=1920')
    expect(self).toContain('reasoningTokens=64')
    expect(self).toContain('outputTokens=236')
    expect((await service.rest(self)).json).toEqual(estimate)
  })

  it('warns of what it does not count', async () => {
    const { json } = await posted({ model: 'gpt-4o', usage: { ...USAGE, total_tokens: 3000, server_tool_use: { web_search_requests: 2 } } })
    const { warnings } = Estimate.parse(json)
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'usage_not_counted', message: expect.stringContaining('server_tool_use') as string }),
    )
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'usage_total_differs', message: expect.stringContaining('694 tokens more') as string }),
    )
  })

  it('that says that nothing was cached is computed so, and one that does not say it is not', async () => {
    const usage = { prompt_tokens: 80_000, completion_tokens: 300 }
    const said = Estimate.parse((await posted({ model: 'gpt-4o', usage: { ...usage, prompt_tokens_details: { cached_tokens: 0 } } })).json)
    const silent = Estimate.parse((await posted({ model: 'gpt-4o', usage })).json)
    expect(said.links.self).toContain('cachedInputTokens=0')
    expect(said.warnings.map(({ code }) => code)).not.toContain('cache_share_unknown')
    expect(silent.warnings.map(({ code }) => code)).toContain('cache_share_unknown')
    expect(said.energy.low).toBeGreaterThan(silent.energy.low)
  })

  it('is the same over GraphQL', async () => {
    const query = 'query ($request: UsageRequest!) { estimateUsage(request: $request) { energy { value low high unit } } }'
    const request = {
      model: 'claude-sonnet-4',
      usage: {
        input_tokens: 21,
        cache_read_input_tokens: 1886,
        output_tokens: 393,
        service_tier: 'standard',
        cache_creation: { new_field: 0 },
      },
    }
    const { json } = await service.graphql(query, { request })
    const rest = Estimate.parse((await posted(request)).json)
    expect(json).toEqual({ data: { estimateUsage: { energy: rest.energy } } })
  })

  it.each([
    [
      'an answer of OpenAI',
      { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'gpt-4o-mini-2024-07-18', choices: [{ index: 0 }], usage: USAGE },
      { model: 'gpt-4o-mini-2024-07-18', usage: USAGE },
    ],
    [
      'an answer of Anthropic',
      {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'claude-sonnet-4-5',
        content: [],
        usage: { input_tokens: 9, output_tokens: 12 },
      },
      { model: 'claude-sonnet-4-5', usage: { input_tokens: 9, output_tokens: 12 } },
    ],
    [
      'an answer of Gemini, with a zone beside it',
      { modelVersion: 'gemini-2.5-flash', candidates: [], zone: 'FRA', usageMetadata: { promptTokenCount: 5, candidatesTokenCount: 9 } },
      { model: 'gemini-2.5-flash', zone: 'FRA', usage: { promptTokenCount: 5, candidatesTokenCount: 9 } },
    ],
    [
      'an answer of Ollama',
      {
        model: 'llama-3.1-8b',
        created_at: '2026-05-01T10:00:00.5Z',
        done: true,
        prompt_eval_count: 26,
        eval_count: 298,
        eval_duration: 4_232_710_000,
      },
      {
        model: 'llama-3.1-8b',
        at: '2026-05-01T10:00:00.5Z',
        usage: { prompt_eval_count: 26, eval_count: 298, eval_duration: 4_232_710_000 },
      },
    ],
    [
      'a line of a batch’s output',
      { id: 'batch_req_1', custom_id: 'one', response: { status_code: 200, body: { model: 'gpt-4o-mini', usage: USAGE } }, error: null },
      { model: 'gpt-4o-mini', usage: USAGE },
    ],
    [
      'an entry of Bedrock’s log',
      {
        schemaType: 'ModelInvocationLog',
        modelId: 'anthropic.claude-3-5-sonnet-20241022-v2:0',
        input: { inputBodyJson: { messages: [] }, inputTokenCount: 18, cacheReadInputTokenCount: 2284 },
        output: { outputTokenCount: 141 },
      },
      {
        model: 'anthropic.claude-3-5-sonnet-20241022-v2:0',
        usage: { input_tokens: 18, cache_read_input_tokens: 2284, output_tokens: 141 },
      },
    ],
    [
      'an observation of Langfuse without its type',
      { id: 'o1', model: 'gpt-4o-mini', usageDetails: { input: 86, input_cached_tokens: 17817, output: 120, total: 18023 } },
      { model: 'gpt-4o-mini', usage: { prompt_tokens: 17903, completion_tokens: 120, prompt_tokens_details: { cached_tokens: 17817 } } },
    ],
    [
      'an answer of Cohere’s first API, with its model beside it',
      {
        model: 'command-r-plus',
        text: 'Hello',
        generation_id: 'g1',
        meta: {
          api_version: { version: '1' },
          billed_units: { input_tokens: 7, output_tokens: 50 },
          tokens: { input_tokens: 70, output_tokens: 50 },
        },
      },
      { model: 'command-r-plus', usage: { input_tokens: 70, output_tokens: 50 } },
    ],
    [
      'an answer in the place of usage',
      { zone: 'FRA', usage: { id: 'chatcmpl-1', model: 'gpt-4o', choices: [], usage: USAGE } },
      { model: 'gpt-4o', zone: 'FRA', usage: USAGE },
    ],
  ])('is that of %s, whole', async (_what, whole, request) => {
    const [given, meant] = await Promise.all([posted(whole), posted(request)])
    expect(given.status).toBe(200)
    expect(given.json).toEqual(meant.json)
  })

  it('of an object of any depth breaks nothing, by REST or by GraphQL', async () => {
    const levels = 20_000
    const deep = `${'{"deep":'.repeat(levels)}1${'}'.repeat(levels)}`
    const request = `{"model":"gpt-4o","usage":{"prompt_tokens":5,"completion_tokens":1,"deep":${deep}}}`
    const query = 'query ($request: UsageRequest!) { estimateUsage(request: $request) { warnings { code } } }'
    const headers = { 'content-type': 'application/json' }
    for (const [url, payload] of [
      ['/v1/estimates/usage', request],
      ['/graphql', `{"query":${JSON.stringify(query)},"variables":{"request":${request}}}`],
    ] as const) {
      const { status, text } = await service.ask(url, { method: 'POST', headers, payload })
      expect([status < 500, text.includes('internal-error')]).toEqual([true, false])
    }
  })

  it.each([
    ['a shape of nobody', { model: 'gpt-4o', usage: { units: 5 } }, 'usage-invalid', '/usage'],
    ['a list', { model: 'gpt-4o', usage: [1, 2] }, 'invalid-request', '/usage'],
    ['no usage', { model: 'gpt-4o' }, 'invalid-request', '/usage'],
    ['null', { model: 'gpt-4o', usage: null }, 'invalid-request', '/usage'],
    ['no model', { usage: USAGE }, 'no-model', undefined],
    ['tokens beside it', { model: 'gpt-4o', usage: USAGE, outputTokens: 5 }, 'invalid-request', '/outputTokens'],
    ['negative counts', { model: 'gpt-4o', usage: { prompt_tokens: -5 } }, 'usage-invalid', '/usage/prompt_tokens'],
    ['counts as text', { model: 'gpt-4o', usage: { prompt_tokens: '5' } }, 'usage-invalid', '/usage/prompt_tokens'],
    [
      'a total below its parts',
      { model: 'gpt-4o', usage: { prompt_tokens: 5, completion_tokens: 9, total_tokens: 3 } },
      'usage-invalid',
      '/usage',
    ],
    ['an unknown field beside it', { model: 'gpt-4o', usage: USAGE, zonee: 'FRA' }, 'invalid-request', '/zonee'],
    ['an answer without usage', { id: 'a', object: 'chat.completion', model: 'gpt-4o', choices: [] }, 'invalid-request', '/usage'],
    [
      'a line of a batch that failed',
      { id: 'batch_req_2', custom_id: 'request-2', response: null, error: { code: 'batch_expired' } },
      'no-tokens',
      undefined,
    ],
    ['an unknown model', { model: 'gpt-99', usage: USAGE }, 'unknown-model', undefined],
    ['nothing but zeros', { model: 'gpt-4o', usage: { prompt_tokens: 0, completion_tokens: 0 } }, 'no-tokens', '/usage'],
  ])('refuses %s', async (_what, payload, code, pointer) => {
    const problem = Problem.parse((await posted(payload)).json)
    expect(problem.code).toBe(code)
    if (pointer !== undefined) expect(problem.errors[0]?.pointer).toBe(pointer)
  })
})
