import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Figure } from '../schemas/figure.js'
import { type Evidence, type Source, weakerEvidence } from '../schemas/source.js'
import { convert } from '../schemas/unit.js'

/** How a file's figures stand against those that are held. */
export type Terms = {
  readonly catalog: Catalog
  readonly source: Source
  /** Which of two equally well evidenced figures is chosen. */
  readonly onTie: 'file' | 'held'
  /** Figures that differ by less, relative to the held one, say the same. */
  readonly tolerance: number
  /** Whether the figure of an older file of the publisher stays beside the new one: of estimates, which are its opinion of that day. */
  readonly keepsOlder?: boolean
}
type Offered = Omit<Figure, 'alternatives'>
type Alternative = NonNullable<Figure['alternatives']>[number]

const RANKS: readonly Evidence[] = ['primary', 'secondary', 'unverified']

/**
 * What a field holds once a file's figure is offered to it, or undefined where that says nothing new. A newer file of one
 * publisher takes the place of an older; of two publishers the better evidenced is chosen, the other stands beside it.
 */
export function mergedFigure(held: Figure | undefined, offered: Offered, terms: Terms): Figure | undefined {
  if (!held) return offered
  const { alternatives = [], ...chosen } = held
  if ([chosen, ...alternatives].some((one) => saysTheSame(one, offered, terms))) return undefined
  const others = alternatives.filter((one) => !isOfPublisher(one, terms))
  if (isOfPublisher(chosen, terms) && terms.keepsOlder) {
    return withOthers(offered, [{ ...chosen, note: noted(chosen, 'Of an older edition.') }, ...alternatives])
  }
  if (isOfPublisher(chosen, terms)) return withOthers(offered, others)
  if (isChosen(chosen, offered, terms)) {
    return withOthers(offered, [{ ...chosen, note: noted(chosen, `Held before ${terms.source.id} was imported.`) }, ...others])
  }
  return withOthers(chosen, [
    ...others,
    { ...offered, note: noted(offered, 'Not chosen: the figure beside it is as well evidenced or better.') },
  ])
}

/** The held figure with one that is doubted beside it; undefined where that stands there already. */
export function besideHeld(held: Figure, offered: Offered, terms: Terms): Figure | undefined {
  const { alternatives = [], ...chosen } = held
  if ([chosen, ...alternatives].some((one) => saysTheSame(one, offered, terms))) return undefined
  const others = alternatives.filter((one) => one.source !== offered.source)
  return withOthers(chosen, [...others, { ...offered, note: noted(offered, 'Doubted, and so not chosen.') }])
}

function saysTheSame({ value, unit }: Alternative, offered: Offered, { tolerance }: Terms): boolean {
  return Math.abs(convert(offered.value, offered.unit, unit) - value) <= Math.abs(value) * tolerance
}

function isChosen(held: Alternative, offered: Offered, { catalog, source, onTie }: Terms): boolean {
  const rankHeld = rankOf(sourceOf(catalog, held)?.evidence ?? 'unverified', held.evidence)
  const rankOffered = rankOf(source.evidence, offered.evidence)
  return rankOffered === rankHeld ? onTie === 'file' : rankOffered < rankHeld
}

function rankOf(ofSource: Evidence, ofFigure: Evidence | undefined): number {
  return RANKS.indexOf(ofFigure === undefined ? ofSource : weakerEvidence(ofSource, ofFigure))
}

/** A publisher that passes on another's data names both: Our World in Data / Ember. */
function isOfPublisher(figure: Alternative, { catalog, source }: Terms): boolean {
  const names = new Set(source.publisher.split(' / ').map(foldName))
  const held = sourceOf(catalog, figure)
  return held?.publisher.split(' / ').some((name) => names.has(foldName(name))) ?? false
}

function sourceOf({ sources }: Catalog, { source }: Alternative): Source | undefined {
  return sources.byName.get(foldName(source))
}

function noted({ note }: { readonly note?: string | undefined }, why: string): string {
  return note === undefined ? why : `${note} ${why}`
}

function withOthers(chosen: Offered, alternatives: readonly Alternative[]): Figure {
  return alternatives.length > 0 ? { ...chosen, alternatives: [...alternatives] } : chosen
}
