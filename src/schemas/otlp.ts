import { z } from 'zod'

const NANOSECONDS = /^\d{1,20}$/
const nanoseconds = z.union([z.string().regex(NANOSECONDS), z.number().min(0).refine(Number.isInteger, 'must be whole')]).nullish()
const text = z.string().nullish()

const AttributeValue = z
  .looseObject({
    stringValue: text,
    intValue: z.union([z.string(), z.number()]).nullish().describe('64 bits: as a text of digits, or a number.'),
    doubleValue: z.number().nullish(),
    boolValue: z.boolean().nullish(),
  })
  .meta({ id: 'OtlpAttributeValue' })
export const OtlpAttribute = z.looseObject({ key: z.string(), value: AttributeValue.nullish() }).meta({ id: 'OtlpAttribute' })
export type OtlpAttribute = z.infer<typeof OtlpAttribute>
const attributes = z.array(OtlpAttribute).nullish()

export const OtlpSpan = z
  .looseObject({
    traceId: text,
    spanId: text,
    parentSpanId: text,
    startTimeUnixNano: nanoseconds,
    endTimeUnixNano: nanoseconds,
    attributes,
    status: z.looseObject({ code: z.union([z.int(), z.string()]).nullish() }).nullish(),
  })
  .describe('A span; of its attributes those that the guide to usage objects names are read.')
  .meta({ id: 'OtlpSpan' })
export type OtlpSpan = z.infer<typeof OtlpSpan>

export const OtlpLogRecord = z
  .looseObject({ timeUnixNano: nanoseconds, observedTimeUnixNano: nanoseconds, attributes })
  .describe('A log record; events of calls to models, as coding agents write them, are read.')
  .meta({ id: 'OtlpLogRecord' })
export type OtlpLogRecord = z.infer<typeof OtlpLogRecord>

const ScopeSpans = z.looseObject({ spans: z.array(OtlpSpan).nullish() }).meta({ id: 'OtlpScopeSpans' })
const Resource = z.looseObject({ attributes }).meta({ id: 'OtlpResource' })
const ResourceSpans = z
  .looseObject({ resource: Resource.nullish(), scopeSpans: z.array(ScopeSpans).nullish() })
  .meta({ id: 'OtlpResourceSpans' })

export const OtlpTraces = z
  .looseObject({ resourceSpans: z.array(ResourceSpans) })
  .describe('An ExportTraceServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it.')
  .meta({ id: 'OtlpTraces' })
export type OtlpTraces = z.infer<typeof OtlpTraces>

const ScopeLogs = z.looseObject({ logRecords: z.array(OtlpLogRecord).nullish() }).meta({ id: 'OtlpScopeLogs' })
const ResourceLogs = z
  .looseObject({ resource: Resource.nullish(), scopeLogs: z.array(ScopeLogs).nullish() })
  .meta({ id: 'OtlpResourceLogs' })

export const OtlpLogs = z
  .looseObject({ resourceLogs: z.array(ResourceLogs) })
  .describe('An ExportLogsServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it.')
  .meta({ id: 'OtlpLogs' })
export type OtlpLogs = z.infer<typeof OtlpLogs>
