import type { Catalog } from './catalog.js'

/**
 * A function of the catalog alone, computed once for each catalog: what need not be done at request time. `how` may say how it
 * is computed, but not what comes out.
 */
export function onceACatalog<Result, How extends readonly unknown[] = []>(
  compute: (catalog: Catalog, ...how: How) => Result,
): (catalog: Catalog, ...how: How) => Result {
  const known = new WeakMap<Catalog, { readonly result: Result }>()
  return (catalog, ...how) => {
    let found = known.get(catalog)
    if (!found) known.set(catalog, (found = { result: compute(catalog, ...how) }))
    return found.result
  }
}
