import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog.js'
import { firstMonthKept } from '../../src/database/ledger/forget.js'
import { requestOfCell } from '../../src/ledger/amounts.js'
import { ledgerReader, type LedgerReading } from '../../src/ledger/call-reader.js'
import type { KeptCall } from '../../src/schemas/ledger-call.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const ARRIVED = '2026-11-30T12:34:56Z'

let catalog: Catalog
beforeAll(async () => {
  catalog = await bundledCatalog()
})

function reading(): LedgerReading {
  return { catalog, arrivedAt: ARRIVED, keptFrom: '2023-11-01T00:00:00Z', tags: ['team', 'tag'] }
}

function callIn(received: unknown): KeptCall {
  const read = ledgerReader(reading())(received)
  if (!('call' in read)) throw new Error('problem' in read ? read.problem.message : read.ignored)
  return read.call
}

function problemIn(received: unknown): string {
  const read = ledgerReader(reading())(received)
  return 'problem' in read ? read.problem.code : ''
}

const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90 }

describe('the hour of a call', () => {
  it.each([
    ['its own', { at: '2026-11-02T15:59:59Z' }, '2026-11-02T15:00:00Z'],
    ['its own, with its offset', { at: '2026-11-02T01:30:00+02:00' }, '2026-11-01T23:00:00Z'],
    ['its arrival, where it has none', {}, '2026-11-30T12:00:00Z'],
    ['its own, where its clock is some hours ahead', { at: '2026-12-01T02:00:00Z' }, '2026-12-01T02:00:00Z'],
    ['the first that is kept', { at: '2023-11-01T00:00:00Z' }, '2023-11-01T00:00:00Z'],
  ])('is %s', (_what, said, hour) => {
    expect(callIn({ ...call, ...said }).hour).toBe(hour)
  })

  it.each([
    ['more than a day from now', '2026-12-02T00:00:00Z'],
    ['next year', '2027-11-30T00:00:00Z'],
    ['of a clock that was never set', '1990-01-01T00:00:00Z'],
    ['before 2015', '2014-12-31T23:59:59Z'],
    ['before what is kept', '2023-10-31T23:59:59Z'],
  ])('%s is refused', (_what, at) => {
    expect(problemIn({ ...call, at })).toBe('call-time-invalid')
  })

  it('is kept for whole months', () => {
    expect(firstMonthKept(new Date('2026-11-30T12:34:56Z'), 36)).toBe('2023-11-01T00:00:00Z')
    expect(firstMonthKept(new Date('2026-01-01T00:00:00Z'), 1)).toBe('2025-12-01T00:00:00Z')
  })
})

describe('what a call is known by', () => {
  it('is its id, else its reference, else its line', () => {
    expect(callIn({ ...call, id: 'one', reference: 'two' }).id).toBe('id:one')
    expect(callIn({ ...call, reference: 'two' }).id).toBe('id:two')
    expect(callIn(call).id).not.toBe(callIn({ ...call, outputTokens: 91 }).id)
  })

  it('tells the growth of an answer that a log writes on several lines from its first line', () => {
    const read = ledgerReader(reading())
    const line = (output: number): object => ({
      type: 'assistant',
      sessionId: 's',
      uuid: String(output),
      requestId: 'r',
      timestamp: '2026-11-02T15:00:00Z',
      message: { id: 'm', model: 'claude-sonnet-4-5', usage: { input_tokens: 10, output_tokens: output } },
    })
    const calls = [line(5), line(40)].map((one) => read(one)).flatMap((one) => ('call' in one ? [one.call] : []))
    expect(calls.map(({ id }) => id)).toEqual(['id:m:r', 'id:m:r+40'])
    expect(calls.reduce((sum, { sums }) => sum + sums.outputTokens, 0)).toBe(40)
  })
})

describe('the tags of a call', () => {
  it.each([
    ['a call by its tokens', call],
    ['a call by its usage object', { model: 'gpt-4o', usage: { input_tokens: 9, output_tokens: 3 } }],
    ['a whole answer', { object: 'chat.completion', model: 'gpt-4o', choices: [], usage: { prompt_tokens: 9, completion_tokens: 3 } }],
  ])('stand beside %s, with its id', (_what, said) => {
    const read = ledgerReader(reading())({ ...said, id: 'own', tags: { team: 'search', customer: 'x' } })
    expect(read).toMatchObject({ call: { id: 'id:own', key: { tags: { team: 'search' } } }, tagsLeftOut: ['customer'] })
  })
})

describe('the sums of a call', () => {
  it('count a sum over many requests as one call of so many requests', () => {
    const { sums } = callIn({ model: 'gpt-4o', usage: { input_tokens: 1000, output_tokens: 500 }, sumOfRequests: 10 })
    expect(sums).toMatchObject({ calls: 1, requests: 10, inputTokens: 1000, outputTokens: 500 })
  })

  it('give back the request that they came from', () => {
    const given = {
      ...call,
      cachedInputTokens: 300,
      latencySeconds: 4,
      hardware: 'nvidia-h100-sxm',
      zone: 'FRA',
      at: '2026-11-02T15:00:00Z',
    }
    const request = requestOfCell(callIn(given))
    expect(request).toMatchObject({ model: 'gpt-4o', hardware: 'nvidia-h100-sxm', zone: 'FRA', at: '2026-11-02T15:00:00Z', requests: 1 })
    expect([request.inputTokens, request.cachedInputTokens, request.outputTokens, request.latencySeconds]).toEqual(
      [800, 300, 90, 4].map((number) => expect.closeTo(number, 9) as number),
    )
  })
})

it('keeps no settings longer than a key may be', () => {
  const inputImages = Array.from({ length: 200 }, (_one, index) => ({ width: 1000 + index, height: 1000 }))
  expect(problemIn({ ...call, inputImages })).toBe('invalid-request')
})
