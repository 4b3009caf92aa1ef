import { type Catalog, memoPerCatalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Accelerator } from '../schemas/accelerator.js'
import type { Figure } from '../schemas/figure.js'
import { convert, type Unit } from '../schemas/unit.js'

/** The figure of a factor. A factor that is missing is a fault of the catalog, so this throws an Error, not a DomainError. */
export function factorFigure(catalog: Catalog, id: string): Figure {
  const { byName } = catalog.records.factor
  // Nearly all ids in code are written in the folded form that byName uses. Ids made from a class of servers have underscores.
  const factor = byName.get(id) ?? byName.get(foldedIdOf(catalog, id))
  if (!factor) throw new Error(`The catalog lacks factor "${id}".`)
  return factor.figure
}

const foldedIds = memoPerCatalog(() => new Map<string, string>())

/** The folded form of an id, cached per catalog. The cache stays small: only a few dozen ids in code are not in folded form. */
function foldedIdOf(catalog: Catalog, id: string): string {
  const known = foldedIds(catalog)
  let folded = known.get(id)
  if (folded === undefined) known.set(id, (folded = foldName(id)))
  return folded
}

/** The value of a factor, converted to `unit`. Throws where the catalog lacks the factor or the units have different dimensions. */
export function factorIn(catalog: Catalog, id: string, unit: Unit): number {
  const { value, unit: printedUnit } = factorFigure(catalog, id)
  return convert(value, printedUnit, unit)
}

/**
 * Dense peak of an accelerator with 16-bit numbers, in TFLOP/s; undefined where none is on record. Old chips that are faster with 32-bit
 * numbers have the 32-bit peak.
 */
export function sixteenBitPeak({ peak: { bf16, fp16, fp32 } }: Accelerator): Figure | undefined {
  const peak = bf16 ?? fp16
  return peak && fp32 && fp32.value > peak.value ? fp32 : peak
}
