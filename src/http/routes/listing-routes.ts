import { setImmediate } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { GRID_VALUE_LISTING } from '../../catalog/grid-values.js'
import { findListed, listedSchema, type Listing, RECORD_LISTINGS, showListed, SOURCE_LISTING } from '../../catalog/listing.js'
import { filteredList, filterSchema, pageOf, sortSchema } from '../../catalog/pages.js'
import { citationWriters } from '../../citations/citation-writers.js'
import { entityTag } from '../../content-digest.js'
import { METHOD_LISTING } from '../../estimation/methods/index.js'
import { VALIDATION_CASE_LISTING } from '../../estimation/validation/validation-cases.js'
import { today } from '../../plugins/app/catalog.js'
import { fieldsParameter, SelectedFields, selectedFields } from '../../schemas/detail.js'
import { PageRequest, pageSchema } from '../../schemas/page.js'
import { alsoAs, cachedAnswers } from '../representation/answers.js'
import { CITATION_CONTENT, CitationFormat } from '../representation/estimate-formats.js'
import { inFormat, PARTIAL_JSON } from '../representation/formats.js'
import { linkToNext, LIST_CONTENT, ListFormat, listWriters } from '../representation/list-formats.js'
import type { RestApp } from '../rest-app.js'
import { AllItems, sendWhole } from '../streaming/whole-list.js'

/** The rest of the path, because ids such as meta-llama/Llama-3.1-8B contain slashes, encoded or not. */
const ById = z.strictObject({ '*': z.string().describe('The id or another name of it.') })

const LIST_PROBLEMS = ['invalid-request', 'contradictory-request', 'invalid-cursor', 'not-acceptable'] as const
const BY_ID_PROBLEMS = ['malformed-address', 'invalid-request', 'not-acceptable'] as const

const SELECTED_PAGE = pageSchema(SelectedFields, 'SelectedFieldsPage')

type Listed = { readonly id: string }
type Documented = { readonly listing: Listing; readonly tag: string }

/** Registers a list and its items by id. */
function listingRoutes(app: RestApp, idleSeconds: number, documented: Documented): void {
  listRoute(app, idleSeconds, documented)
  itemRoute(app, documented)
}

function listRoute(app: RestApp, idleSeconds: number, { listing, tag }: Documented): void {
  const { singular, plural, word, path } = listing
  const schema = listedSchema(listing)
  const fields = fieldsParameter(schema)
  const list = {
    tags: [tag],
    operationId: `list${capitalised(plural)}`,
    summary: `List every ${word}`,
    description: schema.description ?? '',
    'x-example': { first: 2 },
    querystring: PageRequest.extend({
      ...filterSchema(listing).shape,
      sort: sortSchema(listing),
      fields,
      ...ListFormat.shape,
      all: AllItems,
    }),
    response: alsoAs(cachedAnswers(pageSchema(schema, `${capitalised(singular)}Page`), 'One page of the list.', LIST_PROBLEMS), {
      ...LIST_CONTENT,
      [PARTIAL_JSON]: { schema: SELECTED_PAGE },
    }),
  }
  app.get(`/v1/${path}`, { schema: list }, async (request, reply) => {
    const { query, catalog } = request
    await listing.ready?.(catalog, () => setImmediate())
    const { list, collection, order, dependsOnDay } = filteredList(listing, catalog, query, { ...query, today: today() })
    // The list depends on the day, so that the same address may answer differently tomorrow at the same revision.
    if (dependsOnDay) void reply.header('cache-control', 'no-store')
    if (query.all) {
      const show = (item: Listed) => showListed(listing, catalog, item)
      return sendWhole(request, reply, { items: collection.items, show, schema, idleSeconds, ...query })
    }
    const { items, ...page } = pageOf(list, collection, query, order)
    const { endCursor, hasNextPage } = page.pageInfo
    if (hasNextPage && endCursor !== null) void reply.header('link', linkToNext(request.url, endCursor))
    const shown = items.map((item) => showListed(listing, catalog, item))
    const writers = listWriters(catalog, schema, shown, query.fields)
    return inFormat(request, reply, query.format, { items: partial(reply, shown, query.fields), ...page }, writers)
  })
}

function itemRoute(app: RestApp, { listing, tag }: Documented): void {
  const { schema, singular, word, path, exampleId } = listing
  const byId = {
    tags: [tag],
    operationId: `get${capitalised(singular)}`,
    summary: `Read one ${word}`,
    description: `One ${word}, by its id or any of its other names, regardless of case.`,
    'x-example': { id: exampleId },
    params: ById,
    querystring: CitationFormat.extend({ fields: fieldsParameter(schema) }),
    response: alsoAs(cachedAnswers(schema, `The ${word}.`, [...BY_ID_PROBLEMS, listing.code]), {
      ...CITATION_CONTENT,
      [PARTIAL_JSON]: { schema: SelectedFields },
    }),
  }
  app.get(`/v1/${path}/*`, { schema: byId }, async (request, reply) => {
    const { params, query, catalog } = request
    await listing.ready?.(catalog, () => setImmediate())
    const shown = findListed(listing, catalog, params['*'])
    void reply.header('etag', entityTag(shown))
    const [left = shown] = partial(reply, [shown], query.fields)
    return inFormat(request, reply, query.format, left, citationWriters(catalog, [shown]))
  })
}

/** Reduces each item to the requested fields, and sets the type of content of partial answers. */
function partial(reply: FastifyReply, shown: readonly object[], fields: readonly string[] | undefined): readonly object[] {
  if (fields === undefined) return shown
  void reply.type(PARTIAL_JSON)
  return shown.map((one) => selectedFields(one, fields))
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** Registers every kind of record, the sources, the methods and the validation cases, each as a list and by id. */
export function listings(app: RestApp, idleSeconds: number): void {
  const documented: Documented[] = [
    ...RECORD_LISTINGS.map((listing) => ({ listing, tag: 'Records' })),
    { listing: GRID_VALUE_LISTING, tag: 'Records' },
    { listing: METHOD_LISTING, tag: 'Methods and sources' },
    { listing: SOURCE_LISTING, tag: 'Methods and sources' },
    { listing: VALIDATION_CASE_LISTING, tag: 'Methods and sources' },
  ]
  for (const one of documented) listingRoutes(app, idleSeconds, one)
}
