import { inferenceWays } from '../../estimation/inference.js'
import { Estimate } from '../../schemas/estimate.js'
import { InferenceRequest } from '../../schemas/inference-request.js'
import { alsoAs, answers, BODY_PROBLEMS, BY_ADDRESS, cachedAnswers, ESTIMATE_PROBLEMS } from '../representation/answers.js'
import { ESTIMATE_CONTENT, EstimateQuery, sendEstimate } from '../representation/estimate-formats.js'
import type { RestApp } from '../rest-app.js'

const PATH = '/v1/estimates/inference'
const ABOUT = {
  tags: ['Estimates'],
  description:
    'Energy, carbon, water and hardware of one request to a language model, or of many like it, with ranges, steps and sources. Name a model of the catalog or describe a custom one; everything else may be left out, and what was assumed in its place is listed.',
  'x-example': { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' },
}
const ANSWER = 'What the requests cost.'

/** Registers estimates of inference. */
export function inferenceEstimates(app: RestApp): void {
  const body = {
    ...ABOUT,
    operationId: 'estimateInference',
    summary: 'Estimate requests to a model',
    querystring: EstimateQuery,
    body: InferenceRequest,
    response: alsoAs(answers(Estimate, ANSWER, [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS, 'not-acceptable']), ESTIMATE_CONTENT),
  }
  app.post(PATH, { schema: body }, (request, reply) =>
    sendEstimate(request, reply, request.query, inferenceWays(request.body, request.catalog)),
  )

  const query = {
    ...ABOUT,
    operationId: 'getInferenceEstimate',
    summary: 'Estimate requests to a model, by its address',
    description: BY_ADDRESS,
    querystring: InferenceRequest.extend(EstimateQuery.shape),
    response: alsoAs(cachedAnswers(Estimate, ANSWER, [...ESTIMATE_PROBLEMS, 'not-acceptable']), ESTIMATE_CONTENT),
  }
  app.get(PATH, { schema: query }, (request, reply) => {
    const { format, detail, fields, ...asked } = request.query
    return sendEstimate(request, reply, { format, detail, fields }, inferenceWays(asked, request.catalog))
  })
}
