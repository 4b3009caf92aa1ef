import type { OtlpLogRecord } from '../../schemas/otlp.js'
import { type Attributes, attributesOf, numberIn, textOf } from './attributes.js'
import { type Span, timesOf } from './span.js'

/** Events that are an answer of a model: Claude Code writes one for each request to its API. */
const ANSWERS = ['api_request', 'claude_code.api_request']
const MILLISECONDS = 1000

/** A log record as OTLP/JSON writes it. */
export function eventFromJson({ timeUnixNano, observedTimeUnixNano, attributes }: OtlpLogRecord): Span {
  return eventOf(BigInt(timeUnixNano ?? observedTimeUnixNano ?? 0), attributesOf(attributes))
}

/** A log record at its time, in nanoseconds since 1970. One that is an answer of a model has its usage, by its session and request. */
export function eventOf(nanoseconds: bigint, attributes: Attributes): Span {
  const isAnswer = ANSWERS.includes(textOf(attributes, 'event.name') ?? '')
  const { startMs } = timesOf(nanoseconds, 0n)
  const milliseconds = numberIn(attributes.get('duration_ms') ?? '')
  const seconds = typeof milliseconds === 'number' && milliseconds > 0 ? milliseconds / MILLISECONDS : undefined
  return {
    traceId: textOf(attributes, 'session.id') ?? '',
    spanId: isAnswer ? (textOf(attributes, 'request_id') ?? '') : '',
    parentSpanId: '',
    // The record is written when the answer has ended.
    startMs: startMs === undefined ? undefined : startMs - (seconds ?? 0) * MILLISECONDS,
    seconds,
    hasFailed: false,
    attributes,
    ...(isAnswer && { event: { model: textOf(attributes, 'model'), usage: usageOf(attributes) } }),
  }
}

/** The counts of the event in the words of its writer, which the reader of usage knows. */
function usageOf(attributes: Attributes): object {
  const counts = [...attributes].filter(([key]) => key.endsWith('_tokens'))
  return Object.fromEntries(counts.map(([key, value]) => [key, numberIn(value)]))
}
