import type { OtlpAttribute, OtlpSpan } from '../../../schemas/otlp.js'

/** The fields that are read of a span or of a log record, in any encoding. */
export type Span = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string
  /** Milliseconds since 1970; undefined if absent. */
  readonly startMs: number | undefined
  /** How long it took; undefined where it has no end. */
  readonly seconds: number | undefined
  readonly hasFailed: boolean
  readonly attributes: Attributes
  /** The usage object of an event that is a call to a model, and the model that it names. */
  readonly event?: { readonly model: string | undefined; readonly usage: object }
}
/** A span with the attributes of its sender. */
export type SentSpan = { readonly span: Span; readonly resource: Attributes }

const NANOSECONDS_PER_SECOND = 1e9
const NANOSECONDS_PER_MILLISECOND = 1_000_000n
/** The last moment that a Date can represent. */
const LAST_NANOSECOND = 8_640_000_000_000_000n * NANOSECONDS_PER_MILLISECOND
/** The code of a failed span's status; OTLP/JSON requires the number, but some exporters write the name. */
const ERRORS: readonly unknown[] = [2, 'STATUS_CODE_ERROR']

/** A span as OTLP/JSON writes it. */
export function spanFromJson({ traceId, spanId, parentSpanId, startTimeUnixNano, endTimeUnixNano, attributes, status }: OtlpSpan): Span {
  return {
    traceId: traceId ?? '',
    spanId: spanId ?? '',
    parentSpanId: parentSpanId ?? '',
    ...timesOf(BigInt(startTimeUnixNano ?? 0), BigInt(endTimeUnixNano ?? 0)),
    hasFailed: isFailure(status?.code),
    attributes: attributesOf(attributes),
  }
}

/** Whether the code of a status means that the call failed. */
export function isFailure(code: unknown): boolean {
  return ERRORS.includes(code)
}

/** When a span began, and how long it took, of its nanoseconds since 1970. */
export function timesOf(start: bigint, end: bigint): Pick<Span, 'startMs' | 'seconds'> {
  if (start <= 0n || start > LAST_NANOSECOND) return { startMs: undefined, seconds: undefined }
  return {
    startMs: Number(start / NANOSECONDS_PER_MILLISECOND),
    seconds: end > start ? Number(end - start) / NANOSECONDS_PER_SECOND : undefined,
  }
}

export type Attributes = ReadonlyMap<string, string | number | boolean>

/** The attributes of a span or a resource that are texts, numbers or truths, by key; the last of a key counts. */
export function attributesOf(listed: readonly OtlpAttribute[] | null | undefined): Attributes {
  const read = new Map<string, string | number | boolean>()
  for (const { key, value } of listed ?? []) {
    const one = value?.stringValue ?? value?.intValue ?? value?.doubleValue ?? value?.boolValue
    if (one !== undefined && one !== null) read.set(key, one)
  }
  return read
}

/** The first of these attributes whose value is a text. */
export function textOf(attributes: Attributes, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = attributes.get(key)
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** A text of digits as a number; any other value unchanged, so that validation can refuse it. */
export function numberIn(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
}
