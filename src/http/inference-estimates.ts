import { estimateInference } from '../estimation/inference.js'
import { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { alsoAs, answers, cachedAnswers } from './answers.js'
import { ESTIMATE_CONTENT, EstimateFormat, estimateWriters } from './estimate-formats.js'
import { BODY_PROBLEMS, ESTIMATE_PROBLEMS } from './estimate-problems.js'
import { inFormat } from './formats.js'
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
    querystring: EstimateFormat,
    body: InferenceRequest,
    response: alsoAs(answers(Estimate, ANSWER, [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS, 'not-acceptable']), ESTIMATE_CONTENT),
  }
  app.post(PATH, { schema: body }, (request, reply) => {
    const estimate = app.metrics.estimated(estimateInference(request.body, request.catalog))
    return inFormat(request, reply, request.query.format, estimate, estimateWriters(request.catalog, estimate))
  })

  const query = {
    ...ABOUT,
    operationId: 'getInferenceEstimate',
    summary: 'Estimate requests to a model, by its address',
    querystring: InferenceRequest.extend(EstimateFormat.shape),
    response: alsoAs(cachedAnswers(Estimate, ANSWER, [...ESTIMATE_PROBLEMS, 'not-acceptable']), ESTIMATE_CONTENT),
  }
  app.get(PATH, { schema: query }, (request, reply) => {
    const { format, ...asked } = request.query
    const estimate = app.metrics.estimated(estimateInference(asked, request.catalog))
    return inFormat(request, reply, format, estimate, estimateWriters(request.catalog, estimate))
  })
}
