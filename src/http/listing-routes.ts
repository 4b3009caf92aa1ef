import { z } from 'zod'
import { findListed, type Listing } from '../catalog/listing.js'
import { pageOf } from '../catalog/page-of.js'
import { entityTag } from '../plugins/entity-tag.js'
import { PageRequest, pageSchema } from '../schemas/page.js'
import { cachedAnswers } from './answers.js'
import type { RestApp } from './rest-app.js'

/** The rest of the path: ids such as meta-llama/Llama-3.1-8B hold slashes, and may come encoded or as they are. */
const ById = z.strictObject({ '*': z.string().describe('The id, or any other name that it has.') })

export type Documented = { readonly listing: Listing; readonly tag: string; readonly exampleId: string }

/** A list and its items by id. */
export function listingRoutes(app: RestApp, { listing, tag, exampleId }: Documented): void {
  const { schema, singular, plural, word, path } = listing
  const about = { tags: [tag] }
  const list = {
    ...about,
    operationId: `list${capitalised(plural)}`,
    summary: `List every ${word}`,
    description: `${schema.description ?? ''} Sorted by id, a page at a time.`,
    'x-example': { first: 2 },
    querystring: PageRequest,
    response: cachedAnswers(pageSchema(schema, `${capitalised(singular)}Page`), 'One page of the list.', [
      'invalid-request',
      'invalid-cursor',
    ]),
  }
  app.get(`/v1/${path}`, { schema: list }, ({ query, catalog }) => {
    const { items, ...page } = pageOf(path, listing.collection(catalog), query)
    return { items: items.map((item) => listing.show(catalog, item)), ...page }
  })

  const byId = {
    ...about,
    operationId: `get${capitalised(singular)}`,
    summary: `Read one ${word}`,
    description: `${schema.description ?? ''} Found by id or by any of its names, without regard to case.`,
    'x-example': { id: exampleId },
    params: ById,
    response: cachedAnswers(schema, `The ${word}.`, ['malformed-address', listing.code]),
  }
  app.get(`/v1/${path}/*`, { schema: byId }, ({ params, catalog }, reply) => {
    const shown = findListed(listing, catalog, params['*'])
    return reply.header('etag', entityTag(shown)).send(shown)
  })
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
