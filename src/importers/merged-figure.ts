import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { Evidence, Figure } from '../schemas/figure.js'
import { type GridSeries, slotMinutes } from '../schemas/grid-series.js'
import { type Source, weakerEvidence } from '../schemas/source.js'
import { utcInstant, utcMinute } from '../schemas/time.js'
import { convert } from '../schemas/unit.js'

/** How a file's figures rank relative to existing ones. */
export type Terms = {
  readonly catalog: Catalog
  readonly source: Source
  /** Which of two equally well evidenced figures is chosen. */
  readonly onTie: 'file' | 'held'
  /** Figures with a smaller relative difference count as equal. */
  readonly tolerance: number
  /** Whether the figure of an older file of the publisher stays beside the new one, as for estimates, which are opinions of their day. */
  readonly keepsOlder?: boolean
}
type Offered = Omit<Figure, 'alternatives'>
type Alternative = NonNullable<Figure['alternatives']>[number]

const RANKS: readonly Evidence[] = ['primary', 'secondary', 'unverified']

/**
 * Returns the new value of a field after a file offers a figure for it, or undefined if nothing changes. A newer file of one publisher
 * replaces an older one. Of two publishers the figure with better evidence is chosen, and the other is stored as an alternative.
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

/** Returns the existing figure with a doubtful one as an alternative; undefined if it already has it. */
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

/** Whether a figure comes from a publisher. One that passes on another's data names both, as Our World in Data / Ember. */
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

/**
 * Merges a series of a file with the existing one with its id. The values of the file replace existing ones for the same time; other
 * values stay, so that a file of the newest days removes nothing. If one series has hours and the other quarters, the result has
 * quarters, and an hourly value applies to each of its quarters. Returns undefined if nothing changes.
 */
export function mergedSeries({ records }: Catalog, given: GridSeries): GridSeries | undefined {
  const onRecord = records.gridSeries.byName.get(foldName(given.id))
  if (!onRecord || onRecord.unit !== given.unit) return given
  const [offered, held] = inSlotsOf(given, onRecord)
  const slot = slotMinutes(offered)
  const [start, heldStart] = [utcMinute(offered.startsAt), utcMinute(held.startsAt)]
  const first = Math.min(start, heldStart)
  const end = Math.max(start + offered.values.length * slot, heldStart + held.values.length * slot)
  const valueAt = (minute: number): number | null =>
    offered.values[(minute - start) / slot] ?? held.values[(minute - heldStart) / slot] ?? null
  const values = Array.from({ length: (end - first) / slot }, (_, index) => valueAt(first + index * slot))
  if (isSame(values, held) && first === heldStart) return undefined
  const offeredOver = (index: number): number | null | undefined => offered.values[(heldStart + index * slot - start) / slot]
  const kept = held.values.filter((one, index) => one !== null && typeof offeredOver(index) !== 'number')
  const revised = held.values.filter((one, index) => one !== null && typeof offeredOver(index) === 'number' && offeredOver(index) !== one)
  const notes = [...offered.notes, ...notesOn(kept.length, revised.length, offered, held)]
  if (kept.length === 0) return { ...offered, notes }
  const evidence = held.evidence && offered.evidence ? weakerEvidence(held.evidence, offered.evidence) : (offered.evidence ?? held.evidence)
  return { ...offered, startsAt: utcInstant(first), values, notes, ...(evidence && { evidence }) }
}

function isSame(values: GridSeries['values'], held: GridSeries): boolean {
  return values.length === held.values.length && values.every((one, index) => one === held.values[index])
}

function notesOn(kept: number, revised: number, offered: GridSeries, held: GridSeries): string[] {
  return [
    ...(revised > 0 ? [`${revised} values differ from those held before, from ${held.source}: the newer ones stand.`] : []),
    ...(kept > 0 ? [`${kept} values are not in ${offered.source}: they were held before, from ${held.source}.`] : []),
  ]
}

/** Both series with the shorter of their two slots. */
function inSlotsOf(offered: GridSeries, held: GridSeries): readonly [GridSeries, GridSeries] {
  if (slotMinutes(offered) === slotMinutes(held)) return [offered, held]
  const { resolution } = slotMinutes(offered) < slotMinutes(held) ? offered : held
  return [bySlots(offered, resolution), bySlots(held, resolution)]
}

function bySlots(series: GridSeries, resolution: GridSeries['resolution']): GridSeries {
  const times = slotMinutes(series) / slotMinutes({ resolution })
  return times === 1 ? series : { ...series, resolution, values: series.values.flatMap((one) => Array.from({ length: times }, () => one)) }
}
type Fields = Readonly<Record<string, unknown>>
/** The fields that change, and how many figures the record already had. */
export type Merged = { readonly changed: Readonly<Record<string, Figure>>; readonly alike: number }

/** Merges the figures of a file into the fields of a record, and counts the figures that are unchanged. */
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
