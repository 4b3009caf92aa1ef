import type { FastifyBaseLogger } from 'fastify'
import fp from 'fastify-plugin'
import { buildCatalog, type Catalog, type CatalogInput } from '../catalog/catalog.js'
import { contestedNames } from '../catalog/contested-names.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The newest catalog; a request uses its own, which stays the same from its start to its end. */
    readonly catalog: Catalog
    reloadCatalog: () => Promise<void>
  }
  interface FastifyRequest {
    catalog: Catalog
  }
}

/** Holds the catalog in memory and swaps it whole. */
export const catalog = fp<{ readRecords: () => Promise<CatalogInput> }>(
  async (app, { readRecords }) => {
    let newest = buildCatalog(await readRecords())
    const tellContested = contestedTeller(app.log)
    tellContested(newest)
    app.decorate('catalog', { getter: () => newest })
    app.decorate('reloadCatalog', async () => {
      newest = buildCatalog(await readRecords())
      tellContested(newest)
    })
    // Set by the hook below before anything reads it; null here keeps the shape of requests the same.
    app.decorateRequest('catalog', null as unknown as Catalog)
    app.addHook('onRequest', (request, _reply, done) => {
      request.catalog = newest
      done()
    })
  },
  { name: 'catalog', fastify: '5.x' },
)

/** Says each time that names become contested, but not again with every change of something else. */
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
