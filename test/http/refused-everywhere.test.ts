import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Estimate } from '../../src/schemas/estimate.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { COMMAND } from '../support/command.js'

/** Estimates that must not be given, asked at every door: as a request, and as a usage object where it can be. */
const REFUSED = [
  {
    what: 'tokens of a model that makes images',
    request: { model: 'sdxl', inputTokens: 100, outputTokens: 100 },
    usage: { model: 'sdxl', usage: { prompt_tokens: 100, completion_tokens: 100 } },
    code: 'modality-not-supported',
    says: /makes images/,
  },
  {
    what: 'tokens of a model that turns speech into text',
    request: { model: 'whisper-large', outputTokens: 100 },
    usage: { model: 'whisper-large', usage: { input_tokens: 5, output_tokens: 100 } },
    code: 'modality-not-supported',
    says: /turns speech into text/,
  },
  {
    what: 'one request of more tokens than any context holds',
    request: { model: 'llama-3.1-8b', inputTokens: 1e12, outputTokens: 1 },
    usage: { model: 'llama-3.1-8b', usage: { prompt_tokens: 1e12, completion_tokens: 1 } },
    code: 'beyond-any-context',
    says: /more than any model on record holds|no model on record holds more/,
  },
  {
    what: 'one answer of more tokens than any context holds',
    request: { model: 'gpt-4o', outputTokens: 50_000_000 },
    usage: { model: 'gpt-4o', usage: { input_tokens: 1, output_tokens: 50_000_000 } },
    code: 'beyond-any-context',
    says: /requests|sumOfRequests/,
  },
] as const

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function post(path: string, payload: object) {
  return service.rest(path, { method: 'POST', payload })
}

describe.each(REFUSED)('$what', ({ request, usage, code, says }) => {
  function expectProblem(json: unknown): void {
    const problem = Problem.parse(json)
    expect(problem.code).toBe(code)
    expect(problem.status).toBe(422)
    expect(problem.detail).toMatch(says)
  }

  it('are refused by REST, by POST and by GET', async () => {
    expectProblem((await post('/v1/estimates/inference', request)).json)
    const query = new URLSearchParams(Object.entries(request).map(([name, value]): [string, string] => [name, String(value)]))
    expectProblem((await service.rest(`/v1/estimates/inference?${query.toString()}`)).json)
  })

  it('are refused as a usage object', async () => {
    expectProblem((await post('/v1/estimates/usage', usage)).json)
  })

  it('are refused in their place in a batch, by full and by summary', async () => {
    for (const detail of ['full', 'summary']) {
      const { json } = await post('/v1/estimates/batch', { detail, requests: [request, usage, { model: 'gpt-4o', outputTokens: 5 }] })
      const { items } = json as { items: { problem?: { code: string } | null }[] }
      expect(items.map(({ problem }) => problem?.code)).toEqual([code, code, undefined])
    }
  })

  it('are refused as a baseline and as a variant', async () => {
    expectProblem((await post('/v1/comparisons', { baseline: request, variants: [{}] })).json)
    const baseline = { model: 'gpt-4o', outputTokens: 5 }
    expectProblem((await post('/v1/comparisons', { baseline, variants: [{ change: request }] })).json)
  })

  it('are refused by GraphQL', async () => {
    const query = 'query ($request: InferenceRequest!) { estimateInference(request: $request) { energy { value } } }'
    const { json } = await service.graphql(query, { request })
    expect(json).toMatchObject({ errors: [{ extensions: { code } }] })
  })
})

it('what must not be estimated is refused by the command line, in the same sentence', async () => {
  const options = ['--model', 'sdxl', '--output-tokens', '100']
  const failure: unknown = await promisify(execFile)('node', [...COMMAND, 'estimate', ...options]).catch((error: unknown) => error)
  expect(failure).toMatchObject({ stderr: expect.stringMatching(/makes images/) as string })
})

