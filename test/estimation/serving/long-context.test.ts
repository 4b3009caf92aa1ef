import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../../src/estimation/inference.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const estimate = (request: object) => estimateInference(InferenceRequest.parse({ ...request, method: 'wattprint-roofline-1' }), catalog)
const attention = (request: object) => estimate(request).steps.find(({ id }) => ['attention-joules', 'prompt-with-attention'].includes(id))

describe('a prompt longer than what was measured, by the first edition', () => {
  it.each([{ hardware: 'H100', batchSize: 8 }, {}])('counts attention over it past 10,000 tokens, and not before (%o)', (serving) => {
    const request = { model: 'llama-3.1-70b', outputTokens: 10, ...serving }
    expect(attention({ ...request, inputTokens: 10_000 })).toBeUndefined()
    expect(attention({ ...request, inputTokens: 10_001 })).toBeDefined()
  })

  it('grows faster than the prompt, as attention does', () => {
    const energy = (inputTokens: number) => estimate({ model: 'llama-3.1-70b', inputTokens, outputTokens: 0 }).energy.value
    expect(energy(80_000) / energy(40_000)).toBeGreaterThan(2.2)
    expect(energy(8_000) / energy(4_000)).toBeCloseTo(2, 9)
  })
})
