import type { Listing } from '../catalog/listing.js'
import { filterSchema } from '../catalog/pages.js'
import { BatchAnswer, NumbersItem, SummaryItem } from '../schemas/batch.js'
import { AiSectorProjection, AiSectorRequest, Comparison, ComparisonRequest } from '../schemas/comparison.js'
import { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { Job, JobOverview } from '../schemas/job.js'
import { LedgerReport } from '../schemas/ledger-report.js'
import { LedgerRestatement } from '../schemas/ledger-restatement.js'
import { Change, SourceUse } from '../schemas/record.js'
import { Schedule, ScheduleRequest } from '../schemas/schedule.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { Validation } from '../schemas/validation.js'
import { withArgumentWords } from './argument-words.js'
import { printSortTypes, RelayPageInfo, sortType } from './connection.js'
import { BATCH_VIEWS, EDGES } from './derivation.js'
import { LISTINGS, NODE_DEFINITION, NODE_TYPES } from './node.js'
import { RELATION_DEFINITIONS } from './relations.js'
import { INPUT_TYPES, ONE_OF, REPLACED_INPUTS, REQUEST_SCHEMAS } from './requests.js'
import { printDescription, SCALAR_DEFINITIONS, typesFromZod } from './types-from-zod.js'

/** The types whose items are listed in pages. */
export const CONNECTED_TYPES: readonly string[] = [
  ...LISTINGS,
  { singular: 'sourceUse' },
  { singular: 'change' },
  { singular: 'jobOverview' },
].map(({ singular }) => typeName(singular))

/** The types of fields whose texts are dates or times. */
const TYPES_OF_TEXTS = {
  'Citation.publishedOn': 'Date',
  'ScheduledStart.startsAt': 'DateTime!',
  'ScheduledStart.endsAt': 'DateTime!',
  'LedgerRestatementSide.issuedAt': 'DateTime',
}

/** The whole schema in GraphQL's own language, made from the same zod schemas as the OpenAPI document. */
export const TYPE_DEFINITIONS = [
  printQuery(),
  ...SCALAR_DEFINITIONS,
  NODE_DEFINITION,
  ...printSortTypes(LISTINGS),
  ...CONNECTED_TYPES.map(printConnection),
  ...RELATION_DEFINITIONS,
  BATCH_VIEWS,
  ...[
    ...new Map([
      ...typesFromZod(
        [
          Estimate,
          BatchAnswer,
          SummaryItem,
          NumbersItem,
          Comparison,
          Schedule,
          AiSectorProjection,
          Validation,
          RelayPageInfo,
          SourceUse,
          Change,
          Job,
          JobOverview,
          LedgerReport,
          LedgerRestatement,
          ...LISTINGS.map(({ schema }) => schema),
        ],
        'output',
        { types: { ...EDGES, ...TYPES_OF_TEXTS }, nodes: NODE_TYPES },
      ),
      ...typesFromZod(
        [
          InferenceRequest,
          TrainingRequest,
          ...REQUEST_SCHEMAS,
          ComparisonRequest,
          ScheduleRequest,
          AiSectorRequest,
          ...LISTINGS.filter(hasFilters).map(filterSchema),
        ],
        'input',
        { types: INPUT_TYPES, oneOf: ONE_OF },
      ),
    ]),
  ]
    .filter(([name]) => !REPLACED_INPUTS.includes(name))
    .map(([, printed]) => printed),
].join('\n\n')

/** The type Query. Its fields are nullable, so that a document with several of them gets the others when one fails. */
function printQuery(): string {
  return withArgumentWords(`type Query {
  """What requests to a model cost."""
  estimateInference(request: InferenceRequest!): Estimate
  """What a training costs."""
  estimateTraining(request: TrainingRequest!): Estimate
  """What an answer cost, from the usage object that came with it."""
  estimateUsage(request: UsageRequest!): Estimate
  """Up to 1,000 requests at once, each with its estimate or its problem, and their totals."""
  estimateBatch(requests: [BatchRequest!]!, groupBy: [BatchGroup!], detail: Detail): BatchAnswer
  """What alternatives to a baseline cost, each with its ratio to the baseline."""
  compare(request: ComparisonRequest!): Comparison
  """Any record by its id: Model:gpt-3-175b, or the id alone if only one type has it; null if none does."""
  node(id: ID!): Node
  """When and where a workload is best run, and what waiting saves."""
  schedule(request: ScheduleRequest!): Schedule
  """What the AI sector may use in 2027, from assumptions that a caller may change."""
  aiSectorProjection(request: AiSectorRequest): AiSectorProjection
  """How far each method is from published measurements."""
  validation: Validation
  """Everything that rests on a source, as at /v1/sources/{id}/uses."""
  sourceUses(id: ID!, first: Int = 50, after: String): SourceUseConnection
  """Every change of a record, newest first."""
  changes(kind: ChangedKind, id: String, first: Int = 50, after: String): ChangeConnection
  """The progress of a file sent to POST /v1/jobs, and its totals. It needs the key that sent it, as Authorization: Bearer …."""
  job(id: ID!): Job
  """The jobs of the key, newest first, without their totals."""
  jobs(status: JobStatus, first: Int = 50, after: String): JobOverviewConnection
  """What the calls in the ledger of the key’s workspace cost in a period, as at /v1/ledger/report. It needs a key, as Authorization: Bearer …."""
  ledgerReport(from: String!, to: String!, groupBy: [String!], timeZone: String, basis: GridBasis, role: LedgerReportRole, revision: String): LedgerReport
  """What a newer catalog or method changes in a period, by how much and because of which records, as at /v1/ledger/restatement. It needs a key."""
  ledgerRestatement(from: String, to: String, groupBy: [String!], timeZone: String, basis: GridBasis, role: LedgerReportRole, revision: String, report: ID): LedgerRestatement
${LISTINGS.map(printFields).join('\n')}
}`)
}

function hasFilters({ filters = {} }: Listing): boolean {
  return Object.keys(filters).length > 0
}

function printFields(listing: Listing): string {
  const { singular, plural, word, schema } = listing
  const filter = hasFilters(listing) ? `filter: ${typeName(singular)}Filter, ` : ''
  const type = typeName(singular)
  return `${printDescription(`One ${word}, by id or any other name. ${schema.description ?? ''}`, '  ')}  ${singular}(id: ID!): ${type}
  """Every ${word}; search looks for words in id, name and aliases, as written or similar. Without sort they are ordered by id, or for a search with the best match first."""
  ${plural}(${filter}search: String, sort: ${sortType(listing).name}, first: Int = 50, after: String): ${type}Connection`
}

function printConnection(type: string): string {
  return `"""A page of a list."""
type ${type}Connection {
  """The items of the page, each with its cursor."""
  edges: [${type}Edge!]!
  """The items of the page."""
  nodes: [${type}!]!
  """The position of the page in the list."""
  pageInfo: PageInfo!
  """How many items the list has; with search or filter, how many were found."""
  totalCount: Int!
}

"""An item and its position in a list."""
type ${type}Edge {
  """The position of the item: pass it as after to continue behind it."""
  cursor: String!
  """The item."""
  node: ${type}!
}`
}

function typeName(singular: string): string {
  return singular.slice(0, 1).toUpperCase() + singular.slice(1)
}
