import { z } from 'zod'
import { BatchDetail, BatchQuery } from '../schemas/batch-request.js'

/** The options of estimate --file. */
export const FileOptions = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe('Requests as NDJSON, one a line as for POST /v1/estimates/batch; - is standard input, and what ends in .gz is unpacked.'),
  output: z.string().min(1).optional().describe('Where the answers go, one a line and the totals last; standard output when absent.'),
  detail: BatchDetail.default('summary').describe('full: each estimate with its steps and citations.'),
  groupBy: BatchQuery.shape.groupBy,
})
export type FileOptions = z.infer<typeof FileOptions>
