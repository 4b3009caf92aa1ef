import { z } from 'zod'
import type { Catalog } from '../../catalog/catalog.js'
import { CslItem } from '../../schemas/csl-item.js'
import { Source } from '../../schemas/source.js'
import { contentOf, formatParameter } from '../formats.js'
import { bibtexOf } from './bibtex.js'
import { type Citing, cslItem, cslItemsCitedBy } from './csl-items.js'

/** The parameter and the content of an address that is also shown as the sources that it cites. */
export const CitationFormat = formatParameter(['csl', 'bibtex'])
export const CITATION_CONTENT = contentOf({
  csl: z.array(CslItem).describe('The sources cited, in CSL-JSON.'),
  bibtex: z.string().describe('The sources cited, in BibTeX.'),
})

/** What writes the sources of `shown`: of sources themselves, or of what cites them. */
export function citationWriters(catalog: Catalog, shown: readonly object[]) {
  const items = (): CslItem[] => {
    const sources = shown.flatMap((one) => (isCiting(one) ? [] : [cslItem(Source.parse(one))]))
    return [...sources, ...cslItemsCitedBy(catalog, shown.filter(isCiting))]
  }
  return { csl: () => JSON.stringify(items()), bibtex: () => bibtexOf(items()) }
}

function isCiting(shown: object): shown is Citing {
  return 'citations' in shown
}
