import { z } from 'zod'
import type { Catalog } from './catalog.js'
import type { Collection } from './collection.js'
import { bestFirst, type ListOrder, listOrder } from './list-order.js'
import type { Listing } from './listing.js'
import { fitOfFound } from './search.js'

type Wanted = Readonly<Record<string, unknown>>
type Asked = {
  readonly search?: string | undefined
  readonly sort?: string | undefined
  /** The day, 2026-11-23, as the transport knows it. */
  readonly today: string
}
type Filtered<Item> = {
  readonly list: string
  readonly collection: Collection<Item>
  readonly order: ListOrder
  readonly dependsOnDay: boolean
}
const BY_ID = 'id'

/** What may be asked of a list, a parameter for each filter; empty where it has none. */
export function filterSchema({ singular, filters = {} }: Pick<Listing, 'singular' | 'filters'>) {
  const shape = Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, described(name, schema)]))
  const name = `${singular.slice(0, 1).toUpperCase()}${singular.slice(1)}Filter`
  return z.strictObject(shape).describe('Narrows the list; an item must hold all.').meta({ id: name })
}

function described(name: string, schema: z.ZodType): z.ZodType {
  if (schema.description !== undefined) return schema
  return schema.describe(
    name.startsWith('has') ? 'Only items that have one, or with false those that have none.' : `Only items of this ${name}.`,
  )
}

/** The items that hold all that is wanted, sorted as asked or, of a search, the best fit first, as a list of its own, whose cursors no other takes. */
export function filteredList(
  listing: Listing,
  catalog: Catalog,
  wanted: Wanted,
  { search, sort, today }: Asked,
): Filtered<{ readonly id: string }> {
  const collection = listing.collection(catalog)
  const fit = search === undefined ? undefined : fitOfFound(collection, search)
  const order = fit && sort === undefined ? bestFirst(fit) : listOrder(sort)
  const chosen = Object.entries(listing.filters ?? {}).filter(([name]) => wanted[name] !== undefined)
  const said = [
    ...chosen.map(([name]) => [name, wanted[name]]),
    ...Object.entries({ search, sort: sort === BY_ID && !fit ? undefined : sort }),
  ]
  const told = said.filter(([, one]) => one !== undefined)
  if (told.length === 0) return { list: listing.path, collection, order, dependsOnDay: false }
  const found = fit ? collection.items.filter((item) => fit.has(item)) : collection.items
  const held = found.filter((item) => chosen.every(([name, one]) => one.holds(item, wanted[name], { catalog, today })))
  const items = sorted(held, order)
  const dependsOnDay = chosen.some(([, one]) => one.dependsOnDay)
  return { list: `${listing.path}?${digestOf(JSON.stringify(told))}`, collection: { ...collection, items }, order, dependsOnDay }
}

function sorted<Item extends { readonly id: string }>(items: readonly Item[], { placeOf, compare }: ListOrder): Item[] {
  const placed = items.map((item) => ({ item, place: placeOf(item) }))
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ item }) => item)
}

/** FNV-1a: enough to tell one filter from another, and short whatever the filter says. */
function digestOf(text: string): string {
  let digest = 0x811c9dc5
  for (let index = 0; index < text.length; index++) digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193)
  return (digest >>> 0).toString(16)
}
