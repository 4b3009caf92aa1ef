import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/errors.js'
import { readUsage } from '../../../src/estimation/usage/read-usage.js'
import { USAGE_SHAPES } from '../../../src/estimation/usage/shapes/index.js'

const read = readUsage
/** What the warnings say, by their codes. */
function said(usage: object, sumOfRequests?: number) {
  const { warnings, modalityWarnings } = readUsage(usage, sumOfRequests)
  const counted = modalityWarnings.map(({ message }) => ['counted_as_text', message])
  return Object.fromEntries([...warnings.map(({ code, message }) => [code, message]), ...counted]) as Record<string, string>
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
      'of Mistral has the tokens of sound in its total alone, and they are of the prompt',
      { prompt_audio_seconds: 30, prompt_tokens: 8, completion_tokens: 30, total_tokens: 413 },
      tokens(383, 0, 0, 30),
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
    [
      'of OpenAI responses has what was written to the cache inside as well',
      {
        input_tokens: 2600,
        input_tokens_details: { cached_tokens: 2000, cache_write_tokens: 400 },
        output_tokens: 100,
        total_tokens: 2700,
      },
      tokens(2600, 2000, 0, 100),
    ],
    [
      'of LiteLLM names the counts of the cache twice',
      {
        prompt_tokens: 2302,
        completion_tokens: 158,
        total_tokens: 2460,
        prompt_tokens_details: { audio_tokens: null, cached_tokens: 0, cache_creation_tokens: 2284 },
        cache_creation_input_tokens: 2284,
        cache_read_input_tokens: 0,
      },
      tokens(2302, 0, 0, 158),
    ],
    [
      'of Kimi has its cached tokens at the top',
      { prompt_tokens: 1900, completion_tokens: 13, total_tokens: 1913, cached_tokens: 1792 },
      tokens(1900, 1792, 0, 13),
    ],
    [
      'of OpenAI realtime names its details in the singular',
      {
        input_tokens: 1062,
        output_tokens: 30,
        total_tokens: 1092,
        input_token_details: { cached_tokens: 960, text_tokens: 1062, audio_tokens: 0 },
      },
      tokens(1062, 960, 0, 30),
    ],
    [
      'of LangChain counts the cache inside',
      {
        input_tokens: 2302,
        output_tokens: 141,
        total_tokens: 2443,
        input_token_details: { cache_read: 2284, cache_creation: 0 },
        output_token_details: { reasoning: 41 },
      },
      tokens(2302, 2284, 41, 100),
    ],
    [
      'of Codex counts cache and reasoning inside',
      { input_tokens: 123_302, cached_input_tokens: 96_128, output_tokens: 1944, reasoning_output_tokens: 1129, total_tokens: 125_246 },
      tokens(123_302, 96_128, 1129, 815),
    ],
    [
      'of version 4 of the AI SDK is OpenAI’s in camelCase',
      { promptTokens: 787, completionTokens: 60, totalTokens: 847 },
      tokens(787, 0, 0, 60),
    ],
    [
      'of version 5 of the AI SDK counts inside where its total says so',
      { inputTokens: 2224, outputTokens: 1469, totalTokens: 3693, reasoningTokens: 1152, cachedInputTokens: 2048 },
      tokens(2224, 2048, 1152, 317),
    ],
    [
      'of version 6 of the AI SDK has details',
      {
        inputTokens: 2302,
        inputTokenDetails: { noCacheTokens: 18, cacheReadTokens: 2284, cacheWriteTokens: 0 },
        outputTokens: 141,
        outputTokenDetails: { textTokens: 100, reasoningTokens: 41 },
        totalTokens: 2443,
        reasoningTokens: 41,
        cachedInputTokens: 2284,
        raw: { input_tokens: 18, cache_read_input_tokens: 2284, output_tokens: 141 },
      },
      tokens(2302, 2284, 41, 100),
    ],
    [
      'of a provider of the AI SDK nests them',
      { inputTokens: { total: 2302, noCache: 18, cacheRead: 2284, cacheWrite: 0 }, outputTokens: { total: 141, text: 141, reasoning: 0 } },
      tokens(2302, 2284, 0, 141),
    ],
    ['of an embedding of the AI SDK has one count', { tokens: 8 }, tokens(8, 0, 0, 0)],
    [
      'of Bedrock Converse counts the cache beside the input',
      { inputTokens: 18, outputTokens: 141, totalTokens: 2443, cacheReadInputTokens: 2284, cacheWriteInputTokens: 0 },
      tokens(2302, 2284, 0, 141),
    ],
    [
      'of Bedrock’s metrics does so too',
      { inputTokenCount: 18, outputTokenCount: 141, cacheReadInputTokenCount: 2284, invocationLatency: 900 },
      tokens(2302, 2284, 0, 141),
    ],
    [
      'of Langfuse has buckets',
      { input: 86, input_cached_tokens: 17_817, output: 20, output_reasoning_tokens: 100, total: 18_023 },
      tokens(17_903, 17_817, 100, 20),
    ],
    [
      'of Gemini’s SDK for Python is in snake_case',
      { prompt_token_count: 20, candidates_token_count: 198, thoughts_token_count: 405, total_token_count: 623 },
      tokens(20, 0, 405, 198),
    ],
    ['of LlamaIndex', { prompt_token_count: 20, completion_token_count: 5, total_token_count: 25 }, tokens(20, 0, 0, 5)],
    [
      'of Cohere counts what was processed, not what is billed',
      { tokens: { input_tokens: 70, output_tokens: 12 }, billed_units: { input_tokens: 5, output_tokens: 12 } },
      tokens(70, 0, 0, 12),
    ],
    [
      'of Pydantic AI counts the cache inside',
      {
        requests: 1,
        input_tokens: 2302,
        cache_read_tokens: 2284,
        cache_write_tokens: 5,
        output_tokens: 9,
        details: { cached_tokens: 2284 },
      },
      tokens(2302, 2284, 0, 9),
    ],
    [
      'of an event of Claude Code counts the cache beside the input',
      { input_tokens: 18, output_tokens: 141, cache_read_tokens: 2284, cache_creation_tokens: 0 },
      tokens(2302, 2284, 0, 141),
    ],
    [
      'that says one thing in the words of two',
      { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15, input_tokens: 10, output_tokens: 0 },
      tokens(10, 0, 0, 5),
    ],
  ])('%s', (_what, usage, expected) => {
    const { isCacheSaid, ...said } = read(usage)
    const nothingElse = { outputTokensPerSecond: undefined, metered: undefined, warnings: [], modalityWarnings: [] }
    expect(said).toEqual({ tokens: expected, requests: 1, ...nothingElse })
    expect(isCacheSaid || expected.cachedInputTokens === 0).toBe(true)
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
    expect(said(usage)['usage_not_counted']).toContain('more than is counted: server_tool_use.web_search_requests.')
    expect(said(usage)['counted_as_text']).toContain('prompt_tokens_details.audio_tokens, completion_tokens_details.image_tokens.')
    const image = { promptTokenCount: 258, promptTokensDetails: [{ modality: 'IMAGE', tokenCount: 258 }] }
    expect(said(image)['counted_as_text']).toContain('promptTokensDetails')
    expect(said({ ...image, promptTokensDetails: [{ modality: 'TEXT', tokenCount: 258 }] })).not.toHaveProperty('counted_as_text')
    expect(said({ prompt_tokens: 9, completion_tokens: 1, cost: 0.2, total_time: 3, service_tier: 'default' })).toEqual({})
  })

  it('is read as its total adds up, against the documentation where it must be', () => {
    const besideInput = { prompt_tokens: 5000, completion_tokens: 100, total_tokens: 7100, prompt_tokens_details: { cached_tokens: 2000 } }
    expect(read(besideInput)).toMatchObject({ tokens: tokens(7000, 2000, 0, 100), warnings: [] })
    const insideInput = { inputTokens: 5000, outputTokens: 100, totalTokens: 5100, cacheReadInputTokens: 2000, cacheWriteInputTokens: 0 }
    expect(read(insideInput)).toMatchObject({ tokens: tokens(5000, 2000, 0, 100), warnings: [] })
  })

  it('has what its total has beyond its parts in the count that is not told, else in the answer', () => {
    expect(read({ prompt_tokens: 20, total_tokens: 623 })).toMatchObject({ tokens: tokens(20, 0, 0, 603), warnings: [] })
    expect(read({ completion_tokens: 3, total_tokens: 623 })).toMatchObject({ tokens: tokens(620, 0, 0, 3), warnings: [] })
    const hidden = { prompt_tokens: 20, completion_tokens: 198, total_tokens: 623 }
    expect(read(hidden).tokens).toEqual(tokens(20, 0, 0, 603))
    expect(said(hidden)['usage_total_differs']).toContain('405 tokens more than its parts')
  })

  it('has a part that is more than its whole beside it, whatever the total leaves out', () => {
    const reasoning = { prompt_tokens: 1, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 9 } }
    expect(read(reasoning)).toMatchObject({ tokens: tokens(1, 0, 9, 5), warnings: [] })
    const cached = { prompt_tokens: 86, completion_tokens: 120, total_tokens: 206, prompt_tokens_details: { cached_tokens: 17_817 } }
    expect(read(cached).tokens).toEqual(tokens(17_903, 17_817, 0, 120))
    expect(said(cached)['usage_total_differs']).toContain('leaves out 17,817')
  })

  it('whose total is less than its parts is refused with the arithmetic', () => {
    expect(() => read({ prompt_tokens: 758, completion_tokens: 102, total_tokens: 800 })).toThrow(
      /758 tokens of the prompt and 102 of the answer are 860, and its total says 800/,
    )
  })

  it('of more levels than any provider has is looked at no further', () => {
    let deep: object = {}
    for (let level = 0; level < 10_000; level++) deep = { deep }
    expect(read({ prompt_tokens: 5, completion_tokens: 1, deep }).tokens).toEqual(tokens(5, 0, 0, 1))
  })

  it('that lacks a count is not taken to have counted none in silence', () => {
    expect(said({ output_tokens: 89 })).toHaveProperty('usage_input_missing')
    expect(said({ input_tokens: 89 })).toHaveProperty('usage_output_missing')
    expect(said({ input_tokens: 89, output_tokens: 0 })).toEqual({})
  })

  it('of a stream of Bedrock that may count its cache twice says so', () => {
    const usage = { inputTokens: 4995, outputTokens: 19, totalTokens: 10_007, cacheReadInputTokens: 0, cacheWriteInputTokens: 4993 }
    expect(said(usage)['usage_ambiguous']).toContain('4993')
  })

  it('that says how long the answer took tells the speed', () => {
    expect(read({ prompt_eval_count: 26, eval_count: 300, eval_duration: 3_000_000_000 })).toMatchObject({
      outputTokensPerSecond: 100,
      warnings: [],
    })
    expect(read({ prompt_tokens: 26, completion_tokens: 300, completion_time: 0.5 })).toMatchObject({ outputTokensPerSecond: 600 })
  })

  it.each([
    ['no token', { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }, 'no-tokens', /counts no tokens/],
    ['cached tokens alone', { input_tokens: 0, output_tokens: 0, cache_read_input_tokens: 9 }, 'no-tokens', /counts cached tokens alone/],
  ])('with %s is refused in its own words', (_what, usage, code, sentence) => {
    expect(() => read(usage)).toThrow(expect.objectContaining({ code, faults: [expect.objectContaining({ pointer: '/usage' })] }))
    expect(() => read(usage)).toThrow(sentence)
  })

  it.each([
    ['that is empty', {}, /It is empty/],
    ['of nulls', { prompt_tokens: null }, /It is empty/],
    ['of another shape', { units: 5, cost: 0.1 }, /It has units, cost/],
    ['that mixes two shapes', { prompt_tokens: 5, promptTokenCount: 7 }, /"promptTokenCount" has no place/],
    ['that mixes words of one provider', { prompt_tokens: 5, output_tokens: 5 }, /"output_tokens" has no place/],
    [
      'with a total only',
      { total_tokens: 5 },
      /It has total_tokens. The nearest is that of OpenAI chat completions, which has prompt_tokens and completion_tokens/,
    ],
    ['with a slip', { promt_tokens: 5, completion_tokns: 5 }, /prompt_tokens for promt_tokens and completion_tokens for completion_tokns/],
    [
      'with a text for a count',
      { prompt_tokens: 5, completion_tokens: '7' },
      /"completion_tokens" of the usage object must be a whole number/,
    ],
    ['with a part of a token', { prompt_tokens: 5.5 }, /"prompt_tokens" of the usage object must be a whole number/],
    ['with a negative count', { prompt_tokens: 16, completion_tokens: -1, total_tokens: 15 }, /must be a whole number of at least 0/],
    ['with more tokens than can be', { prompt_tokens: 1e13 }, /must be at most 1000000000000/],
  ])('%s is refused', (_what, usage, sentence) => {
    expect(() => read(usage)).toThrow(DomainError)
    expect(() => read(usage)).toThrow(sentence)
  })

  it('that is a row of a report of usage is read as the sum that it is, each request the mean one', () => {
    expect(read(OPENAI_ROW)).toMatchObject({ tokens: tokens(5000, 3000, 0, 200), requests: 10_000 })
    expect(said(OPENAI_ROW)).toEqual({ usage_is_sum: expect.stringContaining('10,000 requests') as string })
    expect(said({ ...OPENAI_ROW, input_audio_tokens: 7 })['usage_not_counted']).toContain('input_audio_tokens')
    const anthropic = {
      uncached_input_tokens: 100,
      cache_creation: { ephemeral_1h_input_tokens: 1000, ephemeral_5m_input_tokens: 500 },
      cache_read_input_tokens: 2000,
      output_tokens: 501,
      server_tool_use: { web_search_requests: 0 },
    }
    expect(read(anthropic, 2)).toMatchObject({ tokens: tokens(1800, 1000, 0, 250.5), requests: 2, warnings: [] })
    expect(() => read(anthropic)).toThrow(/does not say how many: give their number as sumOfRequests/)
    expect(() => read({ ...OPENAI_ROW, num_model_requests: null })).toThrow(/give their number as sumOfRequests/)
    expect(() => read({ ...OPENAI_ROW, num_model_requests: 0 })).toThrow(/give their number as sumOfRequests/)
    expect(() => read(OPENAI_ROW, 5)).toThrow(/says that it sums 10000 requests, and sumOfRequests says 5/)
    expect(read(OPENAI_ROW, 10_000).tokens).toEqual(tokens(5000, 3000, 0, 200))
  })

  it('whose counts are said to be sums is divided evenly, in fractions of tokens where it must be', () => {
    const usage = { prompt_tokens: 1001, completion_tokens: 10, completion_tokens_details: { reasoning_tokens: 4 } }
    expect(read(usage, 5)).toMatchObject({ tokens: tokens(200.2, 0, 0.8, 1.2), requests: 5, warnings: [] })
  })
})

