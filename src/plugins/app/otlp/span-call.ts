import type { Catalog } from '../../../catalog/catalog.js'
import { recordNamed } from '../../../catalog/find-record.js'
import { type Attributes, numberIn, textOf } from './attributes.js'
import { serverPlace } from './server-place.js'
import type { SentSpan, Span } from './span.js'

/** What a span is to a footprint: a call to a model, or why it is none. */
export type SpanRole = 'call' | 'agent' | 'fromCache' | 'failed' | 'other'

/** Operations in which a model computes, by gen_ai.operation.name and what came before it. */
const OPERATIONS = ['chat', 'text_completion', 'generate_content', 'embeddings', 'embedding', 'completion']
/** Kinds of spans of OpenInference, Langfuse and MLflow in which a model computes; the others sum what lies beneath them. */
const KINDS = ['llm', 'embedding', 'generation', 'chat_model']
/** Spans of Vercel's AI SDK in which a provider is called; those around them repeat their counts. */
const AI_SDK_CALL = /\.do(?:Generate|Stream|Embed)$/
/** Beginnings of attributes that count tokens. */
const COUNTS = ['gen_ai.usage.', 'llm.usage.', 'llm.token_count.', 'ai.usage.']
/** Attributes that hold a whole usage object as JSON. */
const USAGE_TEXTS = ['langfuse.observation.usage_details', 'mlflow.chat.tokenUsage']
const LONGEST_USAGE_TEXT = 10_000
/** Where the model is named: that which answered, that which a gateway called, and those that were asked for. */
const ANSWERED = ['gen_ai.response.model', 'llm.response.model', 'ai.response.model', 'litellm.provider.model']
const ASKED = [
  'gen_ai.request.model',
  'llm.request.model',
  'llm.model_name',
  'ai.model.id',
  'langfuse.observation.model.name',
  'mlflow.llm.model',
  'model_name',
]
const ANSWERED_BEFORE_ASKED = [...ANSWERED, ...ASKED]

/** What a span is. One that says no kind and counts tokens is a call, unless one beneath it is. */
export function roleOf({ attributes, hasFailed, event }: Span): SpanRole {
  if (event) return 'call'
  const hasCounts = countsTokens(attributes)
  const isCall = saysThatItIsCall(attributes)
  if (isCall === undefined) return hasCounts ? 'call' : 'other'
  if (!isCall) return hasCounts ? 'agent' : 'other'
  const cacheHit = attributes.get('litellm.cache_hit')
  if (cacheHit === true || cacheHit === 'True' || cacheHit === 'true') return 'fromCache'
  // A call that failed uncounted may never have reached a model.
  return hasCounts || !(hasFailed || attributes.has('error.type')) ? 'call' : 'failed'
}

/** Whether the span says of itself that a model computes in it; undefined where it does not say what it is. */
function saysThatItIsCall(attributes: Attributes): boolean | undefined {
  const operation = textOf(attributes, 'gen_ai.operation.name')
  if (operation !== undefined) return OPERATIONS.includes(operation)
  const kind = textOf(attributes, 'openinference.span.kind', 'langfuse.observation.type', 'mlflow.spanType')
  if (kind !== undefined) return KINDS.includes(unquoted(kind).toLowerCase())
  const sdk = textOf(attributes, 'ai.operationId')
  return sdk === undefined ? undefined : AI_SDK_CALL.test(sdk)
}

function countsTokens(attributes: Attributes): boolean {
  for (const key of attributes.keys()) if (COUNTS.some((start) => key.startsWith(start)) || USAGE_TEXTS.includes(key)) return true
  return false
}

/** The batch item that a call says, not yet checked. */
export function itemOfCall({ span, resource }: SentSpan, catalog: Catalog): Record<string, unknown> {
  const { traceId, spanId, startMs, seconds, attributes, event } = span
  const provider = textOf(attributes, 'gen_ai.provider.name', 'gen_ai.system', 'llm.provider', 'ai.model.provider')
  const item = {
    reference: event && spanId === '' ? undefined : `${traceId}/${spanId}`,
    tag: textOf(resource, 'service.name'),
    model: event ? event.model : modelOf(attributes, catalog),
    usage: event ? event.usage : usageOf(attributes),
    at: startMs === undefined ? undefined : new Date(startMs).toISOString(),
    latencySeconds: seconds,
    ...serverPlace(catalog, textOf(attributes, 'server.address'), provider),
  }
  const said: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(item)) if (value !== undefined) said[name] = value
  return said
}

/** The first name that is on record, of that which answered before that which was asked for; else what was asked for. */
function modelOf(attributes: Attributes, catalog: Catalog): string | undefined {
  for (const key of ANSWERED_BEFORE_ASKED) {
    const name = unquoted(textOf(attributes, key) ?? '')
    if (name !== '' && recordNamed(catalog, 'model', name)) return name
  }
  const name = textOf(attributes, ...ASKED, ...ANSWERED)
  return name === undefined ? undefined : unquoted(name)
}

/** What the span counts, as a usage object of whoever wrote it; undefined where it counts nothing. */
function usageOf(attributes: Attributes): object | undefined {
  for (const key of USAGE_TEXTS) {
    const usage = usageIn(textOf(attributes, key))
    if (usage) return usage
  }
  const counted = [...attributes].filter(([key]) => COUNTS.some((start) => key.startsWith(start)))
  return counted.length > 0 ? Object.fromEntries(counted.map(([key, value]) => [key, numberIn(value)])) : undefined
}

function usageIn(text: string | undefined): object | undefined {
  if (text === undefined || text.length > LONGEST_USAGE_TEXT) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}

/** MLflow writes each attribute as JSON, texts in quotation marks. */
function unquoted(text: string): string {
  return text.replace(/^"([^"]*)"$/, '$1')
}
