import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { estimateInference, outlineInference } from '../../src/estimation/inference.js'
import { fragmentOf, replay, startTrace, warn } from '../../src/estimation/trace/trace.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { bundledCatalog, bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'

const SAID = [
  {},
  { zone: 'FRA' },
  { zone: 'fra', year: 2019 },
  { zone: 'FRA', pue: 1.4 },
  { region: 'aws:us-east-1' },
  { region: 'aws:us-east-1', operator: 'google' },
  { zone: 'POL', hardware: 'H100' },
  { zone: 'POL', batchSize: 8 },
  { zone: 'POL', precision: 'fp8' as const },
  { zone: 'FRA', busyShare: 0.4 },
]
const REQUESTS = ['gpt-4o', 'llama-3.1-70b', 'o1'].flatMap((model) =>
  SAID.map((said, index) => InferenceRequest.parse({ model, outputTokens: 100 + index, ...said })),
)

describe('what is derived once', () => {
  it('is told to each request as a catalog tells it that was asked nothing before', async () => {
    const input = catalogInputOf(await bundledRecords())
    const asked = buildCatalog(input)
    for (const request of [...REQUESTS, ...REQUESTS.toReversed()]) {
      const estimate = estimateInference(request, asked)
      expect(estimate).toEqual(estimateInference(request, buildCatalog(input)))
      expect(outlineInference(request, asked).warnings).toEqual(estimate.warnings)
    }
  })

  it('says no warning twice', async () => {
    const catalog = await bundledCatalog()
    const fragment = fragmentOf(catalog, (trace) => warn(trace, 'long_context', 'It is long.'))
    const trace = startTrace(catalog)
    warn(trace, 'long_context', 'It is long.')
    replay(trace, fragment)
    replay(trace, fragment)
    expect(trace.warnings).toHaveLength(1)
  })
})
