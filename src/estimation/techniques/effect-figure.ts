import type { Figure } from '../../schemas/figure.js'
import type { Technique } from '../../schemas/technique.js'
import { type Unit, unitsLike } from '../../schemas/unit.js'

/** The figure that a technique acts by: the first of its published effects in that unit or one like it. */
export function effectFigure({ effects }: Technique, unit: Unit): Figure | undefined {
  const units = unitsLike(unit)
  return effects.find(({ figure }) => units.includes(figure.unit))?.figure
}
