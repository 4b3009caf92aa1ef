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

/** The same of a key that the catalog holds, as a record: computed once for each key of each catalog. */
export function onceAKey<Key extends object, Result, How extends readonly unknown[] = []>(
  compute: (catalog: Catalog, key: Key, ...how: How) => Result,
): (catalog: Catalog, key: Key, ...how: How) => Result {
  const byKey = onceACatalog(() => new WeakMap<Key, { readonly result: Result }>())
  return (catalog, key, ...how) => {
    const known = byKey(catalog)
    let found = known.get(key)
    if (!found) known.set(key, (found = { result: compute(catalog, key, ...how) }))
    return found.result
  }
}
