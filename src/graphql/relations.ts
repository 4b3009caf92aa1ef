import type { GraphQLResolveInfo } from 'graphql'
import type { Catalog } from '../catalog/catalog.js'
import { findListed, type Listing, SOURCE_LISTING } from '../catalog/listing.js'
import { pageOf } from '../catalog/pages.js'
import { type Relation, RELATIONS } from '../catalog/relations.js'
import { pageOfUses } from '../estimation/source-uses.js'
import { PageRequest } from '../schemas/page.js'
import { parseRequest } from '../schemas/parse-request.js'
import { withArgumentWords } from './argument-words.js'
import { connectionOf } from './connection.js'
import { LISTINGS } from './node.js'
import { withoutNulls } from './requests.js'
import { inTurn, type TurnContext } from './turns.js'

type Root = { readonly id: string }
type Context = TurnContext & { readonly catalog: Catalog }
type Resolver = (root: Root, given: Readonly<Record<string, unknown>>, context: Context, info: GraphQLResolveInfo) => unknown

const PAGE = PageRequest.omit({ search: true })
const PAGE_ARGUMENTS = '(first: Int = 50, after: String)'

/** The fields by which records lead to one another, as additions to their types. */
export const RELATION_DEFINITIONS: readonly string[] = [
  ...RELATIONS.map((relation) => {
    const { owner, field, isMany, description } = relation
    const type = typeName(listingOf(relation))
    return `extend type ${owner} {
  """${description}"""
  ${field}${isMany ? `${PAGE_ARGUMENTS}: ${type}Connection!` : `: ${type}`}
}`
  }),
  `extend type Source {
  """Every field of every record, and every method, that cites it."""
  uses${PAGE_ARGUMENTS}: SourceUseConnection!
}`,
].map(withArgumentWords)

/** The resolvers of these fields, by type. */
export function relationResolvers(): Record<string, Record<string, Resolver>> {
  const resolvers: Record<string, Record<string, Resolver>> = {
    Source: { uses: inTurn(({ id }, given, { catalog }) => usesOf(id, given, catalog)) },
  }
  for (const relation of RELATIONS) {
    resolvers[relation.owner] = { ...resolvers[relation.owner], [relation.field]: resolverOf(relation) }
  }
  return resolvers
}

/** The uses of the source of that name, a page at a time. */
export function usesOf(name: string, given: Readonly<Record<string, unknown>>, catalog: Catalog) {
  const { id } = findListed(SOURCE_LISTING, catalog, name) as Root
  const asked = parseRequest(PAGE, withoutNulls(given))
  const { list, page } = pageOfUses(catalog, id, asked)
  return connectionOf(list, page, ({ use }) => use, asked)
}

function resolverOf(relation: Relation): Resolver {
  const { owner, field, isMany, related } = relation
  const listing = listingOf(relation)
  if (!isMany) {
    return (root, _given, { catalog }) => {
      const [found] = related(catalog, root)
      return found ? listing.show(catalog, found) : null
    }
  }
  return inTurn((root, given, { catalog }) => {
    const list = `${owner}:${root.id}/${field}`
    const asked = parseRequest(PAGE, withoutNulls(given))
    const page = pageOf(list, { items: related(catalog, root) }, asked)
    return connectionOf(list, page, (item) => listing.show(catalog, item), asked)
  })
}

function listingOf({ target }: Relation): Listing {
  const listing = LISTINGS.find(({ singular }) => singular === target)
  if (!listing) throw new Error(`No list is called ${target}.`)
  return listing
}

function typeName({ singular }: Listing): string {
  return singular.slice(0, 1).toUpperCase() + singular.slice(1)
}
