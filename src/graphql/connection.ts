import { z } from 'zod'
import { type ListOrder, listOrder } from '../catalog/list-order.js'
import { cursorOf } from '../catalog/page-cursor.js'
import type { Page } from '../catalog/page-of.js'
import { PageInfo } from '../schemas/page.js'
import { eachInTurn, type TurnContext } from './turns.js'

type Listed = { readonly id: string }

/** Where a page lies, as Relay has it; a list is read forwards. */
export const RelayPageInfo = PageInfo.extend({
  startCursor: z.string().nullable().describe('The place of the first item; null of an empty page.'),
  hasPreviousPage: z.boolean().describe('Whether items come before.'),
})
  .describe('Where a page lies in its list: pass endCursor as after to go on.')
  .meta({ id: 'PageInfo' })

/** A page as GraphQL's executor gets it; an item is shown only when it is asked for. */
export type Connection<Item> = Page<Item> & {
  readonly hasPreviousPage: boolean
  readonly show: (item: Item) => object
  readonly cursorAt: (item: Item, index: number) => string
}

/** What answers the items of a page, in Relay's form. */
export const CONNECTION_RESOLVERS = {
  pageInfo: ({ items, pageInfo, cursorAt, hasPreviousPage }: Connection<unknown>): z.infer<typeof RelayPageInfo> => ({
    ...pageInfo,
    startCursor: items.length > 0 ? cursorAt(items[0], 0) : null,
    hasPreviousPage,
  }),
  nodes: ({ items, show }: Connection<unknown>, _given: unknown, context: TurnContext) => eachInTurn(items, show, context),
  edges: ({ items, show, cursorAt }: Connection<unknown>, _given: unknown, context: TurnContext) =>
    eachInTurn(items, (item, index) => ({ cursor: cursorAt(item, index), node: show(item) }), context),
}

type Asked = { readonly after?: unknown }

/** A page of what is in the catalog. A cursor is the place of an item, so that one lies before what is asked for after it. */
export function connectionOf<Item extends Listed>(
  list: string,
  page: Page<Item>,
  show: (item: Item) => object,
  { after }: Asked,
  { placeOf }: ListOrder = listOrder(),
): Connection<Item> {
  return { ...page, hasPreviousPage: after !== undefined, show, cursorAt: (item) => cursorOf(list, placeOf(item)) }
}

/** A page of what was read from the database, with its cursors. */
export function storedConnection<Item extends object>(
  { cursors, ...page }: Page<Item> & { readonly cursors: readonly string[] },
  { after }: Asked,
): Connection<Item> {
  return { ...page, hasPreviousPage: after !== undefined, show: (item) => item, cursorAt: (_item, index) => cursors[index] ?? '' }
}
