import { type ListOrder, listOrder } from '../catalog/list-order.js'
import { cursorOf } from '../catalog/page-cursor.js'
import type { Page } from '../catalog/page-of.js'
import { eachInTurn, type TurnContext } from './turns.js'

type Listed = { readonly id: string }
/** A page as GraphQL's executor gets it; an item is shown only when it is asked for. */
export type Connection<Item> = Page<Item> & {
  readonly show: (item: Item) => object
  readonly cursorAt: (item: Item, index: number) => string
}

/** What answers the items of a page, in Relay's form. */
export const CONNECTION_RESOLVERS = {
  nodes: ({ items, show }: Connection<unknown>, _given: unknown, context: TurnContext) => eachInTurn(items, show, context),
  edges: ({ items, show, cursorAt }: Connection<unknown>, _given: unknown, context: TurnContext) =>
    eachInTurn(items, (item, index) => ({ cursor: cursorAt(item, index), node: show(item) }), context),
}

/** A page of what is in the catalog. */
export function connectionOf<Item extends Listed>(
  list: string,
  page: Page<Item>,
  show: (item: Item) => object,
  { placeOf }: ListOrder = listOrder(),
): Connection<Item> {
  return { ...page, show, cursorAt: (item) => cursorOf(list, placeOf(item)) }
}

/** A page of what was read from the database, with its cursors. */
export function storedConnection<Item extends object>({
  cursors,
  ...page
}: Page<Item> & { readonly cursors: readonly string[] }): Connection<Item> {
  return { ...page, show: (item) => item, cursorAt: (_item, index) => cursors[index] ?? '' }
}
