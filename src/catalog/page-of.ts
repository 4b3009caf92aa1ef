import type { PageInfo, PageRequest } from '../schemas/page.js'
import { type Collection, foldName } from './collection.js'
import { type ListOrder, listOrder, type Place } from './list-order.js'
import { cursorOf, placeFromCursor } from './page-cursor.js'

type Listed = { readonly id: string }
export type Page<Item> = { readonly items: readonly Item[]; readonly totalCount: number; readonly pageInfo: PageInfo }

/**
 * One page of a list. It stays in place when records come and go, because it begins after a place, not after a count. The
 * collection is in the order given, which is by id where none is.
 */
export function pageOf<Item extends Listed>(
  list: string,
  collection: Pick<Collection<Item>, 'items'>,
  { first, after, search }: PageRequest,
  order: ListOrder = listOrder(),
): Page<Item> {
  const found = search === undefined ? collection.items : collection.items.filter((item) => isFound(item, search))
  const rest = after === undefined ? found : itemsAfter(found, order, placeFromCursor(list, after))
  const items = rest.slice(0, first)
  const last = items.at(-1)
  return {
    items,
    totalCount: found.length,
    pageInfo: { endCursor: last ? cursorOf(list, order.placeOf(last)) : null, hasNextPage: rest.length > items.length },
  }
}

function itemsAfter<Item extends Listed>(items: readonly Item[], { placeOf, compare }: ListOrder, place: Place): readonly Item[] {
  const start = items.findIndex((item) => compare(placeOf(item), place) > 0)
  return start < 0 ? [] : items.slice(start)
}

const NAME_FIELDS = ['id', 'name', 'title', 'aliases', 'model', 'modelName', 'hardwareName'] as const
const names = new WeakMap<object, string>()

function isFound(item: Listed, search: string): boolean {
  let text = names.get(item)
  if (text === undefined) names.set(item, (text = foldName(nameTexts(item).join('\n'))))
  return search.split(/\s+/).every((word) => text.includes(foldName(word)))
}

function nameTexts(item: Partial<Record<(typeof NAME_FIELDS)[number], unknown>>): string[] {
  return NAME_FIELDS.flatMap((field) => item[field]).filter((name) => typeof name === 'string')
}
