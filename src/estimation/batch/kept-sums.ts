import type { BatchGroupKey } from '../../schemas/batch.js'
import type { BatchSums } from './batch-sums.js'
import { addSums, type FootprintSums } from './footprint-sums.js'
import { sumsOfGroup } from './groups.js'

type Kept = { readonly estimates: number; readonly withoutMarketBased: number; readonly numbers: readonly number[] }

/** What a part of a batch adds up to, as JSON can hold it. */
export type KeptSums = {
  readonly all: Kept
  readonly inference: Kept
  readonly training: Kept
  readonly groups: readonly { readonly key: BatchGroupKey; readonly sums: Kept }[]
  readonly problems: number
  /** Not in sums that were kept before there were any. */
  readonly skipped?: number
}

/** The sums of a part that has fewer groups than are kept apart. */
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

/** Adds the sums of a part. Parts that are added in their order give the groups in the order in which they came up. */
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
