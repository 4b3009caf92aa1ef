import { z } from 'zod'
import { BatchQuery, BatchTable } from '../../../schemas/batch.js'
import { Job, JobOverview, JobRequest } from '../../../schemas/job.js'
import { pageSchema } from '../../../schemas/page.js'
import { answers, BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, KEY_PROBLEMS, problems, SECURITY } from '../../representation/answers.js'
import { contentOf, formatParameter, MEDIA_TYPES } from '../../representation/formats.js'

const ABOUT = { tags: ['Jobs'], security: SECURITY }
const ONE = 'a job of the key, or for an administrator of any key'
const ById = z.strictObject({ id: z.string().describe('The id of a job.') })
const EXAMPLE = { id: '0f0e0d0c-0b0a-4908-8706-050403020100' }
const FIRST_EXAMPLE = { reference: 'call-1', tag: 'search', model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }

/** The schemas of the operations on jobs. */
export const UPLOAD = {
  ...ABOUT,
  operationId: 'createJob',
  summary: 'Upload a file of requests to be estimated',
  description:
    'For files too large for one request: NDJSON, one request on each line as POST /v1/estimates/batch takes it. The file is stored whole or not at all; then workers answer it chunk by chunk. Location has the address of its progress. /docs/jobs shows all of it.',
  'x-example': { [MEDIA_TYPES.ndjson]: `${JSON.stringify(FIRST_EXAMPLE)}\n` },
  querystring: BatchQuery.omit({ fields: true, once: true }),
  body: {
    content: { [MEDIA_TYPES.ndjson]: { schema: z.unknown().meta({ type: 'string' }).describe('One request on each line.') } },
  },
  response: answers(
    Job,
    'The job, which waits for a worker.',
    [
      ...KEY_PROBLEMS,
      ...IDEMPOTENCY_PROBLEMS,
      ...BODY_PROBLEMS,
      'malformed-line',
      'invalid-request',
      'job-too-large',
      'too-many-jobs',
      'jobs-unavailable',
    ],
    202,
  ),
}

export const LIST = {
  ...ABOUT,
  operationId: 'listJobs',
  summary: 'List jobs',
  description: 'The jobs of the key, for an administrator those of all keys; newest first, a page at a time, without their totals.',
  'x-example': { first: 10, status: 'running' },
  querystring: JobRequest,
  response: answers(pageSchema(JobOverview, 'JobPage'), 'One page of the list.', [...KEY_PROBLEMS, 'invalid-request', 'invalid-cursor']),
}

export const FIND = {
  ...ABOUT,
  operationId: 'getJob',
  summary: 'Read the progress of a job',
  description: `How many lines of ${ONE} are answered and, once it is done, its totals and groups.`,
  'x-example': EXAMPLE,
  params: ById,
  response: answers(Job, 'The job.', [...KEY_PROBLEMS, 'malformed-address', 'unknown-job']),
}

export const RESULT = {
  ...ABOUT,
  operationId: 'getJobResult',
  summary: 'Download the answers of a job',
  description: `The answers of ${ONE}: NDJSON as POST /v1/estimates/batch answers it, a line for each line in order, and the totals last; or a table.`,
  'x-example': EXAMPLE,
  params: ById,
  querystring: formatParameter(['ndjson', 'csv']),
  response: {
    200: {
      description: 'The answers.',
      content: contentOf({
        ndjson: z.string().describe('BatchItem for each line, or with detail=summary EstimateSummary, with line; last JobEnd.'),
        csv: BatchTable,
      }),
    },
    ...problems([
      ...KEY_PROBLEMS,
      'malformed-address',
      'invalid-request',
      'unknown-job',
      'job-not-done',
      'job-cancelled',
      'job-failed',
      'job-expired',
    ]),
  },
}

export const REMOVE = {
  ...ABOUT,
  operationId: 'deleteJob',
  summary: 'Cancel a job, or remove it',
  description:
    'A job that is not done is cancelled: its data is removed at once, and it stays in the list as cancelled. A job that is done is removed with its answers.',
  'x-example': EXAMPLE,
  params: ById,
  response: {
    204: { description: 'The job is cancelled or removed.' },
    ...problems([...KEY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'malformed-address', 'unknown-job', 'jobs-unavailable']),
  },
}
