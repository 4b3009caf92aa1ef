import type { OtlpLogRecord, OtlpLogs, OtlpTraces } from '../../../schemas/otlp.js'
import { type Attributes, attributesOf, numberIn, type SentSpan, type Span, spanFromJson, textOf, timesOf } from './span.js'

/**
 * Events that report an answer of a model, one for each API request, with their counts under the names that the reader of usage
 * knows. Codex's tool_token_count is the total; in Gemini CLI the attribute of that name counts the prompt of tools, and thoughts
 * are counted beside the output.
 */
const ANSWERS: readonly Answer[] = [
  { names: ['api_request', 'claude_code.api_request'], id: 'request_id' },
  {
    names: ['codex.sse_event'],
    kind: 'response.completed',
    counts: {
      input_token_count: 'input_tokens',
      cached_token_count: 'cached_input_tokens',
      output_token_count: 'output_tokens',
      reasoning_token_count: 'reasoning_output_tokens',
      tool_token_count: 'total_tokens',
    },
  },
  {
    names: ['gemini_cli.api_response'],
    counts: {
      input_token_count: 'promptTokenCount',
      cached_content_token_count: 'cachedContentTokenCount',
      output_token_count: 'candidatesTokenCount',
      thoughts_token_count: 'thoughtsTokenCount',
      tool_token_count: 'toolUsePromptTokenCount',
      total_token_count: 'totalTokenCount',
    },
  },
]
type Answer = {
  readonly names: readonly string[]
  /** The event.kind of the events with the counts, if there are other kinds. */
  readonly kind?: string
  /** The attribute that identifies an answer, if there is one. */
  readonly id?: string
  /** The attributes that count, by their names in a usage object; if absent, all that end in _tokens. */
  readonly counts?: Readonly<Record<string, string>>
}
const MILLISECONDS = 1000

/** A log record as OTLP/JSON writes it. */
function eventFromJson({ timeUnixNano, observedTimeUnixNano, attributes }: OtlpLogRecord): Span {
  return eventOf(BigInt(timeUnixNano ?? observedTimeUnixNano ?? 0), attributesOf(attributes))
}

/** A log record at its time, in nanoseconds since 1970. One that is an answer of a model has its usage, by its session and request. */
export function eventOf(nanoseconds: bigint, attributes: Attributes): Span {
  const answer = answerIn(attributes)
  const { startMs } = timesOf(nanoseconds, 0n)
  const milliseconds = numberIn(attributes.get('duration_ms') ?? '')
  const seconds = typeof milliseconds === 'number' && milliseconds > 0 ? milliseconds / MILLISECONDS : undefined
  return {
    traceId: textOf(attributes, 'session.id', 'conversation.id') ?? '',
    spanId: answer?.id === undefined ? '' : (textOf(attributes, answer.id) ?? ''),
    parentSpanId: '',
    // The record is written when the answer has ended.
    startMs: startMs === undefined ? undefined : startMs - (seconds ?? 0) * MILLISECONDS,
    seconds,
    hasFailed: false,
    attributes,
    ...(answer && { event: { model: textOf(attributes, 'model'), usage: usageOf(attributes, answer) } }),
  }
}

/** The counts of the event as a usage object. */
function usageOf(attributes: Attributes, { counts }: Answer): object {
  const named = [...attributes].flatMap(([key, value]) => {
    const name = counts ? counts[key] : key.endsWith('_tokens') ? key : undefined
    return name === undefined ? [] : [[name, numberIn(value)] as const]
  })
  return Object.fromEntries(named)
}

function answerIn(attributes: Attributes): Answer | undefined {
  const name = textOf(attributes, 'event.name')
  const kind = textOf(attributes, 'event.kind')
  return name === undefined ? undefined : ANSWERS.find((one) => one.names.includes(name) && (one.kind === undefined || one.kind === kind))
}

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
