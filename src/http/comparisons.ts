import { compare } from '../estimation/compare.js'
import { Comparison } from '../schemas/comparison.js'
import { ComparisonRequest } from '../schemas/comparison-request.js'
import { answers } from './answers.js'
import { BODY_PROBLEMS, ESTIMATE_PROBLEMS } from './estimate-problems.js'
import type { RestApp } from './rest-app.js'

/** What-if: a baseline and variants. */
export function comparisons(app: RestApp): void {
  const schema = {
    tags: ['Estimates'],
    operationId: 'compare',
    summary: 'Compare a baseline with other ways',
    description:
      'Another model, hardware, precision, batch, region, year or operator, or a technique of /v1/techniques, held against a baseline: what each costs, its ratio to the baseline with the doubts that both share taken out, and the requests after which a training has paid back. With baselineTraining, trainings are compared.',
    'x-example': {
      baseline: { model: 'llama-3.1-70b', inputTokens: 500, outputTokens: 300, hardware: 'nvidia-h100-sxm', batchSize: 16 },
      variants: [{ change: { precision: 'fp8' } }, { technique: 'distillation', change: { model: 'llama-3.2-3b' } }],
    },
    body: ComparisonRequest,
    response: answers(Comparison, 'The baseline and each variant.', [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS, 'unknown-record']),
  }
  app.post('/v1/comparisons', { schema }, ({ body, catalog }) => compare(body, catalog))
}
