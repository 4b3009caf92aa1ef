import { LRUCache } from 'lru-cache'
import { type Catalog, type CatalogInput, catalogSteps } from '../catalog/catalog.js'
import type { Database } from '../database/connect.js'
import { keptCatalog, keptRevisions } from '../database/ledger/frozen-reports.js'
import { reaching } from '../database/reaching.js'
import { runInTurns } from '../database/turns.js'
import { DomainError } from '../errors.js'
import type { Held } from '../ledger/causes.js'

/** How many catalogs are cached, because each needs some tens of megabytes. */
const MOST_HELD = 2
const MOST_NAMED = 10

/** Returns access to the catalogs of issued reports. They are read from the database and built on demand, and cached for a while. */
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

/** Returns the catalog of `input`, built by reusing what is unchanged in `former`. */
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

/** The error for a stored revision with which this version cannot compute, because its records lack fields that it needs. */
export function unusableRevision(revision: string, error: unknown): DomainError {
  const reason = error instanceof Error ? error.message : String(error)
  const detail = `The catalog of revision "${revision}" was stored by an earlier version of this software, and this version cannot compute with it: ${reason} Reports that were issued with it are unchanged at /v1/ledger/reports. For a report with the newest catalog, leave revision out.`
  return new DomainError('revision-unusable', detail)
}

async function unknownRevision(database: Database, revision: string): Promise<DomainError> {
  const kept = await reaching(() => keptRevisions(database, MOST_NAMED))
  const which = kept.length === 0 ? 'None is stored yet' : `Stored are ${kept.join(', ')}`
  const detail = `The catalog of revision "${revision}" is not stored. ${which}: a catalog is stored when a report is issued with it, by POST /v1/ledger/reports.`
  return new DomainError('unknown-revision', detail)
}
