import { z } from 'zod'
import type { Catalog } from './catalog.js'
import type { Collection } from './collection.js'
import type { Listing } from './listing.js'

type Wanted = Readonly<Record<string, unknown>>
type Filtered<Item> = { readonly list: string; readonly collection: Collection<Item> }

/** What may be asked of a list, a parameter for each filter; empty where it has none. */
export function filterSchema({ singular, filters = {} }: Pick<Listing, 'singular' | 'filters'>) {
  const shape = Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema]))
  const name = `${singular.slice(0, 1).toUpperCase()}${singular.slice(1)}Filter`
  return z.strictObject(shape).describe('Narrows the list; an item must hold all.').meta({ id: name })
}

/** The items that hold all that is wanted, as a list of its own, whose cursors no other takes. */
export function filteredList(listing: Listing, catalog: Catalog, wanted: Wanted): Filtered<{ readonly id: string }> {
  const collection = listing.collection(catalog)
  const chosen = Object.entries(listing.filters ?? {}).filter(([name]) => wanted[name] !== undefined)
  if (chosen.length === 0) return { list: listing.path, collection }
  const items = collection.items.filter((item) => chosen.every(([name, one]) => one.holds(item, wanted[name], catalog)))
  const said = JSON.stringify(chosen.map(([name]) => [name, wanted[name]]))
  return { list: `${listing.path}?${digestOf(said)}`, collection: { ...collection, items } }
}

/** FNV-1a: enough to tell one filter from another, and short whatever the filter says. */
function digestOf(text: string): string {
  let digest = 0x811c9dc5
  for (let index = 0; index < text.length; index++) digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193)
  return (digest >>> 0).toString(16)
}
