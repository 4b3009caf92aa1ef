import { describe, expect, it } from 'vitest'
import { inference } from '../support/estimates.js'

const messageOf = (request: Parameters<typeof inference>[0], code: string): string =>
  inference(request).warnings.find((warning) => warning.code === code)?.message ?? ''
/** Of a hosted model, which an assumption tells. */
const reasonOf = (request: Parameters<typeof inference>[0]): string =>
  inference(request).assumptions.find(({ name }) => name === 'servingBatchSize')?.reason ?? ''
const factorsIn = (message: string): number[] => [...message.matchAll(/[×÷] ([\d.]*\d)/g)].map(([, factor]) => Number(factor))

describe('an answer says by how much what is missing would narrow the range', () => {
  const hosted = { model: 'llama-3.1-405b', inputTokens: 1000, cachedInputTokens: 0, outputTokens: 500 }

  it('of a hosted model: as far as its range is that of the mixture, and the most telling first', () => {
    const message = reasonOf(hosted)
    const [now = NaN, ...narrower] = factorsIn(message)
    const joules = inference(hosted).steps.find(({ id }) => id === 'mixture-joules')
    expect(now).toBeCloseTo((joules?.high ?? NaN) / (joules?.value ?? NaN), 0)
    expect(message).toContain('by batchSize')
    expect(narrower.length).toBeGreaterThan(0)
    for (const one of narrower) expect(one).toBeLessThan(now)
    expect(narrower).toEqual(narrower.toSorted((one, other) => one - other))
  })

  it('which is no warning, because it holds of every hosted model', () => {
    expect(messageOf(hosted, 'batch_unknown')).toBe('')
    expect(reasonOf({ ...hosted, batchSize: 64 })).toBe('')
  })

  it('which is about what a caller gets who gives the batch', () => {
    const [, byBatch = NaN] = factorsIn(reasonOf(hosted))
    const joules = inference({ ...hosted, batchSize: 64 }).steps.find(({ id }) => id === 'mixture-joules')
    const width = Math.log((joules?.high ?? NaN) / (joules?.value ?? NaN))
    expect(Math.abs(Math.log(byBatch) / width - 1)).toBeLessThan(0.25)
  })

  it('of a cached prompt: the low end with and without it', () => {
    const request = { ...hosted, inputTokens: 84_000, cachedInputTokens: undefined }
    const [reaches = NaN, would = NaN] = factorsIn(messageOf(request, 'cache_share_unknown'))
    const { value = NaN, low = NaN } = inference(request).steps.find(({ id }) => id === 'request-accelerator-joules') ?? {}
    expect(reaches).toBeCloseTo(value / low, 0)
    expect(would).toBeLessThan(reaches)
  })

  it('of named hardware: exactly the range that a caller gets who gives the batch that stood in', () => {
    const request = { customModel: { totalParameters: 8e9 }, hardware: 'H100', acceleratorCount: 1, inputTokens: 500, outputTokens: 500 }
    const [down = NaN, up = NaN, downWith = NaN, upWith = NaN] = factorsIn(messageOf(request, 'batch_unknown'))
    const ends = (given: object): [number, number] => {
      const {
        value = NaN,
        low = NaN,
        high = NaN,
      } = inference({ ...request, ...given }).steps.find(({ id }) => id === 'request-accelerator-joules') ?? {}
      return [value / low, high / value].map((end) => Number(end.toPrecision(2))) as [number, number]
    }
    expect([down, up]).toEqual(ends({}))
    expect([downWith, upWith]).toEqual(ends({ batchSize: 16 }))
  })
})
