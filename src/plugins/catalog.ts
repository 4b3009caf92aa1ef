import fp from 'fastify-plugin'
import { buildCatalog, type Catalog, type CatalogInput } from '../catalog/catalog.js'

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
    app.decorate('catalog', { getter: () => newest })
    app.decorate('reloadCatalog', async () => {
      newest = buildCatalog(await readRecords())
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
