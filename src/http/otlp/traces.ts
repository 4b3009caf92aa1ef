import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { estimateBatch } from '../../estimation/batch/estimate-batch.js'
import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import { instanceOf } from '../../plugins/request-id.js'
import { BatchQuery } from '../../schemas/batch-request.js'
import { MOST_BATCH_ITEMS } from '../../schemas/limits.js'
import { OtlpTraces } from '../../schemas/otlp.js'
import { OtlpAnswer, OtlpSummaries } from '../../schemas/otlp-answer.js'
import { answers } from '../answers.js'
import { BODY_PROBLEMS } from '../estimate-problems.js'
import type { RestApp } from '../rest-app.js'
import { sendBatch } from '../send-batch.js'
import { attributesOf } from './attributes.js'
import { itemOfSpan } from './span-item.js'

type Answered = z.infer<typeof OtlpAnswer> | z.infer<typeof OtlpSummaries>

const EXAMPLE = {
  resourceSpans: [
    {
      resource: { attributes: [{ key: 'service.name', value: { stringValue: 'support-desk' } }] },
      scopeSpans: [
        {
          spans: [
            {
              traceId: '5b8efff798038103d269b633813fc60c',
              spanId: 'eee19b7ec3c1b174',
              name: 'chat gpt-4o',
              kind: 3,
              startTimeUnixNano: '1735689600000000000',
              endTimeUnixNano: '1735689604000000000',
              attributes: [
                { key: 'gen_ai.operation.name', value: { stringValue: 'chat' } },
                { key: 'gen_ai.request.model', value: { stringValue: 'gpt-4o' } },
                { key: 'gen_ai.usage.input_tokens', value: { intValue: '811' } },
                { key: 'gen_ai.usage.output_tokens', value: { intValue: '92' } },
                { key: 'server.address', value: { stringValue: 'api.openai.com' } },
              ],
            },
          ],
        },
      ],
    },
  ],
}

const schema = {
  tags: ['Estimates'],
  operationId: 'estimateTraces',
  summary: 'Estimate the calls to models in a trace',
  description:
    'An OTLP/HTTP endpoint for traces in JSON (OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, with OTEL_EXPORTER_OTLP_PROTOCOL=http/json). Each span of a call to a model, by the GenAI conventions, is estimated as an item of a batch would be; the rules are at /docs/usage. Nothing is stored.',
  'x-example': EXAMPLE,
  querystring: BatchQuery,
  body: OtlpTraces,
  response: answers(z.union([OtlpAnswer, OtlpSummaries]), 'The answers in the order of the spans, and their totals.', [
    ...BODY_PROBLEMS,
    'invalid-request',
    'batch-too-large',
  ]),
}

/** Traces of OpenTelemetry. */
export function otlpTraces(app: RestApp): void {
  app.post('/v1/otlp/traces', { schema }, async ({ body, query, catalog, id }, reply) => {
    const { items, otherSpans } = itemsOf(body, catalog)
    if (items.length > MOST_BATCH_ITEMS) throw tooManyCalls(items.length)
    const around = { instance: instanceOf(id), breathe: () => setImmediate() }
    const answer = app.metrics.batched(await estimateBatch({ ...query, requests: items }, catalog, around))
    const answered: Answered = { ...partialSuccessOf(answer), otherSpans, ...answer }
    return sendBatch(reply, answered)
  })
}

function itemsOf({ resourceSpans }: OtlpTraces, catalog: Catalog): { items: object[]; otherSpans: number } {
  const items: object[] = []
  let otherSpans = 0
  for (const { resource, scopeSpans } of resourceSpans) {
    const ofResource = attributesOf(resource?.attributes)
    for (const span of (scopeSpans ?? []).flatMap(({ spans }) => spans ?? [])) {
      const item = itemOfSpan(span, ofResource, catalog)
      if (item) items.push(item)
      else otherSpans++
    }
  }
  return { items, otherSpans }
}

function tooManyCalls(calls: number): DomainError {
  const wayOut = 'Export fewer spans at once: OTEL_BSP_MAX_EXPORT_BATCH_SIZE of an SDK, send_batch_max_size of a collector.'
  return new DomainError('batch-too-large', `${calls} calls to models are more than the ${MOST_BATCH_ITEMS} of one request. ${wayOut}`, [
    { pointer: '/resourceSpans', detail: `at most ${MOST_BATCH_ITEMS} calls to models` },
  ])
}

function partialSuccessOf({ items, problems }: Awaited<ReturnType<typeof estimateBatch>>): Pick<Answered, 'partialSuccess'> {
  const first = items.find((item) => 'problem' in item && item.problem !== undefined)
  if (!first || !('problem' in first) || !first.problem) return {}
  const { reference, problem } = first
  const errorMessage = `Span ${reference ?? ''}: ${problem.detail} /docs/usage says which attribute of a span is which field.`
  return { partialSuccess: { rejectedSpans: problems, errorMessage } }
}
