import { z } from 'zod'
import { BatchAnswer, BatchSummaries } from './batch-answer.js'

const OTLP_FIELDS = {
  partialSuccess: z
    .strictObject({ rejectedSpans: z.int().min(1), errorMessage: z.string() })
    .optional()
    .describe('As OTLP has it: spans of calls to models that could not be estimated, and why the first was not.'),
  otherSpans: z.int().min(0).describe('Spans that are no calls to a model.'),
}

export const OtlpAnswer = BatchAnswer.extend(OTLP_FIELDS)
  .describe('An ExportTraceServiceResponse, and the estimate of each call to a model in the order of the spans.')
  .meta({ id: 'OtlpAnswer' })
export const OtlpSummaries = BatchSummaries.extend(OTLP_FIELDS).describe('The same with summaries.').meta({ id: 'OtlpSummaries' })
