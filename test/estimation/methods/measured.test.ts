import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../../src/estimation/inference.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const estimate = (request: object) => estimateInference(InferenceRequest.parse(request), catalog)

describe('measured', () => {
  it('gives a measurement of the same model back under its own conditions, and names them', () => {
    const row = catalog.records.measurement.items.find(
      ({ model, use, batchSize }) => model !== null && use === 'fit' && (batchSize ?? 0) > 30,
    )
    const { model, hardware, batchSize, energyJoulesPerOutputToken } = row ?? {}
    const { steps, warnings } = estimate({ model, hardware, batchSize, outputTokens: 1000, method: 'measured' })
    expect(steps.find(({ id }) => id === 'joules-per-token')?.value).toBe(energyJoulesPerOutputToken)
    expect(warnings.find(({ code }) => code === 'peer_method')?.message).toContain('input tokens')
  })

  it('says which input it lacks for a model that nobody measured', () => {
    expect(() => estimate({ model: 'gpt-4o', outputTokens: 10, method: 'measured' })).toThrow(/lacks model: no published measurement/)
  })
})
