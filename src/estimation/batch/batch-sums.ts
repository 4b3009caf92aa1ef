import type { Catalog } from '../../catalog/catalog.js'
import { recordNamed } from '../../catalog/find-record.js'
import type { BatchAnswer, BatchGroup, BatchGroupKey, FootprintTotals } from '../../schemas/batch.js'
import type { Purpose } from '../../schemas/estimate.js'
import { workTypeOf } from '../work/work-of.js'
import type { Estimated, Refused } from './batch-item.js'
import type { Skipped } from './call-reader.js'
import { addAmounts, addSums, addTo, type FootprintSums, startSums, totalsOf } from './footprint-sums.js'

/** The sums of a batch. Their size does not grow with the number of items. */
export type BatchSums = {
  readonly catalog: Catalog
  readonly all: FootprintSums
  readonly byKind: Record<Purpose, FootprintSums>
  readonly groups: Groups
  problems: number
  skipped: number
}

/** The sums of a batch with no items yet. All of its items must be answered from this catalog. */
export function startBatch(catalog: Catalog, groupBy: readonly BatchGroup[] = []): BatchSums {
  return {
    catalog,
    all: startSums(),
    byKind: { inference: startSums(), training: startSums() },
    groups: startGroups(groupBy),
    problems: 0,
    skipped: 0,
  }
}

/** Adds an answer to the sums: an estimate, an error or a skipped item. */
export function count(batch: BatchSums, answered: Estimated | Refused | Skipped): void {
  if ('skipped' in answered) {
    batch.skipped += 1
    return
  }
  if ('problem' in answered) {
    batch.problems += 1
    return
  }
  const { kind, request } = answered
  const totals = answered.estimate ?? answered.outline
  const requests = 'requests' in request ? request.requests : 0
  addTo(batch.all, totals, requests)
  addTo(batch.byKind[kind], totals, requests)
  if ('requests' in request) {
    addAmounts(batch.all, request)
    addAmounts(batch.byKind[kind], request)
  }
  addToGroup(batch.groups, answered, requests, batch.catalog)
}

/** The totals of a batch, all in one and by kind and group, with the counts of its errors and skipped items. */
export function endOf({ catalog, all, byKind, groups, problems, skipped }: BatchSums): Omit<BatchAnswer, 'items'> {
  const kindTotals = (sums: FootprintSums) => (sums.estimates > 0 ? totalsOf(sums) : null)
  return {
    totals: { ...totalsOf(all), inference: kindTotals(byKind.inference), training: kindTotals(byKind.training) },
    ...groupTotals(groups),
    estimates: all.estimates,
    problems,
    skipped,
    catalogRevision: catalog.revision,
  }
}

/** Groups that have sums of their own. Further groups share one sum, so that memory does not grow with the stream. */
const MOST_GROUPS = 10_000
const LENGTH_OF_DAY = '2026-01-31'.length

type Group = { readonly key: BatchGroupKey; readonly sums: FootprintSums }
type Groups = {
  readonly groupBy: readonly BatchGroup[]
  readonly byKey: Map<string, Group>
  others: FootprintSums | undefined
}

/** No groups yet. */
function startGroups(groupBy: readonly BatchGroup[]): Groups {
  return { groupBy: [...new Set(groupBy)], byKey: new Map(), others: undefined }
}

/** Adds an estimate to the group that it belongs to. */
function addToGroup(groups: Groups, estimated: Estimated, requests: number, catalog: Catalog): void {
  if (groups.groupBy.length === 0) return
  const sums = sumsFor(groups, estimated, catalog)
  addTo(sums, estimated.estimate ?? estimated.outline, requests)
  if ('requests' in estimated.request) addAmounts(sums, estimated.request)
}

/** Every group with its totals, in the order in which they first occurred, and the sum of the groups beyond MOST_GROUPS. */
function groupTotals({ byKey, others }: Groups): {
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

/** The sums of the group with these values, which are in the order of `groupBy`; beyond MOST_GROUPS the sums that further groups share. */
function sumsOfGroup(groups: Groups, values: readonly (string | null)[]): FootprintSums {
  const name = JSON.stringify(values)
  const known = groups.byKey.get(name)
  if (known) return known.sums
  if (groups.byKey.size >= MOST_GROUPS) return (groups.others ??= startSums())
  const sums = startSums()
  const key: BatchGroupKey = Object.fromEntries(groups.groupBy.map((by, index) => [by, values[index]]))
  groups.byKey.set(name, { key, sums })
  return sums
}

/** The value of an estimate for each criterion of grouping; null where its request does not give one. */
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

type Kept = { readonly estimates: number; readonly withoutMarketBased: number; readonly numbers: readonly number[] }

/** The sums of a part of a batch in a form that JSON can hold. */
export type KeptSums = {
  readonly all: Kept
  readonly inference: Kept
  readonly training: Kept
  readonly groups: readonly { readonly key: BatchGroupKey; readonly sums: Kept }[]
  readonly problems: number
  /** Absent in sums that an earlier version stored. */
  readonly skipped?: number
}

/** The sums of a part as JSON. A part must have at most MOST_GROUPS groups: the sum that further groups share is not kept. */
export function keptSums({ all, byKind, groups, problems, skipped }: BatchSums): KeptSums {
  return {
    all: kept(all),
    inference: kept(byKind.inference),
    training: kept(byKind.training),
    groups: Array.from(groups.byKey.values(), ({ key, sums }) => ({ key, sums: kept(sums) })),
    problems,
    skipped,
  }
}

/** Adds the sums of a part. Parts must be added in their order, which is then the order of the groups. */
export function addKept(batch: BatchSums, part: KeptSums): void {
  addSums(batch.all, part.all)
  addSums(batch.byKind.inference, part.inference)
  addSums(batch.byKind.training, part.training)
  for (const { key, sums } of part.groups) {
    const values = batch.groups.groupBy.map((by) => key[by] ?? null)
    addSums(sumsOfGroup(batch.groups, values), sums)
  }
  batch.problems += part.problems
  batch.skipped += part.skipped ?? 0
}

function kept({ estimates, withoutMarketBased, numbers }: FootprintSums): Kept {
  return { estimates, withoutMarketBased, numbers: [...numbers] }
}
