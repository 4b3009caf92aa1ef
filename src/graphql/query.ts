import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { findListed, type Listing } from '../catalog/listing.js'
import { filteredList, filterSchema, pageOf } from '../catalog/pages.js'
import { type EstimateWays, estimateWith } from '../estimation/answer.js'
import { estimateBatch } from '../estimation/batch/estimate-batch.js'
import { allAmountsOf } from '../estimation/batch/footprint-sums.js'
import { compare } from '../estimation/compare.js'
import { inferenceWays } from '../estimation/inference.js'
import { projectAiSector } from '../estimation/projection.js'
import { schedule } from '../estimation/schedules/schedule.js'
import { trainingWays } from '../estimation/training.js'
import { usageWays } from '../estimation/usage/estimate-usage.js'
import { usageRequestIn } from '../estimation/usage/usage-request-in.js'
import { validationOf } from '../estimation/validation/validation.js'
import type { KeyHolder } from '../plugins/app/authentication.js'
import { today } from '../plugins/app/catalog.js'
import { instanceOf } from '../plugins/app/request-id.js'
import { Batch } from '../schemas/batch.js'
import { AiSectorRequest, ComparisonRequest } from '../schemas/comparison.js'
import { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { JobRequest } from '../schemas/job.js'
import { type LedgerReport, LedgerReportRequest } from '../schemas/ledger-report.js'
import { type LedgerRestatement, LedgerRestatementRequest } from '../schemas/ledger-restatement.js'
import { PageRequest } from '../schemas/page.js'
import { parseRequest } from '../schemas/parse-request.js'
import { ScheduleRequest } from '../schemas/schedule.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { LONGEST_NAME } from '../schemas/unit.js'
import { UsageRequest } from '../schemas/usage.js'
import { changes } from './changes.js'
import { connectionOf, sortWord, storedConnection } from './connection.js'
import { CITING_FIELDS } from './derivation.js'
import { LISTINGS, nodeOf } from './node.js'
import { usesOf } from './relations.js'
import { batchItem, withoutNulls } from './requests.js'
import { inTurn, type TurnContext } from './turns.js'

type JobContext = { readonly app: Pick<FastifyInstance, 'jobs' | 'authenticate'>; readonly reply: FastifyReply }

/** How far a job of the key is. */
async function job(_root: unknown, { id }: { readonly id?: unknown }, { app, reply }: JobContext) {
  return app.jobs.find(String(id), await holderOf(app, reply))
}

/** The jobs of the key, newest first, as a connection. */
async function jobs(_root: unknown, given: unknown, { app, reply }: JobContext) {
  const holder = await holderOf(app, reply)
  const asked = parseRequest(JobRequest, withoutNulls(given))
  return storedConnection(await app.jobs.list(asked, holder), asked)
}

/** Checks the scope as in REST. What only the key's holder may see must not be cached. */
async function holderOf(app: JobContext['app'], reply: FastifyReply): Promise<KeyHolder | null> {
  void reply.header('cache-control', 'no-store')
  await app.authenticate(reply.request, 'write')
  return reply.request.keyHolder
}

type LedgerContext = {
  readonly catalog: Catalog
  readonly app: Pick<FastifyInstance, 'ledger' | 'authenticate'>
  readonly reply: FastifyReply
}

/** The cost of the calls of a period. The scope is that of REST, and the answer must not be cached. */
async function ledgerReport(_root: unknown, given: unknown, { app, catalog, reply }: LedgerContext): Promise<LedgerReport> {
  void reply.header('cache-control', 'no-store')
  await app.authenticate(reply.request, 'ledger:read')
  const asked = parseRequest(LedgerReportRequest, withoutNulls(given))
  return app.ledger.of(reply.request.keyHolder, catalog).report(asked)
}

/** The effects of a newer catalog or method on a period, and their causes. */
async function ledgerRestatement(_root: unknown, given: unknown, { app, catalog, reply }: LedgerContext): Promise<LedgerRestatement> {
  void reply.header('cache-control', 'no-store')
  await app.authenticate(reply.request, 'ledger:read')
  const asked = parseRequest(LedgerRestatementRequest, withoutNulls(given))
  return app.ledger.of(reply.request.keyHolder, catalog).restatement(asked)
}

type Context = TurnContext & {
  readonly catalog: Catalog
  readonly app: Pick<FastifyInstance, 'writing' | 'metrics' | 'jobs' | 'ledger' | 'authenticate'>
  readonly reply: FastifyReply
}
type Resolver = (root: unknown, given: Readonly<Record<string, unknown>>, context: Context, info: GraphQLResolveInfo) => unknown

/** The resolvers of Query. GraphQL's types are looser than ours, so every input is parsed again. */
export const QUERY_RESOLVERS: Readonly<Record<string, Resolver>> = everyInTurn({
  estimateInference: (_root, { request }, { catalog, app }, info) =>
    counted(app, inferenceWays(parseRequest(InferenceRequest, withoutNulls(request)), catalog), info),
  estimateTraining: (_root, { request }, { catalog, app }, info) =>
    counted(app, trainingWays(parseRequest(TrainingRequest, withoutNulls(request)), catalog), info),
  estimateUsage: (_root, { request }, { catalog, app }, info) =>
    counted(app, usageWays(parseRequest(UsageRequest, usageRequestIn(withoutNulls(request))), catalog), info),
  estimateBatch: async (_root, given, { catalog, app, reply }, info) => {
    const around = { instance: instanceOf(reply.request.id), yieldTurn: () => setImmediate() }
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

/** Includes steps only if the document requests fields that need them. */
function estimated(ways: EstimateWays, info: GraphQLResolveInfo) {
  return estimateWith(askedFields(info), ways)
}

/** The parts of a batch's estimates that a document requests; all if it requests records that they link to. */
function viewAsked(info: GraphQLResolveInfo): Pick<Batch, 'detail' | 'fields'> {
  const asked = askedFields(info, 'items', 'estimate')
  if (!asked.every((field) => Object.hasOwn(Estimate.shape, field))) return {}
  const cited = asked.some((field) => CITING_FIELDS.has(field)) ? ['steps', 'citations'] : []
  return { detail: undefined, fields: [...new Set(['kind', 'method', ...asked, ...cited])] }
}

/** The requested parts of an estimate, counted in the metrics. */
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

/**
 * The names of the fields that a document requests below a field, or at a path in it, including fragments. Fields that a directive
 * may leave out are included.
 */
function askedFields({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): readonly string[] {
  let sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  for (const name of path) {
    sets = fieldsIn(sets).flatMap((field) => (field.name.value === name ? (field.selectionSet ?? []) : []))
  }
  return [...new Set(fieldsIn(sets).map(({ name }) => name.value))]

  function fieldsIn(given: readonly SelectionSetNode[]) {
    const fields = []
    const seen = new Set<string>()
    const open = [...given]
    for (let set = open.pop(); set; set = open.pop()) {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) fields.push(selection)
        else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet)
        else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value)
          const fragment = fragments[selection.name.value]
          if (fragment) open.push(fragment.selectionSet)
        }
      }
    }
    return fields
  }
}
