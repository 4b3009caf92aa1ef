import type { AnyRecord, RecordKind, RecordOf } from '../schemas/record.js'
import { RECORD_KINDS } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { type Collection, collectionSteps, type Stored } from './collection.js'
import { type HourlyIndex, hourlyIndexSteps } from './hourly-index.js'
import { withListedNames } from './listed-names.js'
import { type ModelNames, modelNamesSteps } from './names/model-names.js'
import { eachInSteps, finished, type Steps } from './steps.js'

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
  readonly modelNames: ModelNames
}

/** Builds the catalog from everything that the store holds; input order does not matter. */
export function buildCatalog(input: CatalogInput): Catalog {
  return finished(catalogSteps(input))
}

/**
 * Builds it in steps. What is the same object as in `former` is taken from there: a change of one kind of record leaves the
 * collections of the others, and what was made of them since.
 */
export function* catalogSteps(input: CatalogInput, former?: { readonly input: CatalogInput; readonly catalog: Catalog }): Steps<Catalog> {
  const isSameInput = (kind: RecordKind): boolean => former?.input.records[kind] === input.records[kind]
  const collections: Partial<Record<RecordKind, Collection<AnyRecord>>> = {}
  for (const kind of RECORD_KINDS.filter((one) => one !== 'model')) {
    const known = isSameInput(kind) ? former?.catalog.records[kind] : undefined
    collections[kind] = known ?? (yield* collectionSteps<AnyRecord>(input.records[kind]))
  }
  const { nameList, ...others } = collections as unknown as Catalog['records']
  const same = isSameInput('model') && isSameInput('nameList') ? former?.catalog : undefined
  const model = same?.records.model ?? withListedNames(yield* collectionSteps(input.records.model), nameList)
  const records = { ...others, nameList, model }
  const isSameKind = (kind: RecordKind): boolean => former?.catalog.records[kind] === records[kind]
  const { trainingRun, measurement, embodiedRecord, operator, gridSeries } = records
  return {
    revision: input.revision,
    sources: former?.input.sources === input.sources ? former.catalog.sources : yield* sourceCollection(input.sources),
    records,
    trainingRunsByModel:
      former && isSameKind('trainingRun') ? former.catalog.trainingRunsByModel : yield* groupBy(trainingRun.items, ({ model }) => model),
    measurementsByModel:
      former && isSameKind('measurement') ? former.catalog.measurementsByModel : yield* groupBy(measurement.items, ({ model }) => model),
    embodiedBySubject:
      former && isSameKind('embodiedRecord')
        ? former.catalog.embodiedBySubject
        : yield* firstBy(embodiedRecord.items, ({ isDefault, subject }) => (isDefault ? [subject] : [])),
    operatorByDeveloper:
      former && isSameKind('operator')
        ? former.catalog.operatorByDeveloper
        : yield* firstBy(operator.items, ({ developers }) => developers),
    modelNames: same?.modelNames ?? (yield* modelNamesSteps(model, nameList)),
    hourlyIndex: former && isSameKind('gridSeries') ? former.catalog.hourlyIndex : yield* hourlyIndexSteps(gridSeries),
  }
}

function* sourceCollection(sources: readonly Source[]): Steps<Collection<Source>> {
  return yield* collectionSteps(sources.map((record) => ({ origin: 'bundled', record })))
}

function* groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Steps<Map<string, Item[]>> {
  const groups = new Map<string, Item[]>()
  yield* eachInSteps(items, (item) => {
    const key = keyOf(item)
    const group = key === null ? undefined : groups.get(key)
    if (group) group.push(item)
    else if (key !== null) groups.set(key, [item])
  })
  return groups
}

function* firstBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Steps<Map<string, Item>> {
  const firsts = new Map<string, Item>()
  yield* eachInSteps(items, (item) => {
    for (const key of keysOf(item)) if (!firsts.has(key)) firsts.set(key, item)
  })
  return firsts
}
