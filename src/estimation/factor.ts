import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Figure } from '../schemas/figure.js'
import { convert, type Unit } from '../schemas/unit.js'

/** The figure of a factor that the estimators cannot do without. */
export function factorFigure(catalog: Catalog, id: string): Figure {
  const factor = catalog.records.factor.byName.get(foldName(id))
  if (!factor) throw new Error(`The catalog lacks factor "${id}".`)
  return factor.figure
}

/** The number of a factor, in `unit`. */
export function factorIn(catalog: Catalog, id: string, unit: Unit): number {
  const { value, unit: printedUnit } = factorFigure(catalog, id)
  return convert(value, printedUnit, unit)
}
