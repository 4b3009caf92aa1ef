import { z } from 'zod'
import { DomainError } from '../../../errors.js'
import { eventsOf, spansOf } from '../../../plugins/app/otlp/log-record.js'
import { otlpProtobuf, tooManySpans } from '../../../plugins/app/otlp/protobuf.js'
import type { SentSpan } from '../../../plugins/app/otlp/span.js'
import { NO_BODY } from '../../../plugins/domain-error-of.js'
import { OtlpLogs, OtlpTraces } from '../../../schemas/otlp.js'
import { parseRequest } from '../../../schemas/parse-request.js'
import { MEDIA_TYPES } from '../../representation/formats.js'
import type { RestApp } from '../../rest-app.js'

export const PROTOBUF = 'application/x-protobuf'
/** As many as the collector sends by default, and some. */
const MOST_SPANS = 10_000
const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/** One call, as an exporter writes it. */
export const TRACE_EXAMPLE = {
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

/** What an exporter of traces may send. */
export function traceBodies() {
  return exportBodies(OtlpTraces, { message: 'ExportTraceServiceRequest', lines: 'OtlpTraces' })
}

/** Anew for each route, because what documents one route empties what it is given. */
function exportBodies<Sent extends z.ZodType>(json: Sent, { message, lines }: { readonly message: string; readonly lines: string }) {
  return {
    content: {
      'application/json': { schema: json },
      [PROTOBUF]: { schema: z.unknown().meta({ type: 'string' }).describe(`An ${message}.`) },
      [MEDIA_TYPES.ndjson]: { schema: z.unknown().meta({ type: 'string' }).describe(`${lines}, one a line.`) },
    },
  }
}

/** One answer of a model, as Claude Code writes it. */
export const LOG_EXAMPLE = {
  resourceLogs: [
    {
      resource: { attributes: [{ key: 'service.name', value: { stringValue: 'claude-code' } }] },
      scopeLogs: [
        {
          logRecords: [
            {
              timeUnixNano: '1735689604000000000',
              attributes: [
                { key: 'event.name', value: { stringValue: 'api_request' } },
                { key: 'model', value: { stringValue: 'claude-sonnet-4-5-20250929' } },
                { key: 'input_tokens', value: { stringValue: '18' } },
                { key: 'output_tokens', value: { stringValue: '141' } },
                { key: 'cache_read_tokens', value: { stringValue: '2284' } },
                { key: 'cache_creation_tokens', value: { stringValue: '0' } },
                { key: 'duration_ms', value: { stringValue: '4000' } },
              ],
            },
          ],
        },
      ],
    },
  ],
}

/** What an exporter of logs may send. */
export function logBodies() {
  return exportBodies(OtlpLogs, { message: 'ExportLogsServiceRequest', lines: 'OtlpLogs' })
}

/** Lets the routes of this scope read what exporters send, whole. */
export function readExports(scope: RestApp): void {
  scope.addContentTypeParser([PROTOBUF, MEDIA_TYPES.ndjson], { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))
}

/** The spans of an export, read as they are asked for. Whoever asks for more than 10,000 gets batch-too-large. */
export async function spansIn(body: unknown, contentType = ''): Promise<Iterable<SentSpan>> {
  if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
  if (!Buffer.isBuffer(body)) return bounded(spansOf(body as OtlpTraces))
  return isProtobuf(contentType) ? (await otlpProtobuf()).spansIn(body, MOST_SPANS) : bounded(linesOf(body, OtlpTraces, spansOf))
}

/** Whether a body is protobuf, by its type of content. */
export function isProtobuf(contentType = ''): boolean {
  return contentType.toLowerCase().startsWith(PROTOBUF)
}

/** The log records of an export, as `spansIn` reads spans. */
export async function logsIn(body: unknown, contentType = ''): Promise<Iterable<SentSpan>> {
  if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
  if (!Buffer.isBuffer(body)) return bounded(eventsOf(body as OtlpLogs))
  return isProtobuf(contentType) ? (await otlpProtobuf()).logsIn(body, MOST_SPANS) : bounded(linesOf(body, OtlpLogs, eventsOf))
}

function* bounded(spans: Iterable<SentSpan>): Generator<SentSpan> {
  let count = 0
  for (const span of spans) {
    if (++count > MOST_SPANS) throw tooManySpans(MOST_SPANS)
    yield span
  }
}

function* linesOf<Export>(bytes: Uint8Array, schema: z.ZodType<Export>, read: (one: Export) => Generator<SentSpan>): Generator<SentSpan> {
  let number = 0
  for (const line of textOf(bytes).split('\n')) {
    number += 1
    if (line.trim() !== '') yield* read(parseRequest(schema, jsonOf(line, number)))
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes)
  } catch {
    throw new DomainError('malformed-body', 'The lines are not UTF-8. Send them in that encoding.')
  }
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new DomainError('malformed-line', `Line ${number} is not JSON. Write one export, whole, on each line.`)
  }
}
