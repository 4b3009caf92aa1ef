import { describe, expect, it } from 'vitest'
import { callReader } from '../../../src/estimation/batch/call-reader.js'

const USAGE = { input_tokens: 1, cache_creation_input_tokens: 2241, cache_read_input_tokens: 113_676, output_tokens: 2495 }

function claude(id: string, usage: object, more: object = {}) {
  const message = { model: 'claude-opus-4-5', id, role: 'assistant', usage }
  return { type: 'assistant', message, requestId: 'r', uuid: 'u', sessionId: 's', timestamp: '2026-04-27T10:00:05.000Z', ...more }
}
function reads(lines: readonly unknown[], once = false) {
  const read = callReader(once)
  return lines.map((line) => {
    const told = read(line)
    return 'skipped' in told ? told.skipped : told.item
  })
}

describe('a log of Claude Code', () => {
  it('has one call for each answer, on however many lines it stands', () => {
    const lines = [
      { type: 'user', message: { role: 'user' }, uuid: 'u', sessionId: 's' },
      claude('a', USAGE),
      claude('a', USAGE),
      claude('b', USAGE),
      claude('c', { input_tokens: 0, output_tokens: 0 }, { isApiErrorMessage: true }),
    ]
    const item = (reference: string) => ({ model: 'claude-opus-4-5', reference, at: '2026-04-27T10:00:05.000Z', usage: USAGE })
    expect(reads(lines)).toEqual([
      expect.stringContaining('type user'),
      item('a:r'),
      'the call "a:r" came before',
      item('b:r'),
      expect.stringContaining('no model answered'),
    ])
  })

  it('whose lines grow counts what was generated since the line before', () => {
    const [, grown] = reads([claude('a', { ...USAGE, output_tokens: 5 }), claude('a', USAGE)])
    expect(grown).toMatchObject({ inputTokens: 115_923, cachedInputTokens: 115_923, outputTokens: 2490 })
    expect(grown).not.toHaveProperty('usage')
  })
})

describe('a log of Codex', () => {
  const count = (total: object) => ({
    timestamp: '2026-04-27T10:00:05Z',
    type: 'event_msg',
    payload: { type: 'token_count', info: { total_token_usage: total } },
  })
  const sum = (input_tokens: number, cached_input_tokens: number, output_tokens: number) => ({
    ...{ input_tokens, cached_input_tokens, output_tokens, reasoning_output_tokens: 0 },
    total_tokens: input_tokens + output_tokens,
  })

  it('has the calls by which its sums grew, by the model of the turn', () => {
    const lines = [
      { timestamp: 'x', type: 'session_meta', payload: { id: 's' } },
      { timestamp: 'x', type: 'turn_context', payload: { model: 'gpt-5-codex' } },
      { timestamp: 'x', type: 'event_msg', payload: { type: 'token_count', info: null } },
      count(sum(1000, 0, 50)),
      count(sum(1000, 0, 50)),
      count(sum(2500, 1000, 80)),
      { timestamp: 'x', type: 'session_meta', payload: { id: 't' } },
      count(sum(10, 0, 5)),
    ]
    const item = (usage: object) => ({ model: 'gpt-5-codex', at: '2026-04-27T10:00:05Z', usage })
    const nothing = expect.stringContaining('counts nothing') as unknown
    expect(reads(lines)).toEqual([
      ...[nothing, nothing, nothing],
      item(sum(1000, 0, 50)),
      'it repeats the counts of the line before it',
      item(sum(1500, 1000, 30)),
      nothing,
      item(sum(10, 0, 5)),
    ])
  })
})

describe('items', () => {
  const ITEM = { reference: 'a', model: 'gpt-4o', outputTokens: 5 }

  it('with one reference are one call where that is asked for', () => {
    expect(reads([ITEM, ITEM, { ...ITEM, reference: 'b' }, { model: 'gpt-4o' }, { model: 'gpt-4o' }], true)).toEqual([
      ITEM,
      'the call "a" came before',
      { ...ITEM, reference: 'b' },
      { model: 'gpt-4o' },
      { model: 'gpt-4o' },
    ])
    expect(reads([ITEM, ITEM])).toEqual([ITEM, ITEM])
  })

  it('of a batch’s output that were not answered are skipped with the reason', () => {
    const failed = { id: 'x', custom_id: 'two', response: null, error: { code: 'batch_expired' } }
    expect(reads([failed])).toEqual([expect.stringContaining('batch_expired')])
  })

  it('of LiteLLM’s log are calls at the time at which they began, and of its own spend logs too', () => {
    const entry = { call_type: 'acompletion', custom_llm_provider: 'openai', model: 'gpt-4o', prompt_tokens: 9, completion_tokens: 3 }
    const at = '2025-01-01T00:00:00.250Z'
    const told = reads([
      { ...entry, id: 'a', startTime: 1735689600.25, response_time: 0.5, cache_hit: null },
      { ...entry, request_id: 'b', startTime: '2025-01-01 00:00:00.250', cache_hit: 'False' },
      { ...entry, id: 'c', startTime: 'soon' },
      { ...entry, request_id: 'd', cache_hit: 'True' },
    ])
    const usage = { prompt_tokens: 9, completion_tokens: 3 }
    expect(told).toEqual([
      { model: 'gpt-4o', reference: 'a', at, latencySeconds: 0.5, usage },
      { model: 'gpt-4o', reference: 'b', at, usage },
      { model: 'gpt-4o', reference: 'c', usage },
      expect.stringContaining('its own cache'),
    ])
  })

  it('of LiteLLM’s log that made images, wrote down sound or spoke are told by the unit of that work', () => {
    const entry = { custom_llm_provider: 'openai', prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }
    const told = reads([
      { ...entry, call_type: 'aimage_generation', model: 'dall-e-3', response: { data: [{}, {}] } },
      { ...entry, call_type: 'image_edit', model: 'dall-e-2', model_parameters: { n: 3 } },
      { ...entry, call_type: 'atranscription', model: 'whisper-1', response: { text: 'Little.', duration: 95.4 } },
      { ...entry, call_type: 'aspeech', model: 'tts-1', messages: 'Little, and here is why.' },
      { ...entry, call_type: 'aembedding', model: 'text-embedding-3-small', prompt_tokens: 8, total_tokens: 8 },
    ])
    expect(told.map((item) => (item as { usage: object }).usage)).toEqual([
      { images: 2 },
      { images: 3 },
      { seconds: 95.4 },
      { characters: 24 },
      { prompt_tokens: 8, completion_tokens: 0, total_tokens: 8 },
    ])
  })

  it('that are none are left to whoever estimates them', () => {
    for (const none of [null, 5, 'text', [], {}]) expect(reads([none])).toEqual([none])
  })
})
