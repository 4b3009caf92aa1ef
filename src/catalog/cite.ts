import type { Citation } from '../schemas/citation.js'
import { weakerEvidence } from '../schemas/evidence.js'
import type { Reference } from '../schemas/figure.js'
import type { Catalog } from './catalog.js'

type Place = Pick<Reference, 'source' | 'locator' | 'evidence'>

/** Citations are built once a catalog: a request only looks them up. */
const built = new WeakMap<Catalog, Map<string, Citation>>()

/** The citation of a place in a source. */
export function cite(catalog: Catalog, { source, locator, evidence }: Place): Citation {
  let citations = built.get(catalog)
  if (!citations) built.set(catalog, (citations = new Map<string, Citation>()))
  const id = evidence ? `${source}#${locator} (${evidence})` : `${source}#${locator}`
  let citation = citations.get(id)
  if (!citation) citations.set(id, (citation = citationOf(catalog, id, { source, locator, evidence })))
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
