import { z } from 'zod'

const NANOSECONDS = /^\d{1,20}$/
const nanoseconds = z.union([z.string().regex(NANOSECONDS), z.number().min(0).refine(Number.isInteger, 'must be whole')]).nullish()
const text = z.string().nullish()

const AttributeValue = z
  .looseObject({
    stringValue: text,
    intValue: z.union([z.string(), z.number()]).nullish().describe('64 bits: as a text of digits, or a number.'),
    doubleValue: z.number().nullish(),
  })
  .meta({ id: 'OtlpAttributeValue' })
export const OtlpAttribute = z.looseObject({ key: z.string(), value: AttributeValue.nullish() }).meta({ id: 'OtlpAttribute' })
export type OtlpAttribute = z.infer<typeof OtlpAttribute>
const attributes = z.array(OtlpAttribute).nullish()

export const OtlpSpan = z
  .looseObject({
    traceId: text,
    spanId: text,
    startTimeUnixNano: nanoseconds,
    endTimeUnixNano: nanoseconds,
    attributes,
    status: z.looseObject({ code: z.union([z.int(), z.string()]).nullish() }).nullish(),
  })
  .describe('A span; of its attributes those of the GenAI conventions are read.')
  .meta({ id: 'OtlpSpan' })
export type OtlpSpan = z.infer<typeof OtlpSpan>

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
