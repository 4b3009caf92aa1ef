import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { compare } from '../estimation/compare.js'
import { estimateBatch } from '../estimation/batch/estimate-batch.js'
import { estimateInference } from '../estimation/inference.js'
import { projectAiSector } from '../estimation/projection.js'
import { estimateTraining } from '../estimation/training.js'
import { estimateUsage } from '../estimation/usage/estimate-usage.js'
import { validationOf } from '../estimation/validation/validation.js'
import { instanceOf } from '../plugins/request-id.js'
import { today } from '../plugins/today.js'
import { Batch } from '../schemas/batch-request.js'
import { ComparisonRequest } from '../schemas/comparison-request.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { PageRequest } from '../schemas/page.js'
import { parseRequest } from '../schemas/parse-request.js'
import { AiSectorRequest } from '../schemas/projection.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { UsageRequest } from '../schemas/usage-request.js'
import { findListed, type Listing } from '../catalog/listing.js'
import { filteredList, filterSchema } from '../catalog/filtered-list.js'
import { sortSchema } from '../catalog/list-order.js'
import { pageOf } from '../catalog/page-of.js'
import type { Catalog } from '../catalog/catalog.js'
import { changes } from './changes.js'
import { connectionOf } from './connection.js'
import { job, jobs } from './jobs.js'
import { LISTINGS } from './listings.js'
import { usesOf } from './relations.js'
import { withoutNulls } from './without-nulls.js'

type Context = {
  readonly catalog: Catalog
  readonly app: Pick<FastifyInstance, 'writing' | 'metrics' | 'jobs' | 'authenticate'>
  readonly reply: FastifyReply
}
type Resolver = (root: unknown, given: Readonly<Record<string, unknown>>, context: Context) => unknown

/** What answers each field of Query. GraphQL's own types are looser than ours, so that every input is parsed again. */
export const QUERY_RESOLVERS: Readonly<Record<string, Resolver>> = {
  estimateInference: (_root, { request }, { catalog, app }) =>
    app.metrics.estimated(estimateInference(parseRequest(InferenceRequest, withoutNulls(request)), catalog)),
  estimateTraining: (_root, { request }, { catalog, app }) =>
    app.metrics.estimated(estimateTraining(parseRequest(TrainingRequest, withoutNulls(request)), catalog)),
  estimateUsage: (_root, { request }, { catalog, app }) =>
    app.metrics.estimated(estimateUsage(parseRequest(UsageRequest, withoutNulls(request)), catalog)),
  estimateBatch: async (_root, given, { catalog, app, reply }) => {
    const around = { instance: instanceOf(reply.request.id), breathe: () => setImmediate() }
    return app.metrics.batched(await estimateBatch(parseRequest(Batch, withoutNulls(given)), catalog, around))
  },
  compare: (_root, { request }, { catalog }) => compare(parseRequest(ComparisonRequest, withoutNulls(request)), catalog),
  aiSectorProjection: (_root, { request }, { catalog }) =>
    projectAiSector(parseRequest(AiSectorRequest, withoutNulls(request ?? {})), catalog),
  validation: (_root, _given, { catalog }) => validationOf(catalog, () => setImmediate()),
  sourceUses: (_root, { id, ...page }, { catalog }) => usesOf(String(id), page, catalog),
  changes,
  job,
  jobs,
  ...Object.fromEntries(LISTINGS.map((listing) => [listing.singular, findOne(listing)])),
  ...Object.fromEntries(LISTINGS.map((listing) => [listing.plural, findPage(listing)])),
}

function findOne(listing: Listing): Resolver {
  return async (_root, { id }, { catalog }) => {
    await listing.ready?.(catalog, () => setImmediate())
    return findListed(listing, catalog, String(id))
  }
}

function findPage(listing: Listing): Resolver {
  const schema = PageRequest.extend({ filter: filterSchema(listing).optional(), sort: sortSchema(listing) })
  return async (_root, given, { catalog }) => {
    await listing.ready?.(catalog, () => setImmediate())
    const { filter = {}, ...asked } = parseRequest(schema, withoutNulls(given))
    const { list, collection, order } = filteredList(listing, catalog, filter, { ...asked, today: today() })
    return connectionOf(list, pageOf(list, collection, asked, order), (item) => listing.show(catalog, item), order)
  }
}
