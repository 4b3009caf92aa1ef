import type { Quantity } from '../../api/client'

/** The keys by which calls are split: the day in UTC, the model on record, and the team or another tag. */
type Key = { readonly day: string | null; readonly model: string | null; readonly team: string | null }
export type Dimension = keyof Key
export const DIMENSIONS: Readonly<Record<Dimension, string>> = { day: 'Day', model: 'Model', team: 'Team' }
/** Sums over calls. Ends of intervals are added to ends, because the uncertainty of all calls has the same causes. */
export type Sums = {
  readonly calls: number
  readonly energy: Quantity
  readonly carbon: Quantity
  readonly water: Quantity
}
export type UsageMeasure = 'energy' | 'carbon' | 'water'
export type Group = { readonly key: Key; readonly sums: Sums }
/** Calls without an estimate, by the reason, with one of them as an example. */
export type Left = { readonly reason: string; readonly calls: number; readonly example: string | undefined }
export type Usage = {
  readonly totals: Sums
  readonly groups: readonly Group[]
  readonly problems: readonly Left[]
  readonly skipped: readonly Left[]
  readonly catalogRevision: string | undefined
}

/** Returns the sums added up. */
function added(one: Sums, other: Sums): Sums {
  return {
    calls: one.calls + other.calls,
    energy: addedQuantity(one.energy, other.energy),
    carbon: addedQuantity(one.carbon, other.carbon),
    water: addedQuantity(one.water, other.water),
  }
}

function addedQuantity(one: Quantity, other: Quantity): Quantity {
  return { value: one.value + other.value, low: one.low + other.low, high: one.high + other.high, unit: one.unit }
}

/** Returns the groups of one key: days in order, others by their energy. */
export function splitBy(dimension: Dimension, groups: readonly Group[]): readonly { readonly name: string | null; readonly sums: Sums }[] {
  const by = new Map<string | null, Sums>()
  for (const { key, sums } of groups) {
    const before = by.get(key[dimension])
    by.set(key[dimension], before ? added(before, sums) : sums)
  }
  const split = [...by].map(([name, sums]) => ({ name, sums }))
  return dimension === 'day'
    ? split.toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? ''))
    : split.toSorted((one, other) => other.sums.energy.value - one.sums.energy.value)
}
