import type { AnyRecord, RecordKind, RecordOf } from '../schemas/record.js'
import { RECORD_KINDS } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { type Collection, type Stored, collectionOf } from './collection.js'
import { type HourlyIndex, hourlyIndexOf } from './hourly-index.js'

export type CatalogInput = {
  readonly revision: string
  readonly sources: readonly Source[]
  readonly records: { readonly [Kind in RecordKind]: readonly Stored<RecordOf<Kind>>[] }
}

/** All records at one revision, immutable, with what requests look up built beforehand. */
export type Catalog = {
  readonly revision: string
  readonly sources: Collection<Source>
  readonly records: { readonly [Kind in RecordKind]: Collection<RecordOf<Kind>> }
  readonly trainingRunsByModel: ReadonlyMap<string, readonly RecordOf<'trainingRun'>[]>
  readonly measurementsByModel: ReadonlyMap<string, readonly RecordOf<'measurement'>[]>
  readonly embodiedBySubject: ReadonlyMap<string, RecordOf<'embodiedRecord'>>
  readonly operatorByDeveloper: ReadonlyMap<string, RecordOf<'operator'>>
  readonly hourlyIndex: HourlyIndex
}

/** Builds the catalog from everything that the store holds; input order does not matter. */
export function buildCatalog(input: CatalogInput): Catalog {
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, collectionOf<AnyRecord>(input.records[kind])]),
  ) as unknown as Catalog['records']
  return {
    revision: input.revision,
    sources: collectionOf(input.sources.map((record) => ({ origin: 'bundled', record }))),
    records,
    trainingRunsByModel: groupBy(records.trainingRun.items, (run) => [run.model]),
    measurementsByModel: groupBy(records.measurement.items, ({ model }) => (model === null ? [] : [model])),
    embodiedBySubject: firstBy(
      records.embodiedRecord.items.filter(({ isDefault }) => isDefault),
      (record) => [record.subject],
    ),
    operatorByDeveloper: firstBy(records.operator.items, (operator) => operator.developers),
    hourlyIndex: hourlyIndexOf(records.gridSeries),
  }
}

function groupBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

function firstBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item> {
  const firsts = new Map<string, Item>()
  for (const item of items) for (const key of keysOf(item)) if (!firsts.has(key)) firsts.set(key, item)
  return firsts
}
