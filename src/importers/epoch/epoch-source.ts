import type { Catalog } from '../../catalog/catalog.js'
import type { FileOrigin } from '../importer.js'
import type { Terms } from '../merged-figure.js'
import { sourceCard } from '../source-card.js'

/** Each row may be a new record, or two; the largest file has some 4,000. */
export const EPOCH_LIMITS = { mostRows: 20_000, mostBytes: 20 * 1024 * 1024 }
export const EPOCH_LICENCE_NOTE = 'CC BY 4.0: name Epoch AI where you publish these figures.'
/** Epoch rounds what it compiles: figures that differ by less than a thousandth say the same. */
const TOLERANCE = 1e-3

/** Epoch AI compiles what others publish: its figures are secondary, and stand behind those that are as well evidenced. */
export function epochTerms(dataset: string, title: string, url: string, catalog: Catalog, origin: FileOrigin): Terms {
  const source = sourceCard(`epoch-${dataset}`, origin, {
    title,
    authors: ['Epoch AI'],
    publisher: 'Epoch AI',
    url,
    licence: 'CC BY 4.0',
    evidence: 'secondary',
    standing: 'third_party',
  })
  return { catalog, source, onTie: 'held', tolerance: TOLERANCE }
}
