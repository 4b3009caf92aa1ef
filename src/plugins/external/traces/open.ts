import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Attributes, type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { type ExportResult, ExportResultCode } from '@opentelemetry/core'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import type { FastifyBaseLogger } from 'fastify'
import type { StatementObserver } from '../../../database/connect.js'

/** The OpenTelemetry packages read all other settings from the environment themselves, under the standard names. */
export type TraceSettings = { readonly protocol: TraceProtocol }

const SERVICE = 'wattprint'
/** Spans that are not sent by then are lost: an unreachable collector must not delay the end of the process. */
const FLUSH_SECONDS = 3

/** Opens the way to the collector. Nothing is global: each application has its own. */
export async function openTraces({ protocol }: TraceSettings, log: FastifyBaseLogger) {
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': SERVICE, 'service.instance.id': randomUUID() }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(await collectorOf(protocol, log))],
  })
  const tracer = provider.getTracer(SERVICE)
  const active = new AsyncLocalStorage<Span>()
  const beneath = (span: Span | undefined): Context => (span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT)

  const inSpan = async <Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> => {
    const span = tracer.startSpan(name, { attributes }, beneath(active.getStore()))
    return ended(span, () => active.run(span, work))
  }
  /** A statement outside a request, such as the poll for a new catalog, starts no trace. */
  const observeStatement: StatementObserver = (statement, work) => {
    const parent = active.getStore()
    if (!parent?.isRecording()) return work()
    const { operation, table } = statement
    const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation, ...(table && { 'db.collection.name': table }) }
    const name = table === undefined ? operation : `${operation} ${table}`
    return ended(tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, beneath(parent)), work)
  }
  return {
    tracer,
    active,
    beneath,
    inSpan,
    observeStatement,
    close: () => Promise.race([provider.shutdown().catch(() => undefined), wait(FLUSH_SECONDS * 1000, undefined, { ref: false })]),
  }
}
export type Traces = Awaited<ReturnType<typeof openTraces>>

/** Only the kind of an error is recorded, because its message may contain a caller's text. */
async function ended<Result>(span: Span, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    span.setAttribute('error.type', error instanceof Error ? error.name : 'Error').setStatus({ code: SpanStatusCode.ERROR })
    throw error
  } finally {
    span.end()
  }
}

type TraceProtocol = 'http/protobuf' | 'http/json'

/** The exporter to the collector in the environment. An unreachable collector is logged once, and once when it is back. */
async function collectorOf(protocol: TraceProtocol, log: FastifyBaseLogger): Promise<SpanExporter> {
  const exporter = await exporterOf(protocol)
  let isAway = false
  const tell = ({ code, error }: ExportResult): void => {
    if (code === ExportResultCode.SUCCESS) {
      if (isAway) log.info('The collector takes traces again.')
    } else if (!isAway)
      log.warn(`The collector took no traces: ${error?.message ?? 'no reason'}. They are lost until it does; requests go on.`)
    isAway = code !== ExportResultCode.SUCCESS
  }
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        tell(result)
        done(result)
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  }
}

async function exporterOf(protocol: TraceProtocol): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto')
  return new OTLPTraceExporter()
}
