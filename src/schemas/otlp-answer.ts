import { z } from 'zod'
import { BatchAnswer, BatchSummaries, PartialBatch } from './batch-answer.js'

export const PartialSuccess = z
  .strictObject({ rejectedSpans: z.int().min(1).describe('How many spans.'), errorMessage: z.string().describe('Why the first was not.') })
  .describe('As OTLP has it: spans of calls to models that could not be estimated, and why the first was not.')
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
        rejectedLogRecords: z.int().min(1).describe('How many events.'),
        errorMessage: z.string().describe('Why the first was not.'),
      })
      .describe('As OTLP has it: events of calls to models that could not be estimated, and why the first was not.')
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
