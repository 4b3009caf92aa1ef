import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { GraphQLResolveInfo } from 'graphql'
import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { filteredList, filterSchema } from '../catalog/filtered-list.js'
import { findListed, type Listing } from '../catalog/listing.js'
import { pageOf } from '../catalog/page-of.js'
import { estimateBatch } from '../estimation/batch/estimate-batch.js'
import { allAmountsOf } from '../estimation/batch/work-amounts.js'
import { compare } from '../estimation/compare.js'
import { type EstimateWays, estimateWith } from '../estimation/estimate-view.js'
import { inferenceWays } from '../estimation/inference.js'
import { projectAiSector } from '../estimation/projection.js'
import { schedule } from '../estimation/schedules/schedule.js'
import { trainingWays } from '../estimation/training.js'
import { usageWays } from '../estimation/usage/estimate-usage.js'
import { usageRequestIn } from '../estimation/usage/usage-request-in.js'
import { validationOf } from '../estimation/validation/validation.js'
import { instanceOf } from '../plugins/app/request-id.js'
import { today } from '../plugins/today.js'
import { Batch } from '../schemas/batch.js'
import { AiSectorRequest, ComparisonRequest } from '../schemas/comparison.js'
import { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { PageRequest } from '../schemas/page.js'
import { parseRequest } from '../schemas/parse-request.js'
import { ScheduleRequest } from '../schemas/schedule.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { LONGEST_NAME } from '../schemas/unit.js'
import { UsageRequest } from '../schemas/usage.js'
import { askedFields } from './asked-fields.js'
import { changes } from './changes.js'
import { connectionOf } from './connection.js'
import { CITING_FIELDS } from './derivation.js'
import { job, jobs } from './jobs.js'
import { ledgerReport, ledgerRestatement } from './ledger.js'
import { LISTINGS } from './listings.js'
import { nodeOf } from './node.js'
import { usesOf } from './relations.js'
import { batchItem } from './requests.js'
import { sortWord } from './sorting.js'
import { inTurn, type TurnContext } from './turns.js'
import { withoutNulls } from './without-nulls.js'

type Context = TurnContext & {
  readonly catalog: Catalog
  readonly app: Pick<FastifyInstance, 'writing' | 'metrics' | 'jobs' | 'ledger' | 'authenticate'>
  readonly reply: FastifyReply
}
type Resolver = (root: unknown, given: Readonly<Record<string, unknown>>, context: Context, info: GraphQLResolveInfo) => unknown

/** What answers each field of Query. GraphQL's own types are looser than ours, so that every input is parsed again. */
export const QUERY_RESOLVERS: Readonly<Record<string, Resolver>> = everyInTurn({
  estimateInference: (_root, { request }, { catalog, app }, info) =>
    counted(app, inferenceWays(parseRequest(InferenceRequest, withoutNulls(request)), catalog), info),
  estimateTraining: (_root, { request }, { catalog, app }, info) =>
    counted(app, trainingWays(parseRequest(TrainingRequest, withoutNulls(request)), catalog), info),
  estimateUsage: (_root, { request }, { catalog, app }, info) =>
    counted(app, usageWays(parseRequest(UsageRequest, usageRequestIn(withoutNulls(request))), catalog), info),
  estimateBatch: async (_root, given, { catalog, app, reply }, info) => {
    const around = { instance: instanceOf(reply.request.id), breathe: () => setImmediate() }
    const { requests, ...rest } = withoutNulls(given) as BatchArguments
    const batch = parseRequest(Batch, { ...rest, requests: requests.map(batchItem) })
    const view = batch.detail === undefined || batch.detail === 'full' ? viewAsked(info) : { detail: batch.detail }
    return app.metrics.batched(await estimateBatch({ ...batch, ...view }, catalog, around))
  },
  compare: (_root, { request }, { catalog }) => compare(parseRequest(ComparisonRequest, withoutNulls(request)), catalog),
  schedule: (_root, { request }, { catalog }) => schedule(parseRequest(ScheduleRequest, withoutNulls(request)), catalog),
  aiSectorProjection: (_root, { request }, { catalog }) =>
    projectAiSector(parseRequest(AiSectorRequest, withoutNulls(request ?? {})), catalog),
  node: (_root, { id }, { catalog }) => nodeOf(catalog, readId(id)),
  validation: (_root, _given, { catalog }) => validationOf(catalog, () => setImmediate()),
  sourceUses: (_root, { id, ...page }, { catalog }) => usesOf(readId(id), page, catalog),
  changes,
  job,
  jobs,
  ledgerReport,
  ledgerRestatement,
  ...Object.fromEntries(LISTINGS.map((listing) => [listing.singular, findOne(listing)])),
  ...Object.fromEntries(LISTINGS.map((listing) => [listing.plural, findPage(listing)])),
})

type BatchArguments = { readonly requests: readonly Readonly<Record<string, unknown>>[] }

/** With its steps only where the document asks for what they tell. */
function estimated(ways: EstimateWays, info: GraphQLResolveInfo) {
  return estimateWith(askedFields(info), ways)
}

/** What a document asks of the estimates of a batch; all of them where it asks for records that they lead to. */
function viewAsked(info: GraphQLResolveInfo): Pick<Batch, 'detail' | 'fields'> {
  const asked = askedFields(info, 'items', 'estimate')
  if (!asked.every((field) => Object.hasOwn(Estimate.shape, field))) return {}
  const cited = asked.some((field) => CITING_FIELDS.has(field)) ? ['steps', 'citations'] : []
  return { detail: undefined, fields: [...new Set(['kind', 'method', ...asked, ...cited])] }
}

/** As much of an estimate as its document asks for, counted in the metrics. */
function counted({ metrics }: Pick<FastifyInstance, 'metrics'>, ways: EstimateWays, info: GraphQLResolveInfo) {
  metrics.asked(allAmountsOf(ways.request))
  return metrics.estimated(estimated(ways, info))
}

function everyInTurn(resolvers: Readonly<Record<string, Resolver>>): Readonly<Record<string, Resolver>> {
  return Object.fromEntries(Object.entries(resolvers).map(([field, resolve]) => [field, inTurn(resolve)]))
}

/** Ids are as long as the names of a request over REST. */
const GivenId = z.strictObject({ id: z.string().max(LONGEST_NAME) })

function readId(id: unknown): string {
  return parseRequest(GivenId, { id }).id
}

function findOne(listing: Listing): Resolver {
  return async (_root, { id }, { catalog }) => {
    await listing.ready?.(catalog, () => setImmediate())
    return findListed(listing, catalog, readId(id))
  }
}

function findPage(listing: Listing): Resolver {
  const schema = PageRequest.extend({ filter: filterSchema(listing).optional(), sort: sortWord(listing) })
  return async (_root, given, { catalog }) => {
    await listing.ready?.(catalog, () => setImmediate())
    const { filter = {}, ...asked } = parseRequest(schema, withoutNulls(given))
    const { list, collection, order } = filteredList(listing, catalog, filter, { ...asked, today: today() })
    return connectionOf(list, pageOf(list, collection, asked, order), (item) => listing.show(catalog, item), asked, order)
  }
}
