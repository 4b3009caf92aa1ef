import type { Citation } from '../schemas/citation.js'
import { type Evidence, weakerEvidence } from '../schemas/evidence.js'
import type { Reference } from '../schemas/figure.js'
import type { Catalog } from './catalog.js'
import { foldName } from './collection.js'
import { lastingly } from './lasting.js'
import { onceACatalog } from './once-a-catalog.js'

type Place = Pick<Reference, 'source' | 'locator' | 'evidence'>

/**
 * Citations are built once a catalog and found by source, place and evidence. Not by the figure itself: some are copies made
 * for one request, and would be remembered until the next full collection.
 */
type Readings = Map<Evidence | undefined, Citation>
const knownTo = onceACatalog(() => new Map<string, Map<string, Readings>>())

/** The citation of a place in a source. */
export function cite(catalog: Catalog, { source, locator, evidence }: Place): Citation {
  const known = knownTo(catalog)
  let places = known.get(source)
  if (!places) known.set(source, (places = new Map<string, Readings>()))
  let readings = places.get(locator)
  if (!readings) places.set(locator, (readings = new Map<Evidence | undefined, Citation>()))
  let citation = readings.get(evidence)
  if (!citation) readings.set(evidence, (citation = lastingly(citationOf(catalog, { source, locator, evidence }))))
  return citation
}

/** The citation of one place among thousands, such as an hour of a series: it is not kept. */
export function citeInPassing(catalog: Catalog, place: Place): Citation {
  return citationOf(catalog, place)
}

function citationOf(catalog: Catalog, { source: sourceId, locator, evidence }: Place): Citation {
  const source = catalog.sources.byName.get(foldName(sourceId))
  if (!source) throw new Error(`The catalog cites source "${sourceId}", which it does not hold.`)
  const { title, authors, publisher, publishedOn, url, doi, licence } = source
  return {
    id: evidence ? `${sourceId}#${locator} (${evidence})` : `${sourceId}#${locator}`,
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
