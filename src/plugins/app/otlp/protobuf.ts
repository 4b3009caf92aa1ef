import type protobuf from 'protobufjs'
import { DomainError } from '../../../errors.js'
import type { PartialSuccess } from '../../../schemas/otlp.js'
import { eventOf } from './log-record.js'
import { type Attributes, isFailure, type SentSpan, type Span, timesOf } from './span.js'

/**
 * The messages of OTLP 1.x by the names and numbers of opentelemetry-proto, whose numbers never change. Only the fields that are
 * read are listed: the decoder skips all others, so they use no memory. Spans remain bytes until they are needed: decoding a large
 * export at once would block other requests.
 */
const MESSAGES: protobuf.INamespace = {
  nested: {
    ExportTraceServiceRequest: { fields: { resourceSpans: { rule: 'repeated', type: 'ResourceSpans', id: 1 } } },
    ExportTraceServiceResponse: { fields: { partialSuccess: { type: 'ExportTracePartialSuccess', id: 1 } } },
    ExportTracePartialSuccess: { fields: { rejectedSpans: { type: 'int64', id: 1 }, errorMessage: { type: 'string', id: 2 } } },
    ResourceSpans: { fields: { resource: { type: 'Resource', id: 1 }, scopeSpans: { rule: 'repeated', type: 'ScopeSpans', id: 2 } } },
    Resource: { fields: { attributes: { rule: 'repeated', type: 'KeyValue', id: 1 } } },
    ExportLogsServiceRequest: { fields: { resourceLogs: { rule: 'repeated', type: 'ResourceLogs', id: 1 } } },
    ExportLogsServiceResponse: { fields: { partialSuccess: { type: 'ExportLogsPartialSuccess', id: 1 } } },
    ExportLogsPartialSuccess: { fields: { rejectedLogRecords: { type: 'int64', id: 1 }, errorMessage: { type: 'string', id: 2 } } },
    ResourceLogs: { fields: { resource: { type: 'Resource', id: 1 }, scopeLogs: { rule: 'repeated', type: 'ScopeLogs', id: 2 } } },
    ScopeLogs: { fields: { logRecords: { rule: 'repeated', type: 'bytes', id: 2 } } },
    LogRecord: {
      fields: {
        timeUnixNano: { type: 'fixed64', id: 1 },
        attributes: { rule: 'repeated', type: 'KeyValue', id: 6 },
        observedTimeUnixNano: { type: 'fixed64', id: 11 },
      },
    },
    ScopeSpans: { fields: { spans: { rule: 'repeated', type: 'bytes', id: 2 } } },
    Span: {
      fields: {
        traceId: { type: 'bytes', id: 1 },
        spanId: { type: 'bytes', id: 2 },
        parentSpanId: { type: 'bytes', id: 4 },
        startTimeUnixNano: { type: 'fixed64', id: 7 },
        endTimeUnixNano: { type: 'fixed64', id: 8 },
        attributes: { rule: 'repeated', type: 'KeyValue', id: 9 },
        status: { type: 'Status', id: 15 },
      },
    },
    Status: { fields: { code: { type: 'int32', id: 3 } } },
    KeyValue: { fields: { key: { type: 'string', id: 1 }, value: { type: 'AnyValue', id: 2 } } },
    AnyValue: {
      oneofs: { value: { oneof: ['stringValue', 'boolValue', 'intValue', 'doubleValue'] } },
      fields: {
        stringValue: { type: 'string', id: 1 },
        boolValue: { type: 'bool', id: 2 },
        intValue: { type: 'int64', id: 3 },
        doubleValue: { type: 'double', id: 4 },
      },
    },
  },
}

const TRACES = 'ExportTraceServiceRequest'
const LOGS = 'ExportLogsServiceRequest'

