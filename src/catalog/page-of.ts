import type { PageInfo, PageRequest } from '../schemas/page.js'
import type { Collection } from './collection.js'
import { type ListOrder, listOrder, type Place } from './list-order.js'
import { cursorOf, placeFromCursor } from './page-cursor.js'

type Listed = { readonly id: string }
export type Page<Item> = { readonly items: readonly Item[]; readonly totalCount: number; readonly pageInfo: PageInfo }

/**
 * One page of a list. It stays in place when records come and go, because it begins after a place, not after a count. The
 * items are in the order given, which is by id where none is.
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
