import type { Catalog } from '../../src/catalog/catalog.js'
import type { Accelerator } from '../../src/schemas/accelerator.js'
import type { Figure } from '../../src/schemas/figure.js'

/** Returns the catalog with the rated figures with which a method was fitted, where the records have had better ones since. */
export function catalogAsFitted(catalog: Catalog, method: 'wattprint-roofline-1' | 'wattprint-roofline-2'): Catalog {
  const prefix = `${method}/fitted-with/`
  const { accelerator, factor } = catalog.records
  const byName = new Map(accelerator.byName)
  for (const { id, figure } of factor.items) {
    if (!id.startsWith(prefix)) continue
    const [name = '', rated = ''] = id.slice(prefix.length).split('/')
    const record = byName.get(name)
    if (!record) throw new Error(`${id} names no accelerator.`)
    byName.set(name, withRated(record, rated, figure))
  }
  return { ...catalog, records: { ...catalog.records, accelerator: { ...accelerator, byName } } }
}

function withRated(record: Accelerator, rated: string, figure: Figure): Accelerator {
  return rated === 'memory-bandwidth' ? { ...record, memoryBandwidth: figure } : { ...record, peak: { ...record.peak, [rated]: figure } }
}