describe('the shapes', () => {
  it('are each told by a mark that no shape before it takes, and by no other', () => {
    for (const [place, { shape, marks }] of USAGE_SHAPES.entries()) {
      const before = new Set(USAGE_SHAPES.slice(0, place).flatMap((one) => one.marks))
      expect([shape.name, marks.some((mark) => !before.has(mark))]).toEqual([shape.name, true])
    }
  })

  it('read counts that add up as counts that add up, whichever they are', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...USAGE_SHAPES.filter(({ shape }) => shape.counts.input)),
        fc.record({ input: amount, cached: amount, written: amount, output: amount, reasoning: amount }),
        ({ shape }, parts) => {
          const beside = shape.beside ?? []
          const said = {
            ...parts,
            cached: shape.counts.cached ? parts.cached : 0,
            written: shape.counts.written ? parts.written : 0,
            reasoning: shape.counts.reasoning ? parts.reasoning : 0,
          }
          const prompt = parts.input + said.cached + said.written
          const generated = shape.counts.output ? parts.output + said.reasoning : 0
          fc.pre(prompt - said.cached + generated > 0)
          const values = {
            input: prompt - (beside.includes('cached') ? said.cached : 0) - (beside.includes('written') ? said.written : 0),
            cached: said.cached,
            written: said.written,
            output: generated - (beside.includes('reasoning') ? said.reasoning : 0),
            reasoning: said.reasoning,
            total: prompt + generated,
            requests: 1,
            toolInput: 0,
          }
          const usage = new Map<string, number>()
          for (const [role, [field]] of Object.entries(shape.counts) as [keyof typeof values, readonly (string | readonly string[])[]][]) {
            const [path = '', ...others] = [field ?? ''].flat()
            usage.set(path, values[role])
            for (const other of others) usage.set(other, 0)
          }
          const [mark = ''] = shape.marks
          if (!shape.marks.some((one) => usage.has(one))) usage.set(mark, 0)
          const { tokens } = readUsage(Object.fromEntries(usage), shape.isSum === true ? 1 : undefined)
          expect([shape.name, tokens.inputTokens, tokens.cachedInputTokens, tokens.reasoningTokens + tokens.outputTokens]).toEqual([
            shape.name,
            prompt,
            said.cached,
            generated,
          ])
        },
      ),
    )
  })
})

