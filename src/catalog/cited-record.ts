import type { AnyRecord, CitedRecord, RecordKind } from '../schemas/record.js'
import type { Citation } from '../schemas/source.js'
import type { Catalog } from './catalog.js'
import { cite } from './cite.js'
import { onceACatalog } from './once-a-catalog.js'

/** Built once a catalog and record: lists of hundreds only look them up. */
const builtFor = onceACatalog(() => new Map<object, CitedRecord>())

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

/** A figure, a reference and a cited text are alike in this: they name a source and the place in it. */
function collectCitations(catalog: Catalog, content: unknown, citations: Set<Citation>): void {
  if (typeof content !== 'object' || content === null) return
  if (isCited(content)) citations.add(cite(catalog, content))
  for (const inner of Object.values(content)) collectCitations(catalog, inner, citations)
}

function isCited(content: object): content is Parameters<typeof cite>[1] {
  return 'source' in content && typeof content.source === 'string' && 'locator' in content
}
