import type { Catalog } from '../../catalog/catalog.js'
import { recordNamed } from '../../catalog/find-record.js'
import type { OtlpSpan } from '../../schemas/otlp.js'
import { type Attributes, attributesOf, countOf, textOf } from './attributes.js'
import { serverPlace } from './server-place.js'

const NANOSECONDS_PER_SECOND = 1e9
const NANOSECONDS_PER_MILLISECOND = 1_000_000n
/** The last moment that a Date can hold. */
const LAST_NANOSECOND = 8_640_000_000_000_000n * NANOSECONDS_PER_MILLISECOND
/** Operations in which a model computes. Spans of agents and workflows sum the calls beneath them and would count them twice. */
const OPERATIONS = ['chat', 'text_completion', 'generate_content', 'embeddings', 'completion']
/** What the code of a failed span's status is; OTLP/JSON wants the number, and some write the name. */
const ERRORS: readonly unknown[] = [2, 'STATUS_CODE_ERROR']
const USAGE = ['gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens', 'gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens']

/** The batch item that a span of a call to a model says, not yet checked; nothing for any other span. */
export function itemOfSpan(span: OtlpSpan, resource: Attributes, catalog: Catalog): Record<string, unknown> | undefined {
  const attributes = attributesOf(span.attributes)
  if (!isCall(attributes, span)) return undefined
  const item = {
    reference: `${span.traceId ?? ''}/${span.spanId ?? ''}`,
    tag: textOf(resource, 'service.name'),
    model: modelOf(attributes, catalog),
    ...tokensOf(attributes),
    ...timeOf(span),
    ...serverPlace(catalog, textOf(attributes, 'server.address'), textOf(attributes, 'gen_ai.provider.name', 'gen_ai.system')),
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}

function isCall(attributes: Attributes, { status }: OtlpSpan): boolean {
  const hasCounts = USAGE.some((key) => attributes.has(key))
  const operation = textOf(attributes, 'gen_ai.operation.name')
  if (operation === undefined) return hasCounts
  // A call that failed uncounted may never have reached a model.
  const hasFailed = ERRORS.includes(status?.code) || attributes.has('error.type')
  return OPERATIONS.includes(operation) && (hasCounts || !hasFailed)
}

/** The model that answered, where it is on record under that very name; else the one that was asked for. */
function modelOf(attributes: Attributes, catalog: Catalog): string | undefined {
  const answered = textOf(attributes, 'gen_ai.response.model')
  const asked = textOf(attributes, 'gen_ai.request.model')
  if (answered !== undefined && (asked === undefined || recordNamed(catalog, 'model', answered))) return answered
  return asked
}

/** By the conventions, input holds the cached tokens and output the hidden ones; where it cannot, they were counted beside it. */
function tokensOf(attributes: Attributes) {
  const input = countOf(attributes, 'gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens')
  const output = countOf(attributes, 'gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens')
  const cached = countOf(attributes, 'gen_ai.usage.cache_read.input_tokens', 'gen_ai.usage.cache_read_input_tokens')
  const written = countOf(attributes, 'gen_ai.usage.cache_creation.input_tokens', 'gen_ai.usage.cache_creation_input_tokens')
  const hidden = countOf(attributes, 'gen_ai.usage.reasoning.output_tokens', 'gen_ai.usage.reasoning_tokens')
  const beside = numberOf(cached) + numberOf(written)
  return {
    inputTokens: beside > numberOf(input) ? numberOf(input) + beside : input,
    cachedInputTokens: cached === 0 ? undefined : cached,
    reasoningTokens: hidden === 0 ? undefined : hidden,
    outputTokens: typeof output === 'number' && numberOf(hidden) <= output ? output - numberOf(hidden) : output,
  }
}

/** When the call began, and how long it took: a whole call is what `latencySeconds` means. */
function timeOf({ startTimeUnixNano, endTimeUnixNano }: OtlpSpan) {
  const start = BigInt(startTimeUnixNano ?? 0)
  const end = BigInt(endTimeUnixNano ?? 0)
  if (start === 0n || start > LAST_NANOSECOND) return {}
  return {
    at: new Date(Number(start / NANOSECONDS_PER_MILLISECOND)).toISOString(),
    latencySeconds: end > start ? Number(end - start) / NANOSECONDS_PER_SECOND : undefined,
  }
}

function numberOf(count: unknown): number {
  return typeof count === 'number' ? count : 0
}
