import { Readable } from 'node:stream'
import type { FastifyContentTypeParser } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { estimateBatch } from '../../estimation/batch/estimate-batch.js'
import { instanceOf } from '../../plugins/app/request-id.js'
import { NO_BODY } from '../../plugins/domain-error-of.js'
import { nextTurn } from '../../plugins/event-loop-turns.js'
import { batchCsv, checkTableView, TABLE_VIEW } from '../../reports/batch-table.js'
import { Batch, BatchAnswer, BatchQuery, BatchSummaries, BatchTable, PartialBatch } from '../../schemas/batch.js'
import { alsoAs, answers, BODY_PROBLEMS } from '../representation/answers.js'
import { contentOf, formatParameter, formatWanted, MEDIA_TYPES, PARTIAL_JSON, sendAs } from '../representation/formats.js'
import type { RestApp } from '../rest-app.js'
import { answerLines, sendBatch, type StreamLimits } from '../streaming/batch-stream.js'

const JSON_TYPE = 'application/json'
const EXAMPLE = { reference: 'call-1', tag: 'search', model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const TRAINING = { kind: 'training', hardware: 'nvidia-a100-sxm4-80gb', acceleratorCount: 20, hours: 200 }

const schema = {
  tags: ['Estimates'],
  operationId: 'estimateBatch',
  summary: 'Estimate many requests at once',
  description:
    'Up to 1,000 requests as JSON, also as a bare array, or any number as NDJSON, one on each line, or as CSV with a header. Each is a request of /v1/estimates/inference, or of /v1/estimates/training with kind "training". Answers keep the order; an error in one request is reported in its place and leaves the others alone. Then totals, also by model, region, tag or day. NDJSON is answered while it is sent: read while you send. The answer is JSON, to lines NDJSON, and CSV on request. /docs/batches shows all.',
  'x-example': {
    [JSON_TYPE]: { requests: [EXAMPLE, TRAINING], groupBy: ['tag'], detail: 'summary' },
    [MEDIA_TYPES.ndjson]: `${JSON.stringify(EXAMPLE)}\n${JSON.stringify(TRAINING)}\n`,
  },
  querystring: BatchQuery.extend(formatParameter(['ndjson', 'csv']).shape),
  body: {
    content: {
      [JSON_TYPE]: { schema: Batch },
      [MEDIA_TYPES.ndjson]: {
        schema: z.unknown().meta({ type: 'string' }).describe('InferenceItem, UsageItem or TrainingItem, one on each line.'),
      },
      [MEDIA_TYPES.csv]: {
        schema: z
          .unknown()
          .meta({ type: 'string' })
          .describe(
            'A header that names the columns, and a call on each row; the first line of the answer says what each column was read as.',
          ),
      },
    },
  },
  response: alsoAs(
    answers(z.union([BatchAnswer, BatchSummaries]), 'The answers in the order of the items, and their totals.', [
      ...BODY_PROBLEMS,
      'invalid-request',
      'contradictory-request',
      'batch-too-large',
    ]),
    {
      [PARTIAL_JSON]: { schema: PartialBatch },
      ...contentOf({
        ndjson: z
          .string()
          .describe(
            'BatchItem for each line, or with detail=summary EstimateSummary, with detail=numbers its totals alone, with line in place of index; last the totals, with lines.',
          ),
        csv: BatchTable,
      }),
    },
  ),
}

/** Registers batches. It is a plugin of its own, because it reads bodies as streams. */
export async function batches(app: RestApp, limits: StreamLimits): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    const asStream: FastifyContentTypeParser = (_request, stream, parsed) => parsed(null, stream)
    scope.addContentTypeParser([MEDIA_TYPES.ndjson, MEDIA_TYPES.csv], asStream)
    // A bare array is a batch without options.
    scope.addHook('preValidation', (request, _reply, validated) => {
      if (Array.isArray(request.body)) request.body = { requests: request.body as unknown }
      validated()
    })
    scope.post(
      '/v1/estimates/batch',
      { schema, config: { streamedTypes: [MEDIA_TYPES.ndjson, MEDIA_TYPES.csv] } },
      async (request, reply) => {
        const { format, ...query } = request.query
        const { body, catalog, id } = request
        if (body instanceof Readable) {
          const isTable = formatWanted(request, format, ['ndjson', 'csv']) === 'csv'
          return answerLines(request, reply, body, { ...query, ...limits, isTable })
        }
        // Without a type of content, the body was not parsed and no schema has checked it.
        if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
        const batch = Batch.parse(body)
        const around = { instance: instanceOf(id), yieldTurn: nextTurn }
        const asked = withQuery(batch, query)
        if (formatWanted(request, format, ['json', 'csv']) === 'json')
          return sendBatch(reply, app.metrics.batched(await estimateBatch(asked, catalog, around)), asked.fields)
        checkTableView(asked)
        const answer = app.metrics.batched(await estimateBatch({ ...asked, ...TABLE_VIEW }, catalog, around))
        return sendAs(reply, 'csv', batchCsv(answer))
      },
    )
    done()
  })
}

/** Query parameters count as fields of the body, unless both are given. */
function withQuery(batch: Batch, query: BatchQuery): Batch {
  for (const field of ['detail', 'fields', 'groupBy', 'once'] as const) {
    if (batch[field] === undefined || query[field] === undefined) continue
    throw new DomainError('contradictory-request', `Both the body and the address give ${field}: leave one of them out.`, [
      { pointer: `/${field}`, detail: 'is in the address too' },
    ])
  }
  return { ...batch, ...query }
}