type Value = {
  readonly stringValue?: string
  readonly intValue?: { toNumber(): number }
  readonly doubleValue?: number
  readonly boolValue?: boolean
}
type KeyValue = { readonly key: string; readonly value?: Value | null }
type Resource = { readonly attributes: readonly KeyValue[] }
type RawTraces = {
  readonly resourceSpans: readonly {
    readonly resource?: Resource | null
    readonly scopeSpans: readonly { readonly spans: readonly Uint8Array[] }[]
  }[]
}
type RawLogs = {
  readonly resourceLogs: readonly {
    readonly resource?: Resource | null
    readonly scopeLogs: readonly { readonly logRecords: readonly Uint8Array[] }[]
  }[]
}
type Nanoseconds = { toBigInt(): bigint }
type RawSpan = {
  readonly traceId: Uint8Array
  readonly spanId: Uint8Array
  readonly parentSpanId: Uint8Array
  readonly startTimeUnixNano: Nanoseconds
  readonly endTimeUnixNano: Nanoseconds
  readonly attributes: readonly KeyValue[]
  readonly status?: { readonly code: number } | null
}

type RawLog = {
  readonly timeUnixNano: Nanoseconds
  readonly observedTimeUnixNano: Nanoseconds
  readonly attributes: readonly KeyValue[]
}

type Spans = (bytes: Uint8Array, mostSpans: number) => Generator<SentSpan>
/** The content of an export of any signal: spans or log records, or nothing for metrics. */
type Exported = (bytes: Uint8Array, most: number) => Iterable<SentSpan>
type Response = (partialSuccess: PartialSuccess | undefined) => Uint8Array

let loaded:
  | Promise<{
      readonly spansIn: Spans
      readonly logsIn: Spans
      readonly exportedIn: Exported
      readonly response: Response
      readonly logsResponse: Response
    }>
  | undefined

/**
 * Reads an ExportTraceServiceRequest in protobuf and writes its response; loaded when it is first needed. `spansIn` decodes spans
 * one by one on demand; it throws malformed-body if the bytes are not protobuf, and batch-too-large for too many spans.
 */
export function otlpProtobuf(): NonNullable<typeof loaded> {
  return (loaded ??= import('protobufjs').then(({ default: runtime }) => {
    const read = codecs(runtime)
    return { ...read, exportedIn: exportReader(runtime, read) }
  }))
}

function codecs(runtime: typeof protobuf) {
  const root = runtime.Root.fromJSON(MESSAGES)
  const request = root.lookupType(TRACES)
  const response = root.lookupType('ExportTraceServiceResponse')
  const span = root.lookupType('Span')
  const logs = root.lookupType(LOGS)
  const logsResponse = root.lookupType('ExportLogsServiceResponse')
  const record = root.lookupType('LogRecord')
  return {
    *spansIn(bytes: Uint8Array, mostSpans: number): Generator<SentSpan> {
      const { resourceSpans } = decoded(TRACES, () => request.decode(readerOf(runtime, bytes, mostSpans))) as RawTraces
      for (const { resource, scopeSpans } of resourceSpans) {
        const ofResource = attributesIn(resource?.attributes ?? [])
        for (const { spans } of scopeSpans) {
          for (const one of spans) yield { span: spanFrom(decoded(TRACES, () => span.decode(one)) as RawSpan), resource: ofResource }
        }
      }
    },
    *logsIn(bytes: Uint8Array, mostRecords: number): Generator<SentSpan> {
      const { resourceLogs } = decoded(LOGS, () => logs.decode(readerOf(runtime, bytes, mostRecords))) as RawLogs
      for (const { resource, scopeLogs } of resourceLogs) {
        const ofResource = attributesIn(resource?.attributes ?? [])
        for (const { logRecords } of scopeLogs) {
          for (const one of logRecords) yield { span: eventFrom(decoded(LOGS, () => record.decode(one)) as RawLog), resource: ofResource }
        }
      }
    },
    logsResponse: (partialSuccess: PartialSuccess | undefined) =>
      logsResponse
        .encode(
          partialSuccess
            ? { partialSuccess: { rejectedLogRecords: partialSuccess.rejectedSpans, errorMessage: partialSuccess.errorMessage } }
            : {},
        )
        .finish(),
    response: (partialSuccess: PartialSuccess | undefined) => response.encode(partialSuccess ? { partialSuccess } : {}).finish(),
  }
}

/** Reads an export of traces or logs and recognises which of the two it is. */
function exportReader(runtime: typeof protobuf, { spansIn, logsIn }: { readonly spansIn: Spans; readonly logsIn: Spans }): Exported {
  const request = runtime.Root.fromJSON(MESSAGES).lookupType(TRACES)
  return (bytes, most) => {
    const { resourceSpans } = decoded(TRACES, () => request.decode(readerOf(runtime, bytes, most))) as RawTraces
    const signal = signalOf(runtime, resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.slice(0, 1)))[0])
    if (signal === 'metrics') return []
    return signal === 'logs' ? logsIn(bytes, most) : spansIn(bytes, most)
  }
}

