import type { Catalog } from '../../src/catalog/catalog.js'
import { outlineInference } from '../../src/estimation/inference.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { type CompanyCall, UNKNOWN_MODEL } from './company.js'

/** Returns what a report over the month must contain: exact counts, and the sum of the estimates of the single calls. */
export function expectedOf(calls: Iterable<CompanyCall>, catalog: Catalog) {
  const expected = { calls: 0, input: 0, cachedInput: 0, output: 0, withoutEstimate: 0, energyKwh: 0, byTeam: new Map<string, number>() }
  for (const { team, model, inputTokens, cachedInputTokens, outputTokens } of calls) {
    expected.calls += 1
    expected.input += inputTokens
    expected.cachedInput += cachedInputTokens
    expected.output += outputTokens
    expected.byTeam.set(team, (expected.byTeam.get(team) ?? 0) + 1)
    if (model === UNKNOWN_MODEL) expected.withoutEstimate += 1
    else {
      const request = InferenceRequest.parse({ model, inputTokens, cachedInputTokens, outputTokens })
      expected.energyKwh += outlineInference(request, catalog).energy.value
    }
  }
  return expected
}
