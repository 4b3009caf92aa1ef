import type { Catalog } from '../../catalog/catalog.js'
import type { Method } from '../../schemas/method.js'

/** Every method, inference before training, with its citations. */
export function methodsOf(_catalog: Catalog): readonly Method[] {
  return []
}
