import type { Figure } from '../schemas/figure.js'
import type { Model } from '../schemas/model.js'
import type { ListedPrice, PriceList } from '../schemas/price-list.js'
import { type Catalog, memoPerCatalog } from './catalog.js'
import { foldName } from './collection.js'
import { resolveModel } from './names/resolve-model.js'

/** The price of a model in the newest list that has it, as figures with the place in that list. */
export type PriceOfModel = {
  readonly input: Figure
  readonly output: Figure
  readonly cached: Figure | undefined
  /** When the model came out, or the oldest list that has it: year, month or day. */
  readonly releasedOn: string
  readonly listedOn: string
}

type Row = ListedPrice & { readonly list: PriceList }

/** The price of a model in the newest price list that has it, by one of its names; undefined if none has. */
export function listedPriceOf(catalog: Catalog, { id }: Model): PriceOfModel | undefined {
  return priceOf(rowsOfModels(catalog).get(id) ?? [])
}

/** The price of a name that no record has: whole, or after the last slash. */
export function listedPriceNamed(catalog: Catalog, name: string): PriceOfModel | undefined {
  const rows = rowsByName(catalog)
  const folded = foldName(name)
  return priceOf(rows.get(folded) ?? rows.get(lastPart(folded)) ?? [])
}

/** Rows of the lists by their whole name and by the part after its last slash. */
const rowsByName = memoPerCatalog((catalog): ReadonlyMap<string, readonly Row[]> => {
  const byName = new Map<string, Row[]>()
  for (const row of rowsOf(catalog)) {
    const folded = foldName(row.name)
    for (const name of new Set([folded, lastPart(folded)])) put(byName, name, row)
  }
  return byName
})

/** Rows whose names lead to a record, by its id. A name that may mean another model is left out. */
const rowsOfModels = memoPerCatalog((catalog): ReadonlyMap<string, readonly Row[]> => {
  const byModel = new Map<string, Row[]>()
  for (const row of rowsOf(catalog)) {
    const resolved = resolveModel(catalog, row.name)
    if (resolved && resolved.matched !== 'approximate') put(byModel, resolved.record.id, row)
  }
  return byModel
})

function rowsOf({ records }: Catalog): Row[] {
  return records.priceList.items.flatMap((list) => list.prices.map((row) => ({ ...row, list })))
}

function put(rows: Map<string, Row[]>, key: string, row: Row): void {
  const there = rows.get(key)
  if (there) there.push(row)
  else rows.set(key, [row])
}

function lastPart(name: string): string {
  return name.split('/').at(-1) ?? name
}

/**
 * From the newest list: the developer's own price where it sells the model itself, otherwise the median over providers, each
 * counted once by its own median. Wattprint, methodology, section 10.
 */
function priceOf(all: readonly Row[]): PriceOfModel | undefined {
  const newest = all.map(({ list }) => list).toSorted((one, other) => (one.listedOn < other.listedOn ? 1 : -1))[0]
  if (!newest) return undefined
  const rows = all.filter(({ list }) => list === newest)
  const own = rows.filter(({ ofDeveloper }) => ofDeveloper)
  const counted = own.length > 0 ? own : rows
  const providers = [...new Set(counted.map(({ provider }) => provider))]
  const name = counted[0]?.name ?? ''
  const whose =
    own.length > 0 ? 'its developer' : providers.length === 1 ? (providers[0] ?? '') : `the median over ${providers.length} providers`
  const figure = (value: number): Figure => {
    const { source, locator } = newest.reference
    return { value, unit: 'USD/M tokens', source, locator: `${locator}, "${name}": ${whose}`, period: newest.listedOn }
  }
  const over = (what: 'input' | 'output' | 'cached'): number | undefined => {
    const each = providers.map((provider) => median(counted.filter((row) => row.provider === provider).flatMap((row) => row[what] ?? [])))
    return median(each.filter((price) => price !== undefined))
  }
  const [input, output, cached] = [over('input'), over('output'), over('cached')]
  if (input === undefined || output === undefined) return undefined
  return {
    input: figure(input),
    output: figure(output),
    cached: cached === undefined ? undefined : figure(cached),
    releasedOn: releaseOf(all),
    listedOn: newest.listedOn,
  }
}

/** The earliest release date in the lists, otherwise the date of the oldest list. */
function releaseOf(rows: readonly Row[]): string {
  const releases = rows.flatMap(({ releasedOn }) => releasedOn ?? [])
  const days = releases.length > 0 ? releases : rows.map(({ list }) => list.listedOn)
  return days.toSorted()[0] ?? ''
}

/** Of an even number the mean of the two in the middle. */
function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return below === undefined || above === undefined ? undefined : (below + above) / 2
}