const FIXED_64 = 1
const LENGTH_DELIMITED = 2
const WIRE_TYPE_BITS = 3
/** The fields by which one of a span, a log record and a metric is known, as opentelemetry-proto numbers them. */
const [LOG_TIME, OBSERVED_TIME, START_OR_SUM] = [1, 11, 7]

/** Exports of all signals have the same nesting: the first element shows which signal it is. */
function signalOf({ Reader }: typeof protobuf, bytes: Uint8Array | undefined): 'traces' | 'logs' | 'metrics' {
  if (!bytes) return 'traces'
  const reader = Reader.create(bytes)
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32()
      const [field, wireType] = [tag >>> WIRE_TYPE_BITS, tag & ((1 << WIRE_TYPE_BITS) - 1)]
      if (wireType === FIXED_64 && (field === LOG_TIME || field === OBSERVED_TIME)) return 'logs'
      if (wireType === LENGTH_DELIMITED && field === START_OR_SUM) return 'metrics'
      reader.skipType(wireType)
    }
  } catch {
    // The complete decoding reports what is wrong.
  }
  return 'traces'
}

/** A reader that stops when there are too many spans: a span may be as short as two bytes. */
function readerOf({ Reader }: typeof protobuf, bytes: Uint8Array, mostSpans: number): protobuf.Reader {
  const reader = Reader.create(bytes)
  const read = reader.bytes.bind(reader)
  let spans = 0
  reader.bytes = () => {
    if (++spans > mostSpans) throw tooManySpans(mostSpans)
    return read()
  }
  return reader
}

function decoded(message: string, decode: () => unknown): unknown {
  try {
    return decode()
  } catch (error) {
    if (error instanceof DomainError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const detail = `The body is not an ${message} in protobuf: ${reason}. Send what an exporter of OpenTelemetry writes, whole, or OTLP/JSON as application/json.`
    throw new DomainError('malformed-body', detail)
  }
}

function spanFrom({ traceId, spanId, parentSpanId, startTimeUnixNano, endTimeUnixNano, attributes, status }: RawSpan): Span {
  return {
    traceId: hexOf(traceId),
    spanId: hexOf(spanId),
    parentSpanId: hexOf(parentSpanId),
    ...timesOf(startTimeUnixNano.toBigInt(), endTimeUnixNano.toBigInt()),
    hasFailed: isFailure(status?.code),
    attributes: attributesIn(attributes),
  }
}

function eventFrom({ timeUnixNano, observedTimeUnixNano, attributes }: RawLog): Span {
  const time = timeUnixNano.toBigInt()
  return eventOf(time > 0n ? time : observedTimeUnixNano.toBigInt(), attributesIn(attributes))
}

/** A field that was not sent is an empty list instead of bytes. */
function hexOf(bytes: Uint8Array | readonly never[]): string {
  if (bytes.length === 0 || !(bytes instanceof Uint8Array)) return ''
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
}

/** Own properties of a message were sent; the others are defaults. */
function attributesIn(listed: readonly KeyValue[]): Attributes {
  const read = new Map<string, string | number | boolean>()
  for (const { key, value } of listed) {
    if (!value) continue
    if (Object.hasOwn(value, 'stringValue')) read.set(key, value.stringValue ?? '')
    else if (Object.hasOwn(value, 'intValue')) read.set(key, value.intValue?.toNumber() ?? 0)
    else if (Object.hasOwn(value, 'doubleValue')) read.set(key, value.doubleValue ?? 0)
    else if (Object.hasOwn(value, 'boolValue')) read.set(key, value.boolValue ?? false)
  }
  return read
}

/** The error for an export with too many spans. */
export function tooManySpans(mostSpans: number): DomainError {
  const wayOut = 'Export fewer at once: OTEL_BSP_MAX_EXPORT_BATCH_SIZE of an SDK, send_batch_max_size of a collector.'
  return new DomainError('batch-too-large', `The export has more than the ${mostSpans} spans of one request. ${wayOut}`, [
    { pointer: '/resourceSpans', detail: `at most ${mostSpans} spans` },
  ])
}
