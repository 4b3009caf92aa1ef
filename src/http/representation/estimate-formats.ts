import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Catalog } from '../../catalog/catalog.js'
import { citationWriters } from '../../citations/citation-writers.js'
import { CitationForm } from '../../citations/csl-items.js'
import { type EstimateWays, smallAnswer } from '../../estimation/answer.js'
import { allAmountsOf } from '../../estimation/batch/footprint-sums.js'
import { provenanceOf } from '../../estimation/trace/provenance.js'
import { REPORT_FORMS } from '../../reports/report-form.js'
import { reportWriters } from '../../reports/report-writers.js'
import { EstimateNumbers, EstimateOutline, EstimateView, SelectedFields } from '../../schemas/detail.js'
import { Estimate } from '../../schemas/estimate.js'
import { jsonText } from '../../schemas/parse-request.js'
import { Provenance } from '../../schemas/provenance.js'
import { Boamps, Cyclonedx, EuGpai, Sci, Spdx } from '../../schemas/report-forms.js'
import { CslItem } from '../../schemas/source.js'
import { VERSION } from '../openapi/about-the-api.js'
import { contentOf, formatParameter, inFormat, PARTIAL_JSON } from './formats.js'

const FORMATS = formatParameter(['csl', 'bibtex', 'prov', ...REPORT_FORMS])
/** The query of an estimate: its format, and how much of it is returned. */
export const EstimateQuery = FORMATS.extend(EstimateView.shape)
type Asked = z.infer<typeof EstimateQuery>
/** The content of an estimate in formats other than JSON, for the documentation. */
export const ESTIMATE_CONTENT = {
  ...contentOf({
    csl: z.array(CslItem).describe('The sources cited, in CSL-JSON.'),
    bibtex: z.string().describe('The sources cited, in BibTeX.'),
    prov: Provenance,
    cyclonedx: Cyclonedx,
    spdx: Spdx,
    boamps: Boamps,
    sci: Sci,
    'hf-card': z.string().describe('The block of a Hugging Face model card that states the emissions of a training; only for trainings.'),
    'eu-gpai': EuGpai,
  }),
  [PARTIAL_JSON]: { schema: z.union([EstimateOutline, EstimateNumbers, SelectedFields]) },
}

/**
 * Sends an estimate in the requested form: whole, small, with some of its fields, or in another format. Only what the form needs is
 * computed, and the metrics count one estimate.
 */
export function sendEstimate(request: FastifyRequest, reply: FastifyReply, { format, ...view }: Asked, ways: EstimateWays): unknown {
  const { metrics } = request.server
  const counted = {
    ...ways,
    estimate: () => count(ways.estimate()),
    outline: () => count(ways.outline()),
  }
  const small = smallAnswer(view, counted)
  if (small) return inFormat(request, reply.type(PARTIAL_JSON), format, small, {})
  const estimate = counted.estimate()
  return inFormat(request, reply, format, estimate, writersOf(request.catalog, counted.request, estimate))

  function count<Given extends Pick<Estimate, 'kind' | 'method'>>(estimated: Given): Given {
    metrics.asked(allAmountsOf(ways.request))
    return metrics.estimated(estimated)
  }
}

/** The writers of an estimate in other formats. */
function writersOf(catalog: Catalog, request: EstimateWays['request'], estimate: Estimate) {
  const told = () => ({ request, estimate, catalog, writtenAt: new Date().toISOString(), version: VERSION })
  return { ...citationWriters(catalog, [estimate]), prov: () => jsonText(provenanceOf(estimate)), ...reportWriters(told) }
}

/** The parameter and the content of an address that can also answer with the sources that it cites. */
export const CitationFormat = formatParameter(CitationForm.options)
export const CITATION_CONTENT = contentOf({
  csl: z.array(CslItem).describe('The sources cited, in CSL-JSON.'),
  bibtex: z.string().describe('The sources cited, in BibTeX.'),
})
