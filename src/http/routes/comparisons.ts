import { z } from 'zod'
import { citationWriters } from '../../citations/citation-writers.js'
import { compare } from '../../estimation/compare.js'
import { citedByComparison, comparisonAs } from '../../estimation/comparison/comparison-view.js'
import { Comparison, ComparisonNumbers, ComparisonOutline, ComparisonRequest, ComparisonView } from '../../schemas/comparison.js'
import { SelectedFields } from '../../schemas/detail.js'
import { alsoAs, answers, BODY_PROBLEMS, ESTIMATE_PROBLEMS } from '../representation/answers.js'
import { CITATION_CONTENT, CitationFormat } from '../representation/estimate-formats.js'
import { inFormat, PARTIAL_JSON } from '../representation/formats.js'
import type { RestApp } from '../rest-app.js'

const PROBLEMS = [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS, 'unknown-record', 'not-acceptable'] as const

/** Registers the comparison of a baseline with variants. */
export function comparisons(app: RestApp): void {
  const schema = {
    tags: ['Estimates'],
    operationId: 'compare',
    summary: 'Compare a baseline with other ways',
    description:
      'Compares another model, hardware, precision, batch, region, year or operator, or a technique of /v1/techniques, with a baseline: what each costs, its ratio to the baseline without the uncertainty that both share, and the requests after which a training has paid back. With baselineTraining, trainings are compared.',
    'x-example': {
      baseline: { model: 'llama-3.1-70b', inputTokens: 500, outputTokens: 300, hardware: 'nvidia-h100-sxm', batchSize: 16 },
      variants: [{ change: { precision: 'fp8' } }, { technique: 'distillation', change: { model: 'llama-3.2-3b' } }],
    },
    querystring: CitationFormat.extend(ComparisonView.shape),
    body: ComparisonRequest,
    response: alsoAs(answers(Comparison, 'The baseline and each variant.', PROBLEMS), {
      ...CITATION_CONTENT,
      [PARTIAL_JSON]: { schema: z.union([ComparisonOutline, ComparisonNumbers, SelectedFields]) },
    }),
  }
  app.post('/v1/comparisons', { schema }, (request, reply) => {
    const { body, query, catalog } = request
    const { format, ...view } = query
    const compared = comparisonAs(view, compare(body, catalog))
    if (view.fields !== undefined || (view.detail ?? 'full') !== 'full')
      return inFormat(request, reply.type(PARTIAL_JSON), format, compared, {})
    const sources = () => citationWriters(catalog, [citedByComparison(body, catalog)])
    const writers = { csl: () => sources().csl(), bibtex: () => sources().bibtex() }
    return inFormat(request, reply, format, compared, writers)
  })
}
