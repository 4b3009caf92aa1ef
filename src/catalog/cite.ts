import type { Evidence, Reference } from '../schemas/figure.js'
import type { AnyRecord, CitedRecord, RecordKind } from '../schemas/record.js'
import { type Citation, type Source, weakerEvidence } from '../schemas/source.js'
import { type Catalog, memoPerCatalog } from './catalog.js'
import { foldName } from './collection.js'

type Place = Pick<Reference, 'source' | 'locator' | 'evidence' | 'standing'>

/**
 * Citations are built once for each catalog and found by source, place and evidence, not by the figure: some figures are copies
 * made for one request, and would stay in memory until the next full garbage collection.
 */
type Readings = Map<string, Citation>
const knownTo = memoPerCatalog(() => new Map<string, Map<string, Readings>>())

/** The citation of a place in a source. */
export function cite(catalog: Catalog, place: Place): Citation {
  const { source, locator, evidence, standing } = place
  const reading = `${evidence ?? ''} ${standing ?? ''}`
  const known = knownTo(catalog)
  let places = known.get(source)
  if (!places) known.set(source, (places = new Map<string, Readings>()))
  let readings = places.get(locator)
  if (!readings) places.set(locator, (readings = new Map<string, Citation>()))
  let citation = readings.get(reading)
  if (!citation) readings.set(reading, (citation = intern(citationOf(catalog, place))))
  return citation
}

/** The citation of one place among thousands, such as an hour of a series; it is not cached. */
export function citeUncached(catalog: Catalog, place: Place): Citation {
  return citationOf(catalog, place)
}

function idOf({ source, locator, evidence, standing }: Place): string {
  const words = [evidence, standing].filter((word) => word !== undefined)
  return words.length > 0 ? `${source}#${locator} (${words.join(', ')})` : `${source}#${locator}`
}

/** An outside guess was not read in a document of someone who knows, so it is secondary evidence at best. */
function evidenceOf(source: Source, { evidence, standing }: Place): Evidence {
  const own = evidence ? weakerEvidence(source.evidence, evidence) : source.evidence
  return (standing ?? source.standing) === 'estimate' ? weakerEvidence(own, 'secondary') : own
}

function citationOf(catalog: Catalog, place: Place): Citation {
  const { source: sourceId, locator, standing } = place
  const source = catalog.sources.byName.get(foldName(sourceId))
  if (!source) throw new Error(`The catalog cites source "${sourceId}", which it does not hold.`)
  const { title, authors, publisher, publishedOn, url, doi, licence } = source
  return {
    id: idOf(place),
    source: source.id,
    title,
    authors,
    publisher,
    publishedOn,
    url,
    doi,
    locator,
    licence,
    evidence: evidenceOf(source, place),
    standing: standing ?? source.standing,
  }
}

/** Built once a catalog and record: lists of hundreds only look them up. */
const builtFor = memoPerCatalog(() => new Map<object, CitedRecord>())

/** The record with its origin and the citations of all its figures. */
export function citedRecord(catalog: Catalog, kind: RecordKind, record: AnyRecord): CitedRecord {
  const records = builtFor(catalog)
  let shown = records.get(record)
  if (!shown) {
    const origin = catalog.records[kind].originById.get(record.id) ?? 'bundled'
    const citations = new Set<Citation>()
    collectCitations(catalog, record, citations)
    records.set(record, (shown = { ...record, origin, citations: [...citations] }))
  }
  return shown
}

/** Figures, references and cited texts all name a source and the place in it. */
function collectCitations(catalog: Catalog, content: unknown, citations: Set<Citation>): void {
  if (typeof content !== 'object' || content === null) return
  if (isCited(content)) citations.add(cite(catalog, content))
  for (const inner of Object.values(content)) collectCitations(catalog, inner, citations)
}

function isCited(content: object): content is Parameters<typeof cite>[1] {
  return 'source' in content && typeof content.source === 'string' && 'locator' in content
}

const interned = new WeakSet()

/** Marks an object that many answers share, so that writers of answers may cache its bytes. Returns the object. */
export function intern<One extends object>(one: One): One {
  interned.add(one)
  return one
}

/** Whether an object is shared by many answers. */
export function isInterned(one: object): boolean {
  return interned.has(one)
}
