import fp from 'fastify-plugin'
import { CATALOG_CHANNEL } from '../../database/catalog-state.js'
import type { Database } from '../../database/connect.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Reads the catalog again if it changed; once this is done, what was written before it began can be read. It never fails. */
    refreshCatalog: () => Promise<void>
    /** Why the catalog in memory may be older than the one in the database; null when it is not. */
    catalogStaleness: () => string | null
    /** Since it was last seen to be that of the database. */
    catalogAgeSeconds: () => number
  }
}

type Options = {
  readonly database: Database
  /** Gives the name of the state in which the catalog is now. */
  readonly readState: () => Promise<string>
  /** The one before the catalog was read. */
  readonly state: string
  readonly pollSeconds: number
}

/** Follows the changes of the catalog: told of each by the database, and asking now and then in case a notice was missed. */
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
    // What changed after it was read and before somebody listened was told to nobody.
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

/** Those who ask while one run is under way share the next one, because the one under way may have begun too early for them. */
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
