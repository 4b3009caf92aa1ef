import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PARTIAL_JSON } from '../../../src/http/representation/formats.js'
import { Estimate } from '../../../src/schemas/estimate.js'
import { ExportResponse, OtlpAnswer, OtlpSummaries, PartialOtlpAnswer } from '../../../src/schemas/otlp.js'
import { Problem } from '../../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function posted(payload: unknown, query = '') {
  return service.rest(`/v1/otlp/traces${query}`, { method: 'POST', payload: payload as object })
}

let spans = 0
function span(values: Readonly<Record<string, string>>, times: object = {}) {
  const attributes = Object.entries(values).map(([key, value]) => ({
    key,
    value: /^\d+$/.test(value) ? { intValue: value } : { stringValue: value },
  }))
  return {
    traceId: 'a'.repeat(32),
    spanId: String(++spans).padStart(16, '0'),
    name: 'a span',
    kind: 3,
    ...times,
    attributes,
    status: {},
    droppedLinksCount: 0,
  }
}

const CHAT = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': 'llama-3.1-70b',
  'gen_ai.usage.input_tokens': '811',
  'gen_ai.usage.output_tokens': '92',
}
const TIMES = { startTimeUnixNano: '1735689600000000000', endTimeUnixNano: '1735689604000000000' }
const traces = (...spans: object[]) => ({
  resourceSpans: [
    { resource: { attributes: [{ key: 'service.name', value: { stringValue: 'support-desk' } }] }, scopeSpans: [{ scope: {}, spans }] },
  ],
})

