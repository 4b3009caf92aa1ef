import type { Model } from '../schemas/model.js'
import type { NameList } from '../schemas/name-list.js'
import { type AnyRecord, RECORD_KINDS, type RecordKind, type RecordOf } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { type Collection, collectionSteps, foldName, type Stored } from './collection.js'
import { type HourlyIndex, hourlyIndexSteps } from './hourly-index.js'
import { type ModelNames, modelNamesSteps } from './names/model-names.js'
import { eachInSteps, finished, type Steps } from './steps.js'

export type CatalogInput = {
  readonly revision: string
  readonly sources: readonly Source[]
  readonly records: { readonly [Kind in RecordKind]: readonly Stored<RecordOf<Kind>>[] }
}

/** All records at one revision, immutable, with the indexes that requests need. */
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

/** Builds the catalog from all stored records; their order does not matter. */
export function buildCatalog(input: CatalogInput): Catalog {
  return finished(catalogSteps(input))
}

/**
 * Builds the catalog in steps. Objects that are identical in `former` are reused: a change of one kind of record keeps the
 * collections of the others and everything that was computed from them.
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

/**
 * A function of the catalog alone, computed once for each catalog, so that it need not be computed for each request. `how` may
 * affect how it is computed, but not the result.
 */
export function memoPerCatalog<Result, How extends readonly unknown[] = []>(
  compute: (catalog: Catalog, ...how: How) => Result,
): (catalog: Catalog, ...how: How) => Result {
  const known = new WeakMap<Catalog, { readonly result: Result }>()
  return (catalog, ...how) => {
    let found = known.get(catalog)
    if (!found) known.set(catalog, (found = { result: compute(catalog, ...how) }))
    return found.result
  }
}

/** A function of a catalog and one of its records, computed once for each record of each catalog. */
export function memoPerKey<Key extends object, Result, How extends readonly unknown[] = []>(
  compute: (catalog: Catalog, key: Key, ...how: How) => Result,
): (catalog: Catalog, key: Key, ...how: How) => Result {
  const byKey = memoPerCatalog(() => new WeakMap<Key, { readonly result: Result }>())
  return (catalog, key, ...how) => {
    const known = byKey(catalog)
    let found = known.get(key)
    if (!found) known.set(key, (found = { result: compute(catalog, key, ...how) }))
    return found.result
  }
}

/**
 * The models, found by the names of the lists as well. A model's own names take precedence, except over a user's list, which takes
 * precedence over bundled records.
 */
function withListedNames(models: Collection<Model>, lists: Collection<NameList>): Collection<Model> {
  if (lists.items.length === 0) return models
  const byName = new Map(models.byName)
  const usersShownNames = new Set(models.usersShownNames)
  const ofUsers = new Set<string>()
  const isOfUser = ({ id }: Model): boolean => models.originById.get(id) === 'user'
  const isFree = (folded: string, isUsersList: boolean): boolean => {
    const holder = byName.get(folded)
    return holder === undefined || usersShownNames.has(folded) || (isUsersList && !isOfUser(holder) && !ofUsers.has(folded))
  }
  for (const origin of ['user', 'bundled'] as const) {
    for (const list of lists.items.filter(({ id }) => lists.originById.get(id) === origin)) {
      for (const { name, model } of list.names) {
        const folded = foldName(name)
        const record = models.byName.get(foldName(model))
        if (!record || !isFree(folded, origin === 'user')) continue
        byName.set(folded, record)
        usersShownNames.delete(folded)
        if (origin === 'user') ofUsers.add(folded)
      }
    }
  }
  return { ...models, byName, usersShownNames }
}

/** A name of a bundled record under which a user's record is found. */
export type ContestedName = { readonly kind: RecordKind; readonly name: string; readonly bundledId: string; readonly usersId: string }

/** Every name of a bundled record that a user's record had before, and that still means the user's record. */
export function contestedNames(catalog: Catalog): ContestedName[] {
  const ofRecords = RECORD_KINDS.flatMap((kind) => {
    const { items, byName, originById } = catalog.records[kind] as Collection<AnyRecord>
    return items
      .filter(({ id }) => originById.get(id) === 'bundled')
      .flatMap((record) => [record.id, ...('aliases' in record ? record.aliases : [])].map((name) => ({ name, bundledId: record.id })))
      .map(({ name, bundledId }) => ({ kind, name, bundledId, usersId: byName.get(foldName(name))?.id ?? bundledId }))
      .filter(({ bundledId, usersId }) => usersId !== bundledId && originById.get(usersId) === 'user')
  })
  return [...ofRecords, ...contestedInLists(catalog)]
}

/** The names of bundled name lists that a user's model has taken over. */
function contestedInLists({ records: { nameList, model } }: Catalog): ContestedName[] {
  const bundled = nameList.items.filter(({ id }) => nameList.originById.get(id) === 'bundled').flatMap(({ names }) => names)
  return bundled
    .map(({ name, model: bundledId }) => ({ name, bundledId, usersId: model.byName.get(foldName(name))?.id ?? bundledId }))
    .filter(({ bundledId, usersId }) => usersId !== bundledId && model.originById.get(usersId) === 'user')
    .map((one) => ({ kind: 'model', ...one }))
}
