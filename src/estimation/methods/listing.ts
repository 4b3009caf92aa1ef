import { memoPerCatalog } from '../../catalog/catalog.js'
import { collectionOf, foldName } from '../../catalog/collection.js'
import type { Listing } from '../../catalog/listing.js'
import { Method } from '../../schemas/estimate.js'
import { methodsOf } from './index.js'

const methods = memoPerCatalog((catalog) => collectionOf(methodsOf(catalog).map((record) => ({ origin: 'bundled', record }))))

/** The methods, as both APIs list them. */
export const METHOD_LISTING: Listing<Method> = {
  singular: 'method',
  plural: 'methods',
  word: 'method',
  path: 'methods',
  code: 'unknown-method',
  schema: Method,
  table: { label: 'Methods', columns: ['kind', 'version', 'summary'] },
  exampleId: 'wattprint-roofline-1',
  collection: methods,
  named: (catalog, name) => methods(catalog).byName.get(foldName(name)),
  show: (_catalog, method) => method,
}
