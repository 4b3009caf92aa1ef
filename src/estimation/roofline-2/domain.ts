import { memoPerCatalog } from '../../catalog/catalog.js'
import type { Unit } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import { measuredRange } from '../serving/domain.js'

/** What was measured: sizes, batches and counts, and the context from which measurements are few. */
export const domainOf = memoPerCatalog((catalog) => {
  const range = (name: string, wanted: Unit) => measuredRange(catalog, `wattprint-roofline-2/domain-${name}`, wanted)
  return {
    parameters: range('parameters', 'parameters'),
    batches: range('batch', 'count'),
    accelerators: range('accelerators', 'count'),
    contextFrom: factorIn(catalog, 'wattprint-roofline-2/context-from', 'tokens'),
  }
})
