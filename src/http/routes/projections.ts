import { projectAiSector } from '../../estimation/projection.js'
import { AiSectorProjection, AiSectorRequest } from '../../schemas/comparison.js'
import { answers, BODY_PROBLEMS, cachedAnswers } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

const PATH = '/v1/projections/ai-sector-2027'
const ABOUT = {
  tags: ['Estimates'],
  description:
    'Electricity of the AI sector in 2027 as servers × power × hours, after de Vries 2023: a ceiling, not a forecast. Every assumption is a cited default that a caller may change.',
  'x-example': { hoursShare: 0.6 },
}
const ANSWER = 'The projection with its steps and sources.'
const PROBLEMS = ['invalid-request', 'contradictory-request'] as const

/** Registers projections of the whole sector. */
export function projections(app: RestApp): void {
  const body = {
    ...ABOUT,
    operationId: 'projectAiSector',
    summary: 'Project the electricity of the AI sector',
    body: AiSectorRequest,
    response: answers(AiSectorProjection, ANSWER, [...BODY_PROBLEMS, ...PROBLEMS]),
  }
  app.post(PATH, { schema: body }, ({ body: request, catalog }) => projectAiSector(request, catalog))

  const query = {
    ...ABOUT,
    operationId: 'getAiSectorProjection',
    summary: 'Project the electricity of the AI sector, by its address',
    querystring: AiSectorRequest,
    response: cachedAnswers(AiSectorProjection, ANSWER, PROBLEMS),
  }
  app.get(PATH, { schema: query }, ({ query: request, catalog }) => projectAiSector(request, catalog))
}
