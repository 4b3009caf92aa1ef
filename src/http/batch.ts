import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { DomainError } from '../errors.js'
import { estimateBatch } from '../estimation/batch/estimate-batch.js'
import { NO_BODY } from '../plugins/domain-error-of.js'
import { instanceOf } from '../plugins/request-id.js'
import { BatchAnswer, BatchSummaries } from '../schemas/batch-answer.js'
import { Batch, BatchQuery } from '../schemas/batch-request.js'
import { alsoAs, answers } from './answers.js'
import { answerLines, type StreamLimits } from './batch-stream.js'
import { BODY_PROBLEMS } from './estimate-problems.js'
import { contentOf, MEDIA_TYPES } from './formats.js'
import type { RestApp } from './rest-app.js'
import { sendBatch } from './send-batch.js'

const JSON_TYPE = 'application/json'
const EXAMPLE = { reference: 'call-1', tag: 'search', model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const TRAINING = { kind: 'training', hardware: 'nvidia-a100-sxm4-80gb', acceleratorCount: 20, hours: 200 }

const schema = {
  tags: ['Estimates'],
  operationId: 'estimateBatch',
  summary: 'Estimate many requests at once',
  description:
    'Up to 1,000 requests as JSON, or any number as NDJSON, one a line: a request of /v1/estimates/inference as it stands, or of /v1/estimates/training with kind "training". Order is kept, and what is wrong with one is told in its place while the others stand. Then totals, also by model, region, tag or day. NDJSON is answered while it is sent: read while you send. /docs/batches shows both.',
  'x-example': {
    [JSON_TYPE]: { requests: [EXAMPLE, TRAINING], groupBy: ['tag'], detail: 'summary' },
    [MEDIA_TYPES.ndjson]: `${JSON.stringify(EXAMPLE)}\n${JSON.stringify(TRAINING)}\n`,
  },
  querystring: BatchQuery,
  body: {
    content: {
      [JSON_TYPE]: { schema: Batch },
      [MEDIA_TYPES.ndjson]: {
        schema: z.unknown().meta({ type: 'string' }).describe('InferenceItem, UsageItem or TrainingItem, one a line.'),
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
    contentOf({
      ndjson: z
        .string()
        .describe(
          'For each line BatchItem, or with detail=summary EstimateSummary, with line in place of index; last the totals, with lines.',
        ),
    }),
  ),
}

/** Batches. It is a plugin of its own, because no other address reads a body as a stream. */
export async function batches(app: RestApp, limits: StreamLimits): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    scope.addContentTypeParser(MEDIA_TYPES.ndjson, (_request, stream, parsed) => parsed(null, stream))
    scope.post('/v1/estimates/batch', { schema }, async (request, reply) => {
      const { body, query, catalog, id } = request
      if (body instanceof Readable) return answerLines(request, reply, body, { ...query, ...limits })
      // Without a type of content no schema has looked at the body.
      if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
      const batch = Batch.parse(body)
      const around = { instance: instanceOf(id), breathe: () => setImmediate() }
      return sendBatch(reply, app.metrics.batched(await estimateBatch(withQuery(batch, query), catalog, around)))
    })
    done()
  })
}

/** What the address says counts as if the body said it, unless both do. */
function withQuery(batch: Batch, query: BatchQuery): Batch {
  for (const field of ['detail', 'groupBy'] as const) {
    if (batch[field] === undefined || query[field] === undefined) continue
    throw new DomainError('contradictory-request', `Both the body and the address say ${field}: leave one of them out.`, [
      { pointer: `/${field}`, detail: 'is in the address too' },
    ])
  }
  return { ...batch, ...query }
}
