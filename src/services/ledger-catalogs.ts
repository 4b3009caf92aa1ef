import { LRUCache } from 'lru-cache'
import { type Catalog, type CatalogInput, catalogSteps } from '../catalog/catalog.js'
import type { Database } from '../database/connect.js'
import { keptCatalog, keptRevisions } from '../database/ledger/frozen-reports.js'
import { reaching } from '../database/reaching.js'
import { runInTurns } from '../database/turns.js'
import { DomainError } from '../errors.js'
import type { Held } from '../ledger/causes.js'

/** A catalog uses some tens of megabytes. */
const MOST_HELD = 2
const MOST_NAMED = 10

/** The catalogs of issued reports: read from the database and built on demand, and cached for a while. */
export function issuedCatalogs(database: Database, inputOf: (catalog: Catalog) => CatalogInput | undefined) {
  const held = new LRUCache<string, Promise<Held>>({ max: MOST_HELD })
  return async (newest: Catalog, revision: string | undefined): Promise<Held> => {
    if (revision === undefined || revision === newest.revision) return heldNow(newest, inputOf)
    let found = held.get(revision)
    if (!found) {
      held.set(revision, (found = heldOf(database, revision)))
      found.catch(() => held.delete(revision))
    }
    return found
  }
}

/** Builds a catalog from a similar one that is already built. */
export function buildFrom(input: CatalogInput, former: Held): Promise<Catalog> {
  return runInTurns(catalogSteps(input, former))
}

function heldNow(catalog: Catalog, inputOf: (catalog: Catalog) => CatalogInput | undefined): Held {
  const input = inputOf(catalog)
  if (!input) throw new Error('A request has a catalog that was never built here.')
  return { catalog, input }
}

async function heldOf(database: Database, revision: string): Promise<Held> {
  const input = await reaching(() => keptCatalog(database, revision))
  if (!input) throw await unknownRevision(database, revision)
  try {
    return { input, catalog: await runInTurns(catalogSteps(input)) }
  } catch (error) {
    throw unusableRevision(revision, error)
  }
}

/** Records that an earlier version stored may lack fields that this version needs. */
export function unusableRevision(revision: string, error: unknown): DomainError {
  const reason = error instanceof Error ? error.message : String(error)
  const detail = `The catalog of revision "${revision}" was kept by an earlier version of this software, and this one cannot compute by it: ${reason} Reports that were issued by it stay as they are, at /v1/ledger/reports; ask for a report without revision, by the newest catalog.`
  return new DomainError('revision-unusable', detail)
}

async function unknownRevision(database: Database, revision: string): Promise<DomainError> {
  const kept = await reaching(() => keptRevisions(database, MOST_NAMED))
  const which = kept.length === 0 ? 'None is kept yet' : `Kept are ${kept.join(', ')}`
  const detail = `The catalog of revision "${revision}" is not kept. ${which}: a catalog is kept when a report is issued by it, with POST /v1/ledger/reports.`
  return new DomainError('unknown-revision', detail)
}
