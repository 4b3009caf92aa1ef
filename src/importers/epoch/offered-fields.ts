import type { Figure } from '../../schemas/figure.js'
import { mergedFigure, type Terms } from '../merged-figure.js'

type Offered = Omit<Figure, 'alternatives'>
type Fields = Readonly<Record<string, unknown>>
export type Merged = { readonly changed: Readonly<Record<string, Figure>>; readonly alike: number }

/** What the fields of a record become once the figures of a file are offered to them; those that stay are counted. */
export function offeredFields(held: Fields, offered: Readonly<Record<string, Offered | undefined>>, terms: Terms): Merged {
  const changed: Record<string, Figure> = {}
  let alike = 0
  for (const [field, figure] of Object.entries(offered)) {
    if (!figure) continue
    const merged = mergedFigure(held[field] as Figure | undefined, figure, terms)
    if (merged) changed[field] = merged
    else alike += 1
  }
  return { changed, alike }
}
