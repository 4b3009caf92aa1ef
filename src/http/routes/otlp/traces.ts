import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../../errors.js'
import { estimateBatch } from '../../../estimation/batch/estimate-batch.js'
import { otlpProtobuf } from '../../../plugins/app/otlp/protobuf.js'
import type { SentSpan } from '../../../plugins/app/otlp/span.js'
import { itemOfCall } from '../../../plugins/app/otlp/span-call.js'
import { callsIn, forgetCounted, traceMemory } from '../../../plugins/app/otlp/trace-calls.js'
import { instanceOf } from '../../../plugins/app/request-id.js'
import { nextTurn } from '../../../plugins/event-loop-turns.js'
import { BatchQuery } from '../../../schemas/batch.js'
import {
  ExportResponse,
  LogsExportResponse,
  OtlpAnswer,
  OtlpSummaries,
  PartialOtlpAnswer,
  type PartialSuccess,
} from '../../../schemas/otlp.js'
import { MOST_BATCH_ITEMS } from '../../../schemas/unit.js'
import { alsoAs, answers, BODY_PROBLEMS } from '../../representation/answers.js'
import { PARTIAL_JSON } from '../../representation/formats.js'
import type { RestApp } from '../../rest-app.js'
import { sendBatch } from '../../streaming/batch-stream.js'
import { countCalls, partialSuccess } from './count-calls.js'
import { isProtobuf, LOG_EXAMPLE, logBodies, logsIn, PROTOBUF, readExports, spansIn, TRACE_EXAMPLE, traceBodies } from './export-bodies.js'
import { keepSpans } from './keep-spans.js'

/** The fields of each estimate in the answer if the request does not say which it wants. */
const FIELDS = ['energy', 'carbon.total', 'method.id', 'warnings.code', 'links.self']
const PROBLEMS = [...BODY_PROBLEMS, 'invalid-request', 'contradictory-request', 'malformed-line', 'batch-too-large'] as const
const COUNTED_PROBLEMS = [...PROBLEMS, 'key-unknown', 'database-unavailable'] as const

const BINARY_RESPONSE = z.unknown().meta({ type: 'string' }).describe('An ExportTraceServiceResponse.')

const ESTIMATED = {
  tags: ['Estimates'],
  operationId: 'estimateTraces',
  summary: 'Estimate the calls to models in a trace',
  description:
    'An OTLP/HTTP endpoint for traces, in protobuf or JSON, or NDJSON as the collector’s file exporter writes it. Each call to a model, by the GenAI conventions of any year, OpenInference, OpenLLMetry, Langfuse, MLflow or Vercel’s AI SDK, is estimated like an item of a batch; /docs/usage has the rules. Nothing is stored. An export in protobuf is answered in protobuf, unless detail, fields or groupBy ask for estimates.',
  'x-example': { 'application/json': TRACE_EXAMPLE },
  querystring: BatchQuery.omit({ once: true }),
  body: traceBodies(),
  response: alsoAs(answers(z.union([OtlpAnswer, OtlpSummaries]), 'The answers in the order of the spans, and their totals.', PROBLEMS), {
    [PARTIAL_JSON]: { schema: PartialOtlpAnswer },
    [PROTOBUF]: { schema: BINARY_RESPONSE },
  }),
}

const ESTIMATED_LOGS = {
  ...ESTIMATED,
  operationId: 'estimateLogs',
  summary: 'Estimate the calls to models in logs',
  description:
    'An OTLP/HTTP endpoint for logs: each event of a model’s answer, as Claude Code writes it (event.name api_request), is estimated like an item of a batch. Nothing is stored.',
  'x-example': { 'application/json': LOG_EXAMPLE },
  body: logBodies(),
}

const COUNTED = {
  tags: ['Estimates'],
  operationId: 'exportTraces',
  summary: 'Add the calls to models in a trace to the metrics, and to the ledger',
  description:
    'The address that OpenTelemetry exporters use by default: OTEL_EXPORTER_OTLP_ENDPOINT alone points them here. The energy, carbon, tokens and number of the calls are added to /metrics, by model and by the attributes that TRACE_TAGS names. With a key of the scope ledger:write the calls are also kept in the ledger, each once by its trace and span, with the attributes that LEDGER_TAGS names as tags; without one nothing is kept. The answer is an ExportTraceServiceResponse.',
  'x-example': { 'application/json': TRACE_EXAMPLE },
  body: traceBodies(),
  response: alsoAs(answers(ExportResponse, 'An ExportTraceServiceResponse: empty where every call was counted.', COUNTED_PROBLEMS), {
    [PROTOBUF]: { schema: BINARY_RESPONSE },
  }),
}

const COUNTED_LOGS = {
  ...COUNTED,
  operationId: 'exportLogs',
  summary: 'Add the calls to models in logs to the metrics, and to the ledger',
  description:
    'The address that exporters of logs use by default. Events of models’ answers are added to /metrics and, with a key of the scope ledger:write, to the ledger, as the calls of traces are; other records are ignored.',
  'x-example': { 'application/json': LOG_EXAMPLE },
  body: logBodies(),
  response: alsoAs(answers(LogsExportResponse, 'An ExportLogsServiceResponse: empty where every call was counted.', COUNTED_PROBLEMS), {
    [PROTOBUF]: { schema: BINARY_RESPONSE },
  }),
}

/** Registers traces and logs of OpenTelemetry. It is a plugin of its own, because no other address reads protobuf. */
export async function otlpTraces(app: RestApp, tags: readonly string[]): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    readExports(scope)
    estimated(scope)
    counted(scope, tags)
    done()
  })
}

