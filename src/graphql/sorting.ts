import { z } from 'zod'
import { sortSchema } from '../catalog/list-order.js'
import type { Listing } from '../catalog/listing.js'

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

/** The word of REST for a value of the enum; what is none is left to the schema of the page. */
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
