import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { citationWriters } from '../citations/citation-writers.js'
import { type EstimateWays, smallAnswer } from '../estimation/estimate-view.js'
import { provenanceOf } from '../estimation/provenance.js'
import { CslItem } from '../schemas/csl-item.js'
import { EstimateNumbers, EstimateOutline, EstimateView } from '../schemas/detail.js'
import { Estimate } from '../schemas/estimate.js'
import { jsonText } from '../schemas/json-text.js'
import { Provenance } from '../schemas/provenance.js'
import { partialOf } from '../schemas/partial.js'
import { contentOf, formatParameter, inFormat, PARTIAL_JSON } from './formats.js'

const FORMATS = formatParameter(['csl', 'bibtex', 'prov'])
/** How an estimate is wanted, and its content in other forms than whole JSON. */
export const EstimateQuery = FORMATS.extend(EstimateView.shape)
type Asked = z.infer<typeof EstimateQuery>
export const ESTIMATE_CONTENT = {
  ...contentOf({
    csl: z.array(CslItem).describe('The sources cited, in CSL-JSON.'),
    bibtex: z.string().describe('The sources cited, in BibTeX.'),
    prov: Provenance,
  }),
  [PARTIAL_JSON]: { schema: z.union([EstimateOutline, EstimateNumbers, partialOf(Estimate)]) },
}

/** An estimate as it is wanted: whole, small, some of its fields, or in another form; counted once, and nothing computed in vain. */
export function sendEstimate(request: FastifyRequest, reply: FastifyReply, { format, ...view }: Asked, ways: EstimateWays): unknown {
  const { metrics } = request.server
  const counted = {
    ...ways,
    estimate: () => metrics.estimated(ways.estimate()),
    outline: () => metrics.estimated(ways.outline()),
  }
  const small = smallAnswer(view, counted)
  if (small) return inFormat(request, reply.type(PARTIAL_JSON), format, small, {})
  const estimate = counted.estimate()
  return inFormat(request, reply, format, estimate, writersOf(request.catalog, estimate))
}

/** What writes an estimate in its other forms. */
function writersOf(catalog: Catalog, estimate: Estimate) {
  return { ...citationWriters(catalog, [estimate]), prov: () => jsonText(provenanceOf(estimate)) }
}
