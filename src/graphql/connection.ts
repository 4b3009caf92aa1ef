import { z } from 'zod'
import type { Listing } from '../catalog/listing.js'
import { cursorOf, type ListOrder, listOrder, type Page, sortSchema } from '../catalog/pages.js'
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

/** A page in the form for GraphQL's executor; an item is converted only when it is requested. */
type Connection<Item> = Page<Item> & {
  readonly hasPreviousPage: boolean
  readonly show: (item: Item) => object
  readonly cursorAt: (item: Item, index: number) => string
}

/** Resolves the items of a page, in Relay's form. */
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

/** A page of items in the catalog. A cursor is the place of an item, so that `after` continues behind it. */
export function connectionOf<Item extends Listed>(
  list: string,
  page: Page<Item>,
  show: (item: Item) => object,
  { after }: Asked,
  { placeOf }: ListOrder = listOrder(),
): Connection<Item> {
  return { ...page, hasPreviousPage: after !== undefined, show, cursorAt: (item) => cursorOf(list, placeOf(item)) }
}

/** A page of rows from the database, with their cursors. */
export function storedConnection<Item extends object>(
  { cursors, ...page }: Page<Item> & { readonly cursors: readonly string[] },
  { after }: Asked,
): Connection<Item> {
  return { ...page, hasPreviousPage: after !== undefined, show: (item) => item, cursorAt: (_item, index) => cursors[index] ?? '' }
}

const DESCENDING = '-'

type SortType = { readonly name: string; readonly valueOf: ReadonlyMap<string, string> }

/** The enum by which a list is sorted: lists that have nothing but ids, or ids and names, share one. */
export function sortType(listing: Listing): SortType {
  const words = sortSchema(listing).unwrap().options
  return { name: nameOf(listing, words), valueOf: new Map(words.map((word) => [enumValue(word), word])) }
}

/** The enums of all lists, in GraphQL's own language. */
export function printSortTypes(listings: readonly Listing[]): string[] {
  const types = new Map(listings.map((listing) => [sortType(listing).name, sortType(listing)]))
  return [...types.values()].map(
    ({ name, valueOf }) =>
      `"""What a list is sorted by; items without it come last."""\nenum ${name} {\n  ${[...valueOf.keys()].join('\n  ')}\n}`,
  )
}

/** REST's word for a value of the sort enum; the schema of the page refuses other values. */
export function sortWord(listing: Listing) {
  const { valueOf } = sortType(listing)
  return z.preprocess((value) => (typeof value === 'string' ? (valueOf.get(value) ?? value) : value), sortSchema(listing))
}

function nameOf({ singular }: Listing, words: readonly string[]): string {
  if (words.length === 2) return 'SortById'
  if (words.length === 4 && words.includes('name')) return 'SortByName'
  return `${singular.slice(0, 1).toUpperCase()}${singular.slice(1)}Sort`
}

/** -totalParameters is TOTAL_PARAMETERS_DESC. */
function enumValue(word: string): string {
  const isDescending = word.startsWith(DESCENDING)
  const field = isDescending ? word.slice(DESCENDING.length) : word
  return `${field.replaceAll(/(?=[A-Z])/g, '_').toUpperCase()}_${isDescending ? 'DESC' : 'ASC'}`
}
