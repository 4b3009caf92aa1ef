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

  it('is the same over GraphQL', async () => {
    const query = 'query ($request: UsageRequest!) { estimateUsage(request: $request) { energy { value low high unit } } }'
    const request = { model: 'claude-sonnet-4', usage: { input_tokens: 21, cache_read_input_tokens: 1886, output_tokens: 393 } }
    const { json } = await service.graphql(query, { request })
    const rest = Estimate.parse((await posted(request)).json)
    expect(json).toEqual({ data: { estimateUsage: { energy: rest.energy } } })
  })

  it.each([
    ['a shape of nobody', { model: 'gpt-4o', usage: { tokens: 5 } }, 'usage-invalid', '/usage'],
    ['a list', { model: 'gpt-4o', usage: [1, 2] }, 'invalid-request', '/usage'],
    ['no usage', { model: 'gpt-4o' }, 'invalid-request', '/usage'],
    ['null', { model: 'gpt-4o', usage: null }, 'invalid-request', '/usage'],
    ['no model', { usage: USAGE }, 'no-model', undefined],
    ['tokens beside it', { model: 'gpt-4o', usage: USAGE, outputTokens: 5 }, 'invalid-request', '/outputTokens'],
    ['negative counts', { model: 'gpt-4o', usage: { prompt_tokens: -5 } }, 'invalid-request', '/usage/prompt_tokens'],
    ['counts as text', { model: 'gpt-4o', usage: { prompt_tokens: '5' } }, 'invalid-request', '/usage/prompt_tokens'],
    [
      'details that are no object',
      { model: 'gpt-4o', usage: { prompt_tokens: 5, prompt_tokens_details: 3 } },
      'invalid-request',
      '/usage/prompt_tokens_details',
    ],
    [
      'more cached than read',
      { model: 'gpt-4o', usage: { prompt_tokens: 5, prompt_tokens_details: { cached_tokens: 9 } } },
      'usage-invalid',
      '/usage',
    ],
    ['an unknown model', { model: 'gpt-99', usage: USAGE }, 'unknown-model', undefined],
    ['nothing but zeros', { model: 'gpt-4o', usage: { prompt_tokens: 0, completion_tokens: 0 } }, 'no-tokens', '/usage'],
  ])('refuses %s', async (_what, payload, code, pointer) => {
    const problem = Problem.parse((await posted(payload)).json)
    expect(problem.code).toBe(code)
    if (pointer !== undefined) expect(problem.errors[0]?.pointer).toBe(pointer)
  })
})
