import type { Catalog } from '../catalog/catalog.js'
import { citeUncached } from '../catalog/cite.js'
import type { Reference } from '../schemas/figure.js'
import { type CslItem, Source } from '../schemas/source.js'
import { bibtexOf } from './bibtex.js'
import { type Citing, cslItem, cslItemsCitedBy } from './csl-items.js'

/** What writes the sources of `shown`: of sources themselves, of what cites them, or of rows that name one place each. */
export function citationWriters(catalog: Catalog, shown: readonly object[]) {
  const items = (): CslItem[] => {
    const citing = shown.map((one) =>
      isPlaced(one) ? { citations: [citeUncached(catalog, { source: one.source, locator: one.locator })] } : one,
    )
    const sources = citing.flatMap((one) => (isCiting(one) ? [] : [cslItem(Source.parse(one))]))
    return [...sources, ...cslItemsCitedBy(catalog, citing.filter(isCiting))]
  }
  return { csl: () => JSON.stringify(items()), bibtex: () => bibtexOf(items()) }
}

function isCiting(shown: object): shown is Citing {
  return 'citations' in shown
}

type Place = Pick<Reference, 'source' | 'locator'>

function isPlaced(shown: object): shown is Place {
  return !isCiting(shown) && 'source' in shown && 'locator' in shown
}
