import { estimateInference } from '../estimation/inference.js'
import { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { answers, cachedAnswers } from './answers.js'
import { BODY_PROBLEMS, ESTIMATE_PROBLEMS } from './estimate-problems.js'
import type { RestApp } from './rest-app.js'

const PATH = '/v1/estimates/inference'
const ABOUT = {
  tags: ['Estimates'],
  description:
    'Energy, carbon, water and hardware of one request to a language model, or of many like it, with ranges, steps and sources. Name a model of the catalog or describe a custom one; everything else may be left out, and what was assumed in its place is listed.',
  'x-example': { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' },
}
const ANSWER = 'What the requests cost.'

/** Estimates of inference. */
export function inferenceEstimates(app: RestApp): void {
  const body = {
    ...ABOUT,
    operationId: 'estimateInference',
    summary: 'Estimate requests to a model',
    body: InferenceRequest,
    response: answers(Estimate, ANSWER, [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS]),
  }
  app.post(PATH, { schema: body }, ({ body: request, catalog }) => estimateInference(request, catalog))

  const query = {
    ...ABOUT,
    operationId: 'getInferenceEstimate',
    summary: 'Estimate requests to a model, by its address',
    querystring: InferenceRequest,
    response: cachedAnswers(Estimate, ANSWER, ESTIMATE_PROBLEMS),
  }
  app.get(PATH, { schema: query }, ({ query: request, catalog }) => estimateInference(request, catalog))
}
