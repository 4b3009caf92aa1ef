import { z } from 'zod'
import { DomainError } from '../errors.js'
import type { PageInfo, PageRequest } from '../schemas/page.js'
import type { Catalog } from './catalog.js'
import type { Collection } from './collection.js'
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

/** The filters of a list, a parameter for each; empty if it has none. */
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

/**
 * The items that match all filters, sorted as requested or, for a search, the best match first. This is a list of its own, whose
 * cursors are valid in no other.
 */
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

/** FNV-1a: enough to distinguish filters, and short for any filter. */
function digestOf(text: string): string {
  let digest = 0x811c9dc5
  for (let index = 0; index < text.length; index++) digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193)
  return (digest >>> 0).toString(16)
}

type Listed = { readonly id: string }
/** The place of an item in a list: its sort key, then its id. */
type Place = { readonly id: string; readonly key?: string | number | undefined }
export type ListOrder = { readonly placeOf: (item: Listed) => Place; readonly compare: (one: Place, other: Place) => number }

const SORTED_BY = ['name', 'released', 'totalParameters', 'ratedPower', 'ratio']
const DESCENDING = '-'
/** Sort keys are compared by this many characters, so that a cursor stays short. */
const NAME_LETTERS = 60

/** The sort orders of a list: those of the fields above that its items have. */
export function sortSchema({ schema }: Pick<Listing, 'schema'>) {
  const fields = ['id', ...SORTED_BY.filter((field) => field in schema.shape)]
  return z
    .enum(fields.flatMap((field) => [field, `${DESCENDING}${field}`]))
    .optional()
    .describe(
      'What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first.',
    )
}

/** The order named `sort`. Items with equal keys are ordered by id. */
export function listOrder(sort = 'id'): ListOrder {
  const isDescending = sort.startsWith(DESCENDING)
  const field = isDescending ? sort.slice(DESCENDING.length) : sort
  const sign = isDescending ? -1 : 1
  if (field === 'id') return { placeOf: ({ id }) => ({ id }), compare: (one, other) => sign * ascending(one.id, other.id) }
  return {
    placeOf: (item) => ({ id: item.id, key: keyOf(item, field) }),
    compare: (one, other) => {
      if (one.key === undefined || other.key === undefined) {
        const unknown = Number(one.key === undefined) - Number(other.key === undefined)
        return unknown === 0 ? ascending(one.id, other.id) : unknown
      }
      return sign * ascending(one.key, other.key) || ascending(one.id, other.id)
    },
  }
}

/** The best match of a search comes first. */
function bestFirst(fit: ReadonlyMap<Listed, number>): ListOrder {
  return {
    placeOf: (item) => ({ id: item.id, key: fit.get(item) ?? 0 }),
    compare: (one, other) => ascending(other.key ?? 0, one.key ?? 0) || ascending(one.id, other.id),
  }
}

const Key = z.union([
  z.string().transform((text) => text.trim().toLowerCase().slice(0, NAME_LETTERS)),
  z.number(),
  z.looseObject({ text: z.string() }).transform(({ text }) => text),
  z.looseObject({ value: z.number() }).transform(({ value }) => value),
])

function keyOf(item: Readonly<Partial<Record<string, unknown>>>, field: string): string | number | undefined {
  return item[field] === undefined ? undefined : Key.safeParse(item[field]).data
}

function ascending(one: string | number, other: string | number): number {
  return one === other ? 0 : one < other ? -1 : 1
}
export type Page<Item> = { readonly items: readonly Item[]; readonly totalCount: number; readonly pageInfo: PageInfo }

/**
 * One page of a list. It keeps its place when records are added or removed, because it begins after a place, not after a count. The
 * items are in the given order, by default by id.
 */
export function pageOf<Item extends Listed>(
  list: string,
  { items: listed }: Pick<Collection<Item>, 'items'>,
  { first, after }: Pick<PageRequest, 'first' | 'after'>,
  order: ListOrder = listOrder(),
): Page<Item> {
  const rest = after === undefined ? listed : itemsAfter(listed, order, placeFromCursor(list, after))
  const items = rest.slice(0, first)
  const last = items.at(-1)
  return {
    items,
    totalCount: listed.length,
    pageInfo: { endCursor: last ? cursorOf(list, order.placeOf(last)) : null, hasNextPage: rest.length > items.length },
  }
}

function itemsAfter<Item extends Listed>(items: readonly Item[], { placeOf, compare }: ListOrder, place: Place): readonly Item[] {
  const start = items.findIndex((item) => compare(placeOf(item), place) > 0)
  return start < 0 ? [] : items.slice(start)
}

/** No id contains it. */
const BEFORE_KEY = '~'
const CursorKey = z.union([z.string(), z.number()])

/** The place of an item in its list, opaque to callers. */
export function cursorOf(list: string, { id, key }: Place): string {
  const place = key === undefined ? id : `${id}${BEFORE_KEY}${encodeURIComponent(JSON.stringify(key))}`
  return btoa(`${list} ${place}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The place of a cursor of this list. */
export function placeFromCursor(list: string, cursor: string): Place {
  const place = decoded(cursor)
  if (place !== undefined && cursorOf(list, place) === cursor) return place
  throw new DomainError(
    'invalid-cursor',
    `The cursor "${cursor}" was not given by this list. Pass the endCursor of its page before, or none to begin.`,
  )
}

function decoded(cursor: string): Place | undefined {
  try {
    const place = atob(cursor.replaceAll('-', '+').replaceAll('_', '/')).split(' ', 2)[1]
    if (place === undefined) return undefined
    const [id = '', key] = place.split(BEFORE_KEY, 2)
    return { id, ...(key !== undefined && { key: CursorKey.parse(JSON.parse(decodeURIComponent(key))) }) }
  } catch {
    return undefined
  }
}
