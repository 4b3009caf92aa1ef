import type { Catalog } from '../../catalog/catalog.js'
import type { Estimate } from '../../schemas/estimate.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { UsageRequest } from '../../schemas/usage-request.js'
import { estimateInference } from '../inference.js'
import { warningOf } from '../trace.js'
import { type ReadUsage, tokensOfUsage } from './tokens-of-usage.js'

/** What the answer cost that came with this usage object: the estimate of the inference request that it says. */
export function estimateUsage({ usage, ...request }: UsageRequest, catalog: Catalog): Estimate {
  const read = tokensOfUsage(usage)
  const estimate = estimateInference(requestOf(request, read.tokens), catalog)
  return { ...estimate, warnings: [...estimate.warnings, ...warningsOf(read)] }
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
