import { z } from 'zod'
import { BatchAnswer, BatchSummaries, PartialBatch } from './batch.js'

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
  .describe('A span. Only the attributes that the guide to usage objects names are read.')
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
  .meta({ id: 'OtlpTraces', externalDocs: { url: 'https://opentelemetry.io/docs/specs/otlp/' } })
export type OtlpTraces = z.infer<typeof OtlpTraces>

const ScopeLogs = z.looseObject({ logRecords: z.array(OtlpLogRecord).nullish() }).meta({ id: 'OtlpScopeLogs' })
const ResourceLogs = z
  .looseObject({ resource: Resource.nullish(), scopeLogs: z.array(ScopeLogs).nullish() })
  .meta({ id: 'OtlpResourceLogs' })

export const OtlpLogs = z
  .looseObject({ resourceLogs: z.array(ResourceLogs) })
  .describe('An ExportLogsServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it.')
  .meta({ id: 'OtlpLogs', externalDocs: { url: 'https://opentelemetry.io/docs/specs/otlp/' } })
export type OtlpLogs = z.infer<typeof OtlpLogs>

export const PartialSuccess = z
  .strictObject({
    rejectedSpans: z.int().min(0).describe('How many spans.'),
    errorMessage: z.string().describe('Why the first was not; where none was rejected, what to know of those that were taken.'),
  })
  .describe('As OTLP has it: spans of calls to models that could not be estimated, and why the first was not; or a warning.')
  .meta({ id: 'PartialSuccess' })
export type PartialSuccess = z.infer<typeof PartialSuccess>

const spans = z.int().min(0)
export const LeftAside = z
  .strictObject({
    agents: spans.describe('Spans of agents, tools and workflows that count tokens: they sum the calls beneath them.'),
    countedBeneath: spans.describe('Calls beneath which another call is counted, as a framework’s above that of a client.'),
    fromCache: spans.describe('Calls that a gateway answered from its own cache: no model ran.'),
    failed: spans.describe('Calls that failed and counted nothing.'),
    repeated: spans.describe('Spans with the ids of one before them.'),
  })
  .describe('Spans that tell of models and are not counted, by the reason.')
  .meta({ id: 'LeftAside' })
export type LeftAside = z.infer<typeof LeftAside>

const OTLP_FIELDS = {
  partialSuccess: PartialSuccess.optional(),
  otherSpans: spans.describe('Spans that are no calls to a model and count no tokens.'),
  leftAside: LeftAside,
}

export const ExportResponse = z
  .strictObject({ partialSuccess: PartialSuccess.optional() })
  .describe('An ExportTraceServiceResponse.')
  .meta({ id: 'ExportResponse' })

export const LogsExportResponse = z
  .strictObject({
    partialSuccess: z
      .strictObject({
        rejectedLogRecords: z.int().min(0).describe('How many events.'),
        errorMessage: z.string().describe('Why the first was not; where none was rejected, what to know of those that were taken.'),
      })
      .describe('As OTLP has it: events of calls to models that could not be estimated, and why the first was not; or a warning.')
      .meta({ id: 'LogsPartialSuccess' })
      .optional(),
  })
  .describe('An ExportLogsServiceResponse.')
  .meta({ id: 'LogsExportResponse' })

export const OtlpAnswer = BatchAnswer.extend(OTLP_FIELDS)
  .describe('An ExportTraceServiceResponse, and the estimate of each call to a model in the order of the spans.')
  .meta({ id: 'OtlpAnswer' })
export const OtlpSummaries = BatchSummaries.extend(OTLP_FIELDS)
  .describe('The same with summaries or numbers.')
  .meta({ id: 'OtlpSummaries' })
export const PartialOtlpAnswer = PartialBatch.extend(OTLP_FIELDS)
  .describe('The same with some fields of each estimate.')
  .meta({ id: 'PartialOtlpAnswer' })
