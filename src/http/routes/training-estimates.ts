import { trainingWays } from '../../estimation/training.js'
import { Estimate } from '../../schemas/estimate.js'
import { TrainingRequest } from '../../schemas/training-request.js'
import { alsoAs, answers, BODY_PROBLEMS, BY_ADDRESS, cachedAnswers, ESTIMATE_PROBLEMS } from '../representation/answers.js'
import { ESTIMATE_CONTENT, EstimateQuery, sendEstimate } from '../representation/estimate-formats.js'
import type { RestApp } from '../rest-app.js'

const PATH = '/v1/estimates/training'
const ABOUT = {
  tags: ['Estimates'],
  description:
    'Energy, carbon, water and hardware of training a model, with ranges, steps and sources: from its published accounts, from accelerators and hours, or from its compute.',
  'x-example': { hardware: 'nvidia-a100-sxm4-80gb', acceleratorCount: 20, hours: 200 },
}
const ANSWER = 'What the training cost.'

/** Registers estimates of training. */
export function trainingEstimates(app: RestApp): void {
  const body = {
    ...ABOUT,
    operationId: 'estimateTraining',
    summary: 'Estimate a training',
    querystring: EstimateQuery,
    body: TrainingRequest,
    response: alsoAs(answers(Estimate, ANSWER, [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS, 'not-acceptable']), ESTIMATE_CONTENT),
  }
  app.post(PATH, { schema: body }, (request, reply) =>
    sendEstimate(request, reply, request.query, trainingWays(request.body, request.catalog)),
  )

  const query = {
    ...ABOUT,
    operationId: 'getTrainingEstimate',
    summary: 'Estimate a training, by its address',
    description: BY_ADDRESS,
    querystring: TrainingRequest.extend(EstimateQuery.shape),
    response: alsoAs(cachedAnswers(Estimate, ANSWER, [...ESTIMATE_PROBLEMS, 'not-acceptable']), ESTIMATE_CONTENT),
  }
  app.get(PATH, { schema: query }, (request, reply) => {
    const { format, detail, fields, ...asked } = request.query
    return sendEstimate(request, reply, { format, detail, fields }, trainingWays(asked, request.catalog))
  })
}
