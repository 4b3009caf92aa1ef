import type { OtlpLogs, OtlpTraces } from '../../../schemas/otlp.js'
import { attributesOf } from './attributes.js'
import { eventFromJson } from './log-record.js'
import { type SentSpan, spanFromJson } from './span.js'

/** The spans of an export of traces in OTLP/JSON. */
export function* spansOf({ resourceSpans }: OtlpTraces): Generator<SentSpan> {
  for (const { resource, scopeSpans } of resourceSpans) {
    const ofResource = attributesOf(resource?.attributes)
    for (const { spans } of scopeSpans ?? []) for (const span of spans ?? []) yield { span: spanFromJson(span), resource: ofResource }
  }
}

/** The records of an export of logs in OTLP/JSON. */
export function* eventsOf({ resourceLogs }: OtlpLogs): Generator<SentSpan> {
  for (const { resource, scopeLogs } of resourceLogs) {
    const ofResource = attributesOf(resource?.attributes)
    for (const { logRecords } of scopeLogs ?? [])
      for (const record of logRecords ?? []) yield { span: eventFromJson(record), resource: ofResource }
  }
}
