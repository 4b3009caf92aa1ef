import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Citation, CslItem, Source } from '../schemas/source.js'

/** Papers are no journal articles here, because a source does not name the journal. */
const CSL_TYPES: Record<Source['kind'], CslItem['type']> = {
  paper: 'article',
  dataset: 'dataset',
  model_card: 'webpage',
  blog: 'post-weblog',
  code: 'software',
  vendor_spec: 'document',
  standard: 'standard',
  report: 'report',
  web_page: 'webpage',
  own_work: 'document',
}

/** Something shown that cites sources. */
export type Citing = { readonly citations: readonly Citation[] }

/** The sources that these cite, each once, with all places that are cited. */
export function cslItemsCitedBy(catalog: Catalog, citing: readonly Citing[]): CslItem[] {
  const locatorsBySource = new Map<string, Set<string>>()
  for (const { source, locator } of citing.flatMap(({ citations }) => citations)) {
    const locators = locatorsBySource.get(source)
    if (locators) locators.add(locator)
    else locatorsBySource.set(source, new Set([locator]))
  }
  return [...locatorsBySource].flatMap(([id, locators]) => {
    const source = catalog.sources.byName.get(foldName(id))
    return source ? [cslItem(source, [...locators])] : []
  })
}

/** A source in CSL-JSON. */
export function cslItem(source: Source, locators: readonly string[] = []): CslItem {
  const { id, kind, title, authors, publisher, publishedOn, accessedOn, url, doi } = source
  return {
    id,
    type: CSL_TYPES[kind],
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    publisher,
    ...(publishedOn !== null && { issued: dateParts(publishedOn) }),
    ...(accessedOn !== null && { accessed: dateParts(accessedOn) }),
    ...(url !== null && { URL: url }),
    ...(doi !== null && { DOI: doi }),
    ...(locators.length > 0 && { note: locators.join('; ') }),
  }
}

/** As precise as the date is known: year, month, day. */
function dateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] }
}

/** The forms in which sources are cited, by the names that ?format= and --cite know. */
export const CitationForm = z.enum(['csl', 'bibtex'])
export type CitationForm = z.infer<typeof CitationForm>

/** The type of content of each. */
export const CITATION_TYPES = {
  csl: 'application/vnd.citationstyles.csl+json',
  bibtex: 'application/x-bibtex',
} as const satisfies Record<CitationForm, string>
