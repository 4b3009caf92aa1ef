import { LINKS, placesAt } from '../../catalog/links.js'
import type { AnyRecord, RecordKind } from '../../schemas/record.js'

export type Link = { readonly path: readonly (string | number)[]; readonly kind: RecordKind; readonly id: string }

/** Every place where a record names another one that there has to be, and of what kind that one is. */
export function linksOf(kind: RecordKind, record: AnyRecord): Link[] {
  const links = LINKS.filter((link) => link.kind === kind && link.isLoose !== true)
  return links.flatMap(({ path, target }) => placesAt(record, path).map((place) => ({ path: place.path, kind: target, id: place.name })))
}
