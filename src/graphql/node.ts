import type { Catalog } from '../catalog/catalog.js'
import { GRID_VALUE_LISTING } from '../catalog/grid-values.js'
import { type Listing, RECORD_LISTINGS, SOURCE_LISTING } from '../catalog/listing.js'
import { DomainError } from '../errors.js'
import { METHOD_LISTING } from '../estimation/methods/index.js'
import { VALIDATION_CASE_LISTING } from '../estimation/validation/validation-cases.js'
import { LONGEST_NAME } from '../schemas/unit.js'

/** Everything that is offered by id and as a connection. */
export const LISTINGS: readonly Listing[] = [
  ...RECORD_LISTINGS,
  GRID_VALUE_LISTING,
  METHOD_LISTING,
  SOURCE_LISTING,
  VALIDATION_CASE_LISTING,
]

const SEPARATOR = ':'

export const NODE_DEFINITION = `"""Anything that has an id of its own and is found by it."""
interface Node {
  """The stable name of a record, unique among those of its type."""
  id: ID!
}`

/** Listings that take seconds to compute are only available under their own field. */
const NODES = LISTINGS.filter(({ ready }) => ready === undefined)

/** The types that are nodes. */
export const NODE_TYPES: ReadonlySet<string> = new Set(NODES.map(typeName))

const typeOf = new WeakMap<object, string>()

export const NODE_RESOLVERS = { Node: { resolveType: (shown: object) => typeOf.get(shown) } }

/**
 * The record of an id: Model:gpt-3-175b, or the id alone if only one type has it. Null if none does, as Relay expects. Throws
 * invalid-request if several do.
 */
export function nodeOf(catalog: Catalog, id: string): object | null {
  const [type = '', ...rest] = id.split(SEPARATOR)
  const named = NODES.find((listing) => rest.length > 0 && typeName(listing) === type)
  const found = named ? holding([named], catalog, rest.join(SEPARATOR)) : holding(NODES, catalog, id)
  if (found.length > 1)
    throw ambiguous(
      id,
      found.map(({ listing }) => typeName(listing)),
    )
  const [only] = found
  if (!only) return null
  const shown = only.listing.show(catalog, only.item)
  typeOf.set(shown, typeName(only.listing))
  return shown
}

function holding(listings: readonly Listing[], catalog: Catalog, id: string) {
  return listings.flatMap((listing) => {
    const item = listing.named(catalog, id)
    return item?.id === id ? [{ listing, item }] : []
  })
}

function ambiguous(id: string, types: readonly string[]): DomainError {
  const told = id.slice(0, LONGEST_NAME)
  const ways = types.map((type) => `${type}${SEPARATOR}${told}`).join(', ')
  return new DomainError('invalid-request', `Several types have the id "${told}": ask for one of ${ways}.`, [
    { pointer: '/id', detail: `is one of ${ways}` },
  ])
}

function typeName({ singular }: Listing): string {
  return singular.slice(0, 1).toUpperCase() + singular.slice(1)
}
