import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import { GridZone } from '../schemas/grid-zone.js'

/** SE-SE3, IT-SO, US-CAR-SC: the country, and what of it. */
const PART = /^([A-Z]{2})-[A-Z0-9]+(-[A-Z0-9]+)*$/

/**
 * A zone that the catalog does not know, where its id says that it is a part of a country on record: a bidding zone, a balancing
 * authority, an island. It has no figure yet, and whatever it lacks its country stands in for.
 */
export function partOfCountry(catalog: Catalog, { id, name }: { readonly id: string; readonly name: string }): GridZone | undefined {
  const [, code] = PART.exec(id) ?? []
  const country = code === undefined ? undefined : recordNamed(catalog, 'gridZone', code)
  if (country?.kind !== 'country') return undefined
  const isTaken = name === '' || recordNamed(catalog, 'gridZone', name) !== undefined
  const zone = GridZone.safeParse({ id, name: isTaken ? id : name, kind: 'grid_zone', country: country.id })
  return zone.success ? zone.data : undefined
}