/** One bucket of OpenAI's GET /v1/organization/usage/completions. */
const OPENAI_ROW = {
  object: 'organization.usage.completions.result',
  input_tokens: 50_000_000,
  output_tokens: 2_000_000,
  input_cached_tokens: 30_000_000,
  num_model_requests: 10_000,
  project_id: 'proj_1',
  user_id: null,
  api_key_id: null,
  model: 'gpt-4o-2024-08-06',
  batch: false,
  input_audio_tokens: 0,
  output_audio_tokens: 0,
}

describe('what a usage object says of the cache', () => {
  it('is none where it counts none, and not said where it counts nothing', () => {
    expect(read({ prompt_tokens: 9, completion_tokens: 1, prompt_tokens_details: { cached_tokens: 0 } }).isCacheSaid).toBe(true)
    expect(read({ prompt_tokens: 9, completion_tokens: 1 }).isCacheSaid).toBe(false)
  })
})

describe('a usage object of many fields', () => {
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, 1]))

  it('is read to the last, and how many are not counted is said', () => {
    expect(said({ ...fields(198), prompt_tokens: 9, completion_tokens: 1 })['usage_not_counted']).toMatch(/field_9 and 188 more\.$/)
  })

  it('is refused where it has more than are read, with the first that would not be', () => {
    expect(() => read({ prompt_tokens: 9, ...fields(199), completion_tokens: 1 })).toThrow(/more than 200 fields, and "completion_tokens"/)
  })
})