describe('a sum over many requests', () => {
  const ROW = { input_tokens: 50_000_000, output_tokens: 2_000_000, input_cached_tokens: 30_000_000 }
  const MEAN = { model: 'gpt-4o', inputTokens: 5000, cachedInputTokens: 3000, outputTokens: 200, requests: 10_000 }

  async function energyOf(path: string, payload: object): Promise<Estimate['energy']> {
    return Estimate.parse((await post(path, payload)).json).energy
  }

  it('of OpenAI’s usage report costs what so many mean requests cost, by every door', async () => {
    const mean = await energyOf('/v1/estimates/inference', MEAN)
    const said = { model: 'gpt-4o', usage: { ...ROW, num_model_requests: 10_000 } }
    expect(await energyOf('/v1/estimates/usage', said)).toEqual(mean)
    const { json: batch } = await post('/v1/estimates/batch', { requests: [said], detail: 'summary' })
    expect(batch).toMatchObject({ items: [{ energy: mean }] })
    const query =
      'query ($request: UsageRequest!) { estimateUsage(request: $request) { energy { value low high unit } warnings { code } } }'
    const { json } = await service.graphql(query, { request: said })
    expect(json).toMatchObject({ data: { estimateUsage: { energy: mean } } })
    expect(JSON.stringify(json)).toContain('usage_is_sum')
  })

  it('that sumOfRequests says costs the same, and so many sums cost so many times that', async () => {
    const usage = { input_tokens: 50_000_000, output_tokens: 2_000_000, input_tokens_details: { cached_tokens: 30_000_000 } }
    const mean = await energyOf('/v1/estimates/inference', MEAN)
    expect(await energyOf('/v1/estimates/usage', { model: 'gpt-4o', usage, sumOfRequests: 10_000 })).toEqual(mean)
    const thrice = await energyOf('/v1/estimates/usage', { model: 'gpt-4o', usage, sumOfRequests: 10_000, requests: 3 })
    expect(thrice.value).toBeCloseTo(3 * mean.value, 9)
  })

  it('whose mean has fractions of tokens is answered, with no address that could not say them', async () => {
    const usage = { prompt_tokens: 1001, completion_tokens: 10 }
    const { json } = await post('/v1/estimates/usage', { model: 'llama-3.1-8b', usage, sumOfRequests: 5 })
    expect(Estimate.parse(json).links.self).toBeNull()
    const whole = await post('/v1/estimates/usage', { model: 'llama-3.1-8b', usage, sumOfRequests: 1 })
    expect(Estimate.parse(whole.json).links.self).toContain('inputTokens=1001')
  })

  it('is refused where it does not say of how many, or contradicts itself', async () => {
    const refused = [
      [{ model: 'gpt-4o', usage: ROW }, 'usage-invalid', '/usage'],
      [{ model: 'gpt-4o', usage: { ...ROW, num_model_requests: 9 }, sumOfRequests: 10 }, 'contradictory-request', '/sumOfRequests'],
      [{ model: 'gpt-4o', usage: { ...ROW, num_model_requests: 10_000 }, requests: 1e12 }, 'contradictory-request', '/requests'],
      [{ model: 'gpt-4o', usage: { ...ROW, num_model_requests: 3 } }, 'beyond-any-context', '/usage'],
      [{ model: 'gpt-4o', usage: ROW, sumOfRequests: 0 }, 'invalid-request', '/sumOfRequests'],
    ] as const
    for (const [payload, code, pointer] of refused) {
      const { code: given, errors } = Problem.parse((await post('/v1/estimates/usage', payload)).json)
      expect([given, errors[0]?.pointer]).toEqual([code, pointer])
    }
  })

  it('of tokens beyond the context of its own model is warned of', async () => {
    const { json } = await post('/v1/estimates/inference', { model: 'llama-3.1-8b', inputTokens: 200_000, outputTokens: 5 })
    expect(Estimate.parse(json).warnings).toContainEqual(
      expect.objectContaining({ code: 'beyond_context', message: expect.stringContaining('holds 131,072') as string }),
    )
  })
})
