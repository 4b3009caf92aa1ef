import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Collection } from '../../catalog/collection.js'
import type { Measurement } from '../../schemas/measurement.js'

const builtFor = memoPerCatalog(() => new Map<string, Catalog>())

/** The catalog as if nobody had published the measurements of a source: a method that looks them up must not see what it is scored on. */
export function catalogWithoutSource(catalog: Catalog, source: string): Catalog {
  const views = builtFor(catalog)
  let view = views.get(source)
  if (!view) views.set(source, (view = withoutSource(catalog, source)))
  return view
}

function withoutSource(catalog: Catalog, source: string): Catalog {
  const isKept = (measurement: Measurement) => measurement.source !== source
  const byModel = [...catalog.measurementsByModel].map(([model, all]) => [model, all.filter(isKept)] as const)
  return {
    ...catalog,
    records: { ...catalog.records, measurement: kept(catalog.records.measurement, isKept) },
    measurementsByModel: new Map(byModel.filter(([, left]) => left.length > 0)),
  }
}

function kept<Item>(collection: Collection<Item>, isKept: (item: Item) => boolean): Collection<Item> {
  const { items, byName } = collection
  return { ...collection, items: items.filter(isKept), byName: new Map([...byName].filter(([, item]) => isKept(item))) }
}
