import type { FastifyBaseLogger } from 'fastify'
import fp from 'fastify-plugin'
import { type Catalog, type CatalogInput, catalogSteps } from '../../catalog/catalog.js'
import { contestedNames } from '../../catalog/contested-names.js'
import { runInTurns } from '../../database/turns.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The newest catalog; a request uses its own, which stays the same from its start to its end. */
    readonly catalog: Catalog
    reloadCatalog: () => Promise<void>
    /** What a catalog that requests had was built from, as long as it is held. */
    readonly catalogInputOf: (catalog: Catalog) => CatalogInput | undefined
  }
  interface FastifyRequest {
    catalog: Catalog
  }
}

type Read = { readonly input: CatalogInput; readonly catalog: Catalog }

/** Holds the catalog in memory and swaps it whole. */
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
    // Set by the hook below before anything reads it; null here keeps the shape of requests the same.
    app.decorateRequest('catalog', null as unknown as Catalog)
    app.addHook('onRequest', (request, _reply, done) => {
      request.catalog = newest.catalog
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