describe('traces', () => {
  it('have the estimate of each call to a model in its order, and nothing for other spans', async () => {
    const { status, json } = await posted(traces(span({ 'db.system.name': 'postgresql' }), span(CHAT, TIMES), span(CHAT)), '?detail=full')
    expect(status).toBe(200)
    const { items, otherSpans, partialSuccess, totals } = OtlpAnswer.parse(json)
    expect(items.map(({ reference }) => reference?.slice(0, 33))).toEqual(Array(2).fill(`${'a'.repeat(32)}/`))
    expect({ otherSpans, partialSuccess, estimates: totals.estimates }).toEqual({ otherSpans: 1, partialSuccess: undefined, estimates: 2 })
  })

  it('that tell the speed have narrower intervals than those that do not', async () => {
    const { items } = OtlpAnswer.parse(
      (await posted(traces(span(CHAT, TIMES), span(CHAT, { startTimeUnixNano: TIMES.startTimeUnixNano })), '?detail=full')).json,
    )
    const [timed, untimed] = items.map(({ estimate }) => Estimate.parse(estimate).energy).map(({ low, high }) => high / low)
    expect(timed).toBeLessThan(untimed ?? 0)
  })

  it('are the estimates of the requests that they say', async () => {
    const { items } = OtlpAnswer.parse((await posted(traces(span(CHAT, TIMES)), '?detail=full')).json)
    const self = items[0]?.estimate?.links.self ?? ''
    expect(self).toContain('latencySeconds=4')
    expect((await service.rest(self)).json).toMatchObject({ energy: items[0]?.estimate?.energy })
  })

  it('are grouped by the service that sent them', async () => {
    const { json } = await posted(traces(span(CHAT), span(CHAT)), '?detail=summary&groupBy=tag')
    const { groups } = OtlpSummaries.parse(json)
    expect(groups.map(({ key, totals }) => [key.tag, totals.estimates])).toEqual([['support-desk', 2]])
  })

  it('say in OTLP’s words which spans were refused, while the others stand', async () => {
    const nameless = { ...CHAT, 'gen_ai.request.model': '' }
    const unknown = { ...CHAT, 'gen_ai.request.model': 'gpt-99' }
    const without = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'gpt-4o' }
    const wordy = { ...CHAT, 'gen_ai.usage.output_tokens': 'many' }
    const { status, json } = await posted(traces(span(nameless), span(CHAT), span(unknown), span(without), span(wordy)), '?detail=full')
    expect(status).toBe(200)
    const { items, partialSuccess } = OtlpAnswer.parse(json)
    expect(items.map(({ problem }) => problem?.code)).toEqual(['no-model', undefined, 'unknown-model', 'no-tokens', 'usage-invalid'])
    const errorMessage = `Span ${items[0]?.reference ?? ''}: ${items[0]?.problem?.detail ?? ''} /docs/usage says which attribute of a span is which field.`
    expect(partialSuccess).toEqual({ rejectedSpans: 4, errorMessage })
  })

  it('of a billion tokens, of a negative count and of text where a number belongs are refused span by span, and the others stand', async () => {
    const of = (count: object) => {
      const told = span(CHAT)
      return {
        ...told,
        attributes: [...told.attributes.slice(0, 2), { key: 'gen_ai.usage.input_tokens', value: count }, ...told.attributes.slice(3)],
      }
    }
    const bad = [of({ intValue: '1000000000' }), of({ intValue: '-5' }), of({ doubleValue: -5 }), of({ stringValue: 'many' })]
    const { status, json } = await posted(traces(...bad, span(CHAT)), '?detail=full')
    expect(status).toBe(200)
    const { items, partialSuccess } = OtlpAnswer.parse(json)
    const codes = ['beyond-any-context', 'usage-invalid', 'usage-invalid', 'usage-invalid', undefined]
    expect(items.map(({ problem }) => problem?.code)).toEqual(codes)
    expect(partialSuccess).toMatchObject({ rejectedSpans: 4 })
  })

  it('of nothing are answered with nothing', async () => {
    for (const empty of [{ resourceSpans: [] }, { resourceSpans: [{}] }, { resourceSpans: [{ scopeSpans: null, resource: null }] }]) {
      expect(OtlpAnswer.parse((await posted(empty)).json)).toMatchObject({ items: [], otherSpans: 0 })
    }
  })

  it.each([
    ['no body of OTLP', {}, 'invalid-request'],
    ['a time that is none', traces(span(CHAT, { startTimeUnixNano: 'noon' })), 'invalid-request'],
    ['a time with a fraction', traces(span(CHAT, { startTimeUnixNano: 1.5 })), 'invalid-request'],
    ['attributes that are no list', traces({ attributes: { 'gen_ai.request.model': 'gpt-4o' } }), 'invalid-request'],
    ['1,001 calls', traces(...Array.from({ length: 1001 }, () => span(CHAT))), 'batch-too-large'],
  ])('with %s are refused whole', async (_what, payload, code) => {
    expect(Problem.parse((await posted(payload)).json).code).toBe(code)
  })

  it('are answered in little where nobody says how much', async () => {
    const { text, json, headers } = await posted(traces(...Array.from({ length: 512 }, () => span(CHAT, TIMES))))
    expect(headers['content-type']).toBe(PARTIAL_JSON)
    const { items, totals } = PartialOtlpAnswer.parse(json)
    expect(text.length).toBeLessThan(400_000)
    expect([items.length, totals.estimates]).toEqual([512, 512])
    expect(items[0]?.estimate).toMatchObject({ links: { self: expect.stringContaining('inputTokens=811') as string } })
  })

  it('come as the lines of the collector’s file exporter too', async () => {
    const headers = { 'content-type': 'application/x-ndjson' }
    const lines = `${JSON.stringify(traces(span(CHAT)))}\n\n${JSON.stringify(traces(span(CHAT)))}\n`
    const { json } = await service.rest('/v1/otlp/traces?detail=numbers', { method: 'POST', headers, payload: lines })
    expect(OtlpSummaries.parse(json)).toMatchObject({ estimates: 2 })
    const broken = await service.rest('/v1/otlp/traces', { method: 'POST', headers, payload: '{"resourceSpans":[]}\n{' })
    expect(Problem.parse(broken.json)).toMatchObject({ code: 'malformed-line', detail: expect.stringContaining('Line 2') as string })
  })

  it('in JSON are answered in OTLP’s words at the address that exporters use by themselves', async () => {
    for (const path of ['/v1/traces', '/v1/otlp/v1/traces']) {
      const sent = (payload: object) => service.ask(path, { method: 'POST', payload })
      expect((await sent(traces(span(CHAT)))).json).toEqual({})
      const unknown = span({ ...CHAT, 'gen_ai.request.model': 'gpt-99' })
      const { json } = await sent(traces(unknown, span(CHAT)))
      expect(ExportResponse.parse(json)).toMatchObject({
        partialSuccess: { rejectedSpans: 1, errorMessage: expect.stringContaining('gpt-99') as string },
      })
    }
  })
})
