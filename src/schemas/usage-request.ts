import type { z } from 'zod'
import { InferenceRequest } from './inference-request.js'
import { Usage } from './usage.js'

/** What the usage object says, which is not said twice. */
const SAID_BY_USAGE = { inputTokens: true, cachedInputTokens: true, reasoningTokens: true, outputTokens: true } as const

export const UsageRequest = InferenceRequest.omit(SAID_BY_USAGE)
  .extend({ usage: Usage })
  .describe('The usage object that came with the answer of a model, and whatever else of an inference request is known.')
  .meta({ id: 'UsageRequest' })
export type UsageRequest = z.infer<typeof UsageRequest>
