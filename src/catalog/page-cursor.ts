import { z } from 'zod'
import { DomainError } from '../errors.js'
import type { Place } from './list-order.js'

/** No id holds it. */
const BEFORE_KEY = '~'
const Key = z.union([z.string(), z.number()])

/** The place of an item in its list, opaque to callers. */
export function cursorOf(list: string, { id, key }: Place): string {
  const place = key === undefined ? id : `${id}${BEFORE_KEY}${encodeURIComponent(JSON.stringify(key))}`
  return btoa(`${list} ${place}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The place at which a cursor of this list stands. */
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
    return { id, ...(key !== undefined && { key: Key.parse(JSON.parse(decodeURIComponent(key))) }) }
  } catch {
    return undefined
  }
}
