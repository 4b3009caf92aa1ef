import { type Catalog } from '../../catalog/catalog.js'
import { recordNamed } from '../../catalog/find-record.js'
import type { BatchGroup, BatchGroupKey, FootprintTotals } from '../../schemas/batch.js'
import { workTypeOf } from '../work/work-of.js'
import type { Estimated } from './batch-item.js'
import { addAmounts, addTo, type FootprintSums, startSums, totalsOf } from './footprint-sums.js'

/** So many groups are kept apart, so that memory does not grow with the stream; the rest are added up together. */
const MOST_GROUPS = 10_000
const LENGTH_OF_DAY = '2026-01-31'.length

type Group = { readonly key: BatchGroupKey; readonly sums: FootprintSums }
export type Groups = {
  readonly groupBy: readonly BatchGroup[]
  readonly byKey: Map<string, Group>
  others: FootprintSums | undefined
}

/** No groups yet. */
export function startGroups(groupBy: readonly BatchGroup[]): Groups {
  return { groupBy: [...new Set(groupBy)], byKey: new Map(), others: undefined }
}

/** Adds an estimate to the group that it belongs to. */
export function addToGroup(groups: Groups, estimated: Estimated, requests: number, catalog: Catalog): void {
  if (groups.groupBy.length === 0) return
  const sums = sumsFor(groups, estimated, catalog)
  addTo(sums, estimated.estimate ?? estimated.outline, requests)
  if ('requests' in estimated.request) addAmounts(sums, estimated.request)
}

/** Every group with its totals, in the order in which they came up, and the sum of those that found no room. */
export function groupTotals({ byKey, others }: Groups): {
  groups: { key: BatchGroupKey; totals: FootprintTotals }[]
  otherGroups: FootprintTotals | null
} {
  const groups = Array.from(byKey.values(), ({ key, sums }) => ({ key, totals: totalsOf(sums) }))
  return { groups, otherGroups: others ? totalsOf(others) : null }
}

function sumsFor(groups: Groups, estimated: Estimated, catalog: Catalog): FootprintSums {
  return sumsOfGroup(
    groups,
    groups.groupBy.map((by) => VALUES[by](estimated, catalog)),
  )
}

/** The sums of the group with these values of what is grouped by: its own, or where there is no more room those of the others. */
export function sumsOfGroup(groups: Groups, values: readonly (string | null)[]): FootprintSums {
  const name = JSON.stringify(values)
  const known = groups.byKey.get(name)
  if (known) return known.sums
  if (groups.byKey.size >= MOST_GROUPS) return (groups.others ??= startSums())
  const sums = startSums()
  const key: BatchGroupKey = Object.fromEntries(groups.groupBy.map((by, index) => [by, values[index]]))
  groups.byKey.set(name, { key, sums })
  return sums
}

/** What an estimate is grouped under; null where its request does not say it. */
const VALUES: Record<BatchGroup, (estimated: Estimated, catalog: Catalog) => string | null> = {
  model: ({ estimate, outline }) => (estimate ?? outline).model?.id ?? null,
  region: ({ request: { region, zone } }, catalog) => {
    if (region !== undefined) return recordNamed(catalog, 'cloudRegion', region)?.id ?? region
    return zone === undefined ? null : (recordNamed(catalog, 'gridZone', zone)?.id ?? zone)
  },
  tag: ({ tag }) => tag ?? null,
  work: ({ request }) => ('requests' in request ? workTypeOf(request) : null),
  day: ({ request }) => ('at' in request && request.at !== undefined ? utcDayOf(request.at) : null),
}

function utcDayOf(instant: string): string {
  // eslint-disable-next-line no-restricted-globals -- it reads an instant that was given, not the clock
  return new Date(instant).toISOString().slice(0, LENGTH_OF_DAY)
}