/** Registers the addresses that answer with an estimate of each call. */
function estimated(scope: RestApp): void {
  for (const [url, schema, read, send] of [
    ['/v1/otlp/traces', ESTIMATED, spansIn, sendExportResponse] as const,
    ['/v1/otlp/logs', ESTIMATED_LOGS, logsIn, sendLogsResponse] as const,
  ]) {
    scope.post(url, { schema }, async ({ body, query, catalog, id, headers }, reply) => {
      const { calls, ...others } = await callsIn(await read(body, headers['content-type']), nextTurn)
      const isAsked = Object.values(query).some((value) => value !== undefined)
      if (Buffer.isBuffer(body) && isProtobuf(headers['content-type']) && !isAsked) {
        return send(reply, (await countCalls(calls, catalog)).partialSuccess)
      }
      if (calls.length > MOST_BATCH_ITEMS) throw tooManyCalls(calls.length)
      const view = query.detail === undefined && query.fields === undefined ? { ...query, fields: FIELDS } : query
      const requests = calls.map((call) => itemOfCall(call, catalog))
      const around = { instance: instanceOf(id), yieldTurn: nextTurn }
      const answer = scope.metrics.batched(await estimateBatch({ ...view, requests }, catalog, around))
      return sendBatch(reply, { ...partialSuccessOf(answer), ...others, ...answer }, view.fields)
    })
  }
}

/** Registers the addresses that add calls to the metrics and the ledger, and answer in a few bytes. */
function counted(scope: RestApp, tags: readonly string[]): void {
  const addedUp = addingUp(scope, tags)
  // An exporter whose endpoint is /v1/otlp appends /v1/traces and /v1/logs to it.
  for (const [url, schema] of [
    ['/v1/traces', COUNTED] as const,
    ['/v1/otlp/v1/traces', { ...COUNTED, body: traceBodies(), hide: true }] as const,
  ]) {
    scope.post(url, { schema }, async (request, reply) => {
      const { body, headers } = request
      const partialSuccess = await addedUp(await spansIn(body, headers['content-type']), request)
      if (isProtobuf(headers['content-type'])) return sendExportResponse(reply, partialSuccess)
      return partialSuccess ? { partialSuccess } : {}
    })
  }
  for (const [url, schema] of [
    ['/v1/logs', COUNTED_LOGS] as const,
    ['/v1/otlp/v1/logs', { ...COUNTED_LOGS, body: logBodies(), hide: true }] as const,
  ]) {
    scope.post(url, { schema }, async (request, reply) => {
      const { body, headers } = request
      const partialSuccess = await addedUp(await logsIn(body, headers['content-type']), request)
      if (isProtobuf(headers['content-type'])) return sendLogsResponse(reply, partialSuccess)
      if (!partialSuccess) return {}
      const { rejectedSpans: rejectedLogRecords, errorMessage } = partialSuccess
      return { partialSuccess: { rejectedLogRecords, errorMessage } }
    })
  }
}

/** Returns a function that adds the calls among spans to the ledger and the metrics, each once, and returns what was rejected. */
function addingUp(scope: RestApp, tags: readonly string[]) {
  const memory = traceMemory()
  return async (spans: Iterable<SentSpan>, request: FastifyRequest): Promise<PartialSuccess | undefined> => {
    const { catalog } = request
    const { calls, otherSpans, leftAside } = await callsIn(spans, nextTurn, memory)
    // The ledger is first: if the database is not reachable, the exporter repeats everything, and the metrics must not have counted it yet.
    // Calls that the ledger already has, from another replica or from weeks ago, do not count in the metrics again.
    const { fresh, partialSuccess: notKept } = await keepSpans(calls, request).catch((error: unknown) => {
      // The exporter will send these calls again, and they must then count as new.
      forgetCounted(memory, calls)
      throw error
    })
    const answer = await countCalls(fresh, catalog, { tags, onCall: scope.metrics.called })
    const rejected = answer.partialSuccess?.rejectedSpans ?? 0
    const refused = notKept?.rejectedSpans ?? 0
    scope.metrics.spans({
      ...leftAside,
      repeated: leftAside.repeated + calls.length - fresh.length - refused,
      other: otherSpans,
      rejected: rejected + refused,
      counted: answer.counted,
    })
    return answer.partialSuccess ?? notKept
  }
}

async function sendExportResponse(reply: FastifyReply, partialSuccess: PartialSuccess | undefined): Promise<FastifyReply> {
  const { response } = await otlpProtobuf()
  return reply.type(PROTOBUF).send(Buffer.from(response(partialSuccess)))
}

async function sendLogsResponse(reply: FastifyReply, partialSuccess: PartialSuccess | undefined): Promise<FastifyReply> {
  const { logsResponse } = await otlpProtobuf()
  return reply.type(PROTOBUF).send(Buffer.from(logsResponse(partialSuccess)))
}

function partialSuccessOf({ items, problems }: Awaited<ReturnType<typeof estimateBatch>>): { partialSuccess?: PartialSuccess } {
  const first = items.find((item) => 'problem' in item && item.problem !== undefined)
  if (!first || !('problem' in first) || !first.problem) return {}
  return { partialSuccess: partialSuccess(problems, first.reference, first.problem.detail) }
}

function tooManyCalls(calls: number): DomainError {
  const wayOut =
    'Export fewer spans at once (OTEL_BSP_MAX_EXPORT_BATCH_SIZE of an SDK, send_batch_max_size of a collector), or send them to /v1/traces, which answers in a few bytes.'
  return new DomainError(
    'batch-too-large',
    `${calls} calls to models are more than the ${MOST_BATCH_ITEMS} that one answer may have. ${wayOut}`,
    [{ pointer: '/resourceSpans', detail: `at most ${MOST_BATCH_ITEMS} calls to models` }],
  )
}
