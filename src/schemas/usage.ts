import { z } from 'zod'
import { InferenceRequest } from './inference-request.js'
import { MOST_REQUESTS } from './unit.js'

const Usage = z
  .record(z.string(), z.unknown())
  .describe(
    'The usage object of an answer as it came, or the whole answer: of any provider, SDK, gateway or agent that the guide to usage objects lists; or a row of OpenAI’s or Anthropic’s report of an organization’s usage, which sums many requests. A field that is not counted is named by a warning.',
  )

/** The fields of an inference request that a usage request may not have, because the usage object gives them. */
const SAID_BY_USAGE = { inputTokens: true, cachedInputTokens: true, reasoningTokens: true, outputTokens: true } as const

export const UsageRequest = InferenceRequest.omit(SAID_BY_USAGE)
  .extend({
    usage: Usage,
    energyKwh: InferenceRequest.shape.energyKwh.describe(
      'Metered energy of what the usage object counts: of one request, or of all that it sums. All else follows from it.',
    ),
    sumOfRequests: z
      .int()
      .min(1)
      .max(MOST_REQUESTS)
      .optional()
      .describe(
        'The counts of the usage object are sums over so many requests, each taken to be the mean one. Rows of OpenAI’s usage report say it themselves.',
      ),
  })
  .describe('The usage object that came with the answer of a model, and whatever else of an inference request is known.')
  .meta({ id: 'UsageRequest' })
export type UsageRequest = z.infer<typeof UsageRequest>

/** An object around a usage object. Its fields are checked where it is read. */
export const UsageBody = z
  .union([
    z
      .looseObject({})
      .describe('A whole answer, a line of a batch’s output or an entry of a log, which holds the model and the usage object.'),
    UsageRequest,
  ])
  .describe('A usage request, or an answer that holds one.')
