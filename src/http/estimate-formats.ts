import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { citationWriters } from '../citations/citation-writers.js'
import { provenanceOf } from '../estimation/provenance.js'
import { CslItem } from '../schemas/csl-item.js'
import type { Estimate } from '../schemas/estimate.js'
import { Provenance } from '../schemas/provenance.js'
import { contentOf, formatParameter } from './formats.js'

/** The parameter and the content of an estimate's other forms. */
export const EstimateFormat = formatParameter(['csl', 'bibtex', 'prov'])
export const ESTIMATE_CONTENT = contentOf({
  csl: z.array(CslItem).describe('The sources cited, in CSL-JSON.'),
  bibtex: z.string().describe('The sources cited, in BibTeX.'),
  prov: Provenance,
})

/** What writes an estimate in its other forms. */
export function estimateWriters(catalog: Catalog, estimate: Estimate) {
  return { ...citationWriters(catalog, [estimate]), prov: () => JSON.stringify(provenanceOf(estimate)) }
}
