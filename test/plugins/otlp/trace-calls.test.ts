import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/plugins/app/otlp/span.js'
import { callsIn, traceMemory } from '../../../src/plugins/app/otlp/trace-calls.js'

const COUNTS = new Map([['gen_ai.usage.input_tokens', 5]])
const NONE = new Map<string, string>()
const turn = (): Promise<void> => Promise.resolve()

function span(spanId: string, parentSpanId: string, attributes: Span['attributes'] = COUNTS, traceId = 't') {
  const span: Span = { traceId, spanId, parentSpanId, startMs: undefined, seconds: undefined, hasFailed: false, attributes }
  return { span, resource: NONE }
}
async function counted(...spans: ReturnType<typeof span>[]) {
  const { calls, otherSpans, leftAside } = await callsIn(spans, turn)
  return { calls: calls.map((one) => one.span.spanId), otherSpans, leftAside }
}
const NOTHING = { agents: 0, countedBeneath: 0, fromCache: 0, failed: 0, repeated: 0 }

describe('the calls in a trace', () => {
  it('are those beneath which none is counted, in whatever order the spans come', async () => {
    const spans = [span('a', ''), span('b', 'a', NONE), span('c', 'b'), span('d', 'a'), span('e', '')]
    for (const given of [spans, [...spans].reverse()]) {
      const { calls, ...others } = await counted(...given)
      expect(calls.sort()).toEqual(['c', 'd', 'e'])
      expect(others).toEqual({ otherSpans: 1, leftAside: { ...NOTHING, countedBeneath: 1 } })
    }
  })

  it('of other traces are not beneath, even where ids are alike', async () => {
    expect(await counted(span('a', ''), span('b', 'a', COUNTS, 'other'))).toMatchObject({ calls: ['a', 'b'] })
  })

  it('that a gateway answered from its cache cost nothing, nor does what stands above them', async () => {
    const cached = new Map<string, string | number | boolean>([...COUNTS, ['gen_ai.operation.name', 'chat'], ['litellm.cache_hit', true]])
    expect(await counted(span('a', ''), span('b', 'a', cached))).toMatchObject({
      calls: [],
      leftAside: { fromCache: 1, countedBeneath: 1 },
    })
  })

  it('that come twice are counted once', async () => {
    expect(await counted(span('a', ''), span('a', ''))).toMatchObject({ calls: ['a'], leftAside: { repeated: 1 } })
  })

  it('without ids are each counted', async () => {
    expect(await counted(span('', ''), span('', ''))).toMatchObject({ calls: ['', ''] })
    expect(await counted(span('a', 'a'))).toMatchObject({ calls: ['a'] })
  })

  it('are told across exports too, where what lies beneath is sent first, and once where an export is sent again', async () => {
    const memory = traceMemory()
    const sent = async (...spans: ReturnType<typeof span>[]) => (await callsIn(spans, turn, memory)).calls.map((one) => one.span.spanId)
    expect(await sent(span('c', 'b'))).toEqual(['c'])
    expect(await sent(span('c', 'b'))).toEqual([])
    expect(await sent(span('b', 'a', NONE))).toEqual([])
    expect(await sent(span('d', 'a'), span('a', ''))).toEqual(['d'])
    expect(await sent(span('c', 'b', COUNTS, 'other'))).toEqual(['c'])
  })

  it('and all that is left aside are as many as the spans, in any graph of parents', async () => {
    const id = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(id, id, fc.boolean()), { maxLength: 30 }), async (drawn) => {
        const spans = drawn.map(([own, parent, counts]) => span(own, parent, counts ? COUNTS : NONE))
        const { calls, otherSpans, leftAside } = await counted(...spans)
        const left = Object.values(leftAside).reduce((sum, one) => sum + one, 0)
        expect(calls.length + otherSpans + left).toBe(spans.length)
      }),
    )
  })
})
