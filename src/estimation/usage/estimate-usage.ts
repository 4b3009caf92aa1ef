import type { Catalog } from '../../catalog/catalog.js'
import type { Estimate } from '../../schemas/estimate.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { UsageRequest } from '../../schemas/usage-request.js'
import { estimateInference } from '../inference.js'
import { warningOf } from '../trace.js'
import { type ReadUsage, tokensOfUsage } from './tokens-of-usage.js'

/** What a usage request says as an inference request, and what must be said beside its estimate. */
export type SaidByUsage = { readonly request: InferenceRequest; readonly warnings: Estimate['warnings'] }

/** What the answer cost that came with this usage object: the estimate of the inference request that it says. */
export function estimateUsage(asked: UsageRequest, catalog: Catalog): Estimate {
  const { request, warnings } = requestOfUsage(asked)
  return withWarnings(estimateInference(request, catalog), warnings)
}

/** The inference request that a usage object says, by the rules of whoever wrote it. */
export function requestOfUsage({ usage, ...request }: UsageRequest): SaidByUsage {
  const read = tokensOfUsage(usage)
  return { request: requestOf(request, read.tokens), warnings: warningsOf(read) }
}

/** The estimate, or the outline of one, with these warnings besides its own. */
export function withWarnings<Answer extends Pick<Estimate, 'warnings'>>(answer: Answer, warnings: Estimate['warnings']): Answer {
  return warnings.length === 0 ? answer : { ...answer, warnings: [...answer.warnings, ...warnings] }
}

/** In the order of an inference request's fields, so that the address of the estimate is that of any other. */
function requestOf({ model, customModel, ...others }: Omit<UsageRequest, 'usage'>, tokens: ReadUsage['tokens']): InferenceRequest {
  const { inputTokens, cachedInputTokens, reasoningTokens, outputTokens } = tokens
  return {
    ...(model !== undefined && { model }),
    ...(customModel !== undefined && { customModel }),
    inputTokens,
    ...(cachedInputTokens > 0 && { cachedInputTokens }),
    ...(reasoningTokens > 0 && { reasoningTokens }),
    outputTokens,
    ...others,
  }
}

function warningsOf({ ignored, unexplained }: ReadUsage): Estimate['warnings'] {
  const warnings: Estimate['warnings'] = []
  if (ignored.length > 0) {
    const named = ignored.slice(0, 10).join(', ')
    warnings.push(warningOf('usage_not_counted', `The usage object says more than is counted, or counts as text what is not: ${named}.`))
  }
  if (unexplained !== 0) {
    const told = unexplained > 0 ? `${unexplained} tokens more than` : `${-unexplained} tokens fewer than`
    warnings.push(warningOf('usage_total_differs', `The total of the usage object has ${told} its parts; the parts are counted.`))
  }
  return warnings
}
