import type { Schemas } from '../api/client'
import LISTS from './catalog-lists.json'

/** The lists of the catalog, each the last part of its address under /v1. The file is written by npm run contracts, from what each kind of record declares. */
export type CatalogKind = keyof typeof LISTS
export type Filter = {
  readonly name: string
  /** The title of the list, if it is not the name in words. */
  readonly label?: string
  readonly choices?: readonly string[]
  readonly isNumber?: boolean
}
type CatalogList = {
  readonly kind: string
  readonly label: string
  /** Fields shown as columns beside the title. */
  readonly columns: readonly string[]
  /** The field with the title of an item. */
  readonly title: string
  readonly filters: readonly Filter[]
  readonly sorts: readonly string[]
}

/** The lists that are looked up most often, which come first. */
const FIRST: readonly CatalogKind[] = ['models', 'hardware', 'grids', 'regions', 'operators', 'training-runs', 'measurements']
const isFirst = (kind: CatalogKind): boolean => FIRST.includes(kind)

export const CATALOG_LISTS: Readonly<Record<CatalogKind, CatalogList>> = LISTS
export const CATALOG_KINDS: readonly CatalogKind[] = [...FIRST, ...(Object.keys(LISTS) as CatalogKind[]).filter((kind) => !isFirst(kind))]

/** Returns the list that holds the records of a kind. */
export function catalogKindOf(kind: Schemas['SourceUse']['kind']): CatalogKind | undefined {
  return CATALOG_KINDS.find((one) => CATALOG_LISTS[one].kind === kind)
}
