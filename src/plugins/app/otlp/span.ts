import type { OtlpAttribute, OtlpSpan } from '../../../schemas/otlp.js'

/** What is read of a span, or of a log record, however it was sent. */
export type Span = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string
  /** Milliseconds since 1970; undefined where there is none. */
  readonly startMs: number | undefined
  /** How long it took; undefined where it has no end. */
  readonly seconds: number | undefined
  readonly hasFailed: boolean
  readonly attributes: Attributes
  /** The usage object of an event that is a call to a model, and the model that it names. */
  readonly event?: { readonly model: string | undefined; readonly usage: object }
}
/** A span, and what is known of whoever sent it. */
export type SentSpan = { readonly span: Span; readonly resource: Attributes }

const NANOSECONDS_PER_SECOND = 1e9
const NANOSECONDS_PER_MILLISECOND = 1_000_000n
/** The last moment that a Date can hold. */
const LAST_NANOSECOND = 8_640_000_000_000_000n * NANOSECONDS_PER_MILLISECOND
/** What the code of a failed span's status is; OTLP/JSON wants the number, and some write the name. */
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

/** Whether the code of a status says that the call failed. */
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

/** The first of these attributes that holds a text. */
export function textOf(attributes: Attributes, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = attributes.get(key)
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** A text of digits as the number that it is; all else as it came, for whoever refuses it. */
export function numberIn(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
}
