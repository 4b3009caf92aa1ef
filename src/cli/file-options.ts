import { z } from 'zod'
import { BatchQuery } from '../schemas/batch.js'
import { Detail } from '../schemas/detail.js'

/** The options of estimate --file. */
export const FileOptions = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe(
      'Requests as NDJSON, one a line as for POST /v1/estimates/batch, or in a .csv or .tsv with a header; logs of Claude Code and Codex and outputs of batches too. - is standard input, and what ends in .gz or .zst is unpacked.',
    ),
  output: z.string().min(1).optional().describe('Where the answers go, one a line and the totals last; standard output when absent.'),
  detail: Detail.default('summary').describe('full: each estimate with its steps and citations.'),
  groupBy: BatchQuery.shape.groupBy,
  once: BatchQuery.shape.once,
  format: z
    .enum(['ndjson', 'csv'])
    .default('ndjson')
    .describe('ndjson: a line of JSON for each answer, and the totals last; csv: a table of the answers.'),
})
export type FileOptions = z.infer<typeof FileOptions>
