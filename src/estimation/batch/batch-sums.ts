import type { Catalog } from '../../catalog/catalog.js'
import type { BatchAnswer, BatchGroup } from '../../schemas/batch.js'
import type { Purpose } from '../../schemas/estimate.js'
import type { Estimated, Refused } from './batch-item.js'
import type { Skipped } from './call-reader.js'
import { addAmounts, addTo, type FootprintSums, startSums, totalsOf } from './footprint-sums.js'
import { addToGroup, type Groups, groupTotals, startGroups } from './groups.js'

/** What a batch keeps of all that it answered: its size does not depend on how many items there were. */
export type BatchSums = {
  readonly catalog: Catalog
  readonly all: FootprintSums
  readonly byKind: Record<Purpose, FootprintSums>
  readonly groups: Groups
  problems: number
  skipped: number
}

/** Nothing answered yet; the whole batch is answered from this catalog. */
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

/** Counts an answer. */
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

/** What is said when all is answered. */
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
