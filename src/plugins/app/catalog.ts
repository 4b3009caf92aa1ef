import type { FastifyBaseLogger } from 'fastify'
import fp from 'fastify-plugin'
import { type Catalog, type CatalogInput, catalogSteps, contestedNames } from '../../catalog/catalog.js'
import { CATALOG_CHANNEL } from '../../database/catalog-state.js'
import type { Database } from '../../database/connect.js'
import { runInTurns } from '../../database/turns.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The newest catalog; a request uses its own copy from its start to its end. */
    readonly catalog: Catalog
    reloadCatalog: () => Promise<void>
    /** The records from which a catalog was built, for as long as that catalog is in use. */
    readonly catalogInputOf: (catalog: Catalog) => CatalogInput | undefined
  }
  interface FastifyRequest {
    catalog: Catalog
  }
}

type Read = { readonly input: CatalogInput; readonly catalog: Catalog }

/** Has the catalog in memory and replaces it as a whole. */
export const catalog = fp<{ readRecords: () => Promise<CatalogInput> }>(
  async (app, { readRecords }) => {
    const tellContested = contestedTeller(app.log)
    const inputs = new WeakMap<Catalog, CatalogInput>()
    const read = async (former?: Read): Promise<Read> => {
      const input = await readRecords()
      const built = { input, catalog: await runInTurns(catalogSteps(input, former)) }
      tellContested(built.catalog)
      inputs.set(built.catalog, input)
      return built
    }
    let newest = await read()
    app.decorate('catalog', { getter: () => newest.catalog })
    app.decorate('catalogInputOf', (catalog) => inputs.get(catalog))
    app.decorate('reloadCatalog', async () => {
      newest = await read(newest)
    })
    // A hook below sets this before anything reads it; null here keeps the shape of requests constant.
    app.decorateRequest('catalog', null as unknown as Catalog)
    app.addHook('onRequest', (request, _reply, done) => {
      request.catalog = newest.catalog
      done()
    })
  },
  { name: 'catalog', fastify: '5.x' },
)

/** Logs each name that becomes contested once, and not again after every other change. */
function contestedTeller(log: FastifyBaseLogger): (catalog: Catalog) => void {
  let told = new Set<string>()
  return (catalog) => {
    const sentences = contestedNames(catalog).map(
      ({ kind, name, bundledId, usersId }) =>
        `The name "${name}" means the ${kind} "${usersId}", which a user wrote, and not "${bundledId}", which comes with Wattprint.`,
    )
    for (const sentence of sentences) if (!told.has(sentence)) log.warn(sentence)
    told = new Set(sentences)
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Reads the catalog again if it changed; afterwards everything written before the call is visible. It never fails. */
    refreshCatalog: () => Promise<void>
    /** Why the catalog in memory may be older than the one in the database; null when it is not. */
    catalogStaleness: () => string | null
    /** Since it was last seen to be that of the database. */
    catalogAgeSeconds: () => number
  }
}

type Options = {
  readonly database: Database
  /** The name of the current state of the catalog. */
  readonly readState: () => Promise<string>
  /** The one before the catalog was read. */
  readonly state: string
  readonly pollSeconds: number
}

/** Follows the changes of the catalog: by notices of the database, and by a poll in case a notice was missed. */
export const catalogRefresh = fp<Options>(
  async (app, { database, readState, state, pollSeconds }) => {
    let known = state
    let staleness: string | null = null
    // Not the time of day, which may be set back.
    let seenAt = performance.now()

    async function refreshOnce(): Promise<void> {
      try {
        const asked = performance.now()
        const newest = await readState()
        if (newest !== known) await app.inSpan('read the catalog', {}, () => app.reloadCatalog())
        known = newest
        staleness = null
        seenAt = asked
      } catch (error) {
        staleness = `It could not be read again, so that of revision ${app.catalog.revision} is still used; see the log.`
        app.log.error({ err: error }, staleness)
      }
    }

    const refresh = oneAtATime(refreshOnce)
    app.decorate('refreshCatalog', refresh)
    app.decorate('catalogStaleness', () => staleness)
    app.decorate('catalogAgeSeconds', () => (performance.now() - seenAt) / 1000)
    const stopListening = await database.listen(CATALOG_CHANNEL, () => void refresh())
    // Finds changes that were made after the catalog was read and before the listener was connected.
    void refresh()
    const poll = setInterval(() => void refresh(), pollSeconds * 1000).unref()
    app.addHook('onClose', async () => {
      clearInterval(poll)
      // A database that was closed already listens no more.
      await stopListening().catch(() => undefined)
      await refresh.idle()
    })
  },
  { name: 'catalog-refresh', dependencies: ['catalog', 'traces'], fastify: '5.x' },
)

/** Callers during a run share the next run, because the current one may have begun too early for them. */
function oneAtATime(run: () => Promise<void>) {
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined

  function ask(): Promise<void> {
    if (current) {
      return (next ??= current.then(() => {
        next = undefined
        return ask()
      }))
    }
    current = run().finally(() => {
      current = undefined
    })
    return current
  }
  return Object.assign(ask, { idle: () => next ?? current ?? Promise.resolve() })
}

/** The day that it is, in UTC: 2026-11-23. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
