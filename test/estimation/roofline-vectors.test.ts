import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { inference, stepOf } from './support/estimates.js'
import { readData } from './support/read-data.js'

const JOULES_PER_WH = 3600

const Vectors = z.strictObject({
  provenance: z.string(),
  vectors: z
    .array(
      z.strictObject({
        name: z.string(),
        request: InferenceRequest,
        expected: z.strictObject({
          acceleratorCount: z.number(),
          batchSize: z.number(),
          layers: z.number(),
          kvBytesPerToken: z.number(),
          ratedSecondsPerOutputToken: z.record(z.string(), z.number()),
          joulesPerOutputToken: z.number(),
          acceleratorWhPerRequest: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }),
        }),
      }),
    )
    .min(8),
})
const { vectors } = readData('roofline-vectors.json', (value) => Vectors.parse(value))

/** Nine significant digits. */
function expectNineDigits(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(0.5e-9 * Math.abs(expected))
}

describe.each(vectors)('the roofline of $name', ({ request, expected }) => {
  const estimate = inference({ ...request, method: 'wattprint-roofline-1' })
  const outputTokens = request.outputTokens ?? 0

  it('is the energy of the fit to nine digits, with both ends of its interval', () => {
    const { value, low, high } = stepOf(estimate, 'request-accelerator-joules')
    expectNineDigits(value / JOULES_PER_WH, expected.acceleratorWhPerRequest.value)
    expectNineDigits(low / JOULES_PER_WH, expected.acceleratorWhPerRequest.low)
    expectNineDigits(high / JOULES_PER_WH, expected.acceleratorWhPerRequest.high)
    expectNineDigits(value / outputTokens, expected.joulesPerOutputToken)
  })

  it('is the energy of the accelerators in the answer', () => {
    expectNineDigits(estimate.energyParts.accelerators.value * 1000, expected.acceleratorWhPerRequest.value)
  })

  it('has every term of the fit to nine digits', () => {
    const watts = stepOf(estimate, 'rated-power').value * expected.acceleratorCount
    for (const [term, seconds] of Object.entries(expected.ratedSecondsPerOutputToken)) {
      expectNineDigits(stepOf(estimate, term).value / (watts * outputTokens), seconds)
    }
  })

  it('stands in for count, batch, layers and cache as the fit does', () => {
    expect(stepOf(estimate, 'accelerator-count').value).toBe(expected.acceleratorCount)
    expect(stepOf(estimate, 'batch-size').value).toBe(expected.batchSize)
    expectNineDigits(stepOf(estimate, 'layers').value, expected.layers)
    expectNineDigits(stepOf(estimate, 'kv-bytes-per-token').value, expected.kvBytesPerToken)
  })
})
