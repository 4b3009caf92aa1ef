import { type ExportResult, ExportResultCode } from '@opentelemetry/core'
import type { SpanExporter } from '@opentelemetry/sdk-trace-base'
import type { FastifyBaseLogger } from 'fastify'

export type TraceProtocol = 'http/protobuf' | 'http/json'

/** The way to the collector that the environment names. That it is away is logged once, and again when it is back. */
export async function collectorOf(protocol: TraceProtocol, log: FastifyBaseLogger): Promise<SpanExporter> {
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
