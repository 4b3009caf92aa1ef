import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InferenceItem, TrainingItem, UsageItem } from '../../src/schemas/batch.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { LedgerCall, LedgerUsageCall } from '../../src/schemas/ledger-call.js'
import { OtlpTraces } from '../../src/schemas/otlp.js'
import { readQuickly } from '../../src/schemas/schema-in-use.js'

const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  InferenceRequest,
  InferenceItem,
  UsageItem,
  TrainingItem,
  LedgerCall,
  LedgerUsageCall,
}
/** As many readings as it takes until values of a form are read quickly. */
const MANY = 1001

/** Values of which each field of a request takes some and refuses others. */
const VALUES = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'gpt-4o',
    'auto',
    'inference',
    'training',
    '2026-11-01T12:00:00Z',
    '2026-11-31T12:00:00Z',
    '12',
  ),
  fc.constantFrom<unknown>(true, false, 0, 1, 0.5, -1, 12, 1e30, NaN, [], ['alternatives'], ['other'], {}, { totalParameters: 7e9 }),
  fc.constantFrom<unknown>({ input_tokens: 3 }, { type: 'image', count: 2 }, { team: 'search' }, { team: '' }, [{ width: 10, height: 10 }]),
)

function quicklyAfterMany(schema: z.ZodObject, value: object): { readonly data: unknown } | undefined {
  for (let time = 0; time < MANY; time += 1) readQuickly(schema, value)
  return readQuickly(schema, value)
}

describe.each(Object.entries(SCHEMAS))('what is read quickly by %s', (_name, schema) => {
  const fields = Object.keys(schema.shape)
  const asked = fc.subarray(fields, { maxLength: 6 }).chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, VALUES]))))

  it('is what the schema itself makes of it, field by field, and only where it fits', () => {
    fc.assert(
      fc.property(asked, (value) => {
        const [quick, whole] = [quicklyAfterMany(schema, value), schema.safeParse(value)]
        expect(quick !== undefined).toBe(whole.success)
        expect(quick?.data).toStrictEqual(whole.data)
        expect(Object.keys(quick?.data ?? {})).toEqual(Object.keys(whole.data ?? {}))
      }),
      { numRuns: 60 },
    )
  })

  it('has no field that the schema does not have', () => {
    expect(quicklyAfterMany(schema, { model: 'gpt-4o', modle: 'gpt-4o' })).toBeUndefined()
    expect(quicklyAfterMany(schema, JSON.parse('{"__proto__": {"model": "gpt-4o"}}') as object)).toBeUndefined()
  })
})

describe('what is read quickly', () => {
  it('says what an absent field stands for', () => {
    expect(quicklyAfterMany(InferenceRequest, { model: 'gpt-4o' })).toEqual({
      data: { model: 'gpt-4o', requests: 1, method: 'auto', include: [] },
    })
  })

  it('is read as before when values of another form come between', () => {
    const [one, other] = [{ model: 'gpt-4o', outputTokens: 1 }, { outputTokens: 1 }]
    for (let time = 0; time < MANY; time += 1) for (const value of [one, other]) readQuickly(InferenceItem, value)
    expect(readQuickly(InferenceItem, one)?.data.model).toBe('gpt-4o')
    expect(readQuickly(InferenceItem, other)?.data.model).toBeUndefined()
    expect(readQuickly(InferenceItem, { outputTokens: 'many' })).toBeUndefined()
  })

  it('is no value that inherits fields', () => {
    class Asked {
      get model(): string {
        return 'gpt-4o'
      }
    }
    expect(InferenceItem.parse(new Asked()).model).toBe('gpt-4o')
    expect(quicklyAfterMany(InferenceItem, new Asked())).toBeUndefined()
  })

  it('keeps rules over several fields, and what lies in lists', () => {
    const ordered = z.strictObject({ low: z.number(), high: z.number().optional() }).refine(({ low, high = low }) => low <= high)
    expect(quicklyAfterMany(ordered, { low: 1, high: 2 })).toEqual({ data: { low: 1, high: 2 } })
    expect(quicklyAfterMany(ordered, { low: 2, high: 1 })).toBeUndefined()
    const sent = { resourceSpans: [{ scopeSpans: [{ spans: [{ traceId: '01', attributes: [{ key: 'a', value: { intValue: '1' } }] }] }] }] }
    expect(quicklyAfterMany(OtlpTraces, sent)).toEqual({ data: OtlpTraces.parse(sent) })
    expect(quicklyAfterMany(OtlpTraces, { resourceSpans: [{ scopeSpans: 1 }] })).toBeUndefined()
  })
})
