import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { type GridSeries, slotMinutes } from '../schemas/grid-series.js'
import { MINUTES_OF_HOUR, minutePeriod, utcMinute } from '../schemas/utc-hour.js'

/**
 * A series of a file with what is held under its id: its own values where it has them, those that are held everywhere else, so that a
 * file of the newest days takes nothing away. Undefined where it says nothing that is not held.
 */
export function mergedSeries({ records }: Catalog, offered: GridSeries): GridSeries | undefined {
  const held = records.gridSeries.byName.get(foldName(offered.id))
  if (!held || held.resolution !== offered.resolution || held.unit !== offered.unit) return offered
  const slot = slotMinutes(offered)
  const [start, heldStart] = [utcMinute(offered.startsAt), utcMinute(held.startsAt)]
  const first = Math.min(start, heldStart)
  const end = Math.max(start + offered.values.length * slot, heldStart + held.values.length * slot)
  const valueAt = (minute: number): number | null =>
    offered.values[(minute - start) / slot] ?? held.values[(minute - heldStart) / slot] ?? null
  const values = Array.from({ length: (end - first) / slot }, (_, index) => valueAt(first + index * slot))
  const isSame = first === heldStart && values.length === held.values.length && values.every((one, index) => one === held.values[index])
  if (isSame) return undefined
  const kept = held.values.filter(
    (one, index) => one !== null && typeof offered.values[(heldStart + index * slot - start) / slot] !== 'number',
  )
  if (kept.length === 0) return offered
  const period = minutePeriod(first)
  const startsAt = first % MINUTES_OF_HOUR === 0 ? `${period}:00:00Z` : `${period}:00Z`
  const note = `${kept.length} values are not in ${offered.source}: they were held before, from ${held.source}.`
  return { ...offered, startsAt, values, notes: [...offered.notes, note] }
}
