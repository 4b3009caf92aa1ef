import { z } from 'zod'
import { CitationForm } from '../../citations/csl-items.js'
import { CslItem } from '../../schemas/source.js'
import { contentOf, formatParameter } from './formats.js'

/** The parameter and the content of an address that is also shown as the sources that it cites. */
export const CitationFormat = formatParameter(CitationForm.options)
export const CITATION_CONTENT = contentOf({
  csl: z.array(CslItem).describe('The sources cited, in CSL-JSON.'),
  bibtex: z.string().describe('The sources cited, in BibTeX.'),
})
