import protobuf from 'protobufjs'

/** The fields of OTLP that tests write, by the numbers of opentelemetry-proto. */
const ROOT = protobuf.Root.fromJSON({
  nested: {
    Export: { fields: { resources: { rule: 'repeated', type: 'Resources', id: 1 } } },
    Resources: { fields: { resource: { type: 'Resource', id: 1 }, scopes: { rule: 'repeated', type: 'Scope', id: 2 } } },
    Resource: { fields: { attributes: { rule: 'repeated', type: 'KeyValue', id: 1 } } },
    Scope: { fields: { items: { rule: 'repeated', type: 'bytes', id: 2 } } },
    Span: {
      fields: {
        traceId: { type: 'bytes', id: 1 },
        spanId: { type: 'bytes', id: 2 },
        parentSpanId: { type: 'bytes', id: 4 },
        name: { type: 'string', id: 5 },
        kind: { type: 'int32', id: 6 },
        startTimeUnixNano: { type: 'fixed64', id: 7 },
        endTimeUnixNano: { type: 'fixed64', id: 8 },
        attributes: { rule: 'repeated', type: 'KeyValue', id: 9 },
      },
    },
    LogRecord: {
      fields: {
        timeUnixNano: { type: 'fixed64', id: 1 },
        severityNumber: { type: 'int32', id: 2 },
        attributes: { rule: 'repeated', type: 'KeyValue', id: 6 },
      },
    },
    Metric: { fields: { name: { type: 'string', id: 1 }, sum: { type: 'bytes', id: 7 } } },
    KeyValue: { fields: { key: { type: 'string', id: 1 }, value: { type: 'AnyValue', id: 2 } } },
    AnyValue: {
      oneofs: { value: { oneof: ['stringValue', 'intValue'] } },
      fields: { stringValue: { type: 'string', id: 1 }, intValue: { type: 'int64', id: 3 } },
    },
  },
})

type Attributes = Readonly<Record<string, string | number>>
type SpanToWrite = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly at: string
  readonly attributes: Attributes
}

/** An ExportTraceServiceRequest. */
export function tracesInProtobuf(spans: readonly SpanToWrite[], resource: Attributes = {}): Buffer {
  return exportOf(
    'Span',
    spans.map(({ traceId, spanId, parentSpanId = '', at, attributes }) => ({
      traceId: Buffer.from(traceId, 'hex'),
      spanId: Buffer.from(spanId, 'hex'),
      parentSpanId: Buffer.from(parentSpanId, 'hex'),
      name: 'chat',
      kind: 3,
      startTimeUnixNano: nanoseconds(at),
      endTimeUnixNano: nanoseconds(at),
      attributes: listed(attributes),
    })),
    resource,
  )
}

/** An ExportLogsServiceRequest. */
export function logsInProtobuf(records: readonly { readonly at: string; readonly attributes: Attributes }[]): Buffer {
  return exportOf(
    'LogRecord',
    records.map(({ at, attributes }) => ({ timeUnixNano: nanoseconds(at), severityNumber: 9, attributes: listed(attributes) })),
    {},
  )
}

/** An ExportMetricsServiceRequest. */
export function metricsInProtobuf(): Buffer {
  return exportOf('Metric', [{ name: 'http.server.duration', sum: Buffer.from([16, 2]) }], {})
}

function exportOf(type: string, items: readonly object[], resource: Attributes): Buffer {
  const written = ROOT.lookupType(type)
  const whole = {
    resources: [{ resource: { attributes: listed(resource) }, scopes: [{ items: items.map((item) => written.encode(item).finish()) }] }],
  }
  return Buffer.from(ROOT.lookupType('Export').encode(whole).finish())
}

function listed(attributes: Attributes): object[] {
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? { stringValue: value } : { intValue: value },
  }))
}

function nanoseconds(at: string): string {
  return `${BigInt(Date.parse(at)) * 1_000_000n}`
}
