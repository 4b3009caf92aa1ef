import { DomainError } from '../errors.js'
import type { PageInfo, PageRequest } from '../schemas/page.js'
import { type Collection, foldName } from './collection.js'

type Listed = { readonly id: string }
export type Page<Item> = { readonly items: readonly Item[]; readonly totalCount: number; readonly pageInfo: PageInfo }

/** One page of a list. It stays in place when records come and go, because it begins after an id, not after a count. */
export function pageOf<Item extends Listed>(list: string, collection: Collection<Item>, { first, after, search }: PageRequest): Page<Item> {
  const found = search === undefined ? collection.items : collection.items.filter((item) => isFound(item, search))
  const rest = after === undefined ? found : itemsAfter(found, idFromCursor(list, after))
  const items = rest.slice(0, first)
  const last = items.at(-1)
  return {
    items,
    totalCount: found.length,
    pageInfo: { endCursor: last ? cursorOf(list, last.id) : null, hasNextPage: rest.length > items.length },
  }
}

/** The place of an item in its list, opaque to callers. */
export function cursorOf(list: string, id: string): string {
  return btoa(`${list} ${id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The id at which a cursor of this list stands. */
export function idFromCursor(list: string, cursor: string): string {
  const id = decoded(cursor)?.split(' ', 2)[1]
  if (id !== undefined && cursorOf(list, id) === cursor) return id
  throw new DomainError(
    'invalid-cursor',
    `The cursor "${cursor}" was not given by this list. Pass the endCursor of its page before, or none to begin.`,
  )
}

function decoded(cursor: string): string | undefined {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return undefined
  }
}

function itemsAfter<Item extends Listed>(items: readonly Item[], id: string): readonly Item[] {
  const start = items.findIndex((item) => item.id > id)
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
