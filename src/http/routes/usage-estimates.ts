import { usageWays } from '../../estimation/usage/estimate-usage.js'
import { usageRequestIn } from '../../estimation/usage/usage-request-in.js'
import { Estimate } from '../../schemas/estimate.js'
import { parseRequest } from '../../schemas/parse-request.js'
import { UsageBody, UsageRequest } from '../../schemas/usage.js'
import { alsoAs, answers, BODY_PROBLEMS, ESTIMATE_PROBLEMS } from '../representation/answers.js'
import { ESTIMATE_CONTENT, EstimateQuery, sendEstimate } from '../representation/estimate-formats.js'
import type { RestApp } from '../rest-app.js'

/** Registers estimates from the usage object that providers send with each answer. */
export function usageEstimates(app: RestApp): void {
  const schema = {
    tags: ['Estimates'],
    operationId: 'estimateUsage',
    summary: 'Estimate an answer from its usage object',
    description:
      'Takes the usage object that came with a model’s answer, or the whole answer, unchanged, whoever wrote it: /docs/usage lists the providers, SDKs, gateways and agents, and how each is read. links.self has the address of the same estimate as an inference request.',
    'x-example': {
      model: 'gpt-4o-2024-08-06',
      usage: {
        prompt_tokens: 2006,
        completion_tokens: 300,
        total_tokens: 2306,
        prompt_tokens_details: { cached_tokens: 1920, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
      },
    },
    querystring: EstimateQuery,
    body: UsageBody,
    response: alsoAs(
      answers(Estimate, 'What the answer cost.', [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS, 'usage-invalid', 'not-acceptable']),
      ESTIMATE_CONTENT,
    ),
  }
  app.post('/v1/estimates/usage', { schema }, (request, reply) => {
    const asked = parseRequest(UsageRequest, usageRequestIn(request.body))
    return sendEstimate(request, reply, request.query, usageWays(asked, request.catalog))
  })
}
