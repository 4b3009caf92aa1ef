import { type Catalog, memoPerCatalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { AnyRecord } from '../schemas/record.js'
import { type Trace, warn } from './trace/trace.js'

/**
 * Says once which sources an estimate rests on that were not read in the document itself. Those that stand behind every answer,
 * which the methodology names, are left out, and so are outside guesses, of which a warning of their own tells.
 */
export function warnOfWeakEvidence(trace: Trace): void {
  const common = commonSources(trace.catalog)
  warnOf(trace, (source, standing) => common.has(source) || standing === 'estimate')
}

/** The same of an answer that consists of factors: every source is named. */
export function warnOfAnyWeakEvidence(trace: Trace): void {
  warnOf(trace, () => false)
}

function warnOf(trace: Trace, isLeftOut: (source: string, standing: string | null) => boolean): void {
  const sources = { unverified: new Set<string>(), secondary: new Set<string>() }
  for (const { source, evidence, standing } of trace.citations.values()) {
    if (evidence !== 'primary' && !isLeftOut(source, standing)) sources[evidence].add(source)
  }
  const kinds = [
    sources.unverified.size > 0 && `known but not read (${[...sources.unverified].join(', ')})`,
    sources.secondary.size > 0 && `read in a text that quotes them (${[...sources.secondary].join(', ')})`,
  ].filter((kind) => kind !== false)
  if (kinds.length > 0) warn(trace, 'weak_evidence', `Rests on figures ${kinds.join(' and ')}.`)
}

/** Where nobody says a place, this zone stands in. */
const STAND_IN_ZONE = 'WORLD'

/** The sources of the factors of methods, of what it takes to make hardware, and of the grid that stands in. */
const commonSources = memoPerCatalog(({ records }: Catalog): ReadonlySet<string> => {
  const world = records.gridZone.byName.get(foldName(STAND_IN_ZONE))
  const behindAll: readonly AnyRecord[] = [...records.factor.items, ...records.embodiedRecord.items, ...(world ? [world] : [])]
  const sources = new Set<string>()
  for (const record of behindAll) addSources(record, sources)
  return sources
})

function addSources(content: unknown, sources: Set<string>): void {
  if (typeof content !== 'object' || content === null) return
  if ('source' in content && typeof content.source === 'string') sources.add(content.source)
  for (const inner of Object.values(content)) addSources(inner, sources)
}
