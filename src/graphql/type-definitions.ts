import { filterSchema } from '../catalog/filtered-list.js'
import { sortSchema } from '../catalog/list-order.js'
import type { Listing } from '../catalog/listing.js'
import { BatchAnswer } from '../schemas/batch-answer.js'
import { BatchGroup, BatchRequest } from '../schemas/batch-request.js'
import { Change } from '../schemas/change.js'
import { Comparison } from '../schemas/comparison.js'
import { ComparisonRequest } from '../schemas/comparison-request.js'
import { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { Job, JobOverview } from '../schemas/job.js'
import { LedgerReport } from '../schemas/ledger-report.js'
import { LedgerRestatement } from '../schemas/ledger-restatement.js'
import { PageInfo } from '../schemas/page.js'
import { AiSectorProjection, AiSectorRequest } from '../schemas/projection.js'
import { Schedule } from '../schemas/schedule.js'
import { ScheduleRequest } from '../schemas/schedule-request.js'
import { SourceUse } from '../schemas/source-use.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { UsageRequest } from '../schemas/usage-request.js'
import { Validation } from '../schemas/validation.js'
import { LISTINGS } from './listings.js'
import { RELATION_DEFINITIONS } from './relations.js'
import { printDescription, typesFromZod } from './types-from-zod.js'

/** The types that are given a page at a time. */
export const CONNECTED_TYPES: readonly string[] = [
  ...LISTINGS,
  { singular: 'sourceUse' },
  { singular: 'change' },
  { singular: 'jobOverview' },
].map(({ singular }) => typeName(singular))

/** The whole schema in GraphQL's own language, drawn from the same zod schemas as the OpenAPI document. */
export const TYPE_DEFINITIONS = [
  printQuery(),
  '"""Any JSON."""\nscalar JSON',
  ...CONNECTED_TYPES.map(printConnection),
  ...RELATION_DEFINITIONS,
  ...new Map([
    ...typesFromZod(
      [
        Estimate,
        BatchAnswer,
        Comparison,
        Schedule,
        AiSectorProjection,
        Validation,
        PageInfo,
        SourceUse,
        Change,
        Job,
        JobOverview,
        LedgerReport,
        LedgerRestatement,
        ...LISTINGS.map(({ schema }) => schema),
      ],
      'output',
    ),
    ...typesFromZod(
      [
        InferenceRequest,
        TrainingRequest,
        UsageRequest,
        BatchRequest,
        BatchGroup,
        ComparisonRequest,
        ScheduleRequest,
        AiSectorRequest,
        ...LISTINGS.filter(hasFilters).map(filterSchema),
      ],
      'input',
    ),
  ]).values(),
].join('\n\n')

/** Fields are nullable, so that of several in one document each stands or fails alone. */
function printQuery(): string {
  return `type Query {
  """What one kind of request to a language model costs."""
  estimateInference(request: InferenceRequest!): Estimate
  """What a training costs."""
  estimateTraining(request: TrainingRequest!): Estimate
  """What an answer cost, from the usage object that came with it."""
  estimateUsage(request: UsageRequest!): Estimate
  """Up to 1,000 requests at once, each with its estimate or its problem, and their totals."""
  estimateBatch(requests: [BatchRequest!]!, groupBy: [BatchGroup!]): BatchAnswer
  """What other ways to do the same cost, each with its ratio to the first."""
  compare(request: ComparisonRequest!): Comparison
  """When and where a work is best run, and what waiting saves."""
  schedule(request: ScheduleRequest!): Schedule
  """What the AI sector may use in 2027, from assumptions that a caller may change."""
  aiSectorProjection(request: AiSectorRequest): AiSectorProjection
  """How far each method is from published measurements."""
  validation: Validation
  """Everything that rests on a source, as at /v1/sources/{id}/uses."""
  sourceUses(id: ID!, first: Int = 50, after: String): SourceUseConnection
  """Every change of a record, newest first."""
  changes(kind: ChangedKind, id: String, first: Int = 50, after: String): ChangeConnection
  """How far a file sent to POST /v1/jobs is, and its totals. It needs the key that sent it, as Authorization: Bearer …."""
  job(id: ID!): Job
  """The jobs of the key, newest first, without their totals."""
  jobs(status: JobStatus, first: Int = 50, after: String): JobOverviewConnection
  """What the calls in the ledger of the key’s workspace cost in a period, as at /v1/ledger/report. It needs a key, as Authorization: Bearer …."""
  ledgerReport(from: String!, to: String!, groupBy: [String!], timeZone: String, basis: GridBasis, role: LedgerReportRole, revision: String): LedgerReport
  """What a newer catalog or method moves of a period, by how much and because of which records, as at /v1/ledger/restatement. It needs a key."""
  ledgerRestatement(from: String, to: String, groupBy: [String!], timeZone: String, basis: GridBasis, role: LedgerReportRole, revision: String, report: ID): LedgerRestatement
${LISTINGS.map(printFields).join('\n')}
}`
}

function hasFilters({ filters = {} }: Listing): boolean {
  return Object.keys(filters).length > 0
}

function printFields(listing: Listing): string {
  const { singular, plural, word, schema } = listing
  const filter = hasFilters(listing) ? `filter: ${typeName(singular)}Filter, ` : ''
  const type = typeName(singular)
  const sorts = sortSchema(listing).unwrap().options.join(', ')
  return `${printDescription(`One ${word}, by id or any other name. ${schema.description ?? ''}`, '  ')}  ${singular}(id: ID!): ${type}
  """Every ${word}; search looks for words in id, name and aliases, as written or similar; sort is one of ${sorts}: by id or, of a search, the best fit first."""
  ${plural}(${filter}search: String, sort: String, first: Int = 50, after: String): ${type}Connection`
}

function printConnection(type: string): string {
  return `type ${type}Connection {
  edges: [${type}Edge!]!
  nodes: [${type}!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

type ${type}Edge {
  cursor: String!
  node: ${type}!
}`
}

function typeName(singular: string): string {
  return singular.slice(0, 1).toUpperCase() + singular.slice(1)
}
