import type { Citation } from '../schemas/citation.js'
import { weakerEvidence } from '../schemas/evidence.js'
import type { Reference } from '../schemas/figure.js'
import type { Catalog } from './catalog.js'
import { onceACatalog } from './once-a-catalog.js'

type Place = Pick<Reference, 'source' | 'locator' | 'evidence'>

/** Citations are built once a catalog and found by the figure itself, or by source and place: a request only looks them up. */
type Known = { readonly byFigure: WeakMap<object, Citation>; readonly byPlace: Map<string, Citation> }
const knownTo = onceACatalog((): Known => ({ byFigure: new WeakMap(), byPlace: new Map() }))

/** The citation of a place in a source. */
export function cite(catalog: Catalog, place: Place): Citation {
  const citations = knownTo(catalog)
  let citation = citations.byFigure.get(place)
  if (!citation) citations.byFigure.set(place, (citation = citeByPlace(catalog, citations.byPlace, place)))
  return citation
}

/** The citation of one place among thousands, such as an hour: kept only as long as `place` itself. */
export function citeInPassing(catalog: Catalog, place: Place): Citation {
  const citation = citationOf(catalog, idOf(place), place)
  knownTo(catalog).byFigure.set(place, citation)
  return citation
}

function idOf({ source, locator, evidence }: Place): string {
  return evidence ? `${source}#${locator} (${evidence})` : `${source}#${locator}`
}

function citeByPlace(catalog: Catalog, citations: Known['byPlace'], place: Place): Citation {
  const id = idOf(place)
  let citation = citations.get(id)
  if (!citation) citations.set(id, (citation = citationOf(catalog, id, place)))
  return citation
}

function citationOf(catalog: Catalog, id: string, { source: sourceId, locator, evidence }: Place): Citation {
  const source = catalog.sources.byName.get(sourceId.toLowerCase())
  if (!source) throw new Error(`The catalog cites source "${sourceId}", which it does not hold.`)
  const { title, authors, publisher, publishedOn, url, doi, licence } = source
  return {
    id,
    source: source.id,
    title,
    authors,
    publisher,
    publishedOn,
    url,
    doi,
    locator,
    licence,
    evidence: evidence ? weakerEvidence(source.evidence, evidence) : source.evidence,
  }
}
