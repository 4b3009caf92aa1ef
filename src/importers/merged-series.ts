import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { type GridSeries, slotMinutes } from '../schemas/grid-series.js'
import { weakerEvidence } from '../schemas/source.js'
import { utcInstant, utcMinute } from '../schemas/time.js'

/**
 * A series of a file with what is held under its id: its own values where it has them, those that are held everywhere else, so that a
 * file of the newest days takes nothing away. Where one has hours and the other quarters, both are by quarters: an hour holds in each of
 * its quarters. Undefined where it says nothing that is not held.
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

/** Both series by the shorter of their slots. */
function inSlotsOf(offered: GridSeries, held: GridSeries): readonly [GridSeries, GridSeries] {
  if (slotMinutes(offered) === slotMinutes(held)) return [offered, held]
  const { resolution } = slotMinutes(offered) < slotMinutes(held) ? offered : held
  return [bySlots(offered, resolution), bySlots(held, resolution)]
}

function bySlots(series: GridSeries, resolution: GridSeries['resolution']): GridSeries {
  const times = slotMinutes(series) / slotMinutes({ resolution })
  return times === 1 ? series : { ...series, resolution, values: series.values.flatMap((one) => Array.from({ length: times }, () => one)) }
}
