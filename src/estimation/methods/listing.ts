import type { Catalog } from '../../catalog/catalog.js'
import { type Collection, collectionOf } from '../../catalog/collection.js'
import type { Listing } from '../../catalog/listing.js'
import { Method } from '../../schemas/method.js'
import { methodsOf } from './index.js'

const built = new WeakMap<Catalog, Collection<Method>>()

/** The methods, as both APIs list them. */
export const METHOD_LISTING: Listing<Method> = {
  singular: 'method',
  plural: 'methods',
  word: 'method',
  path: 'methods',
  code: 'unknown-method',
  schema: Method,
  collection: (catalog) => {
    let methods = built.get(catalog)
    if (!methods) built.set(catalog, (methods = collectionOf(methodsOf(catalog).map((record) => ({ origin: 'bundled', record })))))
    return methods
  },
  show: (_catalog, method) => method,
}
