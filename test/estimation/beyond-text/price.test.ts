import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/catalog/catalog.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

let catalog: Catalog
beforeAll(async () => {
  catalog = await bundledCatalog()
})

function stepsOf(request: object) {
  const { steps } = estimateInference(InferenceRequest.parse(request), catalog)
  return new Map(steps.map((step) => [step.id, step]))
}

describe('an image that is billed by its tokens', () => {
  it('has as many as its price over that of a token, and a range that holds both ways to its energy', () => {
    const steps = stepsOf({ model: 'gemini-2.5-flash-image', work: { type: 'image' } })
    const [price, tokens, all] = ['price-joules', 'image-token-joules', 'request-accelerator-joules'].map((id) => steps.get(id))
    expect(steps.get('billed-image-tokens')?.value).toBe(1300)
    if (!price || !tokens || !all) throw new Error('A step is missing.')
    expect([all.low, all.value, all.high]).toEqual([Math.min(price.low, tokens.low), price.value, Math.max(price.high, tokens.high)])
  })

  it('is told by its price alone where nobody guessed the size of the model', () => {
    const steps = stepsOf({ model: 'gpt-image-1', work: { type: 'image' } })
    expect(steps.has('billed-image-tokens')).toBe(false)
    expect(steps.get('request-accelerator-joules')?.value).toBeCloseTo(60_000 * 0.042, 6)
  })
})
