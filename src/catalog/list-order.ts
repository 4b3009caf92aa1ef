import { z } from 'zod'
import type { Listing } from './listing.js'

type Listed = { readonly id: string }
/** Where an item stands in a list: by what it is sorted by, then by its id. */
export type Place = { readonly id: string; readonly key?: string | number | undefined }
export type ListOrder = { readonly placeOf: (item: Listed) => Place; readonly compare: (one: Place, other: Place) => number }

const SORTED_BY = ['name', 'released', 'totalParameters', 'ratedPower', 'ratio']
const DESCENDING = '-'
/** Names are told apart by so many letters, so that a cursor stays short. */
const NAME_LETTERS = 60

/** What a list may be sorted by: of the fields above, those that its items have. */
export function sortSchema({ schema }: Pick<Listing, 'schema'>) {
  const fields = ['id', ...SORTED_BY.filter((field) => field in schema.shape)]
  return z
    .enum(fields.flatMap((field) => [field, `${DESCENDING}${field}`]))
    .optional()
    .describe(
      'What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first.',
    )
}

/** The order that is called `sort`. Items that are equal in it stand by id. */
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

/** What fits a search best comes first. */
export function bestFirst(fit: ReadonlyMap<Listed, number>): ListOrder {
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
