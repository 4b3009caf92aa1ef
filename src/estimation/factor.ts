import { type Catalog, memoPerCatalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Accelerator } from '../schemas/accelerator.js'
import type { Figure } from '../schemas/figure.js'
import { convert, type Unit } from '../schemas/unit.js'

/** The figure of a factor that the estimators cannot do without. */
export function factorFigure(catalog: Catalog, id: string): Figure {
  const { byName } = catalog.records.factor
  // Ids in code are in their folded form already, nearly all of them; those of classes of servers have underscores.
  const factor = byName.get(id) ?? byName.get(foldedIdOf(catalog, id))
  if (!factor) throw new Error(`The catalog lacks factor "${id}".`)
  return factor.figure
}

const foldedIds = memoPerCatalog(() => new Map<string, string>())

/** The folded form of an id, made once: ids are put together from code and words of schemas, a few dozen in all. */
function foldedIdOf(catalog: Catalog, id: string): string {
  const known = foldedIds(catalog)
  let folded = known.get(id)
  if (folded === undefined) known.set(id, (folded = foldName(id)))
  return folded
}

/** The number of a factor, in `unit`. */
export function factorIn(catalog: Catalog, id: string, unit: Unit): number {
  const { value, unit: printedUnit } = factorFigure(catalog, id)
  return convert(value, printedUnit, unit)
}

/** Peak arithmetic on 16-bit numbers, in TFLOP/s: that of 32 bits where an old chip does those faster; undefined where none is on record. */
export function sixteenBitPeak({ peak: { bf16, fp16, fp32 } }: Accelerator): Figure | undefined {
  const peak = bf16 ?? fp16
  return peak && fp32 && fp32.value > peak.value ? fp32 : peak
}
