import type { Catalog } from './catalog.js'

/** A function of the catalog alone, computed once for each catalog: what need not be done at request time. */
export function onceACatalog<Result>(compute: (catalog: Catalog) => Result): (catalog: Catalog) => Result {
  const known = new WeakMap<Catalog, { readonly result: Result }>()
  return (catalog) => {
    let found = known.get(catalog)
    if (!found) known.set(catalog, (found = { result: compute(catalog) }))
    return found.result
  }
}
