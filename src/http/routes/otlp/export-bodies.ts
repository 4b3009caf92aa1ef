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

/** The type of content of protobuf. */
export const PROTOBUF = 'application/x-protobuf'
/** The most spans in one export, which is more than a collector sends by default. */
const MOST_SPANS = 10_000
const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/** An export of one call, as an example for the documentation. */
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

/** Returns the schema of an export of traces. */
export function traceBodies() {
  return exportBodies(OtlpTraces, { message: 'ExportTraceServiceRequest', lines: 'OtlpTraces' })
}

/** Makes the schema of an export. Each route needs its own, because documenting a route empties it. */
function exportBodies<Sent extends z.ZodType>(json: Sent, { message, lines }: { readonly message: string; readonly lines: string }) {
  return {
    content: {
      'application/json': { schema: json },
      [PROTOBUF]: { schema: z.unknown().meta({ type: 'string' }).describe(`An ${message}.`) },
      [MEDIA_TYPES.ndjson]: { schema: z.unknown().meta({ type: 'string' }).describe(`${lines}, one a line.`) },
    },
  }
}

/** An event of a model's answer as Claude Code writes it, as an example for the documentation. */
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

/** Returns the schema of an export of logs. */
export function logBodies() {
  return exportBodies(OtlpLogs, { message: 'ExportLogsServiceRequest', lines: 'OtlpLogs' })
}

/** Lets the routes of this scope read the bodies that exporters send. */
export function readExports(scope: RestApp): void {
  scope.addContentTypeParser([PROTOBUF, MEDIA_TYPES.ndjson], { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))
}

/** Returns the spans of an export, which are read as they are needed. Reading more than 10,000 throws batch-too-large. */
export async function spansIn(body: unknown, contentType = ''): Promise<Iterable<SentSpan>> {
  if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
  if (!Buffer.isBuffer(body)) return bounded(spansOf(body as OtlpTraces))
  return isProtobuf(contentType) ? (await otlpProtobuf()).spansIn(body, MOST_SPANS) : bounded(linesOf(body, OtlpTraces, spansOf))
}

/** Whether a body is protobuf, by its type of content. */
export function isProtobuf(contentType = ''): boolean {
  return contentType.toLowerCase().startsWith(PROTOBUF)
}

/** Returns the log records of an export as spans. Reading more than 10,000 throws batch-too-large. */
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
    throw new DomainError('malformed-body', 'The lines are not UTF-8. Send them as UTF-8.')
  }
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new DomainError('malformed-line', `Line ${number} is not JSON. Write one whole export on each line.`)
  }
}
