import type { Catalog } from '../catalog/catalog.js'
import type { CslItem } from '../schemas/csl-item.js'
import { Source } from '../schemas/source.js'
import { bibtexOf } from './bibtex.js'
import { type Citing, cslItem, cslItemsCitedBy } from './csl-items.js'

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
